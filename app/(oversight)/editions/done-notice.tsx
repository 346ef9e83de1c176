import { Notice } from "@/app/_ui/notice";

const SAID = {
  created: "เพิ่มแผนปฏิบัติการแล้ว ปีงบประมาณของแผนมีเกณฑ์และรอบการรายงานพร้อมใช้",
  saved: "บันทึกแผนปฏิบัติการแล้ว",
  "dimension-added": "เพิ่มมิติแล้ว",
  "dimension-saved": "บันทึกมิติแล้ว",
  "dimension-removed": "ลบมิติแล้ว",
  "item-added": "เพิ่มข้อย่อยแล้ว อปท. เลือกข้อย่อยนี้ได้ทันที",
  "item-saved": "บันทึกข้อย่อยแล้ว",
  "item-retired": "เลิกใช้ข้อย่อยแล้ว โครงการที่เลือกไว้แล้วยังคงใช้ข้อย่อยนี้",
  "item-restored": "นำข้อย่อยกลับมาใช้แล้ว",
} as const;

/** What became of the last form, as the address says it; nothing of the address itself is printed. */
export function DoneNotice({ done }: { done: string | undefined }) {
  if (done === undefined || !Object.hasOwn(SAID, done)) return null;
  return <Notice kind="good" live title={SAID[done as keyof typeof SAID]} />;
}
