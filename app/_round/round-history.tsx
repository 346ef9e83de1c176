import { ReviewSteps, SaidReasons } from "@/app/_marks/review-steps";
import { TextLink } from "@/app/_ui/text-link";
import { whoTookStepTh } from "@/lib/plans/review/messages";
import { stepTh } from "@/lib/status-reports/submissions/messages";
import type { RoundStep } from "@/lib/status-reports/submissions/steps/rules";

type Props = { steps: readonly RoundStep[]; provinceNameTh: string };

/** Each time that a round was handed in, with its receipt, and what its office said of it. */
export function RoundHistory({ steps, provinceNameTh }: Props) {
  return (
    <ReviewSteps
      saidLabel="เหตุผลหรือเลขที่รับ"
      none={{ title: "ยังไม่มีการส่งรายงาน", what: "เมื่อส่งรายงานแล้ว ทุกขั้นของการตรวจจะแสดงที่นี่" }}
      steps={steps.map((step) => ({
        key: `${step.at.getTime()} ${step.toState} ${step.number}`,
        at: step.at,
        what: stepTh(step),
        byWhom: whoTookStepTh(step.byRole, provinceNameTh),
        said:
          step.toState === "submitted" ? (
            <TextLink href={`/round/receipts/${step.receiptNumber}`}>เลขที่รับ {step.receiptNumber}</TextLink>
          ) : (
            <SaidReasons {...step} />
          ),
      }))}
    />
  );
}
