import { Tag, type TagKind } from "@/app/_ui/tag";
import { MAIL_STATE_TH } from "@/lib/mail/outbox/messages";
import { type MailState, mailState } from "@/lib/mail/outbox/rules";

const KIND: Readonly<Record<MailState, TagKind>> = { waiting: "todo", sent: "done", refused: "bad" };

/** Where a letter stands, in a word. */
export function MailStateTag({ mail }: { mail: { sentAt: Date | null; refusedAt: Date | null } }) {
  const state = mailState(mail);
  return <Tag kind={KIND[state]}>{MAIL_STATE_TH[state]}</Tag>;
}
