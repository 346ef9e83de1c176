import "server-only";
import type { MailTemplate } from "@/db/codes/mail";
import { linkAddress } from "@/lib/accounts/links/address";
import { appAddress } from "@/lib/platform/app-address";
import { type Letter, letterOf } from "./templates";

export type MailToWrite = {
  readonly template: MailTemplate;
  readonly data: Readonly<Record<string, string>>;
  readonly createdAt: Date;
};

function writeWith(mail: MailToWrite, link: string | null): Letter {
  return letterOf(mail.template, mail.data, { link, home: appAddress("/sign-in"), at: mail.createdAt });
}

/** A letter as its reader gets it, link and all. The link's word exists only from here on. */
export function writeLetter(mail: MailToWrite): Letter {
  const { linkId } = mail.data;
  return writeWith(mail, linkId === undefined ? null : linkAddress(linkId));
}

/** The same for somebody who looks after the outbox: what opens an account is left out. */
export function writeLetterWithoutLink(mail: MailToWrite): Letter {
  return writeWith(mail, mail.data.linkId === undefined ? null : "(ลิงก์แสดงเฉพาะในจดหมายที่ส่งถึงผู้รับ)");
}
