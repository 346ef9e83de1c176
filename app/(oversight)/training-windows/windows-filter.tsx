import { FilterForm } from "@/app/_ui/filter-form";
import { Notice } from "@/app/_ui/notice";
import { SelectField } from "@/app/_ui/select-field";
import { TextField } from "@/app/_ui/text-field";
import type { TrainingList } from "@/lib/accounts/training/data";
import { WINDOW_STATE_TH } from "@/lib/accounts/training/messages";
import { WINDOW_STATES } from "@/lib/accounts/training/rules";
import type { TrainingListFilter } from "@/lib/accounts/training/schema";
import { UNSEARCHABLE_TH } from "@/lib/platform/list-address";

type Props = {
  filter: TrainingListFilter;
  /** What was typed to search for, as it was typed. */
  typed: string;
  list: TrainingList;
};

/** Which windows are listed, with how many the words find in each state. Nothing to choose of where there is none. */
export function WindowsFilter({ filter, typed, list }: Props) {
  if (list.total === 0) return null;
  const isNarrowed = filter.q !== "" || filter.state !== null;
  return (
    <>
      <FilterForm action="/training-windows" label="เลือกช่วงฝึกอบรมที่แสดง">
        <SelectField
          name="state"
          label="สถานะ"
          placeholder="ทุกสถานะ"
          defaultValue={filter.state ?? ""}
          options={WINDOW_STATES.map((state) => ({
            value: state,
            label: `${WINDOW_STATE_TH[state]} (${list.ofState[state]})`,
          }))}
        />
        <TextField name="q" label="เหตุผล ชื่อ อปท. หรือรหัส info" type="search" defaultValue={typed} grow />
      </FilterForm>
      {typed.trim() !== "" && filter.q === "" ? <Notice kind="bad">{UNSEARCHABLE_TH}</Notice> : null}
      {isNarrowed ? (
        <p className="list-head">
          พบ {list.found.toLocaleString("th-TH")} จาก {list.total.toLocaleString("th-TH")} รายการ
        </p>
      ) : null}
    </>
  );
}
