import "server-only";

export type MailSettings = {
  /** smtp://user:password@host:587 or smtps://…:465, with nodemailer's options in the query. */
  readonly smtpUrl: string;
  /** Who the letters are from: an address, with a name where one is given. */
  readonly from: string;
};

/** @returns null where no server is set: letters wait in the outbox then */
export function mailSettings(): MailSettings | null {
  const smtpUrl = process.env.SMTP_URL;
  if (!smtpUrl) return null;
  return { smtpUrl, from: process.env.MAIL_FROM || `e-PlanNACC <no-reply@${ownHost()}>` };
}

/** Whether letters are read here instead of being sent: a demonstration without a mail server. */
export function isDemoOutbox(): boolean {
  return process.env.DEMO_MODE === "1" && mailSettings() === null;
}

/** The product's own host, which also makes its message ids its own. */
export function ownHost(): string {
  const base = process.env.APP_URL;
  if (!base) throw new Error("APP_URL is not set");
  return new URL(base).hostname;
}
