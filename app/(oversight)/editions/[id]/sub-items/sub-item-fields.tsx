import { Checkbox } from "@/app/_ui/choices";
import { TextArea, TextField } from "@/app/_ui/text-field";

type Defaults = { readonly code: string; readonly nameTh: string; readonly confirmed: boolean };

/** A sub-item's code, name, and whether that is what the NACC published. */
export function SubItemFields({ defaults, codeHint }: { defaults: Defaults; codeHint: string }) {
  return (
    <>
      <TextField
        name="itemCode"
        label="รหัส"
        hint={codeHint}
        autoComplete="off"
        width="code"
        defaultValue={defaults.code}
      />
      <TextArea name="nameTh" label="ชื่อข้อย่อย" rows={2} defaultValue={defaults.nameTh} />
      <Checkbox
        name="confirmed"
        label="ยืนยันแล้ว"
        note="เลือกเมื่อชื่อนี้ตรงกับประกาศของสำนักงาน ป.ป.ช. แล้ว"
        defaultChecked={defaults.confirmed}
      />
    </>
  );
}
