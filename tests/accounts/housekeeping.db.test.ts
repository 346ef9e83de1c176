import { randomUUID } from "node:crypto";
import { asc, eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { activationCodes, claims, idempotencyKeys, people, signInChallenges } from "@/db/schema";
import { purgeChallenges, purgeClaims, purgeFormKeys } from "@/lib/accounts/housekeeping/mutations";
import { countFailuresInARow } from "@/lib/accounts/totp/data";
import { useTestDatabase } from "@/tests/support/database";
import { addEverybody } from "./everybody";
import { NOW } from "./signing-in";

const { db } = useTestDatabase();
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const later = (ms: number) => new Date(NOW.getTime() + ms);

let personId: string;
beforeAll(async () => {
  await addEverybody(db);
  const [row] = await db.select({ id: people.id }).from(people).where(eq(people.username, "2900101"));
  personId = row!.id;
});

it("forgets the keys of forms 30 days after, and not before", async () => {
  await db
    .insert(idempotencyKeys)
    .values({ personId, key: randomUUID(), action: "x", answer: {}, createdAt: NOW });
  await purgeFormKeys(db, later(30 * DAY));
  expect(await db.select().from(idempotencyKeys)).toHaveLength(1);
  await purgeFormKeys(db, later(30 * DAY + 1));
  expect(await db.select().from(idempotencyKeys)).toEqual([]);
});

it("forgets a claim 30 days after it ran out, and not before", async () => {
  const [code] = await db
    .insert(activationCodes)
    .values({ personId, codeHash: "h", issuedById: personId, issuedAt: NOW, expiresAt: later(DAY) })
    .returning({ id: activationCodes.id });
  await db.insert(claims).values({
    personId,
    tokenHash: "t",
    activationCodeId: code!.id,
    createdAt: NOW,
    expiresAt: later(MINUTE),
  });
  await purgeClaims(db, later(MINUTE + 30 * DAY));
  expect(await db.select().from(claims)).toHaveLength(1);
  await purgeClaims(db, later(MINUTE + 30 * DAY + 1));
  expect(await db.select().from(claims)).toEqual([]);
});

describe("second steps that ran out", () => {
  beforeEach(async () => {
    await db.delete(signInChallenges);
    await db.update(people).set({ passwordChangedAt: null }).where(eq(people.id, personId));
  });

  const challenge = async (createdAt: Date, failures: number, usedAt: Date | null = null) => {
    const expiresAt = new Date(createdAt.getTime() + 5 * MINUTE);
    await db
      .insert(signInChallenges)
      .values({ personId, tokenHash: randomUUID(), createdAt, expiresAt, failures, usedAt });
  };
  const kept = async () =>
    (await db.select().from(signInChallenges).orderBy(asc(signInChallenges.createdAt))).map(
      ({ failures, usedAt }) => `${failures}${usedAt ? " used" : ""}`,
    );
  const failuresInARow = () => db.transaction((tx) => countFailuresInARow(tx, personId));

  it("and were never typed into go a day after, and not before", async () => {
    await challenge(NOW, 0);
    await purgeChallenges(db, later(5 * MINUTE + DAY));
    expect(await kept()).toEqual(["0"]);
    await purgeChallenges(db, later(5 * MINUTE + DAY + 1));
    expect(await kept()).toEqual([]);
  });

  it("keep every wrong code that still counts, so that waiting gives nobody new tries", async () => {
    await challenge(NOW, 5);
    await challenge(later(MINUTE), 1, later(2 * MINUTE));
    await challenge(later(10 * MINUTE), 4);
    await challenge(later(20 * MINUTE), 3);
    const before = await failuresInARow();
    await purgeChallenges(db, later(400 * DAY));
    expect([before, await failuresInARow()]).toEqual([7, 7]);
    expect(await kept()).toEqual(["1 used", "4", "3"]);
  });

  it("from before a new password count for nothing and go", async () => {
    await challenge(NOW, 5);
    await db
      .update(people)
      .set({ passwordChangedAt: later(MINUTE) })
      .where(eq(people.id, personId));
    await challenge(later(2 * MINUTE), 2);
    await purgeChallenges(db, later(2 * DAY));
    expect(await kept()).toEqual(["2"]);
    expect(await failuresInARow()).toBe(2);
  });
});
