import { type Place, PlaceFields } from "@/app/_marks/place-fields";
import { addressOf } from "@/app/_session/list-address";
import { FilterForm } from "@/app/_ui/filter-form";
import { TextField } from "@/app/_ui/text-field";
import { TextLink } from "@/app/_ui/text-link";
import type { ProgressList } from "@/lib/status-reports/rounds/progress/data";
import { PROGRESS_TH } from "@/lib/status-reports/rounds/progress/messages";
import { PROGRESS_STATES } from "@/lib/status-reports/rounds/progress/rules";
import type { ProgressFilter as Filter } from "@/lib/status-reports/rounds/schema";

type Props = {
  path: string;
  provinces: readonly Place[];
  filter: Filter;
  /** What was typed to search for, as it was typed. */
  typed: string;
  ofState: ProgressList["ofState"];
};

/** Which LAOs of the round are listed: by state with their counts, by province, by name. */
export function ProgressFilter({ path, provinces, filter, typed, ofState }: Props) {
  const every = PROGRESS_STATES.reduce((sum, state) => sum + ofState[state], 0);
  const hrefOf = (state: string | null) => addressOf(path, { state, province: filter.province, q: filter.q });
  return (
    <>
      <ul className="links flex flex-wrap gap-x-6" aria-label="จำนวน อปท. ตามความคืบหน้า">
        <li>
          <TextLink href={hrefOf(null)} current={filter.state === null}>
            ทั้งหมด {every.toLocaleString("th-TH")}
          </TextLink>
        </li>
        {PROGRESS_STATES.map((state) => (
          <li key={state}>
            <TextLink href={hrefOf(state)} current={filter.state === state}>
              {PROGRESS_TH[state]} {ofState[state].toLocaleString("th-TH")}
            </TextLink>
          </li>
        ))}
      </ul>
      <FilterForm
        action={path}
        label="เลือก อปท. ที่แสดง"
        keep={filter.state === null ? {} : { state: filter.state }}
      >
        <PlaceFields provinces={provinces} chosen={filter} />
        <TextField name="q" label="ชื่อ อปท. หรือรหัส info" type="search" defaultValue={typed} grow />
      </FilterForm>
    </>
  );
}
