import { FilterForm } from "@/app/_ui/filter-form";
import { SelectField } from "@/app/_ui/select-field";
import { TextField } from "@/app/_ui/text-field";
import type { Edition } from "@/lib/plans/editions/data";
import { PLAN_STATE_TH } from "@/lib/plans/review/messages";
import { QUEUE_STATES, type ReviewQueueFilter } from "@/lib/plans/review/queue/schema";

type Place = { code: string; nameTh: string };

type Props = {
  editions: readonly Edition[];
  editionId: number;
  provinces: readonly Place[];
  districts: readonly Place[];
  chosen: ReviewQueueFilter;
  /** What was typed to search for, as it was typed. */
  typed: string;
};

const options = (places: readonly Place[]) =>
  places.map(({ code, nameTh }) => ({ value: code, label: nameTh }));

/** Which plans are listed. Somebody with one province is not asked for it. */
export function QueueFilter({ editions, editionId, provinces, districts, chosen, typed }: Props) {
  return (
    <FilterForm action="/reviews" label="เลือกแผนที่แสดง">
      <SelectField
        name="state"
        label="สถานะ"
        options={[
          ...QUEUE_STATES.map((state) => ({ value: state, label: PLAN_STATE_TH[state] })),
          { value: "all", label: "ทุกสถานะ" },
        ]}
        defaultValue={chosen.state}
      />
      <SelectField
        name="edition"
        label="แผนปฏิบัติการ"
        options={editions.map((one) => ({
          value: String(one.id),
          label: `พ.ศ. ${one.firstFiscalYear}-${one.lastFiscalYear}`,
        }))}
        defaultValue={String(editionId)}
      />
      {provinces.length > 1 ? (
        <SelectField
          name="province"
          label="จังหวัด"
          options={options(provinces)}
          placeholder="ทุกจังหวัด"
          defaultValue={chosen.province ?? ""}
        />
      ) : null}
      {districts.length > 0 ? (
        <SelectField
          name="district"
          label="อำเภอ"
          options={options(districts)}
          placeholder="ทุกอำเภอ"
          defaultValue={chosen.district ?? ""}
        />
      ) : null}
      <TextField name="q" label="ชื่อ อปท. หรือรหัส info" type="search" defaultValue={typed} grow />
    </FilterForm>
  );
}
