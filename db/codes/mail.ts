/** The letters that the product writes. */
export const MAIL_TEMPLATES = [
  "password_reset",
  "password_changed",
  "invitation",
  "email_changed",
  "account_activated",
  "second_factor_changed",
  "plan_reviewed",
  "round_reviewed",
] as const;
export type MailTemplate = (typeof MAIL_TEMPLATES)[number];
