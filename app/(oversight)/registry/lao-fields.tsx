import { FieldPair } from "@/app/_ui/fieldset";
import { SelectField } from "@/app/_ui/select-field";
import { TextField } from "@/app/_ui/text-field";
import { LAO_SIZES, LAO_TYPES } from "@/db/codes/lao";
import { LAO_TYPE_TH } from "@/lib/lao/messages";
import { LAO_SIZE_TH } from "@/lib/lao/profile/messages";

type Place = { code: string; nameTh: string };
type Shown = Partial<
  Readonly<
    Record<"type" | "nameTh" | "fullNameTh" | "provinceCode" | "districtTh" | "size" | "areaKm2", string>
  >
>;

const TYPE_OPTIONS = LAO_TYPES.map((type) => ({ value: type, label: LAO_TYPE_TH[type] }));
const SIZE_OPTIONS = LAO_SIZES.map((size) => ({ value: size, label: LAO_SIZE_TH[size] }));

/** What an LAO is called and of which type it is. */
export function NameFields({ lao, idPrefix = "" }: { lao: Shown; idPrefix?: string }) {
  return (
    <>
      <SelectField
        name="type"
        id={`${idPrefix}type`}
        label="ประเภท อปท."
        options={TYPE_OPTIONS}
        placeholder="เลือกประเภท"
        defaultValue={lao.type ?? ""}
      />
      <TextField
        name="nameTh"
        id={`${idPrefix}nameTh`}
        label="ชื่อ อปท."
        hint="ไม่ต้องพิมพ์ประเภท เช่น สงขลา"
        defaultValue={lao.nameTh}
        autoComplete="off"
      />
      <TextField
        name="fullNameTh"
        id={`${idPrefix}fullNameTh`}
        label="ชื่อเต็ม"
        hint="เว้นว่างไว้ ระบบต่อประเภทกับชื่อให้ กรอกเมื่อชื่อเต็มต่างจากนั้น เช่น เมืองพัทยา"
        defaultValue={lao.fullNameTh}
        autoComplete="off"
        optional
      />
    </>
  );
}

/** Where it lies and how large it is. */
export function PlaceFields({ lao, provinces }: { lao: Shown; provinces: readonly Place[] }) {
  return (
    <>
      <FieldPair>
        <SelectField
          name="provinceCode"
          label="จังหวัด"
          options={provinces.map(({ code, nameTh }) => ({ value: code, label: nameTh }))}
          placeholder="เลือกจังหวัด"
          defaultValue={lao.provinceCode ?? ""}
        />
        <TextField
          name="districtTh"
          label="อำเภอ"
          hint="พิมพ์ชื่ออำเภอหรือเขตในจังหวัดนั้น"
          defaultValue={lao.districtTh}
          autoComplete="off"
        />
      </FieldPair>
      <FieldPair>
        <SelectField
          name="size"
          label="ขนาด"
          options={SIZE_OPTIONS}
          placeholder="ไม่ระบุ"
          defaultValue={lao.size ?? ""}
          optional
        />
        <TextField
          name="areaKm2"
          label="พื้นที่"
          inputMode="decimal"
          width="money"
          unit="ตร.กม."
          defaultValue={lao.areaKm2}
          optional
        />
      </FieldPair>
    </>
  );
}
