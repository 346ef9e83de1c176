import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { text } from "node:stream/consumers";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { type Told, toldOf } from "./clock-told";

const ROOT = path.join(import.meta.dirname, "../..");
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Time zones that a server may stand in, with how far each is from UTC on New Year's Day, in the minutes of `Date`. */
const ZONES = {
  UTC: 0,
  "Asia/Bangkok": -420,
  "America/Los_Angeles": 480,
  "Pacific/Kiritimati": -840,
} as const;

const midnight = (day: string) => Date.parse(`${day}T00:00:00+07:00`);

/** The first moments of 1 October, 1 April, and of the days after 30 April and 31 October, in several years. */
const EDGES = [2017, 2018, 2019, 2020, 2026, 2027].flatMap((year) =>
  ["10-01", "04-01", "05-01", "11-01"].map((day) => midnight(`${year}-${day}`)),
);

const nearAnEdge = fc
  .tuple(
    fc.constantFrom(...EDGES),
    fc.oneof(
      fc.integer({ min: -36 * HOUR, max: 36 * HOUR }),
      fc.integer({ min: -2000, max: 2000 }),
      fc.constantFrom(-1, 0, 1, 2 * HOUR - 1, 2 * HOUR, -7 * HOUR, -7 * HOUR - 1, 8 * HOUR, -14 * HOUR),
    ),
  )
  .map(([edge, offset]) => edge + offset);

const INSTANTS = fc.sample(nearAnEdge, { numRuns: 3000, seed: 2561 });

/** The same by arithmetic alone: Thailand is seven hours ahead of UTC, and was so in all these years. */
function byArithmetic(instant: number) {
  const there = new Date(instant + 7 * HOUR);
  const year = there.getUTCFullYear();
  const fiscalYear = year + 543 + (there.getUTCMonth() >= 9 ? 1 : 0);
  const stateBetween = (opens: number, closes: number) =>
    instant < opens ? "not_yet_open" : instant < closes ? "open" : "closed";
  const windows = [fiscalYear - 1, fiscalYear].flatMap((of) => {
    const common = of - 543;
    return [
      { opens: midnight(`${common}-04-01`), closes: midnight(`${common}-05-01`) },
      { opens: midnight(`${common}-10-01`), closes: midnight(`${common}-11-01`) },
    ];
  });
  return {
    today: there.toISOString().slice(0, 10),
    fiscalYear,
    windows: windows.map(({ opens, closes }) => ({
      state: stateBetween(opens, closes),
      graceEndsAt: closes + 2 * HOUR,
      inGrace: instant < closes + 2 * HOUR,
      left: Math.ceil((closes - instant) / DAY) - 1,
    })),
  };
}

async function toldIn(zone: string): Promise<{ zone: string; offsetMinutes: number; told: Told[] }> {
  const child = spawn(
    process.execPath,
    ["--import", "tsx", path.join(ROOT, "tests/support/clock-child.ts")],
    { cwd: ROOT, env: { ...process.env, TZ: zone }, stdio: ["pipe", "pipe", "inherit"] },
  );
  child.stdin.end(JSON.stringify(INSTANTS));
  const [answer] = await Promise.all([text(child.stdout), once(child, "exit")]);
  return JSON.parse(answer);
}

describe("instants around 30 September, 31 March and the closing days", () => {
  const told = new Map<string, Awaited<ReturnType<typeof toldIn>>>();
  beforeAll(async () => {
    const answers = await Promise.all(Object.keys(ZONES).map(toldIn));
    Object.keys(ZONES).forEach((zone, index) => {
      told.set(zone, answers[index]!);
    });
  }, 60_000);

  it.each(Object.entries(ZONES))("are told by a server that truly stands in %s", (zone, offsetMinutes) => {
    expect(told.get(zone)).toMatchObject({ zone, offsetMinutes });
  });

  it.each(Object.keys(ZONES))("have the same day, fiscal year, round and state in %s", (zone) => {
    expect(told.get(zone)?.told).toEqual(INSTANTS.map(toldOf));
  });

  it("are what arithmetic says, open to the last millisecond of the closing day", () => {
    expect(INSTANTS).toHaveLength(3000);
    const states = new Set<string>();
    INSTANTS.forEach((instant, index) => {
      const ours = told.get("Pacific/Kiritimati")!.told[index]!;
      expect(ours, new Date(instant).toISOString()).toMatchObject(byArithmetic(instant));
      for (const { state } of ours.windows) states.add(state);
    });
    expect(states).toEqual(new Set(["not_yet_open", "open", "closed"]));
  });

  it("turn the year at midnight in Bangkok, not at midnight anywhere else", () => {
    const eve = toldOf(midnight("2018-10-01") - 1);
    const day = toldOf(midnight("2018-10-01"));
    expect([eve.today, eve.fiscalYear, day.today, day.fiscalYear]).toEqual([
      "2018-09-30",
      2561,
      "2018-10-01",
      2562,
    ]);
    expect(eve.said).toBe("30 กันยายน 2561 เวลา 23.59 น.");
    expect(day.said).toBe("1 ตุลาคม 2561 เวลา 00.00 น.");
  });
});
