import { type Place, PlaceFields } from "@/app/_marks/place-fields";
import { FilterForm } from "@/app/_ui/filter-form";
import { SelectField } from "@/app/_ui/select-field";
import { TextField } from "@/app/_ui/text-field";
import { LAO_TYPES } from "@/db/codes/lao";
import type { LaoFinderFilter } from "@/lib/lao/finder/schema";
import { LAO_TYPE_TH } from "@/lib/lao/messages";

type Props = {
  provinces: readonly Place[];
  /** Of the chosen province; empty before one is chosen. */
  districts: readonly Place[];
  chosen: LaoFinderFilter;
  /** What was typed to search for, as it was typed. */
  typed: string;
};

/** Which LAO's code is looked for: by name at once, or by place. */
export function CodeForm({ provinces, districts, chosen, typed }: Props) {
  return (
    <FilterForm action="/codes" label="ค้นหารหัสผู้ใช้งาน" submit="ค้นหา">
      <TextField name="q" label="ชื่อ อปท. หรือรหัส info" type="search" defaultValue={typed} grow />
      <PlaceFields provinces={provinces} districts={districts} chosen={chosen} />
      <SelectField
        name="type"
        label="ประเภท อปท."
        options={LAO_TYPES.map((type) => ({ value: type, label: LAO_TYPE_TH[type] }))}
        placeholder="ทุกประเภท"
        defaultValue={chosen.type ?? ""}
      />
    </FilterForm>
  );
}
