import { randomUUID } from "node:crypto";
import { takeParkedForm } from "@/app/_session/parked-form";
import { ActionForm } from "@/app/_ui/action-form";
import { ButtonRow } from "@/app/_ui/button";
import { FieldPair, Fieldset } from "@/app/_ui/fieldset";
import { HiddenField } from "@/app/_ui/hidden-field";
import { SubmitButton } from "@/app/_ui/submit-button";
import { TextField } from "@/app/_ui/text-field";
import type { Actor } from "@/lib/accounts/actor";
import type { YearRules } from "@/lib/implementation-rules/years/data";
import { changeYearRulesAction } from "./actions";
import { ExtentField } from "./extent-field";
import { type RULES_FIELDS, rulesTexts } from "./year-words";

type Props = { year: YearRules; actor: Actor; parked: string | undefined };
type Name = Exclude<keyof typeof RULES_FIELDS, "source">;

const LABELS: Readonly<Record<Name, string>> = {
  completed: "ดำเนินการแล้วเสร็จ",
  inProgress: "อยู่ระหว่างดำเนินการ",
  cannot: "ไม่สามารถดำเนินการได้",
  middle6: "ปานกลาง เริ่มที่",
  high6: "มาก เริ่มที่",
  middle12: "ปานกลาง เริ่มที่",
  high12: "มาก เริ่มที่",
};

/** The weights and bands of a year that can still be changed. */
export async function RulesForm({ year, actor, parked }: Props) {
  const texts = rulesTexts(year);
  const field = (name: Name, unit?: string) => (
    <TextField
      name={name}
      label={LABELS[name]}
      inputMode="decimal"
      autoComplete="off"
      width="code"
      unit={unit}
      defaultValue={texts[name]}
    />
  );
  return (
    <ActionForm action={changeYearRulesAction} initial={await takeParkedForm(actor, parked, "completed")}>
      <HiddenField name="key" value={randomUUID()} />
      <input type="hidden" name="fiscalYear" value={year.fiscalYear} />
      <HiddenField name="rowVersion" value={year.rowVersion} />
      <Fieldset legend="น้ำหนักต่อ 1 โครงการ ตั้งแต่ 0 ถึง 1">
        {field("completed")}
        {field("inProgress")}
        {field("cannot")}
      </Fieldset>
      <Fieldset legend="เกณฑ์ระดับ รอบ 6 เดือน ต่ำกว่าปานกลางคือน้อย">
        <FieldPair>
          {field("middle6", "%")}
          {field("high6", "%")}
        </FieldPair>
      </Fieldset>
      <Fieldset legend="เกณฑ์ระดับ รอบ 12 เดือน และทั้งปี">
        <FieldPair>
          {field("middle12", "%")}
          {field("high12", "%")}
        </FieldPair>
      </Fieldset>
      <TextField
        name="source"
        label="ที่มา"
        hint="เช่น มติที่ประชุมหรือเลขที่หนังสือ พร้อมวันที่"
        autoComplete="off"
        defaultValue={texts.source}
      />
      <ExtentField name="extent" fiscalYear={year.fiscalYear} />
      <ButtonRow>
        <SubmitButton>บันทึกน้ำหนักและเกณฑ์</SubmitButton>
      </ButtonRow>
    </ActionForm>
  );
}
