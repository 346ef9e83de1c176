import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { civilDateOf } from "@/lib/platform/civil-date";
import { windowSentence } from "@/lib/status-reports/rounds/messages";
import {
  defaultRound,
  extendedWindow,
  type RoundWindow,
  roundState,
} from "@/lib/status-reports/rounds/rules";

const SIX: RoundWindow = {
  fiscalYear: 2561,
  round: 6,
  opensOn: "2018-04-01",
  closesOn: "2018-04-30",
  extendedFrom: null,
  isReopened: false,
};
const TWELVE: RoundWindow = { ...SIX, round: 12, opensOn: "2018-10-01", closesOn: "2018-10-31" };

describe("a round", () => {
  it.each([
    ["2018-03-31", "not_yet_open"],
    ["2018-04-01", "open"],
    ["2018-04-30", "open"],
    ["2018-05-01", "closed"],
  ])("on %s is %s", (day, state) => {
    expect(roundState(SIX, day)).toBe(state);
  });

  it("takes reports until the last moment of its last day in Bangkok", () => {
    expect(roundState(SIX, civilDateOf(new Date("2018-04-30T16:59:59.999Z")))).toBe("open");
    expect(roundState(SIX, civilDateOf(new Date("2018-04-30T17:00:00.000Z")))).toBe("closed");
  });
});

describe("a round in whatever time zone the server stands", () => {
  const zone = process.env.TZ;
  afterEach(() => {
    process.env.TZ = zone ?? "UTC";
  });
  const edges = ["2018-04-01", "2018-05-01", "2018-10-01", "2018-11-01"].map((day) =>
    new Date(`${day}T00:00:00+07:00`).getTime(),
  );

  it.each(["UTC", "Asia/Bangkok", "Pacific/Kiritimati", "America/Los_Angeles", "Pacific/Pago_Pago"])(
    "opens and closes at midnight in Bangkok (%s)",
    (name) => {
      process.env.TZ = name;
      expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(name);
      fc.assert(
        fc.property(
          fc.constantFrom(...edges),
          fc.integer({ min: -36 * 3_600_000, max: 36 * 3_600_000 }),
          (edge, offset) => {
            const instant = edge + offset;
            const today = civilDateOf(new Date(instant));
            const [opens, closes, opensTwelve, closesTwelve] = edges as [number, number, number, number];
            expect(roundState(SIX, today) === "open").toBe(instant >= opens && instant < closes);
            expect(roundState(TWELVE, today) === "open").toBe(
              instant >= opensTwelve && instant < closesTwelve,
            );
          },
        ),
      );
    },
  );
});

describe("an extension", () => {
  it("moves the closing day later and remembers the day for everybody", () => {
    expect(extendedWindow(SIX, { closesOn: "2018-05-15", isReopening: false })).toEqual({
      ...SIX,
      closesOn: "2018-05-15",
      extendedFrom: "2018-04-30",
      isReopened: false,
    });
  });

  it.each([null, "2018-04-30", "2018-04-15"])("of %s never closes a round earlier", (extendedTo) => {
    const latest = extendedTo === null ? null : { closesOn: extendedTo, isReopening: true };
    expect(extendedWindow(SIX, latest)).toEqual(SIX);
  });
});

describe("the round that a page shows when none is named", () => {
  it.each([
    ["2018-03-31", 6],
    ["2018-04-01", 6],
    ["2018-05-01", 6],
    ["2018-10-01", 12],
    ["2018-11-01", 12],
  ])("on %s is the one of %i months", (day, round) => {
    expect(defaultRound([SIX, TWELVE], day)).toBe(round);
  });

  it("is the later of two that are open", () => {
    expect(defaultRound([{ ...SIX, closesOn: "2018-12-31" }, TWELVE], "2018-10-15")).toBe(12);
  });

  it("is the open one even when a later one is over", () => {
    expect(defaultRound([{ ...SIX, closesOn: "2018-12-31" }, TWELVE], "2018-11-15")).toBe(6);
  });

  it("is the 6-month one in a year without rounds", () => {
    expect(defaultRound([], "2018-04-01")).toBe(6);
  });
});

describe("the sentence beside a form", () => {
  it.each([
    [SIX, "2018-03-31", "เปิดรับรอบ 6 เดือน 1 เมษายน 2561"],
    [SIX, "2018-04-30", "ปิดรับรอบ 6 เดือน 30 เมษายน 2561"],
    [SIX, "2018-05-01", "ปิดรับรอบ 6 เดือนแล้วเมื่อ 30 เมษายน 2561"],
    [
      extendedWindow(SIX, { closesOn: "2018-05-15", isReopening: false }),
      "2018-05-01",
      "ปิดรับรอบ 6 เดือน 15 พฤษภาคม 2561 (ขยายจาก 30 เมษายน 2561)",
    ],
  ])("names the day that matters", (window, today, sentence) => {
    expect(windowSentence(window, today)).toBe(sentence);
  });
});
