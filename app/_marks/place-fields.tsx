import { SelectField } from "@/app/_ui/select-field";

export type Place = { readonly code: string; readonly nameTh: string };

type Props = {
  provinces: readonly Place[];
  /** None for a list that is not chosen by district. */
  districts?: readonly Place[];
  chosen: { readonly province: string | null; readonly district?: string | null };
};

const options = (places: readonly Place[]) =>
  places.map(({ code, nameTh }) => ({ value: code, label: nameTh }));

/** จังหวัด and อำเภอ of a list's filter. Somebody with one province is not asked for it. */
export function PlaceFields({ provinces, districts = [], chosen }: Props) {
  return (
    <>
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
    </>
  );
}
