import { randomUUID } from "node:crypto";
import { asc, eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { auditEvents, mailOutbox, people } from "@/db/schema";
import type { AdminActor } from "@/lib/accounts/actor";
import { linkToken } from "@/lib/accounts/links/address";
import { issueLink, revokeLinksOf, useLink as setPassword } from "@/lib/accounts/links/mutations";
import { enqueueMail } from "@/lib/mail/mutations";
import { countMail, findMail, listMail, MAIL_A_PAGE } from "@/lib/mail/outbox/data";
import { retryMail } from "@/lib/mail/outbox/mutations";
import { mailFilterSchema } from "@/lib/mail/outbox/schema";
import { sendNextMail } from "@/lib/mail/sending";
import type { OutgoingMail } from "@/lib/mail/smtp";
import { addEverybody } from "@/tests/accounts/everybody";
import { NOW, ORIGIN, signedIn } from "@/tests/accounts/signing-in";
import { useTestDatabase } from "@/tests/support/database";

const { db } = useTestDatabase();
const later = (ms: number) => new Date(NOW.getTime() + ms);
const filter = (address: Record<string, string> = {}) => mailFilterSchema.parse(address);

let admin: AdminActor;
let personId: string;
beforeAll(async () => {
  await addEverybody(db);
  const [row] = await db.select({ id: people.id }).from(people).where(eq(people.username, "2900101"));
  personId = row!.id;
  await db.update(people).set({ email: "office@lao.example" }).where(eq(people.id, personId));
  // An officer's actor stands in for an administrator's, who has a second step to sign in.
  const { actor } = await signedIn(db, "nacc@eplan.example");
  admin = { ...actor, role: "admin" } as unknown as AdminActor;
});
beforeEach(() => db.delete(mailOutbox));

const sent: OutgoingMail[] = [];
beforeEach(() => void sent.splice(0));
const sending = (
  problem: Awaited<ReturnType<Parameters<typeof sendNextMail>[1]["deliver"]>> = null,
  at = NOW,
) => ({
  clock: () => at,
  deliver: async (mail: OutgoingMail) => {
    sent.push(mail);
    return problem;
  },
});
const REFUSED = { kind: "address_refused", detail: "550 no such mailbox" } as const;

async function enqueue(recipient = "office@lao.example", at = NOW) {
  const data = { displayName: "ทดสอบ", username: "2900101" };
  await db.transaction((tx) => enqueueMail(tx, { template: "password_changed", recipient, data, at }));
}
async function issued(): Promise<string> {
  const outcome = await db.transaction((tx) =>
    issueLink(tx, { kind: "reset", personId, issuedById: null, now: NOW }),
  );
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.value.linkId;
}
const theMail = async () => (await db.select().from(mailOutbox).orderBy(asc(mailOutbox.id)))[0]!;
const retries = () => db.select().from(auditEvents).where(eq(auditEvents.action, "mail.retry"));

describe("a letter with a link", () => {
  it("carries the link that opens", async () => {
    const linkId = await issued();
    await sendNextMail(db, sending());
    expect(sent[0]!.text).toContain(`https://eplan.example/reset-password/${linkToken(linkId)}`);
  });

  it.each([
    [
      "ended",
      (linkId: string) => db.transaction((tx) => revokeLinksOf(tx, personId, NOW)).then(() => linkId),
    ],
    [
      "used",
      (linkId: string) =>
        setPassword(db, { token: linkToken(linkId), password: "กาแฟเย็นกับหมอนใบเก่า 47" }, ORIGIN, NOW),
    ],
  ])("that was %s meanwhile is not sent any more, and cannot be retried", async (_, end) => {
    await end(await issued());
    await sendNextMail(db, sending(null, later(1)));
    expect(sent.filter(({ subject }) => subject.startsWith("ตั้งรหัสผ่านใหม่"))).toEqual([]);
    const mail = await theMail();
    expect(mail).toMatchObject({ sentAt: null, refusedAt: later(1), lastError: "link_over: " });
    const outcome = await retryMail(db, admin, { mailId: mail.id, formKey: randomUUID() }, later(2));
    expect(outcome).toEqual({ ok: false, reason: "not_to_be_retried" });
  });

  it.each([
    ["the last millisecond sends it", 3_600_000 - 1, 1],
    ["the next does not", 3_600_000, 0],
  ])("that runs out: %s", async (_, ms, letters) => {
    await issued();
    await sendNextMail(db, sending(null, later(ms)));
    expect(sent).toHaveLength(letters);
  });
});

describe("trying again", () => {
  async function refusedMail(): Promise<number> {
    await enqueue();
    await sendNextMail(db, sending(REFUSED));
    return (await theMail()).id;
  }

  it("sends a letter that was given back, once, and is written down once", async () => {
    const mailId = await refusedMail();
    const before = (await retries()).length;
    const input = { mailId, formKey: randomUUID() };
    expect(await retryMail(db, admin, input, later(1))).toEqual({ ok: true, value: { mailId } });
    expect(await retryMail(db, admin, input, later(2))).toEqual({ ok: true, value: { mailId } });
    sent.splice(0);
    while (await sendNextMail(db, sending(null, later(3))));
    expect(sent).toHaveLength(1);
    expect(await theMail()).toMatchObject({ sentAt: later(3), refusedAt: null });
    expect((await retries()).slice(before)).toMatchObject([
      { actorId: admin.personId, entityId: String(mailId), address: ORIGIN.address },
    ]);
  });

  it.each([
    ["waits", null],
    ["was sent", sending()],
  ])("is refused for a letter that %s, and writes nothing", async (_, how) => {
    await enqueue();
    if (how) await sendNextMail(db, how);
    const before = [await theMail(), (await retries()).length];
    const outcome = await retryMail(
      db,
      admin,
      { mailId: (await theMail()).id, formKey: randomUUID() },
      later(1),
    );
    expect(outcome).toEqual({ ok: false, reason: "not_to_be_retried" });
    expect([await theMail(), (await retries()).length]).toEqual(before);
  });

  it("is refused for a letter that is not there", async () => {
    const outcome = await retryMail(db, admin, { mailId: 999_999, formKey: randomUUID() }, NOW);
    expect(outcome).toEqual({ ok: false, reason: "mail_not_found" });
  });
});

describe("the outbox", () => {
  it("lists latest first, by state, kind and recipient, and counts each state", async () => {
    await enqueue("refused@lao.example", later(1));
    await sendNextMail(db, sending(REFUSED, later(1)));
    await enqueue("sent@lao.example", later(2));
    await sendNextMail(db, sending(null, later(2)));
    await enqueue("waiting@lao.example", later(3));
    const listed = async (address: Record<string, string>) =>
      (await listMail(db, admin, filter(address), later(4))).rows.map(
        ({ recipient }) => recipient.split("@")[0],
      );
    expect(await listed({})).toEqual(["waiting", "sent", "refused"]);
    for (const state of ["waiting", "sent", "refused"]) expect(await listed({ state })).toEqual([state]);
    expect(await listed({ q: "SENT@" })).toEqual(["sent"]);
    expect(await listed({ q: "%" })).toEqual([]);
    expect(await listed({ template: "invitation" })).toEqual([]);
    expect(await listed({ template: "password_changed" })).toHaveLength(3);
    expect(await countMail(db, admin)).toEqual({ waiting: 1, sent: 1, refused: 1 });
  });

  it("is paged", async () => {
    const data = { displayName: "ทดสอบ", username: "2900101" };
    await db.insert(mailOutbox).values(
      Array.from({ length: MAIL_A_PAGE + 1 }, (_, number) => ({
        template: "password_changed" as const,
        recipient: `office-${number}@lao.example`,
        data,
        createdAt: later(number),
        nextAttemptAt: later(number),
      })),
    );
    const pages = await Promise.all(
      ["1", "2", "3"].map((page) => listMail(db, admin, filter({ page }), later(100))),
    );
    expect(pages.map(({ rows }) => rows.length)).toEqual([MAIL_A_PAGE, 1, 0]);
    expect(pages[0]!.total).toBe(MAIL_A_PAGE + 1);
  });

  it("says of each link whether it opens", async () => {
    await issued();
    const { id } = await theMail();
    expect((await findMail(db, admin, id, NOW))!.isLinkOpen).toBe(true);
    await db.transaction((tx) => revokeLinksOf(tx, personId, NOW));
    expect((await findMail(db, admin, id, later(1)))!.isLinkOpen).toBe(false);
    await db.delete(mailOutbox);
    await enqueue();
    expect((await findMail(db, admin, (await theMail()).id, NOW))!.isLinkOpen).toBeNull();
    expect(await findMail(db, admin, 999_999, NOW)).toBeNull();
  });
});
