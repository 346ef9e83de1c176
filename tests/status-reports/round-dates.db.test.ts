import { and, eq } from "drizzle-orm";
import fc from "fast-check";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { auditEvents, rounds } from "@/db/schema";
import type { Actor } from "@/lib/accounts/actor";
import { setRoundDates } from "@/lib/status-reports/rounds/dates/mutations";
import { problemOfDates } from "@/lib/status-reports/rounds/dates/rules";
import { roundState } from "@/lib/status-reports/rounds/rules";
import { addReviewers, type Reviewers } from "../plans/reviewers";
import { type TwoLaos, twoLaos } from "../plans/two-laos";
import { useTestDatabase } from "../support/database";
import { lastAudit } from "./reporting-laos";

const { db } = useTestDatabase();
let laos: TwoLaos;
let offices: Reviewers;
beforeAll(async () => {
  laos = await twoLaos(db);
  offices = await addReviewers(db);
});

const SIX = and(eq(rounds.fiscalYear, 2561), eq(rounds.round, 6));
const PROPOSED = { opensOn: "2018-04-01", closesOn: "2018-04-30" };
const at = (bangkok: string) => new Date(`${bangkok}+07:00`);
const BEFORE = at("2018-03-31T23:59:59");
const OPEN = at("2018-04-15T10:00:00");
const LAST_DAY = at("2018-04-30T23:59:59");
const CLOSED = at("2018-05-01T00:00:00");

beforeEach(async () => {
  await db
    .update(rounds)
    .set({ ...PROPOSED, rowVersion: 1 })
    .where(SIX);
});

const input = (dates: Partial<typeof PROPOSED>, more: { key?: string; rowVersion?: number } = {}) => ({
  key: crypto.randomUUID(),
  fiscalYear: 2561,
  round: 6 as const,
  rowVersion: 1,
  dates: { ...PROPOSED, ...dates },
  ...more,
});

async function stored() {
  const [row] = await db.select().from(rounds).where(SIX);
  return row;
}

describe("setting a round's dates", () => {
  it("keeps them, counts the version on, and says who did it", async () => {
    const dates = { opensOn: "2018-04-02", closesOn: "2018-05-04" };
    expect(await setRoundDates(db, offices.central, input(dates), BEFORE)).toEqual({
      ok: true,
      value: { changed: true },
    });
    expect(await stored()).toMatchObject({ ...dates, rowVersion: 2 });
    expect(await lastAudit(db)).toMatchObject({
      action: "round.set_dates",
      actorId: offices.central.personId,
      entity: "round",
      entityId: "2561-6",
      before: { ...PROPOSED, fiscalYear: 2561, round: 6 },
      after: { ...dates, fiscalYear: 2561, round: 6 },
    });
  });

  it("writes nothing when they are the same, and once for a form that comes twice", async () => {
    const events = await db.$count(auditEvents);
    expect(await setRoundDates(db, offices.central, input({}), OPEN)).toMatchObject({
      value: { changed: false },
    });
    expect(await db.$count(auditEvents)).toBe(events);
    const form = input({ closesOn: "2018-05-02" });
    await setRoundDates(db, offices.central, form, OPEN);
    await setRoundDates(db, offices.central, form, OPEN);
    expect(await stored()).toMatchObject({ closesOn: "2018-05-02", rowVersion: 2 });
    expect(await db.$count(auditEvents)).toBe(events + 1);
  });

  it.each<["province" | "farProvince" | "region" | "admin" | "own"]>([
    ["province"],
    ["farProvince"],
    ["region"],
    ["admin"],
    ["own"],
  ])("is the central office's alone: for %s the round does not exist", async (name) => {
    const actor: Actor = name === "own" ? laos.own : offices[name];
    const before = await db.$count(auditEvents);
    expect(await setRoundDates(db, actor, input({ closesOn: "2018-05-04" }), OPEN)).toEqual({
      ok: false,
      reason: "round_not_found",
    });
    expect(await stored()).toMatchObject({ ...PROPOSED, rowVersion: 1 });
    expect(await db.$count(auditEvents)).toBe(before);
  });

  it("is refused for a form that was filled from older dates, and the stored ones stay", async () => {
    await setRoundDates(db, offices.central, input({ closesOn: "2018-05-02" }), OPEN);
    expect(await setRoundDates(db, offices.central, input({ closesOn: "2018-05-09" }), OPEN)).toEqual({
      ok: false,
      reason: "changed_by_other",
    });
    expect(await stored()).toMatchObject({ closesOn: "2018-05-02", rowVersion: 2 });
  });

  it.each([
    ["an earlier opening before it opens", { opensOn: "2018-03-01" }, BEFORE, null],
    ["another opening once it has opened", { opensOn: "2018-03-01" }, OPEN, "opening_is_over"],
    ["a later closing on the last day", { closesOn: "2018-05-15" }, LAST_DAY, null],
    ["a later closing once it has closed", { closesOn: "2018-05-15" }, CLOSED, "round_has_closed"],
    ["today as the last day", { closesOn: "2018-04-15" }, OPEN, null],
    ["yesterday as the last day", { closesOn: "2018-04-14" }, OPEN, "closes_in_the_past"],
    ["a closing on the day of opening", { closesOn: "2018-04-01" }, BEFORE, null],
    ["a closing before the opening", { closesOn: "2018-03-31" }, BEFORE, "closes_before_opening"],
    ["the first day of the year", { opensOn: "2017-10-01" }, BEFORE, null],
    ["the day before the year", { opensOn: "2017-09-30" }, BEFORE, "opens_before_year"],
    ["a closing one year after the year", { closesOn: "2019-09-30" }, OPEN, null],
    ["a closing a day later than that", { closesOn: "2019-10-01" }, OPEN, "closes_too_late"],
  ])("%s", async (_, dates, now, problem) => {
    const outcome = await setRoundDates(db, offices.central, input(dates), now);
    expect(outcome).toEqual(
      problem ? { ok: false, reason: problem } : { ok: true, value: { changed: true } },
    );
    expect(await stored()).toMatchObject(
      problem ? { ...PROPOSED, rowVersion: 1 } : { ...PROPOSED, ...dates },
    );
  });

  it("of a year or round that nobody has set is not found", async () => {
    const none = { ...input({}), fiscalYear: 2599 };
    expect(await setRoundDates(db, offices.central, none, OPEN)).toMatchObject({ reason: "round_not_found" });
  });
});

describe("whatever dates are wanted", () => {
  const day = fc
    .integer({ min: 0, max: 1500 })
    .map((n) => new Date(Date.UTC(2017, 6, 1) + n * 86_400_000).toISOString().slice(0, 10));

  it("a round that was closed stays so, and none is closed without a day's notice", () => {
    fc.assert(
      fc.property(day, day, day, (opensOn, closesOn, today) => {
        const wanted = { opensOn, closesOn };
        const problem = problemOfDates({ fiscalYear: 2561, ...PROPOSED }, wanted, today);
        const before = roundState(PROPOSED, today);
        if (before === "closed") expect(problem).toBe("round_has_closed");
        if (problem === null) expect(roundState(wanted, today)).not.toBe("closed");
        if (problem === null && before === "open") expect(roundState(wanted, today)).toBe("open");
      }),
      { numRuns: 2000 },
    );
  });
});
