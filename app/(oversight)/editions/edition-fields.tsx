import { Checkbox } from "@/app/_ui/choices";
import { FieldPair } from "@/app/_ui/fieldset";
import { TextField } from "@/app/_ui/text-field";
import type { Edition } from "@/lib/plans/editions/data";
import { EDITION_FIELDS } from "./edition-words";

/** The name and years of an edition. */
export function EditionFields({ defaults }: { defaults: Omit<Edition, "id"> }) {
  const year = (name: "firstFiscalYear" | "lastFiscalYear") => (
    <TextField
      name={name}
      label={EDITION_FIELDS[name]}
      hint="ปี พ.ศ. 4 หลัก"
      inputMode="numeric"
      autoComplete="off"
      width="code"
      defaultValue={String(defaults[name])}
    />
  );
  return (
    <>
      <TextField
        name="nameTh"
        label={EDITION_FIELDS.nameTh}
        autoComplete="off"
        defaultValue={defaults.nameTh}
      />
      <FieldPair>
        {year("firstFiscalYear")}
        {year("lastFiscalYear")}
      </FieldPair>
      <Checkbox
        name="confirmed"
        label="ยืนยันแล้ว"
        note="เลือกเมื่อสำนักงาน ป.ป.ช. ประกาศแผนฉบับนี้เป็นทางการแล้ว"
        defaultChecked={defaults.confirmed}
      />
    </>
  );
}
