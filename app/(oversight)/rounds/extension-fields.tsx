import { randomUUID } from "node:crypto";
import { HiddenField } from "@/app/_ui/hidden-field";
import { TextArea, TextField } from "@/app/_ui/text-field";
import type { Round } from "@/db/codes/status-reports";

/** Until when, and why: the same for one LAO and for several. */
export function ExtensionFields({ fiscalYear, round }: { fiscalYear: number; round: Round }) {
  return (
    <>
      <TextField
        name="until"
        label="วันสุดท้ายที่รับรายงาน"
        hint="เช่น 15 พฤษภาคม 2569 รับรายงานจนสิ้นวันนั้น"
        autoComplete="off"
      />
      <TextArea
        name="reason"
        label="เหตุผล"
        hint="เช่น น้ำท่วมสำนักงาน หรือเลขที่หนังสือของ อปท. อปท. เห็นเหตุผลในประวัติการใช้งาน"
        rows={3}
      />
      <input type="hidden" name="fiscalYear" value={fiscalYear} />
      <input type="hidden" name="round" value={round} />
      <HiddenField name="key" value={randomUUID()} />
    </>
  );
}
