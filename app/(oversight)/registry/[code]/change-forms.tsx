import { randomUUID } from "node:crypto";
import { ActionForm } from "@/app/_ui/action-form";
import { ButtonRow } from "@/app/_ui/button";
import { FieldPair } from "@/app/_ui/fieldset";
import { HiddenField } from "@/app/_ui/hidden-field";
import { Section } from "@/app/_ui/page-head";
import { SubmitButton } from "@/app/_ui/submit-button";
import { TextField } from "@/app/_ui/text-field";
import type { LaoDeed } from "@/lib/lao/registry/keeping/schema";
import type { LaoInRegistry } from "@/lib/lao/registry/listing/data";
import { TYPE_BEFORE_NAME } from "@/lib/lao/registry/reading/rules";
import type { FormState } from "@/lib/platform/form-state";
import { bringBackLaoAction, changeLaoAction } from "../actions";
import { NameFields, PlaceFields } from "../lao-fields";

type Props = { lao: LaoInRegistry };

/** Which LAO a form is about, and from which of its versions it was filled. */
function About({ lao, deed }: Props & { deed?: LaoDeed }) {
  return (
    <>
      <HiddenField name="formKey" value={randomUUID()} />
      <HiddenField name="laoCode" value={lao.code} />
      <HiddenField name="rowVersion" value={lao.rowVersion} />
      {deed ? <input type="hidden" name="deed" value={deed} /> : null}
    </>
  );
}

function shownNames({ type, nameTh, fullNameTh }: LaoInRegistry) {
  // A full name that type and name make together need not be typed.
  return { type, nameTh, fullNameTh: fullNameTh === `${TYPE_BEFORE_NAME[type]}${nameTh}` ? "" : fullNameTh };
}

export function EditForm({
  lao,
  provinces,
  initial,
}: Props & { provinces: readonly { code: string; nameTh: string }[]; initial: FormState | undefined }) {
  return (
    <Section title="แก้ไขข้อมูล">
      <ActionForm action={changeLaoAction} initial={initial}>
        <About lao={lao} deed="edit" />
        <NameFields lao={shownNames(lao)} />
        <PlaceFields
          lao={{
            provinceCode: lao.provinceCode,
            districtTh: lao.districtNameTh,
            size: lao.size ?? "",
            areaKm2: lao.areaKm2 ?? "",
          }}
          provinces={provinces}
        />
        <ButtonRow>
          <SubmitButton>บันทึก</SubmitButton>
        </ButtonRow>
      </ActionForm>
    </Section>
  );
}

export function RecodeForm({ lao }: Props) {
  return (
    <Section title="เปลี่ยนรหัสหรือยกฐานะ" note="เช่น อบต. เป็นเทศบาล แผน โครงการ และรายงานอยู่กับ อปท. เดิม">
      <ActionForm action={changeLaoAction}>
        <About lao={lao} deed="recode" />
        <FieldPair>
          <TextField name="code" label="รหัสใหม่" inputMode="numeric" width="code" autoComplete="off" />
          <TextField
            name="changedOn"
            label="ใช้รหัสใหม่ตั้งแต่"
            hint="เช่น 1/10/2569 เว้นว่างเมื่อใช้ตั้งแต่วันนี้"
            autoComplete="off"
            optional
          />
        </FieldPair>
        <NameFields lao={shownNames(lao)} idPrefix="recode-" />
        <ButtonRow>
          <SubmitButton kind="second">เปลี่ยนรหัส</SubmitButton>
        </ButtonRow>
      </ActionForm>
    </Section>
  );
}

export function RetireForm({ lao }: Props) {
  return (
    <Section title="ยุบเลิกหรือรวม" note="ข้อมูลไม่ถูกลบ บัญชีเข้าสู่ระบบไม่ได้ตั้งแต่วันนั้น">
      <ActionForm action={changeLaoAction}>
        <About lao={lao} deed="retire" />
        <FieldPair>
          <TextField
            name="retiredOn"
            label="ยุบเลิกตั้งแต่"
            hint="เช่น 1/10/2569"
            defaultValue={lao.retiredOn ?? ""}
            autoComplete="off"
          />
          <TextField
            name="mergedInto"
            label="รหัสของ อปท. ที่รับไปรวม"
            inputMode="numeric"
            width="code"
            defaultValue={lao.target?.code ?? ""}
            autoComplete="off"
            optional
          />
        </FieldPair>
        <ButtonRow>
          <SubmitButton kind="danger">บันทึกการยุบเลิก</SubmitButton>
        </ButtonRow>
      </ActionForm>
    </Section>
  );
}

export function BringBackForm({ lao }: Props) {
  return (
    <Section title="ยกเลิกการยุบเลิก" note="ใช้เมื่อบันทึกผิด">
      <ActionForm action={bringBackLaoAction}>
        <About lao={lao} />
        <ButtonRow>
          <SubmitButton kind="second">ให้ อปท. กลับมาดำเนินการ</SubmitButton>
        </ButtonRow>
      </ActionForm>
    </Section>
  );
}
