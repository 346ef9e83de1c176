import { Tag, type TagKind } from "@/app/_ui/tag";
import { ASSESSMENT_RESULT_TH } from "@/lib/assessments/scores/messages";
import type { AssessmentResult } from "@/lib/assessments/scores/rules";

const KIND: Readonly<Record<AssessmentResult, TagKind>> = {
  passed: "done",
  failed: "bad",
  not_scored: "todo",
  no_minimum: "info",
  not_submitted: "none",
  returned: "todo",
};

/** Pass or fail in words, icon and colour. */
export function ResultTag({ result }: { result: AssessmentResult }) {
  return <Tag kind={KIND[result]}>{ASSESSMENT_RESULT_TH[result]}</Tag>;
}
