import { ASSESSOR_TH } from "@/lib/assessments/scores/messages";
import type { ValueWords } from "@/lib/audit/changes/messages";
import { ANNOUNCEMENT_KIND_TH } from "@/lib/content/messages";
import { LAO_SIZE_TH } from "@/lib/lao/profile/messages";
import { MAIL_TEMPLATE_TH } from "@/lib/mail/outbox/messages";
import { PROJECT_KIND_TH, QUARTER_TH, TARGET_GROUP_TH } from "@/lib/plans/messages";
import { PLAN_STATE_TH } from "@/lib/plans/review/messages";
import { CANNOT_REASON_TH, ROUND_TH, STATUS_TH } from "@/lib/status-reports/messages";
import { HAND_IN_STATE_TH } from "@/lib/status-reports/submissions/messages";

/** Every room's words for its codes, for showing what an event changed. */
export const VALUE_WORDS: ValueWords = {
  kind: { ...PROJECT_KIND_TH, ...ANNOUNCEMENT_KIND_TH },
  quarter: QUARTER_TH,
  targetGroups: TARGET_GROUP_TH,
  planState: PLAN_STATE_TH,
  handInState: HAND_IN_STATE_TH,
  assessor: ASSESSOR_TH,
  consistent: { true: "สอดคล้อง", false: "ไม่สอดคล้อง" },
  round: ROUND_TH,
  status: STATUS_TH,
  cannotReason: CANNOT_REASON_TH,
  size: LAO_SIZE_TH,
  template: MAIL_TEMPLATE_TH,
};
