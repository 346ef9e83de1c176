import { FilterForm } from "@/app/_ui/filter-form";
import { SelectField } from "@/app/_ui/select-field";
import { TextField } from "@/app/_ui/text-field";
import { CODE_STANDING_TH } from "@/lib/accounts/activation/messages";
import { CODE_STANDINGS } from "@/lib/accounts/activation/rules";
import type { CodeListFilter } from "@/lib/accounts/activation/schema";

type Place = { code: string; nameTh: string };

type Props = {
  provinces: readonly Place[];
  districts: readonly Place[];
  chosen: CodeListFilter;
  /** What was typed to search for, as it was typed. */
  typed: string;
};

const options = (places: readonly Place[]) =>
  places.map(({ code, nameTh }) => ({ value: code, label: nameTh }));

/** Which LAOs to list. Somebody with one province is not asked for it. */
export function CodeFilter({ provinces, districts, chosen, typed }: Props) {
  return (
    <FilterForm action="/activation-codes" label="เลือก อปท. ที่แสดง">
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
