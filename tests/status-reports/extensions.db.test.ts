import { and, eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { auditEvents, laos, roundExtensions, roundSnapshots, rounds } from "@/db/schema";
import type { Actor } from "@/lib/accounts/actor";
import { submitStatusReport } from "@/lib/status-reports/mutations";
import { findRoundWindow, listWindowsOfLaos } from "@/lib/status-reports/rounds/data";
import { listExtensions } from "@/lib/status-reports/rounds/extensions/data";
import { extendRound, revokeExtension } from "@/lib/status-reports/rounds/extensions/mutations";
import { addReviewers, type Reviewers } from "../plans/reviewers";
import { useTestDatabase } from "../support/database";
import {
  everythingReported,
  filledIn,
  lastAudit,
  plannedProject,
  type ReportingLaos,
  reportingLaos,
} from "./reporting-laos";

const at = (bangkok: string) => new Date(`${bangkok}+07:00`);
const OPEN = at("2018-04-15T10:00:00");
const CLOSED = at("2018-05-02T10:00:00");

const input = (who: ReportingLaos, change: object = {}) => ({
  key: crypto.randomUUID(),
  fiscalYear: 2561,
  round: 6 as const,
  laoCodes: [who.own.laoCode],
  until: "2018-05-15",
  reason: "น้ำท่วมสำนักงาน",
  ...change,
});

function useLaosAndOffices() {
  const { db } = useTestDatabase();
  const all = {} as { who: ReportingLaos; offices: Reviewers };
  beforeAll(async () => {
    all.who = await reportingLaos(db);
    all.offices = await addReviewers(db);
  });
  const written = async () => ({
    extensions: await db.select().from(roundExtensions).orderBy(roundExtensions.id),
    snapshots: await db.$count(roundSnapshots),
    audit: await db.$count(auditEvents),
  });
  const window = () => findRoundWindow(db, { fiscalYear: 2561, round: 6, laoId: all.who.own.laoId });
  return { db, all, written, window };
}

describe("more time before the round has closed", () => {
  const { db, all, written, window } = useLaosAndOffices();

  it("is an extension with its reason and its last day, and freezes nothing", async () => {
    const { who, offices } = all;
    expect(await extendRound(db, offices.province, input(who), OPEN)).toEqual({
      ok: true,
      value: { laos: 1, reopened: 0 },
    });
    expect(await window()).toMatchObject({
      closesOn: "2018-05-15",
      extendedFrom: "2018-04-30",
      isReopened: false,
    });
    expect((await written()).snapshots).toBe(0);
    expect(await lastAudit(db)).toMatchObject({
      action: "round.extend",
      actorId: offices.province.personId,
      laoId: who.own.laoId,
      entity: "round_extension",
      after: { fiscalYear: 2561, round: 6, closesOn: "2018-05-15", reason: "น้ำท่วมสำนักงาน" },
    });
  });

  it("is the LAO's alone", async () => {
    const { who } = all;
    const of = { fiscalYear: 2561, round: 6 } as const;
    const windows = await listWindowsOfLaos(db, of, [who.own.laoId, who.neighbour.laoId]);
    expect([...windows.values()].map(({ closesOn }) => closesOn)).toEqual(["2018-05-15", "2018-04-30"]);
    expect(windows.get(who.neighbour.laoId)).toEqual(
      await findRoundWindow(db, { ...of, laoId: who.neighbour.laoId }),
    );
  });

  it("is given to several LAOs at once, and once for a form that comes twice", async () => {
    const { who, offices } = all;
    const form = input(who, { laoCodes: [who.neighbour.laoCode, who.own.laoCode], until: "2018-05-20" });
    const before = await written();
    expect(await extendRound(db, offices.region, form, OPEN)).toMatchObject({ value: { laos: 2 } });
    const reordered = { ...form, laoCodes: [who.own.laoCode, who.neighbour.laoCode, who.own.laoCode] };
    expect(await extendRound(db, offices.region, reordered, OPEN)).toMatchObject({ value: { laos: 2 } });
    const after = await written();
    expect(after.extensions.length - before.extensions.length).toBe(2);
    expect(after.audit - before.audit).toBe(2);
  });

  it("is refused whole where one of the LAOs closes later already, and says which", async () => {
    const { who, offices } = all;
    const before = await written();
    const form = input(who, { until: "2018-05-20", laoCodes: [who.own.laoCode] });
    const [own] = await db.select().from(laos).where(eq(laos.id, who.own.laoId));
    expect(await extendRound(db, offices.province, form, OPEN)).toEqual({
      ok: false,
      reason: "not_later",
      about: [own!.fullNameTh],
    });
    expect(await written()).toEqual(before);
  });
});

describe("whoever may give an LAO of สงขลา more time", () => {
  const { db, all, written } = useLaosAndOffices();

  it.each<[keyof Reviewers | "own" | "neighbour", boolean]>([
    ["province", true],
    ["region", true],
    ["central", true],
    ["farProvince", false],
    ["admin", false],
    ["own", false],
    ["neighbour", false],
  ])("%s: %s", async (name, may) => {
    const { who, offices } = all;
    const actor: Actor = name === "own" || name === "neighbour" ? who[name] : offices[name];
    const before = await written();
    const day = 1 + before.extensions.length;
    const outcome = await extendRound(db, actor, input(who, { until: `2018-06-0${day}` }), OPEN);
    if (may) expect(outcome).toMatchObject({ ok: true });
    else {
      expect(outcome).toEqual({ ok: false, reason: "laos_not_found", about: [who.own.laoCode] });
      expect(await written()).toEqual(before);
    }
  });

  it("writes for none where one of several is out of reach or unknown, and names its code", async () => {
    const { who, offices } = all;
    const before = await written();
    const form = input(who, { until: "2018-07-01", laoCodes: ["9999999", who.own.laoCode] });
    expect(await extendRound(db, offices.province, form, OPEN)).toEqual({
      ok: false,
      reason: "laos_not_found",
      about: ["9999999"],
    });
    expect(await written()).toEqual(before);
  });

  it("is stopped by a reason without a word even past the form", async () => {
    const { who, offices } = all;
    const form = input(who, { until: "2018-07-01", reason: "   " });
    await expect(extendRound(db, offices.province, form, OPEN)).rejects.toThrow();
  });
});

describe("the last day that is given", () => {
  const { db, all, written } = useLaosAndOffices();

  it.each([
    ["2018-05-01", "ends_in_the_past"],
    ["2019-10-01", "ends_too_late"],
  ] as const)("cannot be %s on 2 May 2561 (%s)", async (until, reason) => {
    const { who, offices } = all;
    const before = await written();
    expect(await extendRound(db, offices.province, input(who, { until }), CLOSED)).toMatchObject({ reason });
    expect(await written()).toEqual(before);
  });

  it("can be today, and the last day of the next fiscal year", async () => {
    const { who, offices } = all;
    for (const until of ["2018-05-02", "2019-09-30"])
      expect(await extendRound(db, offices.province, input(who, { until }), CLOSED)).toMatchObject({
        ok: true,
      });
  });

  it("is of a round that somebody has set", async () => {
    const { who, offices } = all;
    const form = input(who, { fiscalYear: 2599, until: "2056-12-01" });
    expect(await extendRound(db, offices.province, form, CLOSED)).toMatchObject({
      reason: "round_not_found",
    });
  });
});

describe("more time once the round has closed", () => {
  const { db, all, written, window } = useLaosAndOffices();

  it("reopens it, freezes it first, and what comes then is late", async () => {
    const { who, offices } = all;
    const of = await plannedProject(db, who);
    expect(await submitStatusReport(db, who.own, of, filledIn(), CLOSED)).toMatchObject({
      reason: "round_closed",
    });
    expect(await extendRound(db, offices.province, input(who), CLOSED)).toEqual({
      ok: true,
      value: { laos: 1, reopened: 1 },
    });
    expect((await written()).snapshots).toBe(1);
    expect(await lastAudit(db)).toMatchObject({ action: "round.reopen" });
    expect(await window()).toMatchObject({ closesOn: "2018-05-15", isReopened: true });
    expect(await submitStatusReport(db, who.own, of, filledIn(), CLOSED)).toMatchObject({ ok: true });
    expect((await everythingReported(db)).versions.at(-1)).toMatchObject({ isLate: true });
  });

  it("stays a reopening when it is given again while the round is open by it", async () => {
    const { who, offices } = all;
    const form = input(who, { until: "2018-05-20" });
    expect(await extendRound(db, offices.province, form, CLOSED)).toMatchObject({ value: { reopened: 1 } });
    expect(await window()).toMatchObject({ closesOn: "2018-05-20", isReopened: true });
    expect((await written()).snapshots).toBe(1);
  });

  it("is over on the day after its last", async () => {
    const { who } = all;
    const of = await plannedProject(db, who);
    const [last, next] = [at("2018-05-20T23:59:59.999"), at("2018-05-21T00:00:00")];
    expect(await submitStatusReport(db, who.own, of, filledIn(), next)).toMatchObject({
      reason: "round_closed",
    });
    expect(await submitStatusReport(db, who.own, of, filledIn(), last)).toMatchObject({ ok: true });
  });

  it("holds still while the dates for everybody are changed, and the other way round", async () => {
    const { who, offices } = all;
    const key = and(eq(rounds.fiscalYear, 2561), eq(rounds.round, 6));
    let extended = false;
    let waiting: Promise<unknown> = Promise.resolve();
    await db.transaction(async (tx) => {
      await tx.select().from(rounds).where(key).for("no key update");
      waiting = extendRound(db, offices.central, input(who, { until: "2018-05-25" }), CLOSED).then(() => {
        extended = true;
      });
      await new Promise((resolve) => setTimeout(resolve, 150));
      expect(extended).toBe(false);
    });
    await waiting;
    expect(extended).toBe(true);
  });
});

describe("taking more time back", () => {
  const { db, all, written, window } = useLaosAndOffices();
  const standing = async () => {
    const { extensions } = await written();
    return extensions.find(({ revokedAt }) => revokedAt === null)!.id;
  };

  it.each<keyof Reviewers | "own">(["farProvince", "admin", "own"])(
    "is not %s's: the extension does not exist",
    async (name) => {
      const { who, offices } = all;
      if ((await written()).extensions.length === 0) await extendRound(db, offices.central, input(who), OPEN);
      const before = await written();
      const actor: Actor = name === "own" ? who.own : offices[name];
      expect(await revokeExtension(db, actor, await standing(), OPEN)).toEqual({
        ok: false,
        reason: "extension_not_found",
      });
      expect(await written()).toEqual(before);
    },
  );

  it("closes the round on the day for everybody again, and says who and when", async () => {
    const { who, offices } = all;
    const id = await standing();
    expect(await revokeExtension(db, offices.province, id, CLOSED)).toEqual({
      ok: true,
      value: { laoId: who.own.laoId },
    });
    expect(await window()).toMatchObject({ closesOn: "2018-04-30", extendedFrom: null, isReopened: false });
    expect(await lastAudit(db)).toMatchObject({
      action: "round.revoke_extension",
      laoId: who.own.laoId,
      before: { closesOn: "2018-05-15", reason: "น้ำท่วมสำนักงาน" },
      after: null,
    });
    const of = await plannedProject(db, who);
    expect(await submitStatusReport(db, who.own, of, filledIn(), CLOSED)).toMatchObject({
      reason: "round_closed",
    });
  });

  it("is told once: a second time there is nothing to take back", async () => {
    const { who, offices } = all;
    const [{ id } = { id: 0 }] = await listExtensions(db, who.scope, { fiscalYear: 2561, round: 6 });
    const before = await written();
    expect(await revokeExtension(db, offices.province, id, CLOSED)).toMatchObject({ ok: false });
    expect(await written()).toEqual(before);
  });

  it("stays readable with the reason and both officers", async () => {
    const { who, offices } = all;
    expect(await listExtensions(db, who.scope, { fiscalYear: 2561, round: 6 })).toMatchObject([
      {
        closesOn: "2018-05-15",
        isReopening: false,
        reason: "น้ำท่วมสำนักงาน",
        grantedByName: offices.central.displayName,
        grantedAt: OPEN,
        revokedByName: offices.province.displayName,
        revokedAt: CLOSED,
      },
    ]);
  });
});
