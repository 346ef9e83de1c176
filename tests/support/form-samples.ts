import { civilDateOf, fiscalYearOf } from "@/lib/platform/civil-date";
import type { PlainForm, Sent } from "./plain-form";

/** The fiscal year that the demo leaves open to try things in. */
export const PRESENT_YEAR = fiscalYearOf(civilDateOf(new Date()));

/** บันทึกแผน filled in without a mistake: one project of the present year. */
export function planFilledIn(form: PlainForm, name: string): Record<string, Sent> {
  return {
    name,
    fiscalYears: String(PRESENT_YEAR),
    [`budget-${PRESENT_YEAR}`]: "250,000.50",
    quarter: "2",
    kind: "project",
    dimension: "3",
    "subItem-3": form.offered["subItem-3"]?.[1] ?? "",
    targetGroups: ["schools", "state_agencies"],
    objective: "เพื่อให้ประชาชนร่วมตรวจสอบ\nการทำงานของ อปท.",
    remark: "ทดลองกรอก",
  };
}

/** The report form filled in without a mistake. */
export const REPORT_FILLED_IN: Readonly<Record<string, Sent>> = {
  status: "in_progress",
  withoutBudget: null,
  inOrdinance: "yes",
  ordinanceBudget: "200,000",
  spent: "150,000.25",
  remark: "ทดลองกรอก",
};
