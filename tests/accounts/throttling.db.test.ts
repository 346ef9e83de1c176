import { and, eq, sql } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { auditEvents, people, rememberedDevices, sessions, signInCounters } from "@/db/schema";
import { forgetDevices, purgeOldDevices, rememberDevice } from "@/lib/accounts/devices/mutations";
import { hashToken } from "@/lib/accounts/secrets";
import { signIn } from "@/lib/accounts/sign-in/mutations";
import { accountKey, addressKey } from "@/lib/accounts/throttling/keys";
import { countAttempt, forgetFailures, purgeOldCounters } from "@/lib/accounts/throttling/mutations";
import { LONG_WINDOW_MS, WINDOW_MS } from "@/lib/accounts/throttling/rules";
import { useTestDatabase } from "@/tests/support/database";
import { addEverybody, PASSWORD } from "./everybody";
import { NOW } from "./signing-in";

const { db } = useTestDatabase();
beforeAll(() => addEverybody(db));
beforeEach(async () => {
  await db.delete(signInCounters);
  await db.delete(rememberedDevices);
});

const PAO = "2900101";
const later = (ms: number) => new Date(NOW.getTime() + ms);
const idOf = async (username: string) =>
  (await db.select({ id: people.id }).from(people).where(eq(people.username, username)))[0]!.id;
const at = (address: string | null) => ({ address, userAgent: "test" });

type Options = { from?: string; device?: string | null; now?: Date };
const tryWith = async (username: string, password: string, options: Options = {}) => {
  const { from = "203.0.113.7", device = null, now = NOW } = options;
  return (await signIn(db, { username, password, deviceToken: device }, at(from), now)).ok;
};
const right = (options: Options = {}) => tryWith(PAO, PASSWORD, options);

/** Tries that are counted without the work of a password; an address that is refused gives up. How many counted. */
async function flood(username: string, from: readonly string[], each: number): Promise<number> {
  const [person] = await db.select({ id: people.id }).from(people).where(eq(people.username, username));
  const attempt = { username, personId: person?.id ?? null, deviceToken: null };
  let counted = 0;
  for (const address of from)
    for (let nth = 0; nth < each; nth += 1) {
      if (!(await countAttempt(db, { ...attempt, address }, NOW)).allowed) break;
      counted += 1;
    }
  return counted;
}
const addresses = (count: number, net = "198.51.100") =>
  Array.from({ length: count }, (_, n) => `${net}.${n + 1}`);
/** As the database is once strangers have had all that they may. */
const strangersUsedUp = (username: string) =>
  db
    .insert(signInCounters)
    .values({ kind: "account", key: accountKey(username), failures: 80, windowStartedAt: NOW });
const knownDevice = async (username: string, now = NOW, token: string | null = null) => {
  const personId = await idOf(username);
  return db.transaction((tx) => rememberDevice(tx, personId, now, token));
};

describe("a flood of wrong passwords on one account", () => {
  it("from fifty addresses leaves a fresh one its try, and a right password forgets them all", async () => {
    expect(await flood(PAO, addresses(50), 6)).toBe(71);
    expect(await right({ from: "198.51.100.1" })).toBe(false);
    expect(await right({ from: "192.0.2.1" })).toBe(true);
    expect(await flood(PAO, ["192.0.2.9"], 10)).toBe(5);
  });

  it("from more addresses ends at 80, and then no stranger comes in, even with the right password", async () => {
    expect(await flood(PAO, addresses(100), 1)).toBe(80);
    expect(await right({ from: "203.0.113.200" })).toBe(false);
    expect(await right({ from: "203.0.113.200", now: later(1000 * LONG_WINDOW_MS) })).toBe(false);
  });

  it("does not touch a browser that the account knows", async () => {
    const device = await knownDevice(PAO);
    await strangersUsedUp(PAO);
    expect(await right({ from: "198.51.100.1" })).toBe(false);
    expect(await right({ from: "198.51.100.1", device })).toBe(true);
    expect(await right({ from: "198.51.100.1" })).toBe(true);
  });

  it("counts fifty tries at once as fifty, and looks at no more passwords than it may", async () => {
    const personId = await idOf(PAO);
    const attempt = { username: PAO, personId, deviceToken: null };
    const sameAddress = await Promise.all(
      Array.from({ length: 50 }, () => countAttempt(db, { ...attempt, address: "203.0.113.7" }, NOW)),
    );
    expect(sameAddress.filter(({ allowed }) => allowed)).toHaveLength(5);
    const everywhere = await Promise.all(
      addresses(85).map((address) => countAttempt(db, { ...attempt, address }, NOW)),
    );
    expect(everywhere.filter(({ allowed }) => allowed)).toHaveLength(75);
  });

  it("never lets more than a hundred be looked at, known browsers included", async () => {
    const devices = [await knownDevice(PAO), await knownDevice(PAO), await knownDevice(PAO)];
    const personId = await idOf(PAO);
    await strangersUsedUp(PAO);
    const counted: boolean[] = [];
    for (const deviceToken of devices)
      for (let nth = 0; nth < 15; nth += 1) {
        const attempt = await countAttempt(db, { username: PAO, personId, address: null, deviceToken }, NOW);
        counted.push(attempt.allowed);
      }
    expect(counted.filter(Boolean)).toHaveLength(20);
    expect(await right({ device: devices[2]! })).toBe(false);
    await db.transaction((tx) => forgetFailures(tx, PAO));
    expect(await right({ device: devices[2]! })).toBe(true);
  });
});

describe("a browser that the account knows", () => {
  it("waits after ten wrong passwords in a row, and is let in after a quarter of an hour", async () => {
    const device = await knownDevice(PAO);
    for (let nth = 0; nth < 10; nth += 1) expect(await tryWith(PAO, "wrong", { device })).toBe(false);
    expect(await right({ device, now: later(WINDOW_MS - 1) })).toBe(false);
    expect(await right({ device, now: later(WINDOW_MS) })).toBe(true);
  });

  it("starts anew after nine and a right one", async () => {
    const device = await knownDevice(PAO);
    for (const round of [1, 2]) {
      for (let nth = 0; nth < 9; nth += 1) await tryWith(PAO, "wrong", { device });
      expect(await right({ device }), `round ${round}`).toBe(true);
    }
  });

  it("is a stranger to every other account", async () => {
    const device = await knownDevice(PAO);
    await strangersUsedUp("nacc@eplan.example");
    expect(await tryWith("nacc@eplan.example", PASSWORD, { device })).toBe(false);
  });

  it("serves everybody who signs in there, by one cookie", async () => {
    const token = await knownDevice(PAO);
    expect(await knownDevice("nacc@eplan.example", NOW, token)).toBe(token);
    await strangersUsedUp(PAO);
    await strangersUsedUp("nacc@eplan.example");
    expect(await right({ device: token })).toBe(true);
    expect(await tryWith("nacc@eplan.example", PASSWORD, { device: token })).toBe(true);
    const kept = await db.select({ hash: rememberedDevices.tokenHash }).from(rememberedDevices);
    expect(new Set(kept.map(({ hash }) => hash)).size).toBe(2);
    expect(kept.map(({ hash }) => hash)).not.toContain(hashToken(token));
  });

  it.each(["", "x", "../../etc", "a".repeat(43), "ก".repeat(43), "a".repeat(5000)])(
    "is not known by an invented cookie: %j",
    async (token) => {
      await knownDevice(PAO);
      await strangersUsedUp(PAO);
      expect(await right({ device: token })).toBe(false);
      expect(await knownDevice(PAO, NOW, token)).toMatch(/^[A-Za-z0-9_-]{43}$/);
    },
  );

  it("is one of five at most: the one unused longest is forgotten", async () => {
    const tokens: string[] = [];
    for (let nth = 0; nth < 5; nth += 1) tokens.push(await knownDevice(PAO, later(nth)));
    await knownDevice(PAO, later(10), tokens[0]);
    tokens.push(await knownDevice(PAO, later(11)));
    const known = await db
      .select({ revokedAt: rememberedDevices.revokedAt })
      .from(rememberedDevices)
      .orderBy(rememberedDevices.createdAt);
    expect(known.map(({ revokedAt }) => revokedAt === null)).toEqual([true, false, true, true, true, true]);
  });

  it("is known for a year, and no more after a reset", async () => {
    const device = await knownDevice(PAO);
    await strangersUsedUp(PAO);
    const year = 365 * 24 * 60 * 60_000;
    expect(await right({ device, now: later(year) })).toBe(false);
    const personId = await idOf(PAO);
    await db.transaction((tx) => forgetDevices(tx, personId, NOW));
    expect(await right({ device })).toBe(false);
    await knownDevice(PAO, NOW, device);
    expect(await right({ device, now: later(1) })).toBe(true);
  });
});

describe("an address", () => {
  const FROM = "203.0.113.7";
  const failedBefore = (failures: number) =>
    db
      .insert(signInCounters)
      .values({ kind: "address", key: addressKey(FROM), failures, windowStartedAt: NOW });
  const inventNames = (count: number) =>
    Promise.all(
      Array.from({ length: count }, (_, nth) =>
        countAttempt(
          db,
          { username: `69${10_000 + nth}`, personId: null, address: FROM, deviceToken: null },
          NOW,
        ),
      ),
    );

  it("that failed 299 times, as a province's hundred people may, lets them all in", async () => {
    await failedBefore(299);
    for (let nth = 0; nth < 3; nth += 1) expect(await right({ from: FROM })).toBe(true);
  });

  it("that failed 300 times lets nobody in for a quarter of an hour, but whoever it is known by", async () => {
    await failedBefore(300);
    const device = await knownDevice(PAO);
    expect(await right({ from: FROM, now: later(WINDOW_MS - 1) })).toBe(false);
    expect(await right({ from: FROM, now: later(WINDOW_MS - 1), device })).toBe(true);
    expect(await right({ from: "192.0.2.1" })).toBe(true);
    expect(await right({ from: FROM, now: later(WINDOW_MS) })).toBe(true);
  });

  it("leaves no more rows than it may try, however many names are invented", async () => {
    await failedBefore(290);
    const tried = await inventNames(20);
    expect(tried.filter(({ allowed }) => allowed)).toHaveLength(10);
    // The address, its notice, and for each of the ten the account and its share.
    expect(await db.$count(signInCounters)).toBe(22);
  });
});

describe("what a throttled try leaves behind", () => {
  const refusals = (reason: string) =>
    db.$count(
      auditEvents,
      and(eq(auditEvents.action, "session.refuse"), sql`${auditEvents.after} ->> 'reason' = ${reason}`),
    );

  it("is one line of the audit trail a window, and no session", async () => {
    await flood(PAO, addresses(1), 5);
    const [opened, before] = [await db.$count(sessions), await refusals("throttled_share")];
    for (let nth = 0; nth < 20; nth += 1) expect(await right({ from: "198.51.100.1" })).toBe(false);
    expect(await refusals("throttled_share")).toBe(before + 1);
    expect(await db.$count(sessions)).toBe(opened);
  });

  it("is no username and no address in the clear", async () => {
    await flood("my secret password", ["203.0.113.7"], 7);
    const rows = await db.select().from(signInCounters);
    const text = JSON.stringify(rows);
    expect(rows.length).toBeGreaterThan(2);
    for (const told of ["secret", "203.0.113", hashToken("my secret password")])
      expect(text).not.toContain(told);
  });
});

describe("an unknown account", () => {
  it.each(["2999999", "5900105", "6930101"])("is counted as a real one: %s", async (username) => {
    expect(await flood(username, addresses(12), 6)).toBe(4 * 5 + 5 * 2 + 3);
    expect(await tryWith(username, PASSWORD, { from: "192.0.2.1" })).toBe(false);
  });
});

describe("taking away what is known of browsers", () => {
  it("leaves those that an account knows, and no other", async () => {
    const personId = await idOf(PAO);
    await knownDevice(PAO);
    await db.transaction((tx) => forgetDevices(tx, personId, later(1)));
    const token = await knownDevice(PAO, later(2));
    const year = 365 * 24 * 60 * 60_000;
    expect(await purgeOldDevices(db, later(2))).toBe(1);
    expect(await purgeOldDevices(db, later(2 + year - 1))).toBe(0);
    expect(await right({ device: token, now: later(3) })).toBe(true);
    expect(await purgeOldDevices(db, later(2 + year))).toBe(1);
  });
});

describe("taking old counters away", () => {
  it("keeps what a real account failed in a row, however old, and forgets windows and invented names", async () => {
    await flood(PAO, addresses(10), 1);
    await flood("2999999", addresses(10), 1);
    const counters = await db.$count(signInCounters);
    expect(await purgeOldCounters(db, later(LONG_WINDOW_MS))).toBe(0);
    expect(await purgeOldCounters(db, later(LONG_WINDOW_MS + 1))).toBe(counters - 1);
    expect(
      await db.select({ kind: signInCounters.kind, failures: signInCounters.failures }).from(signInCounters),
    ).toEqual([{ kind: "account", failures: 10 }]);
  });
});
