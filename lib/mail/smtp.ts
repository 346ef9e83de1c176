import "server-only";
import { createTransport } from "nodemailer";
import type { MailProblem } from "./outbox/rules";
import type { MailSettings } from "./settings";
import type { Letter } from "./templates";

export type OutgoingMail = Letter & {
  /** With its angle brackets; the same at every attempt. */
  readonly messageId: string;
  readonly recipient: string;
  readonly date: Date;
};

/** Hands a letter to a server. @returns null when the server took it, else why it did not */
export type Deliver = (mail: OutgoingMail) => Promise<MailProblem | null>;

/**
 * How long a server may take. The wait for an answer is RFC 5321's: cutting it shorter is how letters are sent twice.
 *
 * @source docs/sources.md mail
 */
export const SMTP_PATIENCE = {
  connectionTimeout: 30_000,
  greetingTimeout: 30_000,
  dnsTimeout: 30_000,
  socketTimeout: 10 * 60_000,
};

export type SmtpPatience = typeof SMTP_PATIENCE;

/** What nodemailer says of a failed attempt. */
type SmtpError = Error & { code?: string; command?: string; response?: string; responseCode?: number };

/**
 * What a failed attempt means. Only what a server says for good about this recipient or this letter ends it; a wrong
 * password or a sender that is not allowed is ours to mend, and the letters wait until it is.
 */
export function problemOf(error: SmtpError): MailProblem {
  const { code, command, responseCode, response, message } = error;
  const detail = response || message;
  if (code === "EAUTH" || code === "ENOAUTH" || responseCode === 530) return { kind: "sign_in", detail };
  if (responseCode === undefined) {
    if (code !== "EENVELOPE") return { kind: "unreachable", detail };
    return { kind: /sender/i.test(message) ? "sender_refused" : "address_refused", detail };
  }
  if (responseCode < 500) return { kind: "not_now", detail };
  // X.7.X is policy, such as a server that does not pass on for strangers (RFC 3463).
  if (command === "MAIL FROM" || /^\d{3}[ -]5\.7\./.test(detail)) return { kind: "sender_refused", detail };
  return { kind: command === "RCPT TO" || command === "DATA" ? "address_refused" : "unreachable", detail };
}

/**
 * A connection of its own for each letter, over TLS where the server offers it. No pool: nodemailer's sends a letter
 * again by itself when a connection breaks while the answer is awaited.
 */
export function smtpDelivery(
  { smtpUrl, from }: MailSettings,
  patience: SmtpPatience = SMTP_PATIENCE,
): Deliver {
  const transport = createTransport({
    ...patience,
    url: smtpUrl,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return async ({ recipient, messageId, date, subject, text }) => {
    try {
      await transport.sendMail({
        from,
        // As an object: a text would be read as a list of addresses.
        to: { name: "", address: recipient },
        subject,
        text,
        messageId,
        date,
        headers: { "Auto-Submitted": "auto-generated" },
      });
      return null;
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      return problemOf(error);
    }
  };
}
