import { describe, expect, it } from "vitest";
import { spanFor } from "@/db/seed/current-year";

describe("the years of an edition that is not known yet", () => {
  const known = [
    { firstFiscalYear: 2561, lastFiscalYear: 2564 },
    { firstFiscalYear: 2566, lastFiscalYear: 2570 },
  ];

  it.each([
    [2571, 2571, 2575],
    [2575, 2571, 2575],
    [2576, 2576, 2580],
    [2565, 2565, 2565],
    [2560, 2560, 2560],
  ])("holds %i in %i-%i, and takes no year of another edition", (year, firstFiscalYear, lastFiscalYear) => {
    expect(spanFor(year, known)).toEqual({ firstFiscalYear, lastFiscalYear });
  });
});
