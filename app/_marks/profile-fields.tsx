import { FactList } from "@/app/_ui/fact-list";
import { FieldPair, Fieldset } from "@/app/_ui/fieldset";
import { SelectField } from "@/app/_ui/select-field";
import { MoneyField, TextArea, TextField } from "@/app/_ui/text-field";
import type { LaoFacts } from "@/lib/lao/data";
import { LAO_TYPE_TH } from "@/lib/lao/messages";
import { PROFILE_FIELD_TH, SIZE_CHOICES } from "@/lib/lao/profile/messages";
import { hasSize, type ProfileField } from "@/lib/lao/profile/rules";

type Props = {
  lao: LaoFacts;
  /** What a field holds before anything is typed. */
  textOf: (field: ProfileField | "email") => string;
};

const L = PROFILE_FIELD_TH;

/** ข้อมูลที่ตั้ง: what the registry says, and what the LAO adds. */
export function PlaceFields({ lao, textOf }: Props) {
  return (
    <>
      <FactList
        wide
        facts={[
          { term: "จังหวัด", value: lao.provinceNameTh },
          { term: "อำเภอ", value: lao.districtNameTh },
          { term: "ประเภท อปท.", value: LAO_TYPE_TH[lao.type] },
          { term: "ชื่อ อปท.", value: lao.fullNameTh },
          { term: "รหัส info", value: lao.code },
        ]}
      />
      <p className="soft">
        ข้อมูลข้างต้นมาจากทะเบียน อปท. แก้ไขที่หน้านี้ไม่ได้ ถ้าไม่ถูกต้อง แจ้งสำนักงาน ป.ป.ช. ประจำจังหวัด{lao.provinceNameTh}
      </p>
      <SelectField
        name="size"
        label={L.size}
        options={SIZE_CHOICES}
        placeholder={hasSize(lao.type) ? "เลือกขนาด" : "ไม่ได้กำหนดขนาด"}
        optional={!hasSize(lao.type)}
        defaultValue={textOf("size")}
      />
      <TextArea
        name="officeAddress"
        label={L.officeAddress}
        hint="เลขที่ หมู่ที่ ถนน ตำบล และรหัสไปรษณีย์"
        defaultValue={textOf("officeAddress")}
      />
    </>
  );
}

/** ข้อมูลพื้นที่และผู้บริหาร. */
export function AreaFields({ textOf }: Props) {
  return (
    <>
      <FieldPair>
        <TextField
          name="serviceAreaKm2"
          label={L.serviceAreaKm2}
          unit="ตร.กม."
          inputMode="decimal"
          width="money"
          autoComplete="off"
          defaultValue={textOf("serviceAreaKm2")}
        />
        <TextField
          name="population"
          label={L.population}
          unit="คน"
          inputMode="numeric"
          width="money"
          autoComplete="off"
          defaultValue={textOf("population")}
        />
      </FieldPair>
      <FieldPair>
        <MoneyField
          name="ownRevenueSatang"
          label={L.ownRevenueSatang}
          hint="ปีงบประมาณล่าสุด"
          defaultValue={textOf("ownRevenueSatang")}
        />
        <MoneyField
          name="subsidySatang"
          label={L.subsidySatang}
          hint="ปีงบประมาณล่าสุด ถ้าไม่มีกรอก 0"
          defaultValue={textOf("subsidySatang")}
        />
      </FieldPair>
      <TextField
        name="executiveName"
        label={L.executiveName}
        hint="ถ้าตำแหน่งว่าง กรอกชื่อผู้ปฏิบัติหน้าที่แทน"
        autoComplete="off"
        defaultValue={textOf("executiveName")}
      />
      <TextField
        name="chiefAdministratorName"
        label={L.chiefAdministratorName}
        hint="ถ้าตำแหน่งว่าง เว้นว่างไว้"
        optional
        autoComplete="off"
        defaultValue={textOf("chiefAdministratorName")}
      />
    </>
  );
}

/** ข้อมูลผู้ประสานงาน, down to the telephone numbers. */
export function CoordinatorFields({ textOf }: Pick<Props, "textOf">) {
  return (
    <>
      <TextField name="coordinatorName" label={L.coordinatorName} defaultValue={textOf("coordinatorName")} />
      <FieldPair>
        <TextField
          name="coordinatorPosition"
          label={L.coordinatorPosition}
          defaultValue={textOf("coordinatorPosition")}
        />
        <TextField
          name="coordinatorUnit"
          label={L.coordinatorUnit}
          defaultValue={textOf("coordinatorUnit")}
        />
      </FieldPair>
      <Fieldset legend="หมายเลขโทรศัพท์ของผู้ประสานงาน">
        <p className="hint">กรอกโทรศัพท์ หรือโทรศัพท์เคลื่อนที่ อย่างน้อย 1 หมายเลข</p>
        <FieldPair>
          <TextField name="phone" label={L.phone} type="tel" defaultValue={textOf("phone")} />
          <TextField name="mobile" label={L.mobile} type="tel" defaultValue={textOf("mobile")} />
        </FieldPair>
        <TextField name="fax" label={L.fax} type="tel" optional defaultValue={textOf("fax")} />
      </Fieldset>
    </>
  );
}

export function WebsiteField({ textOf }: Pick<Props, "textOf">) {
  return (
    <TextField
      name="website"
      label={L.website}
      hint="เช่น www.example.go.th"
      optional
      autoComplete="off"
      defaultValue={textOf("website")}
    />
  );
}
