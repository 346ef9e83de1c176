import { ReviewSteps, SaidReasons } from "@/app/_marks/review-steps";
import { stepTh, whoTookStepTh } from "@/lib/plans/review/messages";
import type { ReviewStep } from "@/lib/plans/review/steps/rules";

type Props = { steps: readonly ReviewStep[]; provinceNameTh: string };

/** Each step of a plan through review. */
export function ReviewHistory({ steps, provinceNameTh }: Props) {
  return (
    <ReviewSteps
      saidLabel="เหตุผล"
      none={{ title: "ยังไม่มีการส่งแผน", what: "เมื่อส่งแผนแล้ว ทุกขั้นของการตรวจจะแสดงที่นี่" }}
      steps={steps.map((step) => ({
        key: `${step.at.getTime()} ${step.toState}`,
        at: step.at,
        what: stepTh(step),
        byWhom: whoTookStepTh(step.byRole, provinceNameTh),
        said: <SaidReasons {...step} />,
      }))}
    />
  );
}
