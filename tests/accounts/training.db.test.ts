import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { auditEvents, claims, laos, people, trainingWindowLaos, trainingWindows } from "@/db/schema";
import { beginClaimInTraining } from "@/lib/accounts/activation/claims/mutations";
import type { Actor } from "@/lib/accounts/actor";
import type { Trainer } from "@/lib/accounts/training/access";
import { listTrainingWindows } from "@/lib/accounts/training/data";
import { closeTrainingWindow, openTrainingWindow } from "@/lib/accounts/training/mutations";
import { openTrainingSchema, trainingListSchema } from "@/lib/accounts/training/schema";
import { finishRegistration } from "@/lib/lao/registration/mutations";
import { useTestDatabase } from "@/tests/support/database";
import { finishing, stateOf } from "./claiming";
import { addEverybody } from "./everybody";
import { NOW, ORIGIN, signedIn } from "./signing-in";

const { db } = useTestDatabase();
const LAO = "5900105";
const NEW_LAO = "6900106";
const OTHER_PROVINCE = "6930199";
const HOUR = 60 * 60_000;
const who: Record<string, Actor> = {};
const EVERY = trainingListSchema.parse({});

beforeAll(async () => {
  await addEverybody(db);
  const sao = { type: "sao" as const, nameTh: "ใหม่", fullNameTh: "อบต.ใหม่" };
  await db.insert(laos).values([
    { ...sao, code: NEW_LAO, provinceCode: "90", districtCode: "9001" },
    { ...sao, code: OTHER_PROVINCE, provinceCode: "93", districtCode: "9301" },
  ]);
  for (const username of [
    "2900101",
    "province@eplan.example",
    "region@eplan.example",
    "nacc@eplan.example",
    "admin@eplan.example",
  ])
    who[username] = (await signedIn(db, username)).actor;
});
beforeEach(async () => {
  await db.delete(claims);
  await db.delete(trainingWindowLaos);
  await db.delete(trainingWindows);
  await db.update(people).set({ state: "unclaimed", passwordHash: null }).where(eq(people.username, LAO));
});

const open = (username: string, laoCodes: string[], hours = 3, formKey = randomUUID()) =>
  openTrainingWindow(
    db,
    who[username]!,
    { laoCodes, hours: hours as 3, reason: "ฝึกอบรมที่ศาลากลาง", formKey },
    NOW,
  );
const begin = (username: string, at = NOW) => beginClaimInTraining(db, username, ORIGIN, at);
const later = (ms: number) => new Date(NOW.getTime() + ms);
async function openedWindow(laoCodes = [LAO], hours = 3): Promise<number> {
  const outcome = await open("province@eplan.example", laoCodes, hours);
  if (!outcome.ok) throw new Error(outcome.codes.join());
  return outcome.value.windowId;
}

describe("a training window", () => {
  it("lets an LAO that it names begin without a code, from its first instant to its last", async () => {
    await openedWindow();
    expect(await begin(LAO, later(-1))).toBeNull();
    expect(await begin(LAO)).toMatchObject({ expiresAt: later(3 * HOUR) });
    expect(await begin(LAO, later(3 * HOUR - 1))).not.toBeNull();
    expect(await begin(LAO, later(3 * HOUR))).toBeNull();
  });

  it("leads to an account as a code does, within its hours", async () => {
    await openedWindow();
    const claim = await begin(LAO);
    const finish = (at: Date) => finishRegistration(db, finishing(claim!.token), ORIGIN, at);
    expect(await finish(later(3 * HOUR))).toEqual({ ok: false, reason: "claim_over" });
    expect(await stateOf(db, LAO)).toMatchObject({ state: "unclaimed" });
    expect(await finish(later(3 * HOUR - 1))).toMatchObject({ ok: true });
    expect(await stateOf(db, LAO)).toMatchObject({ state: "active" });
    expect(await begin(LAO)).toBeNull();
  });

  it.each(["2900101", "6930101", NEW_LAO, "6999999", "admin@eplan.example", "", "' or 1=1"])(
    "lets nobody else begin: %j",
    async (username) => {
      await openedWindow();
      expect(await begin(username)).toBeNull();
      expect(await db.$count(claims)).toBe(0);
    },
  );

  it("ends with everything that rests on it when it is closed early", async () => {
    const windowId = await openedWindow();
    const claim = await begin(LAO);
    expect(
      await closeTrainingWindow(db, who["province@eplan.example"]!, { windowId }, later(1)),
    ).toMatchObject({
      ok: true,
    });
    expect(await begin(LAO, later(1))).toBeNull();
    expect(await finishRegistration(db, finishing(claim!.token), ORIGIN, later(1))).toEqual({
      ok: false,
      reason: "claim_over",
    });
  });

  it("makes an account for an LAO that has none, once its training begins", async () => {
    await openedWindow([NEW_LAO]);
    expect(await stateOf(db, NEW_LAO)).toMatchObject({ state: "unclaimed" });
    expect(await begin(NEW_LAO)).not.toBeNull();
  });

  it("is written down for each LAO, with the reason and the hours", async () => {
    const windowId = await openedWindow();
    const events = await db
      .select()
      .from(auditEvents)
      .where(eq(auditEvents.entityId, String(windowId)));
    expect(events).toMatchObject([
      {
        action: "training_window.open",
        actorId: who["province@eplan.example"]!.personId,
        after: { laoCode: LAO, reason: "ฝึกอบรมที่ศาลากลาง" },
      },
    ]);
  });

  it("is opened once by a form that comes twice", async () => {
    const formKey = randomUUID();
    const first = await open("province@eplan.example", [LAO], 3, formKey);
    expect(await open("province@eplan.example", [LAO], 3, formKey)).toEqual(first);
    expect(await db.$count(trainingWindows)).toBe(1);
  });

  it.each([
    ["claimed", "2900101"],
    ["of another province", OTHER_PROVINCE],
    ["unknown", "6999999"],
  ])("is refused whole where one LAO is %s, and names it", async (_, code) => {
    const known = await db.$count(people);
    expect(await open("province@eplan.example", [LAO, code])).toEqual({
      ok: false,
      reason: "laos_not_found",
      codes: [code],
    });
    expect([await db.$count(trainingWindows), await db.$count(people)]).toEqual([0, known]);
  });

  it.each([0, 13])("cannot last %i hours: the database says so too", async (hours) => {
    await expect(open("province@eplan.example", [LAO], hours)).rejects.toThrow();
  });
});

describe("who opens and closes training windows", () => {
  it.each([
    ["2900101", LAO, false],
    ["province@eplan.example", LAO, true],
    ["province@eplan.example", OTHER_PROVINCE, false],
    ["region@eplan.example", LAO, true],
    ["region@eplan.example", OTHER_PROVINCE, false],
    ["nacc@eplan.example", OTHER_PROVINCE, true],
    ["admin@eplan.example", LAO, false],
  ])("%s for %s: %s", async (username, code, may) => {
    expect((await open(username, [code])).ok).toBe(may);
    expect(await db.$count(trainingWindows)).toBe(may ? 1 : 0);
  });

  it.each([
    ["2900101", [LAO], false],
    ["province@eplan.example", [LAO], true],
    ["province@eplan.example", [LAO, OTHER_PROVINCE], false],
    ["region@eplan.example", [LAO, OTHER_PROVINCE], false],
    ["region@eplan.example", [LAO], true],
    ["admin@eplan.example", [LAO], false],
  ])("%s closes that of central for %j: %s", async (username, codes, may) => {
    const opened = await open("nacc@eplan.example", codes);
    const windowId = opened.ok ? opened.value.windowId : 0;
    const outcome = await closeTrainingWindow(db, who[username]!, { windowId }, later(1));
    expect(outcome).toEqual(
      may ? { ok: true, value: { windowId } } : { ok: false, reason: "window_not_found" },
    );
    expect((await begin(LAO, later(1))) === null).toBe(may);
  });

  it("closes none that is closed or over, and none that never was", async () => {
    const windowId = await openedWindow();
    const close = (id: number, at: Date) =>
      closeTrainingWindow(db, who["province@eplan.example"]!, { windowId: id }, at);
    const notFound = { ok: false, reason: "window_not_found" };
    expect(await close(windowId, later(3 * HOUR))).toEqual(notFound);
    expect(await close(windowId + 1000, NOW)).toEqual(notFound);
    expect(await close(windowId, later(1))).toMatchObject({ ok: true });
    expect(await close(windowId, later(2))).toEqual(notFound);
  });

  it("lists windows with the LAOs in reach and no others", async () => {
    await open("nacc@eplan.example", [LAO, OTHER_PROVINCE]);
    await open("nacc@eplan.example", [OTHER_PROVINCE]);
    const seen = async (username: string) => {
      const { rows, total } = await listTrainingWindows(db, who[username] as Trainer, EVERY, later(1));
      return {
        total,
        codes: rows.map((row) => row.laos.map(({ code }) => code)),
        mayClose: rows.map((r) => r.mayClose),
      };
    };
    expect(await seen("province@eplan.example")).toEqual({ total: 1, codes: [[LAO]], mayClose: [false] });
    expect(await seen("nacc@eplan.example")).toEqual({
      total: 2,
      codes: [[OTHER_PROVINCE], [LAO, OTHER_PROVINCE]],
      mayClose: [true, true],
    });
  });
});

describe("the list of training windows", () => {
  const listed = (username: string, address: Record<string, string>, now = later(HOUR)) =>
    listTrainingWindows(db, who[username] as Trainer, trainingListSchema.parse(address), now);
  const reasons = async (username: string, address: Record<string, string>, now?: Date) =>
    (await listed(username, address, now)).rows.map(({ reason }) => reason);

  async function opened(reason: string, laoCodes: string[], hours: 1 | 3 = 3) {
    const input = { laoCodes, hours, reason, formKey: randomUUID() };
    const outcome = await openTrainingWindow(db, who["nacc@eplan.example"]!, input, NOW);
    if (!outcome.ok) throw new Error(outcome.codes.join());
    return outcome.value.windowId;
  }
  beforeEach(async () => {
    await opened("ศาลากลาง ชั้น ๒", [LAO], 1);
    await opened("ห้องประชุม", [LAO, OTHER_PROVINCE]);
    const windowId = await opened("เลิกก่อน", [NEW_LAO]);
    await closeTrainingWindow(db, who["nacc@eplan.example"]!, { windowId }, later(1));
  });

  it("chooses by what has become of a window, to the instant at which it is over", async () => {
    const nacc = "nacc@eplan.example";
    expect(await reasons(nacc, { state: "open" }, later(HOUR - 1))).toEqual(["ห้องประชุม", "ศาลากลาง ชั้น ๒"]);
    expect(await reasons(nacc, { state: "open" })).toEqual(["ห้องประชุม"]);
    expect(await reasons(nacc, { state: "over" }, later(HOUR - 1))).toEqual([]);
    expect(await reasons(nacc, { state: "over" })).toEqual(["ศาลากลาง ชั้น ๒"]);
    expect(await reasons(nacc, { state: "closed_early" })).toEqual(["เลิกก่อน"]);
  });

  it.each([
    ["the reason, whatever its marks and digits", "ชัน 2", ["ศาลากลาง ชั้น ๒"]],
    ["an LAO's name", "อบต. ใหม", ["เลิกก่อน"]],
    ["an LAO's code", "๕๙๐๐๑๐๕", ["ห้องประชุม", "ศาลากลาง ชั้น ๒"]],
    ["an LAO out of reach", OTHER_PROVINCE, []],
    ["a wildcard as it is typed", "%", []],
  ])("finds by %s", async (_, q, expected) => {
    expect(await reasons("province@eplan.example", { q })).toEqual(expected);
  });

  it("counts what is in reach, what is found, and what the words find in each state", async () => {
    expect(await listed("nacc@eplan.example", { q: LAO, state: "over" })).toMatchObject({
      total: 3,
      found: 1,
      ofState: { open: 1, closed_early: 0, over: 1 },
      page: 1,
      pageCount: 1,
    });
    expect(await listed("nacc@eplan.example", { page: "9" })).toMatchObject({ found: 3, page: 1 });
  });

  it("makes no choice of what it does not know", () => {
    const odd = { q: "\u0000", state: "coming", page: "-1" };
    expect(trainingListSchema.parse(odd)).toEqual({ q: "", state: null, page: 1 });
  });
});

describe("the form of a training window", () => {
  const read = (fields: Record<string, string>) =>
    openTrainingSchema.safeParse({ hours: "3", reason: "ฝึก", formKey: randomUUID(), ...fields });

  it("takes codes as people paste them, each once", () => {
    const typed = "๕๙๐๐๑๐๕, 6900106\n\n5900105;6930199";
    expect(read({ laoCodes: typed }).data?.laoCodes).toEqual(["5900105", "6900106", "6930199"]);
  });

  it.each([
    [{ laoCodes: " " }, "กรอกรหัส info"],
    [{ laoCodes: "590010" }, "แก้รหัส info"],
    [{ laoCodes: LAO, hours: "13" }, "1 ถึง 12 ชั่วโมง"],
    [{ laoCodes: LAO, reason: "" }, "กรอกเหตุผล"],
  ])("says what is wrong with %j", (fields, words) => {
    expect(read(fields).error?.issues[0]?.message).toContain(words);
  });
});
