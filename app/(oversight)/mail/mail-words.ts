import { MAIL_PROBLEM_TH } from "@/lib/mail/outbox/messages";
import { mailState, readProblem } from "@/lib/mail/outbox/rules";
import { formatThaiDateTime } from "@/lib/platform/civil-date";

type Mail = {
  readonly sentAt: Date | null;
  readonly refusedAt: Date | null;
  readonly nextAttemptAt: Date;
  readonly attempts: number;
  readonly lastError: string | null;
};

/** Why a letter was not sent at the last attempt, as people read it; null when nothing went wrong. */
export function problemWords(mail: Pick<Mail, "lastError">): string | null {
  const problem = readProblem(mail.lastError);
  return problem && MAIL_PROBLEM_TH[problem.kind];
}

/** What happens to a letter next, or when it came to its end. */
export function nextWords(mail: Mail, isSending: boolean): string {
  switch (mailState(mail)) {
    case "sent":
      return `ส่งเมื่อ ${formatThaiDateTime(mail.sentAt!)}`;
    case "refused":
      return `หยุดส่งเมื่อ ${formatThaiDateTime(mail.refusedAt!)}`;
    case "waiting":
      if (!isSending) return "รอจนกว่าจะตั้งค่าเซิร์ฟเวอร์อีเมล";
      return mail.attempts === 0 ? "ส่งในรอบถัดไป" : `ลองส่งอีกครั้ง ${formatThaiDateTime(mail.nextAttemptAt)}`;
  }
}
