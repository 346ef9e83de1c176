import { describe, expect, it } from "vitest";
import { reportAddressSchema, statusReportSchema } from "@/lib/status-reports/schema";

const TYPED = {
  status: "in_progress",
  ordinanceBudget: "250,000",
  spent: "๑๒,๕๐๐.๕๐ บาท",
  remark: "",
  key: "2f0e9a43-9c2e-4a61-8f0a-0d1b8f7f3c11",
  version: "0",
};

function problemsOf(change: Record<string, string | undefined>): Record<string, string> {
  const typed = Object.fromEntries(
    Object.entries({ ...TYPED, ...change }).filter(([, value]) => value !== undefined),
  );
  const read = statusReportSchema.safeParse(typed);
  if (read.success) return {};
  return Object.fromEntries(read.error.issues.map((issue) => [issue.path.join("."), issue.message]));
}

describe("the report form", () => {
  it("is read with money as people type it", () => {
    expect(statusReportSchema.parse({ ...TYPED, inOrdinance: "yes" })).toEqual({
      values: {
        status: "in_progress",
        cannotReason: null,
        cannotReasonText: null,
        withoutBudget: false,
        inOrdinance: true,
        ordinanceBudgetSatang: 25_000_000n,
        spentSatang: 1_250_050n,
        remark: null,
      },
      overspendConfirmed: false,
      correctionReason: null,
      key: TYPED.key,
      opened: "",
      version: 0,
    });
  });

  it("says everything that is wrong at once, in the drawn sentences", () => {
    expect(problemsOf({ status: "cannot", spent: "สองหมื่นห้า", remark: "ก".repeat(2001) })).toEqual({
      cannotReason: "เลือกเหตุผลที่ไม่สามารถดำเนินการได้",
      spent: "กรอกจำนวนเงินที่เบิกจ่ายจริงเป็นตัวเลข เช่น 12500 หรือ 12,500.50",
      remark: "หมายเหตุยาว 2001 ตัวอักษร ตัดให้เหลือไม่เกิน 2000 ตัวอักษร",
    });
  });

  it.each([undefined, "", "finished", "COMPLETED", "\u0000"])("asks for a status instead of %j", (status) => {
    expect(problemsOf({ status })).toEqual({ status: "เลือกสถานะการดำเนินงาน" });
  });

  it.each(["no_budget", "policy_changed", "staff_shortage"])(
    "takes the reason %s without a text",
    (reason) => {
      expect(problemsOf({ status: "cannot", cannotReason: reason })).toEqual({});
    },
  );

  it("asks for a text with อื่นๆ, and for nothing more once it is there", () => {
    expect(problemsOf({ status: "cannot", cannotReason: "other", cannotReasonText: " " })).toEqual({
      cannotReasonText: "กรอกเหตุผลที่ไม่สามารถดำเนินการได้",
    });
    expect(problemsOf({ status: "cannot", cannotReason: "other", cannotReasonText: "น้ำท่วม" })).toEqual({});
  });

  it("leaves out a reason and a text that the person did not see", () => {
    const hidden = { cannotReason: "nonsense", cannotReasonText: "ก".repeat(9999) };
    const read = statusReportSchema.parse({ ...TYPED, ...hidden });
    expect(read.values).toMatchObject({ cannotReason: null, cannotReasonText: null });
    const other = statusReportSchema.parse({
      ...TYPED,
      ...hidden,
      status: "cannot",
      cannotReason: "no_budget",
    });
    expect(other.values).toMatchObject({ cannotReason: "no_budget", cannotReasonText: null });
  });

  it("wants both sums, if only 0", () => {
    expect(problemsOf({ ordinanceBudget: "", spent: " " })).toEqual({
      ordinanceBudget: "กรอกวงเงินตามข้อบัญญัติ/เทศบัญญัติ หากไม่มีให้กรอก 0",
      spent: "กรอกจำนวนเงินที่เบิกจ่ายจริง หากยังไม่ได้เบิกจ่ายให้กรอก 0",
    });
    expect(problemsOf({ ordinanceBudget: "0", spent: "๐" })).toEqual({});
  });

  it("wants no sums of a project without a budget", () => {
    expect(problemsOf({ withoutBudget: "yes", ordinanceBudget: "", spent: "0" })).toEqual({});
    expect(problemsOf({ withoutBudget: "yes", ordinanceBudget: "1", spent: "0.01" })).toEqual({
      ordinanceBudget: expect.stringContaining("ดำเนินการโดยไม่ใช้งบประมาณ"),
      spent: expect.stringContaining("ดำเนินการโดยไม่ใช้งบประมาณ"),
    });
  });

  it.each(["-1", "1.234", "1,000,000,000,000.01", "99999999999999999999", "12e3", "0x10", "\u0000"])(
    "refuses %j baht with an instruction",
    (spent) => {
      expect(problemsOf({ spent })).toEqual({ spent: expect.stringMatching(/^กรอกจำนวนเงินที่เบิกจ่ายจริง/) });
    },
  );

  it("takes a trillion baht and not a satang more", () => {
    expect(problemsOf({ ordinanceBudget: "1,000,000,000,000" })).toEqual({});
    expect(problemsOf({ ordinanceBudget: "1,000,000,000,000.01" })).toHaveProperty("ordinanceBudget");
  });

  it("bounds its texts by what people count", () => {
    expect(problemsOf({ remark: "ก".repeat(2000), correctionReason: "ข".repeat(500) })).toEqual({});
    expect(problemsOf({ correctionReason: "ข".repeat(501) })).toHaveProperty("correctionReason");
    expect(problemsOf({ remark: "ก\u0007" })).toHaveProperty("remark");
  });

  it.each([{ key: "" }, { key: "1" }, { version: "" }, { version: "-1" }, { version: "99999999999" }])(
    "does not take the form without its own marks: %j",
    (change) => {
      expect(Object.keys(problemsOf(change))).toEqual(Object.keys(change));
    },
  );
});

describe("a report's address", () => {
  it("is a project, a Buddhist-era year and one of the two rounds", () => {
    expect(reportAddressSchema.parse({ projectId: "418", fiscalYear: "2561", round: "12" })).toEqual({
      projectId: 418,
      fiscalYear: 2561,
      round: 12,
    });
  });

  it.each([
    { projectId: "0" },
    { projectId: "4.5" },
    { projectId: "1'--" },
    { projectId: "9".repeat(30) },
    { fiscalYear: "2018" },
    { fiscalYear: "25610" },
    { round: "3" },
    { round: "" },
    { round: undefined },
  ])("is not %j", (change) => {
    const address = { projectId: "418", fiscalYear: "2561", round: "6", ...change };
    expect(reportAddressSchema.safeParse(address).success).toBe(false);
  });
});
