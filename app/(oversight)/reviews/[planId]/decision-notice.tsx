import { Notice } from "@/app/_ui/notice";
import type { PlanState } from "@/db/codes/plans";
import { DECISION_DEEDS, type DecisionDeed } from "@/lib/assessments/plan-decision/rules";
import { stateAfter } from "@/lib/plans/review/access";

const DONE_TH: Readonly<Record<DecisionDeed, { title: string; next: string }>> = {
  score: { title: "บันทึกคะแนนแล้ว", next: "แผนยังรอผลการตรวจ" },
  return: { title: "ส่งแผนกลับให้แก้ไขแล้ว", next: "อปท. เห็นเหตุผลที่หน้าส่งแผนและผลการตรวจ และส่งแผนอีกครั้งเมื่อแก้ไขเสร็จ" },
  pass: { title: "บันทึกว่าแผนผ่านแล้ว", next: "อปท. รายงานผลตามรอบได้ การแก้ไขหลังจากนี้บันทึกเป็นการแก้ไขเพิ่มเติม" },
  fail: { title: "บันทึกว่าแผนไม่ผ่านแล้ว", next: "อปท. รายงานผลไม่ได้จนกว่าจะปรับปรุงแผนและส่งอีกครั้ง" },
  reopen: { title: "เปิดการตรวจใหม่แล้ว", next: "แผนกลับมารอผลการตรวจ" },
};

/** What a press did, while the plan still stands where it led. */
export function DecisionNotice({ deed, state }: { deed: string | undefined; state: PlanState }) {
  const known = DECISION_DEEDS.find((one) => one === deed);
  if (!known) return null;
  const led = known === "score" ? state === "submitted" : stateOf(known) === state;
  if (!led) return null;
  return (
    <Notice kind="good" title={DONE_TH[known].title} live>
      {DONE_TH[known].next}
    </Notice>
  );
}

function stateOf(deed: Exclude<DecisionDeed, "score">): PlanState | null {
  return stateAfter(deed, deed === "reopen" ? "passed" : "submitted");
}
