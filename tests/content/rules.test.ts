import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { announcementState, timeProblem } from "@/lib/content/announcements/rules";
import { neighbours, placedBefore } from "@/lib/content/order/rules";

const FROM = new Date("2026-04-30T09:30:00Z");
const UNTIL = new Date("2026-05-01T01:00:00Z");
const times = { showsFrom: FROM, showsUntil: UNTIL };
const justBefore = (moment: Date) => new Date(moment.getTime() - 1);

describe("an announcement in time", () => {
  it("shows at its first instant and not before", () => {
    expect(announcementState(times, justBefore(FROM))).toBe("coming");
    expect(announcementState(times, FROM)).toBe("showing");
  });

  it("shows until the instant before its last and then no more", () => {
    expect(announcementState(times, justBefore(UNTIL))).toBe("showing");
    expect(announcementState(times, UNTIL)).toBe("past");
  });

  it("must end after it begins", () => {
    const now = justBefore(FROM);
    expect(timeProblem({ showsFrom: FROM, showsUntil: FROM }, now)).toBe("ends_before_it_begins");
    expect(timeProblem({ showsFrom: justBefore(FROM), showsUntil: FROM }, now)).toBeNull();
  });

  it("must still be seen by somebody", () => {
    expect(timeProblem(times, justBefore(UNTIL))).toBeNull();
    expect(timeProblem(times, UNTIL)).toBe("over_already");
  });
});

const lists = fc.uniqueArray(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 20 });

describe("a row put into its place", () => {
  it("stands directly before the other, and the rest keep their order", () => {
    fc.assert(
      fc.property(lists, fc.nat(), fc.nat(), (ids, first, second) => {
        const id = ids[first % ids.length]!;
        const before = ids[second % ids.length]!;
        const placed = placedBefore(ids, id, before);
        if (id === before) {
          expect(placed).toBeNull();
          return;
        }
        expect(placed!.indexOf(id)).toBe(placed!.indexOf(before) - 1);
        expect(placed!.filter((other) => other !== id)).toEqual(ids.filter((other) => other !== id));
        expect(placedBefore(placed!, id, before)).toEqual(placed);
      }),
    );
  });

  it("stands last where none is named", () => {
    fc.assert(
      fc.property(lists, fc.nat(), (ids, at) => {
        const id = ids[at % ids.length]!;
        expect(placedBefore(ids, id, null)?.at(-1)).toBe(id);
      }),
    );
  });

  it("is nowhere when it or the other is not in the list", () => {
    expect(placedBefore([1, 2], 3, 1)).toBeNull();
    expect(placedBefore([1, 2], 1, 3)).toBeNull();
  });

  it("moves by one with each of its buttons, and has no button beyond the ends", () => {
    fc.assert(
      fc.property(lists, fc.nat(), (ids, nth) => {
        const at = nth % ids.length;
        const id = ids[at]!;
        const { up, down } = neighbours(ids, id);
        if (up === null) expect(at).toBe(0);
        else expect(placedBefore(ids, id, up)!.indexOf(id)).toBe(at - 1);
        if (down === null) expect(at).toBe(ids.length - 1);
        else expect(placedBefore(ids, id, down === "end" ? null : down)!.indexOf(id)).toBe(at + 1);
      }),
    );
  });
});
