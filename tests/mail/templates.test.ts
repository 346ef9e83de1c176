import { describe, expect, it } from "vitest";
import { MAIL_TEMPLATES, type MailTemplate } from "@/db/codes/mail";
import { linkToken } from "@/lib/accounts/links/address";
import { writeLetter, writeLetterWithoutLink } from "@/lib/mail/letter";
import { maskedEmail } from "@/lib/mail/templates";

const LINK_ID = "0b6a3f57-0e3f-4c57-9a55-0d6f2f4a8a01";
const AT = new Date("2026-04-01T02:00:00Z");
const WITH_LINK: readonly MailTemplate[] = ["password_reset", "invitation"];

const mailOf = (template: MailTemplate) => ({
  template,
  createdAt: AT,
  data: {
    displayName: "เทศบาลตำบลพะวง",
    username: "5900105",
    ...(WITH_LINK.includes(template) ? { linkId: LINK_ID } : {}),
    ...(template === "email_changed" ? { newEmail: "somchai@lao.example" } : {}),
    ...(template === "second_factor_changed" ? { change: "off" } : {}),
    ...(template === "plan_reviewed"
      ? { outcome: "returned", editionNameTh: "แผนปฏิบัติการป้องกันการทุจริต (พ.ศ. 2566-2570)" }
      : {}),
    ...(template === "round_reviewed"
      ? { outcome: "returned", round: "รอบ 6 เดือน ปีงบประมาณ พ.ศ. 2570" }
      : {}),
  },
});

describe("every letter", () => {
  it.each(MAIL_TEMPLATES)("%s names its account, says every fact, and fits on a screen", (template) => {
    const { subject, text } = writeLetter(mailOf(template));
    expect(subject).toMatch(/^\S.* – e-PlanNACC$/);
    expect(text).toContain("เทศบาลตำบลพะวง (Username 5900105)".slice(0, 14));
    expect(text).toContain("5900105");
    expect(text).not.toMatch(/undefined|null|NaN|\[object/);
    expect(text.length).toBeLessThan(1_200);
  });

  it.each(MAIL_TEMPLATES)("%s has a link when it is for one, and only then", (template) => {
    const { text } = writeLetter(mailOf(template));
    expect(text.includes(`https://eplan.example/reset-password/${linkToken(LINK_ID)}`)).toBe(
      WITH_LINK.includes(template),
    );
  });

  it.each(MAIL_TEMPLATES)(
    "%s shows whoever looks after the outbox nothing that opens an account",
    (template) => {
      const { text } = writeLetterWithoutLink(mailOf(template));
      expect(text).not.toContain(linkToken(LINK_ID));
      expect(text).not.toContain("/reset-password/");
    },
  );
});

describe("an address in a letter to somebody else", () => {
  it.each([
    ["somchai@lao.example", "s***@lao.example"],
    ["ก@lao.example", "ก***@lao.example"],
    ["@lao.example", "–"],
    ["", "–"],
  ])("%s is written %s", (email, masked) => {
    expect(maskedEmail(email)).toBe(masked);
  });
});
