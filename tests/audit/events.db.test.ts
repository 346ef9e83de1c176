import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { auditEvents, laos, people } from "@/db/schema";
import type { Actor } from "@/lib/accounts/actor";
import {
  type AuditRow,
  listAuditEvents,
  listLaosMeant,
  listPeopleMeant,
  readAuditEvents,
} from "@/lib/audit/events/data";
import { type AuditFilter, type AuditPlace, auditFilterSchema, EVERYTHING } from "@/lib/audit/events/schema";
import { recordAuditExport } from "@/lib/audit/exports/mutations";
import { recordAuditEvent } from "@/lib/audit/mutations";
import { addEverybody } from "../accounts/everybody";
import { signedIn } from "../accounts/signing-in";
import { useTestDatabase } from "../support/database";
import { anEvent } from "./chain-of-events";

const { db } = useTestDatabase();
const USERNAMES = {
  lao: "2900101",
  province: "province@eplan.example",
  region: "region@eplan.example",
  nacc: "nacc@eplan.example",
  admin: "admin@eplan.example",
} as const;
type Who = keyof typeof USERNAMES;
const actors = {} as Record<Who, Actor>;
let laoIds: Record<string, number>;
const personIds: Record<string, string> = {};

const at = (minute: number) => new Date(Date.UTC(2026, 10, 22, 3, minute));
let minute = 0;

/** Records an event, each a minute after the one before; its entity id is its name. */
async function happened(name: string, change: Partial<Parameters<typeof anEvent>[0]> = {}): Promise<void> {
  minute += 1;
  const event = anEvent({ at: at(minute), entityId: name, ...change });
  await db.transaction((tx) => recordAuditEvent(tx, event));
}

beforeAll(async () => {
  ({ laoIds } = await addEverybody(db));
  for (const { id, username } of await db.select({ id: people.id, username: people.username }).from(people))
    personIds[username] = id;
  for (const who of Object.keys(USERNAMES) as Who[]) actors[who] = (await signedIn(db, USERNAMES[who])).actor;

  const [own, neighbour, far] = ["2900101", "5900105", "6930101"].map((code) => laoIds[code] ?? 0);
  const lao = { actorId: personIds["2900101"] ?? null };
  await happened("own-project", { ...lao, laoId: own ?? null });
  await happened("own-report", {
    ...lao,
    laoId: own ?? null,
    action: "status_report.submit",
    entity: "status_report",
  });
  await happened("neighbour-project", { actorId: personIds["5900105"] ?? null, laoId: neighbour ?? null });
  await happened("far-project", { actorId: personIds["6930101"] ?? null, laoId: far ?? null });
  await happened("view-of-own", {
    actorId: personIds[USERNAMES.province] ?? null,
    laoId: own ?? null,
    action: "view_as.begin",
    entity: "session",
  });
  await happened("view-of-far", {
    actorId: personIds[USERNAMES.nacc] ?? null,
    laoId: far ?? null,
    action: "view_as.begin",
    entity: "session",
  });
  await happened("faq", {
    actorId: personIds[USERNAMES.admin] ?? null,
    action: "faq.edit",
    entity: "faq_entry",
  });
  await happened("region-export", {
    actorId: personIds[USERNAMES.region] ?? null,
    action: "audit.export",
    entity: "audit",
  });
  await happened("unknown", {
    action: "session.refuse",
    entity: "person",
    after: { reason: "unknown_username" },
  });
  const refused = { action: "session.refuse", entity: "person", after: { reason: "wrong_password" } };
  await happened(personIds["2900101"] ?? "", { ...refused, laoId: own ?? null });
  await happened(personIds["5900105"] ?? "", { ...refused, laoId: neighbour ?? null });
  await happened(personIds[USERNAMES.province] ?? "", refused);
  await happened("colleague", {
    ...refused,
    entityId: "00000000-0000-4000-8000-000000000001",
    laoId: own ?? null,
  });
  await happened("of-next-year", { action: "project.of_next_year", laoId: far ?? null });
});

const FROM_HERE = { ...EVERYTHING, from: "2026-11-22" };

async function names(who: Who, filter: Partial<AuditFilter> = {}): Promise<string[]> {
  const { rows } = await listAuditEvents(db, actors[who], { ...FROM_HERE, ...filter });
  return rows.map(nameOf).reverse();
}

function nameOf({ entityId, action }: AuditRow): string {
  const username = Object.keys(personIds).find((name) => personIds[name] === entityId);
  if (entityId === "00000000-0000-4000-8000-000000000001") return "refused colleague";
  return username ? `${action === "session.refuse" ? "refused" : action} ${username}` : entityId;
}

const OF_OWN_LAO = ["own-project", "own-report", "view-of-own"];
const NEIGHBOURS = ["neighbour-project", "refused 5900105"];
const REFUSED_AT_OWN_LAO = ["refused 2900101", "refused colleague"];
const FAR = ["far-project", "view-of-far", "of-next-year"];

const READ: Record<Who, string[]> = {
  lao: [...OF_OWN_LAO, "refused 2900101"],
  province: [...OF_OWN_LAO, ...NEIGHBOURS, ...REFUSED_AT_OWN_LAO, "refused province@eplan.example"],
  region: [...OF_OWN_LAO, ...NEIGHBOURS, ...REFUSED_AT_OWN_LAO, "region-export"],
  nacc: [...OF_OWN_LAO, ...NEIGHBOURS, ...REFUSED_AT_OWN_LAO, ...FAR],
  admin: [
    "view-of-own",
    "view-of-far",
    "faq",
    "region-export",
    "unknown",
    ...REFUSED_AT_OWN_LAO,
    "refused 5900105",
    "refused province@eplan.example",
  ],
};

describe("the trail within somebody's reach", () => {
  it.each(Object.entries(READ) as [Who, string[]][])("is for %s exactly %j", async (who, read) => {
    expect((await names(who)).sort()).toEqual([...read].sort());
  });

  it.each(
    (Object.keys(READ) as Who[]).flatMap((who) =>
      [
        { entity: { entity: "project", id: "far-project" } },
        { entity: { entity: "project", id: "own-project" } },
        { entity: { entity: "faq_entry", id: "faq" } },
        { entity: { entity: "person", id: "unknown" } },
        { kind: "report" as const },
        { kind: "session" as const },
        { kind: "content" as const },
        { kind: "audit" as const },
      ].map((filter) => [who, filter] as const),
    ),
  )("is never widened by a filter, only narrowed: %s %j", async (who, filter) => {
    const read = await names(who, filter);
    expect(READ[who]).toEqual(expect.arrayContaining(read));
    const whole = await listAuditEvents(db, actors[who], FROM_HERE);
    const expected = whole.rows.filter(
      (row) =>
        (!("entity" in filter) ||
          (row.entity === filter.entity.entity && row.entityId === filter.entity.id)) &&
        (!("kind" in filter) || KIND_OF[filter.kind].test(row.action)),
    );
    expect(read.sort()).toEqual(expected.map(nameOf).sort());
  });

  const KIND_OF = {
    report: /^status_report/,
    session: /^(session|view_as)/,
    content: /^faq/,
    audit: /^audit/,
  };

  it.each(
    (Object.keys(READ) as Who[]).flatMap((who) =>
      ["2900101", "5900105", "6930101"].map((code) => [who, code] as const),
    ),
  )("is never widened by naming an LAO or a person: %s, %s", async (who, code) => {
    const ofLao = await names(who, { laoIds: [laoIds[code] ?? 0] });
    const ofPerson = await names(who, { personIds: [personIds[code] ?? ""] });
    expect(READ[who]).toEqual(expect.arrayContaining([...ofLao, ...ofPerson]));
    const whole = await listAuditEvents(db, actors[who], FROM_HERE);
    expect(ofLao.length).toBe(whole.rows.filter((row) => row.lao?.code === code).length);
    const isOf = (row: AuditRow) =>
      row.actor?.displayName === `ทดสอบ ${code}` || row.entityId === personIds[code];
    expect(ofPerson.length).toBe(whole.rows.filter(isOf).length);
  });

  it("shows an officer who looks through an LAO's eyes what the LAO sees, and no account's refusals", async () => {
    const viewer = { personId: personIds[USERNAMES.province] ?? "", displayName: "จังหวัด", role: "province" };
    const looking = {
      ...actors.lao,
      personId: "00000000-0000-0000-0000-000000000000",
      viewedBy: viewer,
    } as Actor;
    const { rows } = await listAuditEvents(db, looking, FROM_HERE);
    expect(rows.map(nameOf).sort()).toEqual([...OF_OWN_LAO].sort());
  });

  it("is empty for a region without provinces, but for its own acts", async () => {
    const nowhere = { ...actors.region, provinces: [] } as unknown as Actor;
    const { rows } = await listAuditEvents(db, nowhere, FROM_HERE);
    expect(rows.map(nameOf)).toEqual(["region-export"]);
  });

  it("says who, where, when, from where, before and after", async () => {
    const { rows } = await listAuditEvents(db, actors.lao, {
      ...FROM_HERE,
      entity: { entity: "project", id: "own-project" },
    });
    expect(rows).toEqual([
      {
        id: expect.any(Number),
        at: at(1),
        actor: { displayName: "ทดสอบ 2900101", role: "lao" },
        action: "project.edit",
        entity: "project",
        entityId: "own-project",
        lao: { code: "2900101", fullNameTh: "ทดสอบ 2900101" },
        address: "203.0.113.7",
        before: { name: 'โครงการ "ก"', planBudgetSatang: "100" },
        after: { name: "โครงการ\nข", remark: null },
      },
    ]);
  });
});

describe("the days of a filter", () => {
  const none = { ...EVERYTHING, entity: { entity: "project", id: "edge" } };
  beforeAll(async () => {
    for (const instant of [
      "2026-12-31T16:59:59.999Z",
      "2026-12-31T17:00:00Z",
      "2027-01-01T16:59:59.999Z",
      "2027-01-01T17:00:00Z",
    ])
      await db.transaction((tx) =>
        recordAuditEvent(
          tx,
          anEvent({ at: new Date(instant), entityId: "edge", laoId: laoIds["2900101"] ?? 0 }),
        ),
      );
  });

  it.each([
    ["2027-01-01", null, 3],
    [null, "2027-01-01", 3],
    ["2027-01-01", "2027-01-01", 2],
    ["2027-01-02", "2027-01-01", 0],
  ])("are days in Bangkok with both ends: from %s to %s is %i", async (from, to, count) => {
    expect((await listAuditEvents(db, actors.lao, { ...none, from, to })).rows.length).toBe(count);
  });
});

describe("the pages of the trail", () => {
  const only = { ...EVERYTHING, entity: { entity: "paged", id: "1" } };
  beforeAll(async () => {
    // Five events of one instant among others: the order of their numbers decides.
    for (const second of [1, 2, 2, 2, 2, 2, 3])
      await db.transaction((tx) =>
        recordAuditEvent(
          tx,
          anEvent({
            at: new Date(Date.UTC(2026, 11, 1, 0, 0, second)),
            entity: "paged",
            entityId: 1,
            laoId: laoIds["2900101"] ?? 0,
          }),
        ),
      );
  });
  const page = (place: AuditPlace) => listAuditEvents(db, actors.nacc, only, place, 3);
  const idsOf = (rows: readonly AuditRow[]) => rows.map(({ id }) => id);

  it("follow each other without a gap or a double, down and up again", async () => {
    const all = idsOf((await listAuditEvents(db, actors.nacc, only)).rows);
    expect(all).toEqual([...all].sort((one, other) => other - one));
    const first = await page(null);
    const second = await page({ beyond: first.rows.at(-1)!.id, toward: "older" });
    const third = await page({ beyond: second.rows.at(-1)!.id, toward: "older" });
    expect([first.hasMore, second.hasMore, third.hasMore]).toEqual([true, true, false]);
    expect([first, second, third].flatMap(({ rows }) => idsOf(rows))).toEqual(all);
    const back = await page({ beyond: third.rows[0]!.id, toward: "newer" });
    expect([idsOf(back.rows), back.hasMore]).toEqual([idsOf(second.rows), true]);
    const top = await page({ beyond: back.rows[0]!.id, toward: "newer" });
    expect([idsOf(top.rows), top.hasMore]).toEqual([idsOf(first.rows), false]);
  });

  it("begin at the newest where the address names an event that is not there", async () => {
    expect((await page({ beyond: 999_999_999, toward: "older" })).rows[0]?.id).toBe(
      (await page(null)).rows[0]?.id,
    );
  });

  it("come in batches for a workbook, no more than were asked for", async () => {
    const batches: number[][] = [];
    for await (const rows of readAuditEvents(db, actors.nacc, only, 5, 2)) batches.push(idsOf(rows));
    expect(batches.map((each) => each.length)).toEqual([2, 2, 1]);
    const all = idsOf((await listAuditEvents(db, actors.nacc, only)).rows);
    expect(batches.flat()).toEqual(all.slice(0, 5));
  });
});

const SONGKHLA = {
  code: "5900199",
  type: "subdistrict",
  nameTh: "บ้านใหม่ 2",
  fullNameTh: "เทศบาลตำบลบ้านใหม่ 2",
  provinceCode: "90",
  districtCode: "9001",
} as const;

describe("the words that are searched for", () => {
  it("mean people by username or part of the name, and LAOs by code or part of the name", async () => {
    expect((await listPeopleMeant(db, "ADMIN@eplan.example")).ids).toEqual([personIds[USERNAMES.admin]]);
    expect((await listPeopleMeant(db, "ทดสอบ")).ids).toHaveLength(3);
    expect(await listPeopleMeant(db, "%")).toEqual({ ids: [], isTooMany: false });
    expect((await listLaosMeant(db, "๒๙๐๐๑๐๑")).ids).toEqual([laoIds["2900101"]]);
    expect((await listLaosMeant(db, "ทดสอบ")).ids).toHaveLength(3);
    expect(await listLaosMeant(db, "_")).toEqual({ ids: [], isTooMany: false });
  });

  it("mean names whatever their tone marks and spaces; marks alone mean nobody", async () => {
    const [lao] = await db.insert(laos).values(SONGKHLA).returning({ id: laos.id });
    for (const words of ["บ้านใหม่ ๒", "บานใหม 2", "เทศบาล บ้าน ใหม่"])
      expect((await listLaosMeant(db, words)).ids, words).toEqual([lao?.id]);
    expect(await listLaosMeant(db, "่")).toEqual({ ids: [], isTooMany: false });
    const [person] = await db
      .insert(people)
      .values({ username: "new@eplan.example", displayName: "เจ้าหน้าที่ใหม่", role: "admin", reach: "none" })
      .returning({ id: people.id });
    expect((await listPeopleMeant(db, "เจาหนาที ใหม")).ids).toEqual([person?.id]);
    expect((await listPeopleMeant(db, "้")).ids).toEqual([]);
  });

  it("list nothing where they mean nobody", async () => {
    expect(await names("nacc", { personIds: [] })).toEqual([]);
    expect(await names("nacc", { laoIds: [] })).toEqual([]);
  });

  it("may be anything in an address", () => {
    const nothing = {
      from: null,
      to: null,
      person: "",
      lao: "",
      kind: null,
      entity: null,
      id: null,
      older: null,
      newer: null,
    };
    expect(
      auditFilterSchema.parse({
        from: "31/2/2569",
        to: "x".repeat(1000),
        person: "\u0000",
        lao: "\ud800",
        kind: "all",
        entity: "a b",
        id: "'",
        older: "0",
        newer: "9".repeat(20),
      }),
    ).toEqual(nothing);
    expect(auditFilterSchema.parse({ person: "", lao: "" })).toEqual(nothing);
    expect(auditFilterSchema.parse({ from: "๑/๑๐/๒๕๖๙", person: " ก ", lao: "", older: "5" })).toMatchObject({
      from: "2026-10-01",
      person: "ก",
      older: 5,
    });
  });
});

describe("taking the trail away", () => {
  it("is part of the trail, with what was asked for", async () => {
    const now = at(50);
    await recordAuditExport(db, actors.province, { filter: { kind: "plan", lao: "2900101" } }, now);
    const [event] = await db.select().from(auditEvents).where(eq(auditEvents.at, now));
    expect(event).toMatchObject({
      actorId: personIds[USERNAMES.province],
      action: "audit.export",
      address: "203.0.113.7",
      after: { kind: "plan", lao: "2900101" },
    });
  });

  it("is not for an LAO", async () => {
    await expect(recordAuditExport(db, actors.lao, { filter: {} }, at(51))).rejects.toThrow("may not");
    expect(await db.$count(auditEvents, eq(auditEvents.at, at(51)))).toBe(0);
  });
});
