import { count, eq, isNull } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { auditEvents, mailOutbox, oneTimeLinks, people, resetRequests } from "@/db/schema";
import { linkToken } from "@/lib/accounts/links/address";
import { findOpenLink, isLinkOpen } from "@/lib/accounts/links/data";
import { issueLink } from "@/lib/accounts/links/mutations";
import { handleNextReset, purgeResetRequests, requestReset } from "@/lib/accounts/resets/mutations";
import { MOST_REQUESTS_FROM_AN_ADDRESS } from "@/lib/accounts/resets/rules";
import { resetRequestSchema } from "@/lib/accounts/resets/schema";
import { useTestDatabase } from "@/tests/support/database";
import { addEverybody } from "./everybody";
import { NOW, ORIGIN } from "./signing-in";

const { db } = useTestDatabase();
const SHARED = "coordinator@lao.example";
const later = (ms: number) => new Date(NOW.getTime() + ms);
const MINUTE = 60_000;

beforeAll(() => addEverybody(db));
beforeEach(async () => {
  await db.delete(resetRequests);
  await db.delete(oneTimeLinks);
  await db.delete(mailOutbox);
  await db.update(people).set({ email: null });
});

const giveEmail = (username: string, email = SHARED) =>
  db.update(people).set({ email }).where(eq(people.username, username));
const ask = (email = SHARED, at = NOW, address: string | null = ORIGIN.address) =>
  requestReset(db, { email }, { address }, at);
async function handleAll(at = NOW): Promise<number> {
  let handled = 0;
  while (await handleNextReset(db, at)) handled += 1;
  return handled;
}
const letters = () =>
  db
    .select({ recipient: mailOutbox.recipient, data: mailOutbox.data })
    .from(mailOutbox)
    .orderBy(mailOutbox.id);
const unhandled = async () =>
  (await db.select({ rows: count() }).from(resetRequests).where(isNull(resetRequests.handledAt)))[0]!.rows;

describe("asking", () => {
  it.each(["2900101", "nobody at all"])(
    "writes one row and nothing else, whether there is an account (%s)",
    async (who) => {
      await giveEmail("2900101");
      const before = (await db.select({ rows: count() }).from(auditEvents))[0];
      await ask(who === "2900101" ? SHARED : "nobody@lao.example");
      expect(await db.select().from(resetRequests)).toMatchObject([
        { address: ORIGIN.address, handledAt: null },
      ]);
      expect([await letters(), await db.select().from(oneTimeLinks)]).toEqual([[], []]);
      expect((await db.select({ rows: count() }).from(auditEvents))[0]).toEqual(before);
    },
  );

  it.each([
    "",
    "   ",
    "office",
    "office@",
    "a b@lao.example",
    "x@y",
    `${"a".repeat(250)}@lao.example`,
    "a@lao.example\u0000",
  ])("with %j is refused at the field, by its text alone", (email) => {
    const read = resetRequestSchema.safeParse({ email });
    expect(read.success).toBe(false);
    expect(read.error!.issues[0]).toMatchObject({ path: ["email"], message: expect.stringMatching(/อีเมล/) });
  });

  it("takes an address in capitals with spaces around it for the same", () => {
    expect(resetRequestSchema.parse({ email: "  Office@LAO.Example " })).toEqual({
      email: "office@lao.example",
    });
  });
});

describe("a request", () => {
  it("sends each active account with that address a letter and a link of its own, naming whose it is", async () => {
    await giveEmail("2900101");
    await giveEmail("nacc@eplan.example");
    await giveEmail("province@eplan.example", "somebody-else@eplan.example");
    await ask();
    expect(await handleAll()).toBe(1);
    const sent = await letters();
    expect(sent.map(({ recipient, data }) => [recipient, data.displayName]).sort()).toEqual([
      [SHARED, "ทดสอบ 2900101"],
      [SHARED, "ส่วนกลาง"],
    ]);
    for (const { data } of sent)
      expect(await findOpenLink(db, linkToken(data.linkId!), NOW)).toMatchObject({ username: data.username });
    expect(new Set(sent.map(({ data }) => data.linkId)).size).toBe(2);
    expect(await unhandled()).toBe(0);
  });

  it.each([
    ["5900105", "unclaimed"],
    ["6930101", "disabled"],
  ])("sends nothing to account %s, which is %s", async (username) => {
    await giveEmail(username);
    await ask();
    expect(await handleAll()).toBe(1);
    expect(await letters()).toEqual([]);
  });

  it("is handled once, however many workers there are", async () => {
    await giveEmail("2900101");
    for (let number = 0; number < 3; number += 1) await ask(SHARED, later(number));
    const handled = await Promise.all(Array.from({ length: 6 }, () => handleAll(later(10))));
    expect(handled.reduce((sum, one) => sum + one, 0)).toBe(3);
    expect(await letters()).toHaveLength(3);
  });

  it("kills the link of the request before it", async () => {
    await giveEmail("2900101");
    await ask(SHARED, NOW);
    await handleAll(NOW);
    await ask(SHARED, later(1));
    await handleAll(later(1));
    const [older, newer] = (await letters()).map(({ data }) => data.linkId!);
    expect([await isLinkOpen(db, older!, later(2)), await isLinkOpen(db, newer!, later(2))]).toEqual([
      false,
      true,
    ]);
  });
});

describe("too many requests", () => {
  it("for one account lead to three letters an hour; the fourth goes when an hour has passed since the first", async () => {
    await giveEmail("2900101");
    for (let number = 0; number < 5; number += 1) {
      await ask(SHARED, later(number * MINUTE));
      await handleAll(later(number * MINUTE));
    }
    expect(await letters()).toHaveLength(3);
    expect(await unhandled()).toBe(0);
    await ask(SHARED, later(60 * MINUTE - 1));
    await handleAll(later(60 * MINUTE - 1));
    expect(await letters()).toHaveLength(3);
    await ask(SHARED, later(60 * MINUTE));
    await handleAll(later(60 * MINUTE));
    expect(await letters()).toHaveLength(4);
  });

  it("by a stranger who never stops leave the owner a link that opens, at every moment", async () => {
    await giveEmail("2900101");
    for (let minute = 0; minute < 240; minute += 5) {
      await ask(SHARED, later(minute * MINUTE), "198.51.100.9");
      await handleAll(later(minute * MINUTE));
      const newest = (await letters()).at(-1)!.data.linkId!;
      expect(await isLinkOpen(db, newest, later(minute * MINUTE + 1)), `minute ${minute}`).toBe(true);
    }
  });

  it("do not count the links that an officer sent", async () => {
    await giveEmail("2900101");
    const idOf = async (username: string) =>
      (await db.select({ id: people.id }).from(people).where(eq(people.username, username)))[0]!.id;
    const [personId, issuedById] = [await idOf("2900101"), await idOf("admin@eplan.example")];
    for (let number = 0; number < 3; number += 1)
      await db.transaction((tx) =>
        issueLink(tx, { kind: "reset", personId, issuedById, now: later(number) }),
      );
    await ask(SHARED, later(10));
    await handleAll(later(10));
    expect(await letters()).toHaveLength(4);
  });

  it("from one internet address are handled in silence from the 21st of an hour on, and no other address suffers", async () => {
    await giveEmail("2900101");
    for (let number = 0; number < MOST_REQUESTS_FROM_AN_ADDRESS - 1; number += 1)
      await ask(`nobody-${number}@lao.example`, later(number));
    await ask(SHARED, later(100));
    await handleAll(later(100));
    expect(await letters()).toHaveLength(1);
    await ask(SHARED, later(101));
    await handleAll(later(101));
    expect(await letters()).toHaveLength(1);
    await ask(SHARED, later(102), "198.51.100.9");
    await handleAll(later(102));
    expect(await letters()).toHaveLength(2);
    await ask(SHARED, later(60 * MINUTE));
    await handleAll(later(60 * MINUTE));
    expect(await letters()).toHaveLength(3);
  });
});

describe("forgetting", () => {
  it("takes requests handled 30 days ago and earlier, and none that still waits", async () => {
    await ask("first@lao.example");
    await handleAll(NOW);
    await ask("second@lao.example", later(1));
    const month = 30 * 24 * 60 * MINUTE;
    expect(await purgeResetRequests(db, later(month))).toBe(0);
    expect(await purgeResetRequests(db, later(month + 1))).toBe(1);
    expect(await unhandled()).toBe(1);
  });
});
