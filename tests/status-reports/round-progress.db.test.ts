import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { laos } from "@/db/schema";
import { submitStatusReport } from "@/lib/status-reports/mutations";
import type { RoundOfficer } from "@/lib/status-reports/rounds/access";
import { findCalendarRound, listCalendar } from "@/lib/status-reports/rounds/calendar/data";
import { extendRound } from "@/lib/status-reports/rounds/extensions/mutations";
import { countProgress, listProgress } from "@/lib/status-reports/rounds/progress/data";
import { progressState } from "@/lib/status-reports/rounds/progress/rules";
import { addReviewers, type Reviewers } from "../plans/reviewers";
import { useTestDatabase } from "../support/database";
import { filledIn, IN_ROUND, plannedProject, type ReportingLaos, reportingLaos } from "./reporting-laos";

const { db } = useTestDatabase();
const SIX = { fiscalYear: 2561, round: 6 } as const;
const EVERYTHING = { province: null, state: null, q: "", page: 1 } as const;
let who: ReportingLaos;
let offices: Reviewers;
const officer = (name: keyof Reviewers) => offices[name] as RoundOfficer;
const listed = async (by: keyof Reviewers, filter: object = {}) => {
  const round = await findCalendarRound(db, SIX);
  return listProgress(db, officer(by), round!, { ...EVERYTHING, ...filter });
};

beforeAll(async () => {
  who = await reportingLaos(db);
  offices = await addReviewers(db);
});

describe("how far an LAO is", () => {
  it.each([
    [0, 0, "nothing"],
    [2, 0, "none"],
    [2, 1, "some"],
    [2, 2, "all"],
  ])("with %i projects and %i reports is %s", (planned, reported, state) => {
    expect(progressState({ planned, reported })).toBe(state);
  });
});

describe("the progress of a round", () => {
  it("counts eligible projects and their reports of this round, and names what came late", async () => {
    const first = await plannedProject(db, who);
    const second = await plannedProject(db, who);
    await plannedProject(db, who, { consistent: false });
    await plannedProject(db, who, { deletedAt: IN_ROUND });
    await submitStatusReport(db, who.own, first, filledIn(), IN_ROUND);
    const closed = new Date("2018-05-02T03:00:00Z");
    const more = {
      ...SIX,
      key: crypto.randomUUID(),
      laoCodes: [who.own.laoCode],
      until: "2018-05-10",
      reason: "ไฟฟ้าดับ",
    };
    await extendRound(db, offices.province, more, closed);
    await submitStatusReport(db, who.own, second, filledIn(), closed);
    const { rows } = await listed("province");
    expect(rows).toMatchObject([
      {
        code: who.neighbour.laoCode,
        planned: 0,
        state: "nothing",
        window: { closesOn: "2018-04-30", isReopened: false },
      },
      {
        code: who.own.laoCode,
        planned: 2,
        reported: 2,
        late: 1,
        state: "all",
        window: { closesOn: "2018-05-10", isReopened: true },
      },
    ]);
    for (const row of rows) expect(row.state).toBe(progressState(row));
    const twelve = { fiscalYear: 2561, round: 12 } as const;
    expect(await countProgress(db, officer("province"), twelve)).toEqual({
      all: 0,
      some: 0,
      none: 1,
      nothing: 1,
    });
  });

  it.each<[keyof Reviewers, number]>([
    ["province", 2],
    ["region", 2],
    ["central", 2],
    ["farProvince", 0],
  ])("shows %s the LAOs in reach (%i)", async (name, count) => {
    const { rows, ofState, found } = await listed(name);
    expect([rows.length, found]).toEqual([count, count]);
    expect(await countProgress(db, officer(name), SIX)).toEqual(ofState);
  });

  it("is narrowed by state, name and province, with the counts of every state", async () => {
    expect(await listed("central", { state: "nothing" })).toMatchObject({
      found: 1,
      ofState: { all: 1, some: 0, none: 0, nothing: 1 },
      rows: [{ code: who.neighbour.laoCode }],
    });
    expect((await listed("central", { q: who.own.laoCode })).rows).toHaveLength(1);
    expect((await listed("central", { q: "ตัวอย่างสอง" })).rows).toMatchObject([
      { code: who.neighbour.laoCode },
    ]);
    expect(await listed("central", { province: "93" })).toMatchObject({ found: 0, rows: [], pageCount: 1 });
  });

  it("shows the last page for a page past the end", async () => {
    expect(await listed("province", { page: 99 })).toMatchObject({ page: 1, found: 2 });
    expect((await listed("province", { page: 99 })).rows).toHaveLength(2);
  });

  it("leaves out an LAO that was retired by the end of the fiscal year, and no other", async () => {
    const retire = (retiredOn: string | null) =>
      db.update(laos).set({ retiredOn }).where(eq(laos.id, who.neighbour.laoId));
    await retire("2018-09-30");
    expect((await listed("province")).found).toBe(1);
    await retire("2018-10-01");
    expect((await listed("province")).found).toBe(2);
    await retire(null);
  });
});

describe("the calendar", () => {
  it("tells each fiscal year's two rounds, the latest year first", async () => {
    const { years, total } = await listCalendar(db, 1);
    expect(total).toBe(9);
    expect(years.map(({ fiscalYear }) => fiscalYear)).toEqual([
      2570, 2569, 2568, 2567, 2566, 2564, 2563, 2562, 2561,
    ]);
    for (const year of years) expect(year.rounds.map(({ round }) => round)).toEqual([6, 12]);
  });
});
