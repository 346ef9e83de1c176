import { type Place, PlaceFields } from "@/app/_marks/place-fields";
import { FilterForm } from "@/app/_ui/filter-form";
import { SelectField } from "@/app/_ui/select-field";
import { TextField } from "@/app/_ui/text-field";
import { CODE_STANDING_TH } from "@/lib/accounts/activation/messages";
import { CODE_STANDINGS } from "@/lib/accounts/activation/rules";
import type { CodeListFilter } from "@/lib/accounts/activation/schema";

type Props = {
  provinces: readonly Place[];
  districts: readonly Place[];
  chosen: CodeListFilter;
  /** What was typed to search for, as it was typed. */
  typed: string;
};

/** Which LAOs to list. */
export function CodeFilter({ provinces, districts, chosen, typed }: Props) {
  return (
    <FilterForm action="/activation-codes" label="เลือก อปท. ที่แสดง">
      <PlaceFields provinces={provinces} districts={districts} chosen={chosen} />
      <SelectField
        name="state"
        label="สถานะ"
        options={CODE_STANDINGS.map((standing) => ({ value: standing, label: CODE_STANDING_TH[standing] }))}
        placeholder="ทุกสถานะ"
        defaultValue={chosen.state ?? ""}
      />
      <TextField name="q" label="ชื่อ อปท. หรือรหัส info" type="search" defaultValue={typed} grow />
    </FilterForm>
  );
}
