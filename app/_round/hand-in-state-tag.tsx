import { Tag, type TagKind } from "@/app/_ui/tag";
import type { HandInState } from "@/lib/status-reports/submissions/access";
import { HAND_IN_STATE_TH } from "@/lib/status-reports/submissions/messages";

const KIND: Readonly<Record<HandInState, TagKind>> = {
  none: "none",
  submitted: "info",
  changed: "todo",
  accepted: "done",
  returned: "bad",
};

/** How a round stands between an LAO and its office, in words, icon and colour. */
export function HandInStateTag({ state }: { state: HandInState }) {
  return <Tag kind={KIND[state]}>{HAND_IN_STATE_TH[state]}</Tag>;
}
