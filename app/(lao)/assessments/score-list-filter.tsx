import { type Place, PlaceFields } from "@/app/_marks/place-fields";
import { FilterForm } from "@/app/_ui/filter-form";
import { SelectField } from "@/app/_ui/select-field";
import { TextField } from "@/app/_ui/text-field";
import type { ScoreListFilter } from "@/lib/assessments/scores/listing/schema";
import { ASSESSMENT_RESULT_TH } from "@/lib/assessments/scores/messages";
import { ASSESSMENT_RESULTS } from "@/lib/assessments/scores/rules";

type Props = {
  provinces: readonly Place[];
  districts: readonly Place[];
  years: readonly number[];
  fiscalYear: number;
  filter: ScoreListFilter;
  /** What was typed to search for, as it was typed. */
  typed: string;
};

/** Which LAOs are listed with their totals. */
export function ScoreListFilterForm({ provinces, districts, years, fiscalYear, filter, typed }: Props) {
  return (
    <FilterForm action="/assessments" label="เลือก อปท. ที่แสดง">
      <PlaceFields provinces={provinces} districts={districts} chosen={filter} />
      <SelectField
        name="year"
        label="ปีงบประมาณ"
        options={years.map((year) => ({ value: String(year), label: String(year) }))}
        defaultValue={String(fiscalYear)}
      />
      <SelectField
        name="result"
        label="ผล"
        placeholder="ทุกผล"
        options={ASSESSMENT_RESULTS.map((result) => ({ value: result, label: ASSESSMENT_RESULT_TH[result] }))}
        defaultValue={filter.result ?? ""}
      />
      <TextField name="q" label="ชื่อ อปท. หรือรหัส info" type="search" defaultValue={typed} grow />
    </FilterForm>
  );
}
