import { Phrases } from "@/app/_ui/thai-phrases";

const TITLE = "ระบบรายงานผลและติดตามผล|การดำเนินงานตามแผนปฏิบัติการ|ป้องกันการทุจริตขององค์กร|ปกครองส่วนท้องถิ่น";

/** The system's full name, over the check cloth. */
export function EntryTitle() {
  return (
    <h1 className="entry-title">
      <Phrases text={TITLE} />
    </h1>
  );
}
