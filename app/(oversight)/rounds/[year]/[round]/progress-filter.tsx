import { type Place, PlaceFields } from "@/app/_marks/place-fields";
import { addressOf } from "@/app/_session/list-address";
import { CountLinks } from "@/app/_ui/count-links";
import { FilterForm } from "@/app/_ui/filter-form";
import { TextField } from "@/app/_ui/text-field";
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
      <CountLinks
        label="จำนวน อปท. ตามความคืบหน้า"
        links={[
          { label: "ทั้งหมด", count: every, href: hrefOf(null), isShown: filter.state === null },
          ...PROGRESS_STATES.map((state) => ({
            label: PROGRESS_TH[state],
            count: ofState[state],
            href: hrefOf(state),
            isShown: filter.state === state,
          })),
        ]}
      />
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
