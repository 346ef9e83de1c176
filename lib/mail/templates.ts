import type { MailTemplate } from "@/db/codes/mail";
import { formatThaiDateTime } from "@/lib/platform/civil-date";

/** An account as a letter names it: one address may belong to several. */
type Account = { readonly displayName: string; readonly username: string };

/** What each letter is filled with. Names and ids only: it is kept in the database. */
export type MailData = {
  /** `linkId` is the one-time link's id; its address is made when the letter is sent. */
  password_reset: Account & { readonly linkId: string };
  invitation: Account & { readonly linkId: string };
  password_changed: Account;
  /** Goes to the old address and to the new one. */
  email_changed: Account & { readonly newEmail: string };
  account_activated: Account;
  second_factor_changed: Account & { readonly change: "on" | "off" | "new_recovery_codes" };
  plan_reviewed: Account & {
    readonly editionNameTh: string;
    readonly outcome: "returned" | "passed" | "failed" | "submitted";
  };
  /** `round` is said in full: รอบ 6 เดือน ปีงบประมาณ พ.ศ. 2570. */
  round_reviewed: Account & { readonly round: string; readonly outcome: "accepted" | "returned" };
};

export type Letter = { readonly subject: string; readonly text: string };

export type LetterFacts = {
  /** The link's full address; null in letters without one. */
  readonly link: string | null;
  /** The product's own address. */
  readonly home: string;
  /** When what the letter tells of happened. */
  readonly at: Date;
};

const PRODUCT = "e-PlanNACC";

const NOT_ME = [
  "หากท่านไม่ได้ทำรายการนี้ ให้กด “ลืมรหัสผ่าน” ที่หน้าเข้าสู่ระบบเพื่อตั้งรหัสผ่านใหม่ทันที",
  "แล้วแจ้งสำนักงาน ป.ป.ช. ประจำจังหวัดของท่าน",
].join("\n");

const SECOND_FACTOR_TH: Readonly<Record<string, string>> = {
  on: "เปิดการยืนยันตัวตนสองขั้นตอนแล้ว การเข้าสู่ระบบครั้งต่อไปต้องใช้รหัส 6 หลักจากแอปยืนยันตัวตน",
  off: "ปิดการยืนยันตัวตนสองขั้นตอนแล้ว การเข้าสู่ระบบครั้งต่อไปใช้เพียงรหัสผ่าน",
  new_recovery_codes: "สร้างรหัสสำรองชุดใหม่แล้ว รหัสสำรองชุดเดิมใช้ไม่ได้อีก",
};

const PLAN_REVIEWED_TH: Readonly<Record<string, readonly [subject: string, what: string]>> = {
  returned: ["แผนถูกส่งกลับให้แก้ไข", "ส่งกลับให้แก้ไข เข้าสู่ระบบเพื่ออ่านเหตุผล แก้ไข แล้วส่งแผนอีกครั้ง"],
  passed: ["แผนผ่านการตรวจ", "ตรวจแล้ว แผนผ่าน รายงานผลตามรอบได้"],
  failed: ["แผนไม่ผ่านคะแนนขั้นต่ำ", "ตรวจแล้ว แผนไม่ผ่านคะแนนขั้นต่ำ เข้าสู่ระบบเพื่ออ่านผล ปรับปรุงแผน แล้วส่งอีกครั้ง"],
  submitted: ["เปิดการตรวจแผนใหม่", "เปิดการตรวจใหม่ ระหว่างนี้แก้ไขโครงการไม่ได้จนกว่าจะตรวจเสร็จ"],
};

const ROUND_REVIEWED_TH: Readonly<Record<string, readonly [subject: string, what: string]>> = {
  accepted: ["รับรายงานแล้ว", "ตรวจแล้ว รับรายงานไว้เรียบร้อย"],
  returned: ["รายงานถูกส่งกลับให้แก้ไข", "ส่งกลับให้แก้ไข เข้าสู่ระบบเพื่ออ่านเหตุผล แก้ไข แล้วส่งรายงานทั้งรอบอีกครั้ง"],
};

/** Enough of an address for its owner to know it, too little for anybody else to write to. */
export function maskedEmail(email: string): string {
  const at = email.lastIndexOf("@");
  return at < 1 ? "–" : `${[...email][0]}***${email.slice(at)}`;
}

type Words = (data: Readonly<Record<string, string>>, facts: LetterFacts) => [subject: string, ...string[]];

const WORDS: Readonly<Record<MailTemplate, Words>> = {
  password_reset: (data, { link }) => [
    "ตั้งรหัสผ่านใหม่",
    `มีผู้แจ้งลืมรหัสผ่านของบัญชี ${data.displayName} (Username ${data.username})`,
    `เปิดลิงก์นี้เพื่อตั้งรหัสผ่านใหม่ ลิงก์ใช้ได้ครั้งเดียวภายใน 60 นาที\n\n${link}`,
    "เมื่อมีการขอลิงก์ใหม่ ลิงก์นี้จะใช้ไม่ได้ ให้ใช้ลิงก์ในอีเมลฉบับล่าสุด",
    "หากท่านไม่ได้แจ้งลืมรหัสผ่าน ไม่ต้องทำอะไร รหัสผ่านเดิมยังใช้ได้ และอย่าส่งลิงก์นี้ให้ผู้อื่น",
  ],
  invitation: (data, { link }) => [
    "เชิญเข้าใช้งานระบบ",
    `ผู้ดูแลระบบสร้างบัญชีให้ ${data.displayName} แล้ว Username ของท่านคือ ${data.username}`,
    `เปิดลิงก์นี้เพื่อตั้งรหัสผ่านครั้งแรก ลิงก์ใช้ได้ครั้งเดียวภายใน 7 วัน\n\n${link}`,
    "หากลิงก์หมดอายุ ให้แจ้งผู้ที่เชิญท่านเพื่อส่งคำเชิญใหม่ และอย่าส่งลิงก์นี้ให้ผู้อื่น",
  ],
  password_changed: (data, { at, home }) => [
    "รหัสผ่านถูกเปลี่ยนแล้ว",
    `รหัสผ่านของบัญชี ${data.displayName} (Username ${data.username}) ถูกเปลี่ยนเมื่อ ${formatThaiDateTime(at)}`,
    `ทุกเครื่องที่เคยเข้าสู่ระบบด้วยบัญชีนี้ต้องเข้าสู่ระบบใหม่ที่ ${home}`,
    NOT_ME,
  ],
  email_changed: (data, { at }) => [
    "อีเมลของบัญชีถูกเปลี่ยนแล้ว",
    `อีเมลของบัญชี ${data.displayName} (Username ${data.username}) ถูกเปลี่ยนเป็น ${maskedEmail(data.newEmail ?? "")} เมื่อ ${formatThaiDateTime(at)}`,
    "จดหมายของระบบและลิงก์ตั้งรหัสผ่านใหม่จะส่งไปที่อีเมลใหม่เท่านั้น",
    "หากท่านไม่ได้ทำรายการนี้ ให้แจ้งสำนักงาน ป.ป.ช. ประจำจังหวัดของท่านทันที",
  ],
  account_activated: (data, { at, home }) => [
    "เปิดใช้งานบัญชีแล้ว",
    `บัญชี ${data.displayName} (Username ${data.username}) เปิดใช้งานเมื่อ ${formatThaiDateTime(at)}`,
    `เข้าสู่ระบบได้ที่ ${home}`,
    NOT_ME,
  ],
  second_factor_changed: (data, { at }) => [
    "การยืนยันตัวตนสองขั้นตอนเปลี่ยนไป",
    `บัญชี ${data.displayName} (Username ${data.username}) เมื่อ ${formatThaiDateTime(at)}`,
    SECOND_FACTOR_TH[data.change ?? ""] ?? "วิธียืนยันตัวตนของบัญชีนี้เปลี่ยนไป",
    NOT_ME,
  ],
  plan_reviewed: (data, { at, home }) => {
    const [subject, what] = PLAN_REVIEWED_TH[data.outcome ?? ""] ?? ["ผลการตรวจแผน", "มีผลการตรวจใหม่"];
    return [
      subject,
      `${data.editionNameTh} ของ${data.displayName} (Username ${data.username}) เมื่อ ${formatThaiDateTime(at)}: ${what}`,
      `เข้าสู่ระบบที่ ${home} แล้วเปิดเมนู ส่งแผนและผลการตรวจ`,
    ];
  },
  round_reviewed: (data, { at, home }) => {
    const [subject, what] = ROUND_REVIEWED_TH[data.outcome ?? ""] ?? ["ผลการตรวจรายงาน", "มีผลการตรวจใหม่"];
    return [
      subject,
      `รายงาน${data.round} ของ${data.displayName} (Username ${data.username}) เมื่อ ${formatThaiDateTime(at)}: ${what}`,
      `เข้าสู่ระบบที่ ${home} แล้วเปิดเมนู รายงานผลทั้งรอบ`,
    ];
  },
};

/** A letter in words: plain text, one paragraph after another. */
export function letterOf(
  template: MailTemplate,
  data: Readonly<Record<string, string>>,
  facts: LetterFacts,
): Letter {
  const [subject, ...paragraphs] = WORDS[template](data, facts);
  const signature = `ระบบ ${PRODUCT}\nจดหมายนี้ส่งโดยระบบอัตโนมัติ ไม่ต้องตอบกลับ`;
  return {
    subject: `${subject} – ${PRODUCT}`,
    text: `${["เรียน ผู้ใช้งานระบบ", ...paragraphs, signature].join("\n\n")}\n`,
  };
}
