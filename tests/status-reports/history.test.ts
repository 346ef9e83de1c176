import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { versionMarks } from "@/lib/status-reports/history/messages";
import { versionsSideBySide } from "@/lib/status-reports/history/rules";
import { restoreSchema } from "@/lib/status-reports/history/schema";

const five = [5, 4, 3, 2, 1].map((version) => ({ version }));
const numbers = (pair: readonly { version: number }[] | null) => pair?.map(({ version }) => version) ?? null;

describe("two versions side by side", () => {
  it.each<[string, (number | null)[], [number, number]]>([
    ["the newest and the one before, when none is asked for", [null, null], [4, 5]],
    ["those that are asked for, the older one first", [4, 2], [2, 4]],
    ["in whatever order they are asked for", [2, 4], [2, 4]],
    ["the one asked for beside the newest", [1, null], [1, 5]],
    ["the newest beside the one before it, when it is asked for twice", [5, 5], [4, 5]],
    ["an older one beside the newest, when it is asked for twice", [3, 3], [3, 5]],
    ["the newest two, when what is asked for is not there", [9, 0], [4, 5]],
  ])("are %s", (_, asked, pair) => {
    expect(numbers(versionsSideBySide(five, asked))).toEqual(pair);
  });

  it("are none where there is one version, and both where there are two", () => {
    expect(versionsSideBySide(five.slice(4), [1, null])).toBeNull();
    expect(numbers(versionsSideBySide(five.slice(3), [null, null]))).toEqual([1, 2]);
  });

  it("are always two different ones, the older first, and those asked for where they are there", () => {
    const some = fc.option(fc.integer({ min: 0, max: 9 }), { nil: null });
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 8 }), some, some, (count, one, other) => {
        const versions = Array.from({ length: count }, (_, at) => ({ version: count - at }));
        const [earlier, later] = numbers(versionsSideBySide(versions, [one, other])) ?? [];
        expect(earlier).toBeLessThan(later!);
        for (const asked of [one, other])
          if (asked !== null && asked >= 1 && asked <= count) expect([earlier, later]).toContain(asked);
      }),
    );
  });
});

describe("a version's marks", () => {
  it("say that it came late, and what it brings back", () => {
    expect(versionMarks({ isLate: false, restoredFrom: null })).toEqual([]);
    expect(versionMarks({ isLate: true, restoredFrom: 2 })).toEqual(["นำฉบับที่ 2 กลับมาใช้", "บันทึกหลังวันปิดรับ"]);
  });
});

describe("the form that brings a version back", () => {
  const form = { key: crypto.randomUUID(), version: "3", restore: "1", restoreReason: " แก้ผิด " };
  it("wants a reason, and reads what else it bears", () => {
    expect(restoreSchema.parse(form)).toMatchObject({ version: 3, restore: 1, restoreReason: "แก้ผิด" });
    for (const bad of [{ restoreReason: "  " }, { restore: "0" }, { version: "1.5" }, { key: "x" }])
      expect(restoreSchema.safeParse({ ...form, ...bad }).success).toBe(false);
    expect(restoreSchema.safeParse({ ...form, restoreReason: "ก".repeat(500) }).success).toBe(true);
    expect(restoreSchema.safeParse({ ...form, restoreReason: "ก".repeat(501) }).success).toBe(false);
  });
});
