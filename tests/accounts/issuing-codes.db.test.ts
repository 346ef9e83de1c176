import { randomUUID } from "node:crypto";
import { and, asc, eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { activationCodes, auditEvents, laos, people } from "@/db/schema";
import type { CodeIssuer } from "@/lib/accounts/activation/access";
import { beginClaim } from "@/lib/accounts/activation/claims/mutations";
import { listLaosWithCodes, listUnclaimedLaoIds } from "@/lib/accounts/activation/data";
import { issueActivationCodes } from "@/lib/accounts/activation/mutations";
import { readCode } from "@/lib/accounts/activation/rules";
import { codeListSchema } from "@/lib/accounts/activation/schema";
import { hashToken } from "@/lib/accounts/secrets";
import { useTestDatabase } from "@/tests/support/database";
import { codeFor, laoIdOf } from "./claiming";
import { addEverybody } from "./everybody";
import { NOW, ORIGIN, signedIn } from "./signing-in";

const { db } = useTestDatabase();
const NEW_LAO = "6900106";
const RETIRED = "6900107";

beforeAll(async () => {
  await addEverybody(db);
  const place = { type: "sao" as const, provinceCode: "90", districtCode: "9001" };
  await db.insert(laos).values([
    { ...place, code: NEW_LAO, nameTh: "ใหม่", fullNameTh: "องค์การบริหารส่วนตำบลใหม่" },
    { ...place, code: RETIRED, nameTh: "เลิก", fullNameTh: "องค์การบริหารส่วนตำบลเลิก", retiredOn: "2026-04-01" },
  ]);
});
beforeEach(async () => {
  await db.update(activationCodes).set({ revokedAt: NOW }).where(eq(activationCodes.issuedAt, NOW));
});

const issue = async (username: string, codes: string[], formKey = randomUUID(), at = NOW) => {
  const { actor } = await signedIn(db, username, at);
  const laoIds = await Promise.all(codes.map((code) => laoIdOf(db, code)));
  return issueActivationCodes(db, actor, { laoIds, formKey }, at);
};
const openCodes = async () => {
  const rows = await db
    .select({
      username: people.username,
      codeHash: activationCodes.codeHash,
      revokedAt: activationCodes.revokedAt,
    })
    .from(activationCodes)
    .innerJoin(people, eq(people.id, activationCodes.personId))
    .orderBy(asc(people.username));
  return rows.filter(({ revokedAt }) => revokedAt === null);
};

describe("issuing an activation code", () => {
  it("gives an unclaimed LAO one, good for thirty days, kept as a hash alone", async () => {
    const outcome = await issue("province@eplan.example", ["5900105"]);
    expect(outcome).toMatchObject({
      ok: true,
      value: {
        letters: [
          {
            laoCode: "5900105",
            laoNameTh: "ทดสอบ 5900105",
            districtNameTh: "เมืองสงขลา",
            provinceNameTh: "สงขลา",
            expiresAt: new Date("2026-05-01T02:00:00Z"),
          },
        ],
      },
    });
    const printed = outcome.ok ? outcome.value.letters[0]!.code : "";
    expect(await openCodes()).toMatchObject([
      { username: "5900105", codeHash: hashToken(readCode(printed)!) },
    ]);
    expect(printed).toMatch(/^\w{4}-\w{4}-\w{4}-\w{4}$/);
  });

  it("is written down for each LAO, without the code", async () => {
    const { actor } = await signedIn(db, "province@eplan.example");
    const code = await codeFor(db, actor, "5900105");
    const events = await db
      .select()
      .from(auditEvents)
      .where(and(eq(auditEvents.action, "activation_code.issue"), eq(auditEvents.actorId, actor.personId)));
    expect(events.at(-1)).toMatchObject({
      laoId: await laoIdOf(db, "5900105"),
      address: ORIGIN.address,
      after: { expiresAt: "2026-05-01T02:00:00.000Z" },
    });
    expect(JSON.stringify(events)).not.toContain(code);
    expect(JSON.stringify(events)).not.toContain(hashToken(code));
  });

  it("kills the code that was issued before", async () => {
    const { actor } = await signedIn(db, "province@eplan.example");
    const [old, present] = [await codeFor(db, actor, "5900105"), await codeFor(db, actor, "5900105")];
    const open = (activationCode: string) =>
      beginClaim(db, { username: "5900105", activationCode }, ORIGIN, NOW);
    expect(await open(old)).toEqual({ ok: false, reason: "not_recognised" });
    expect(await open(present)).toMatchObject({ ok: true });
    expect(await openCodes()).toHaveLength(1);
  });

  it("makes an account for an LAO of the registry that has none, and writes it down", async () => {
    const outcome = await issue("province@eplan.example", [NEW_LAO]);
    expect(outcome).toMatchObject({ ok: true, value: { letters: [{ laoCode: NEW_LAO }] } });
    const [person] = await db.select().from(people).where(eq(people.username, NEW_LAO));
    expect(person).toMatchObject({
      displayName: "องค์การบริหารส่วนตำบลใหม่",
      role: "lao",
      state: "unclaimed",
      passwordHash: null,
    });
    const events = await db.select().from(auditEvents).where(eq(auditEvents.entityId, person!.id));
    expect(events).toMatchObject([{ action: "person.create", laoId: await laoIdOf(db, NEW_LAO) }]);
  });

  it("leaves out an LAO whose account is open, one out of reach, one that is no more, one that never was", async () => {
    const { actor } = await signedIn(db, "province@eplan.example");
    const laoIds = await Promise.all(
      ["2900101", "5900105", "6930101", RETIRED].map((code) => laoIdOf(db, code)),
    );
    const input = { laoIds: [...laoIds, 999_999], formKey: randomUUID() };
    const outcome = await issueActivationCodes(db, actor, input, NOW);
    expect(outcome.ok && outcome.value.letters.map(({ laoCode }) => laoCode)).toEqual(["5900105"]);
  });

  it.each([
    ["whose account is open", "2900101"],
    ["whose account was disabled", "6930101"],
    ["that is no more", RETIRED],
  ])("says that an LAO %s was not found, and writes nothing", async (_, code) => {
    const before = await openCodes();
    expect(await issue("admin@eplan.example", [code])).toEqual({ ok: false, reason: "lao_not_found" });
    expect(await openCodes()).toEqual(before);
  });

  it("gives the codes once: the same form again is refused and the first codes stay good", async () => {
    const formKey = randomUUID();
    const first = await issue("province@eplan.example", ["5900105"], formKey);
    const open = await openCodes();
    expect(await issue("province@eplan.example", ["5900105"], formKey)).toEqual({
      ok: false,
      reason: "already_issued",
    });
    expect(first.ok).toBe(true);
    expect(await openCodes()).toEqual(open);
  });

  it("takes another selection from the same page as another form", async () => {
    const formKey = randomUUID();
    await issue("province@eplan.example", ["5900105"], formKey);
    expect(await issue("province@eplan.example", ["5900105", NEW_LAO], formKey)).toMatchObject({ ok: true });
  });

  it("leaves one open code however many issue at once", async () => {
    const { actor } = await signedIn(db, "province@eplan.example");
    const laoIds = [await laoIdOf(db, "5900105"), await laoIdOf(db, NEW_LAO)];
    const all = await Promise.all(
      Array.from({ length: 12 }, () =>
        issueActivationCodes(db, actor, { laoIds, formKey: randomUUID() }, NOW),
      ),
    );
    expect(all.every((outcome) => outcome.ok)).toBe(true);
    expect((await openCodes()).map(({ username }) => username)).toEqual(["5900105", NEW_LAO]);
  });
});

describe("who issues codes", () => {
  const OTHER_PROVINCE = "6930199";
  beforeAll(async () => {
    const place = { type: "sao" as const, provinceCode: "93", districtCode: "9301" };
    await db.insert(laos).values({ ...place, code: OTHER_PROVINCE, nameTh: "อื่น", fullNameTh: "อบต.อื่น" });
  });

  it.each([
    ["2900101", "5900105", false],
    ["province@eplan.example", "5900105", true],
    ["province@eplan.example", OTHER_PROVINCE, false],
    ["region@eplan.example", "5900105", true],
    ["region@eplan.example", OTHER_PROVINCE, false],
    ["nacc@eplan.example", OTHER_PROVINCE, true],
    ["admin@eplan.example", OTHER_PROVINCE, true],
  ])("%s for %s: %s", async (username, code, may) => {
    const before = await db.$count(activationCodes);
    const outcome = await issue(username, [code]);
    expect(outcome.ok ? true : outcome.reason).toBe(may ? true : "lao_not_found");
    expect(await db.$count(activationCodes)).toBe(before + (may ? 1 : 0));
  });
});

describe("the list of codes", () => {
  const list = async (username: string, filter: Record<string, string> = {}, at = NOW) => {
    const { actor } = await signedIn(db, username, at);
    return listLaosWithCodes(db, actor as CodeIssuer, codeListSchema.parse(filter), at);
  };

  it("says of each LAO in reach how its account stands", async () => {
    await issue("province@eplan.example", ["5900105"]);
    const { rows, total } = await list("province@eplan.example");
    expect(rows.map(({ laoCode, standing }) => [laoCode, standing])).toEqual([
      ["2900101", "claimed"],
      ["5900105", "issued"],
      [NEW_LAO, "none"],
    ]);
    expect(total).toBe(3);
    expect(rows[1]).toMatchObject({
      issuedAt: NOW,
      expiresAt: new Date("2026-05-01T02:00:00Z"),
      usedAt: null,
    });
  });

  it("calls a code expired from the instant at which it opens nothing", async () => {
    await issue("province@eplan.example", ["5900105"]);
    const over = new Date("2026-05-01T02:00:00Z");
    const standing = async (at: Date) =>
      (await list("province@eplan.example", { q: "5900105" }, at)).rows[0]?.standing;
    expect(await standing(new Date(over.getTime() - 1))).toBe("issued");
    expect(await standing(over)).toBe("expired");
  });

  it("filters by state, district and name, and never beyond the reach", async () => {
    await issue("province@eplan.example", ["5900105"]);
    const codes = async (filter: Record<string, string>) =>
      (await list("province@eplan.example", filter)).rows.map(({ laoCode }) => laoCode);
    expect(await codes({ state: "issued" })).toEqual(["5900105"]);
    expect(await codes({ state: "none" })).toEqual([NEW_LAO]);
    expect(await codes({ q: "ใหม่" })).toEqual([NEW_LAO]);
    expect(await codes({ district: "9002" })).toEqual([]);
    expect(await codes({ province: "93" })).toEqual([]);
  });

  it("names the LAOs of a province that nobody has opened, to those who may open them", async () => {
    const ids = async (username: string, province: string) => {
      const { actor } = await signedIn(db, username);
      return listUnclaimedLaoIds(db, actor as CodeIssuer, province, NOW);
    };
    const expected = [await laoIdOf(db, "5900105"), await laoIdOf(db, NEW_LAO)];
    expect(await ids("province@eplan.example", "90")).toEqual(expected);
    expect(await ids("admin@eplan.example", "90")).toEqual(expected);
    expect(await ids("province@eplan.example", "93")).toEqual([]);
  });
});
