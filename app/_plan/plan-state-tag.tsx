import { Tag, type TagKind } from "@/app/_ui/tag";
import type { PlanState } from "@/db/codes/plans";
import { PLAN_STATE_TH } from "@/lib/plans/review/messages";

const KIND: Readonly<Record<PlanState, TagKind>> = {
  draft: "none",
  submitted: "info",
  returned: "todo",
  passed: "done",
  failed: "bad",
};

/** A plan's state in words, icon and colour. */
export function PlanStateTag({ state }: { state: PlanState }) {
  return <Tag kind={KIND[state]}>{PLAN_STATE_TH[state]}</Tag>;
}
