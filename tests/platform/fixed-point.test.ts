import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatHundredths, shareHundredths } from "@/lib/platform/fixed-point";

describe("shareHundredths", () => {
  it.each([
    [2n, 17n, 1176],
    [170_898_500n, 448_200_000n, 3813],
    [1n, 3n, 3333],
    [2n, 3n, 6667],
    [1n, 20_000n, 1],
    [1n, 20_001n, 0],
    [0n, 5n, 0],
    [5n, 5n, 10_000],
  ])("gives %s of %s as %s hundredths of a percent, half up", (part, whole, share) => {
    expect(shareHundredths(part, whole)).toBe(share);
  });

  it("has no share of nothing", () => {
    expect(shareHundredths(0n, 0n)).toBeNull();
  });

  it("is never further than half a hundredth from the exact share", () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 10n ** 11n }),
        fc.bigInt({ min: 1n, max: 10n ** 15n }),
        (part, whole) => {
          const share = BigInt(shareHundredths(part, whole)!);
          const twiceOff = 2n * (share * whole - part * 10_000n);
          expect(twiceOff <= whole && twiceOff > -whole).toBe(true);
        },
      ),
    );
  });
});

describe("formatHundredths", () => {
  it.each([
    [6059, "60.59"],
    [0, "0.00"],
    [7, "0.07"],
    [10_000, "100.00"],
    [null, "–"],
  ])("prints %s as %s", (hundredths, text) => {
    expect(formatHundredths(hundredths)).toBe(text);
  });
});
