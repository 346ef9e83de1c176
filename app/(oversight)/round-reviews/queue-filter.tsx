import { type Place, PlaceFields } from "@/app/_marks/place-fields";
import { FilterForm } from "@/app/_ui/filter-form";
import { SelectField } from "@/app/_ui/select-field";
import { TextField } from "@/app/_ui/text-field";
import { ROUNDS, type Round } from "@/db/codes/status-reports";
import { ROUND_TH } from "@/lib/status-reports/messages";
import { QUEUE_CHOICE_TH } from "@/lib/status-reports/submissions/messages";
import { QUEUE_CHOICES, type RoundQueueFilter } from "@/lib/status-reports/submissions/queue/schema";

type Props = {
  of: { readonly fiscalYear: number; readonly round: Round };
  years: readonly number[];
  provinces: readonly Place[];
  districts: readonly Place[];
  chosen: RoundQueueFilter;
  /** What was typed to search for, as it was typed. */
  typed: string;
};

/** Which rounds are listed. */
export function QueueFilter({ of, years, provinces, districts, chosen, typed }: Props) {
  return (
    <FilterForm action="/round-reviews" label="เลือกรายงานที่แสดง">
      <SelectField
        name="year"
        label="ปีงบประมาณ พ.ศ."
        options={years.map((year) => ({ value: String(year), label: String(year) }))}
        defaultValue={String(of.fiscalYear)}
      />
      <SelectField
        name="round"
        label="รอบ"
        options={ROUNDS.map((round) => ({ value: String(round), label: ROUND_TH[round] }))}
        defaultValue={String(of.round)}
      />
      <SelectField
        name="state"
        label="สถานะ"
        options={QUEUE_CHOICES.map((value) => ({ value, label: QUEUE_CHOICE_TH[value] }))}
        defaultValue={chosen.state}
      />
      <PlaceFields provinces={provinces} districts={districts} chosen={chosen} />
      <TextField name="q" label="ชื่อ อปท. หรือรหัส info" type="search" defaultValue={typed} grow />
    </FilterForm>
  );
}
