import { type Place, PlaceFields } from "@/app/_marks/place-fields";
import { FilterForm } from "@/app/_ui/filter-form";
import { TextField } from "@/app/_ui/text-field";
import type { LaoDirectoryFilter } from "@/lib/lao/directory/schema";

type Props = {
  provinces: readonly Place[];
  districts: readonly Place[];
  chosen: LaoDirectoryFilter;
  /** What was typed to search for, as it was typed. */
  typed: string;
};

/** Which LAOs to list. */
export function LaoFilter({ provinces, districts, chosen, typed }: Props) {
  return (
    <FilterForm action="/laos" label="เลือก อปท. ที่แสดง">
      <PlaceFields provinces={provinces} districts={districts} chosen={chosen} />
      <TextField name="q" label="ชื่อ อปท. หรือรหัส info" type="search" defaultValue={typed} grow />
    </FilterForm>
  );
}
