import { SelectField } from "@/app/_ui/select-field";
import type { AsOfChoice } from "../_request/as-of";

/** The switch between the figures as they are and as they were when the round closed. */
export function AsOfField({ asOf }: { asOf: AsOfChoice }) {
  return (
    <SelectField
      name="asof"
      label="ข้อมูล ณ"
      options={[
        { value: "now", label: "ปัจจุบัน" },
        { value: "freeze", label: asOf.frozen ? "วันปิดรอบ" : "วันปิดรอบ (ยังไม่มี)" },
      ]}
      defaultValue={asOf.chosen}
    />
  );
}
