import { Notice } from "@/app/_ui/notice";
import { PROJECT_REFUSAL_TH } from "@/lib/plans/messages";

/** Why a button did nothing, and what to do; nothing of the address itself is printed. */
export function RefusedNotice({ reason }: { reason: string | undefined }) {
  const sentence = Object.entries(PROJECT_REFUSAL_TH).find(([known]) => known === reason)?.[1];
  return sentence ? (
    <Notice kind="bad" live>
      {sentence}
    </Notice>
  ) : null;
}
