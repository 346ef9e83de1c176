import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connect } from "@/db/client";
import type { Db } from "@/db/database";
import { civilDateOf, formatThaiDateTime } from "@/lib/platform/civil-date";
import { findReport } from "@/lib/status-reports/data";
import { openingToken } from "@/lib/status-reports/grace/token";
import { submitStatusReport } from "@/lib/status-reports/mutations";
import { databaseNow, findRoundWindow, listOpenRounds } from "@/lib/status-reports/rounds/data";
import { extendRound } from "@/lib/status-reports/rounds/extensions/mutations";
import { addReviewers, type Reviewers } from "../plans/reviewers";
import { useTestDatabase } from "../support/database";
import { filledIn, plannedProject, type ReportingLaos, reportingLaos } from "./reporting-laos";

const ZONES = ["UTC", "Asia/Bangkok", "America/Los_Angeles", "Pacific/Kiritimati"] as const;
const HOUR = 3_600_000;
const midnight = (day: string) => Date.parse(`${day}T00:00:00+07:00`);

/** What a session says of its own time zone, and how far the product's clock is from the server's. */
async function zoneOf(db: Db): Promise<string | undefined> {
  const [row] = await db.execute<{ zone: string }>("select current_setting('TimeZone') as zone");
  return row?.zone;
}

describe.each(ZONES)("a database whose sessions stand in %s", (zone) => {
  const { db: keeper, sql, url } = useTestDatabase();
  let zoned: ReturnType<typeof connect>;
  let who: ReportingLaos;
  let offices: Reviewers;
  beforeAll(async () => {
    who = await reportingLaos(keeper);
    offices = await addReviewers(keeper);
    await sql.unsafe(`alter database "${new URL(url).pathname.slice(1)}" set timezone to '${zone}'`);
    zoned = connect(url, { max: 2 });
  });
  afterAll(async () => {
    await zoned.end();
  });

  it("says the same instant as the server's clock does", async () => {
    expect(await zoneOf(zoned.db)).toBe(zone);
    const [before, now, after] = [
      await databaseNow(keeper),
      await databaseNow(zoned.db),
      await databaseNow(keeper),
    ];
    expect(now.getTime()).toBeGreaterThanOrEqual(before.getTime());
    expect(now.getTime()).toBeLessThanOrEqual(after.getTime());
  });

  it("finds the same rounds open around each edge", async () => {
    for (const [day, open] of [
      ["2018-03-31", []],
      ["2018-04-01", ["2561/6"]],
      ["2018-04-30", ["2561/6"]],
      ["2018-05-01", []],
      ["2018-10-31", ["2561/12"]],
      ["2018-11-01", []],
    ] as const)
      expect(
        (await listOpenRounds(zoned.db, day)).map(({ fiscalYear, round }) => `${fiscalYear}/${round}`),
      ).toEqual(open);
  });

  it("keeps the days of an extension as they were given", async () => {
    const given = {
      key: crypto.randomUUID(),
      fiscalYear: 2561,
      round: 12 as const,
      laoCodes: [who.own.laoCode],
      until: "2018-11-15",
      reason: "น้ำท่วม",
    };
    const now = new Date(midnight("2018-11-01") - 1);
    expect(await extendRound(zoned.db, offices.central, given, now)).toMatchObject({
      value: { reopened: 0 },
    });
    const of = { fiscalYear: 2561, round: 12 as const, laoId: who.own.laoId };
    expect(await findRoundWindow(zoned.db, of)).toEqual(await findRoundWindow(keeper, of));
    expect(await findRoundWindow(zoned.db, of)).toMatchObject({
      opensOn: "2018-10-01",
      closesOn: "2018-11-15",
      extendedFrom: "2018-10-31",
      isReopened: false,
    });
  });

  it("takes and refuses reports at the same instants, and keeps the instant it was given", async () => {
    const closing = midnight("2018-05-01");
    const opening = midnight("2018-04-01");
    const instant = fc
      .tuple(
        fc.constantFrom(opening, closing, closing + 2 * HOUR),
        fc.oneof(fc.integer({ min: -20 * HOUR, max: 20 * HOUR }), fc.constantFrom(-1, 0, 1)),
      )
      .map(([edge, offset]) => edge + offset);
    const opened = openingToken(who.own, new Date(closing - 1));
    await fc.assert(
      fc.asyncProperty(instant, fc.boolean(), async (at, wasOpen) => {
        const of = await plannedProject(keeper, who);
        const input = filledIn(wasOpen ? { opened } : {});
        const outcome = await submitStatusReport(zoned.db, who.own, of, input, new Date(at));
        const inTime = at >= opening && at < closing;
        const graced = wasOpen && at >= closing && at < closing + 2 * HOUR;
        expect(outcome.ok, formatThaiDateTime(new Date(at))).toBe(inTime || graced);
        if (!outcome.ok) expect(outcome.reason).toBe(at < opening ? "round_not_yet_open" : "round_closed");
        else {
          const report = await findReport(zoned.db, who.scope, of);
          expect(report?.recordedAt.getTime()).toBe(at);
          expect(civilDateOf(report!.recordedAt)).toBe(civilDateOf(new Date(at)));
        }
      }),
      { numRuns: 60 },
    );
  });
});
