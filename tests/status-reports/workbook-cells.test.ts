import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CANNOT_REASONS, PROJECT_STATUSES, ROUNDS } from "@/db/codes/status-reports";
import { tidyText } from "@/lib/platform/plain-text";
import type { ReportValues } from "@/lib/status-reports/rules";
import { cellsOfReport, readReportCells } from "@/lib/status-reports/workbook/cells";
import { roundColumns } from "@/lib/status-reports/workbook/columns";

const words = (most: number) =>
  fc
    .array(fc.constantFrom("ก", "น้ำ", "ปี", " ", "\n", "A", "๑", "=", "'"), { maxLength: most })
    .map((parts) => tidyText(parts.join("")));
const satang = fc.bigInt({ min: 0n, max: 100_000_000_000_000n });

/** Every report that the form takes. */
const anyReport: fc.Arbitrary<ReportValues> = fc
  .record({
    status: fc.constantFrom(...PROJECT_STATUSES),
    reason: fc.constantFrom(...CANNOT_REASONS),
    reasonText: words(20).map((text) => text.replace(/\s*\n\s*/g, " ") || "เหตุ"),
    withoutBudget: fc.boolean(),
    inOrdinance: fc.boolean(),
    budget: satang,
    spent: satang,
    remark: words(60),
  })
  .map(({ status, reason, reasonText, withoutBudget, inOrdinance, budget, spent, remark }) => {
    const cannotReason = status === "cannot" ? reason : null;
    return {
      status,
      cannotReason,
      cannotReasonText: cannotReason === "other" ? reasonText : null,
      withoutBudget,
      inOrdinance,
      ordinanceBudgetSatang: withoutBudget ? 0n : budget,
      spentSatang: withoutBudget ? 0n : spent,
      remark: remark || null,
    };
  });

describe("a report as a row of the workbook", () => {
  it("is read back as it was, to the satang", () => {
    fc.assert(
      fc.property(anyReport, (values) => {
        expect(readReportCells(cellsOfReport(values))).toEqual({ values, correctionReason: null });
      }),
    );
  });

  it("is read the same with spaces around its words, Thai figures and separators", () => {
    const cells = {
      status: " ดำเนินการ แล้วเสร็จ ",
      inOrdinance: "✓",
      ordinanceBudget: "๑,๒๓๔.๕๐",
      spent: "1,000",
    };
    expect(readReportCells(cells)).toMatchObject({
      values: {
        status: "completed",
        inOrdinance: true,
        ordinanceBudgetSatang: 123_450n,
        spentSatang: 100_000n,
      },
    });
  });

  it("has no column twice, and shows the 6-month report in the 12-month round alone", () => {
    for (const round of ROUNDS) {
      const headings = roundColumns(round).map(({ heading }) => heading);
      expect(new Set(headings).size).toBe(headings.length);
    }
    expect(roundColumns(6).some(({ key }) => key === "sameAsSix")).toBe(false);
    expect(roundColumns(12).some(({ key }) => key === "sameAsSix")).toBe(true);
  });
});
