import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatBaht, MOST_SATANG, parseBaht } from "@/lib/platform/money";

describe("parseBaht", () => {
  it.each([
    ["0", 0n],
    ["12500", 1_250_000n],
    ["12,500.50", 1_250_050n],
    ["๑,๒๓๔.๕๐ บาท", 123_450n],
    ["１２３", 12_300n],
    [" 1 234.5 ", 123_450n],
    ["฿99.99", 9_999n],
    ["0.1", 10n],
    [".", undefined],
    ["7.", 700n],
    ["007", 700n],
    ["1.500", 150n],
    ["100บาทถ้วน", 10_000n],
    ["1000000000000", MOST_SATANG],
  ])("reads %j as people mean it", (text, satang) => {
    expect(parseBaht(text)).toEqual(
      satang === undefined ? { ok: false, problem: "not_a_number" } : { ok: true, satang },
    );
  });

  it.each([
    ["", "empty"],
    ["   ", "empty"],
    ["บาท", "empty"],
    ["-1", "negative"],
    ["−5", "negative"],
    ["-1,000.00", "negative"],
    ["1.005", "too_precise"],
    ["1000000000000.01", "too_large"],
    ["9".repeat(400), "too_large"],
    ["1,23", "not_a_number"],
    ["1,2345", "not_a_number"],
    ["12a", "not_a_number"],
    ["1e5", "not_a_number"],
    ["Infinity", "not_a_number"],
    ["0x10", "not_a_number"],
    ["1.2.3", "not_a_number"],
    ["--1", "not_a_number"],
  ])("says what is wrong with %j", (text, problem) => {
    expect(parseBaht(text)).toEqual({ ok: false, problem });
  });

  it("reads back every amount it prints, to the satang", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: MOST_SATANG }), (satang) => {
        expect(parseBaht(formatBaht(satang))).toEqual({ ok: true, satang });
      }),
    );
  });

  it("answers any text at all without throwing", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        parseBaht(text);
      }),
    );
  });
});

describe("formatBaht", () => {
  it.each([
    [0n, "0"],
    [100n, "1"],
    [99_900n, "999"],
    [100_000n, "1,000"],
    [448_200_000n, "4,482,000"],
    [123_450n, "1,234.50"],
    [5n, "0.05"],
    [-123_450n, "-1,234.50"],
  ])("prints %s satang as %s", (satang, text) => {
    expect(formatBaht(satang)).toBe(text);
  });
});
