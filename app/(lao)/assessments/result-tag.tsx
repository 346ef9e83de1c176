import { Tag, type TagKind } from "@/app/_ui/tag";
import { ASSESSMENT_RESULT_TH } from "@/lib/assessments/scores/messages";
import type { AssessmentResult } from "@/lib/assessments/scores/rules";

const KIND: Readonly<Record<AssessmentResult, TagKind>> = {
  passed: "done",
  failed: "bad",
  not_scored: "todo",
  no_minimum: "info",
  plan_out: "none",
};

/** Pass or fail in words, icon and colour. */
export function ResultTag({
  result,
  children = ASSESSMENT_RESULT_TH[result],
}: {
  result: AssessmentResult;
  children?: string;
}) {
  return <Tag kind={KIND[result]}>{children}</Tag>;
}
