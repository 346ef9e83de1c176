import { z } from "zod";
import { CANNOT_REASONS, PROJECT_STATUSES, ROUNDS } from "@/db/codes/status-reports";
import { bahtField } from "@/lib/platform/baht-field";
import { plainText } from "@/lib/platform/plain-text";
import type { ReportValues } from "./rules";

/** Which report a form or an address is about. */
export const reportAddressSchema = z.object({
  projectId: z
    .string()
    .regex(/^[1-9]\d{0,14}$/)
    .transform(Number),
  fiscalYear: z
    .string()
    .regex(/^2[5-7]\d{2}$/)
    .transform(Number),
  round: z.enum(["6", "12"]).transform((round) => ROUNDS.find((known) => String(known) === round)!),
});

const STATUS = z.enum(PROJECT_STATUSES, "เลือกสถานะการดำเนินงาน");
const CANNOT_REASON = z.enum(CANNOT_REASONS, "เลือกเหตุผลที่ไม่สามารถดำเนินการได้");
const CANNOT_REASON_TEXT = plainText({
  name: "เหตุผลอื่นๆ",
  most: 500,
  required: "กรอกเหตุผลที่ไม่สามารถดำเนินการได้",
});
const ORDINANCE_BUDGET = bahtField("วงเงินตามข้อบัญญัติ/เทศบัญญัติ");
const SPENT = bahtField("จำนวนเงินที่เบิกจ่ายจริง");
const REMARK = plainText({ name: "หมายเหตุ", most: 2000, lines: "many" });
const CORRECTION_REASON = plainText({ name: "เหตุผลที่แก้ไข", most: 500 });
/** The reason alone, where one is given for several corrections at once, or for bringing a version back. */
export const correctionReasonSchema = z.object({
  correctionReason: CORRECTION_REASON.transform((reason) => reason || null),
});
const FORM_KEY = z.uuid("แบบฟอร์มนี้ไม่สมบูรณ์ เปิดหน้านี้ใหม่แล้วกรอกอีกครั้ง");
const VERSION = z
  .string()
  .regex(/^\d{1,9}$/, "แบบฟอร์มนี้ไม่สมบูรณ์ เปิดหน้านี้ใหม่แล้วกรอกอีกครั้ง")
  .transform(Number);

const EMPTY_MONEY = {
  ordinanceBudget: "กรอกวงเงินตามข้อบัญญัติ/เทศบัญญัติ หากไม่มีให้กรอก 0",
  spent: "กรอกจำนวนเงินที่เบิกจ่ายจริง หากยังไม่ได้เบิกจ่ายให้กรอก 0",
} as const;
const MONEY_WITHOUT_BUDGET = {
  ordinanceBudget: "ลบวงเงินตามข้อบัญญัติ/เทศบัญญัติ หรือเอาเครื่องหมายที่ดำเนินการโดยไม่ใช้งบประมาณออก",
  spent: "ลบจำนวนเงินที่เบิกจ่ายจริง หรือเอาเครื่องหมายที่ดำเนินการโดยไม่ใช้งบประมาณออก",
} as const;

const TYPED = z.object({
  status: z.string().default(""),
  cannotReason: z.string().default(""),
  cannotReasonText: z.string().default(""),
  withoutBudget: z.string().optional(),
  inOrdinance: z.string().optional(),
  ordinanceBudget: z.string().default(""),
  spent: z.string().default(""),
  remark: z.string().default(""),
  confirmOverspend: z.string().optional(),
  correctionReason: z.string().default(""),
  key: z.string().default(""),
  opened: z.string().default(""),
  version: z.string().default(""),
});

export type StatusReportInput = {
  readonly values: ReportValues;
  /** The person was asked about spending above the ordinance budget and stands by it. */
  readonly overspendConfirmed: boolean;
  /** Why earlier values are corrected; null where nothing was typed. */
  readonly correctionReason: string | null;
  readonly key: string;
  /** The sealed proof of when the form was opened, for the grace after closing; "" where there is none. */
  readonly opened: string;
  /** The version that was on the screen; 0 where there was none. */
  readonly version: number;
};

/**
 * The report form as it is typed. Each field is read by itself, so that all that is wrong is said at once;
 * a reason without "cannot" and a text without "other" were hidden from the person and are left out.
 */
export const statusReportSchema = TYPED.transform((typed, context): StatusReportInput => {
  function read<T extends z.ZodType>(schema: T, field: keyof typeof typed): z.output<T> {
    const result = schema.safeParse(typed[field]);
    if (result.success) return result.data;
    for (const { message } of result.error.issues) refuse(field, message);
    return z.NEVER;
  }
  function refuse(field: keyof typeof typed, message: string) {
    context.addIssue({ code: "custom", path: [field], message });
  }

  const status = read(STATUS, "status");
  const cannotReason = status === "cannot" ? read(CANNOT_REASON, "cannotReason") : null;
  const cannotReasonText = cannotReason === "other" ? read(CANNOT_REASON_TEXT, "cannotReasonText") : null;

  const withoutBudget = typed.withoutBudget !== undefined;
  function money(schema: ReturnType<typeof bahtField>, field: "ordinanceBudget" | "spent"): bigint {
    const satang = read(schema, field);
    if (satang === null && !withoutBudget) refuse(field, EMPTY_MONEY[field]);
    if (satang !== null && satang > 0n && withoutBudget) refuse(field, MONEY_WITHOUT_BUDGET[field]);
    return satang ?? 0n;
  }
  const ordinanceBudgetSatang = money(ORDINANCE_BUDGET, "ordinanceBudget");
  const spentSatang = money(SPENT, "spent");

  return {
    values: {
      status,
      cannotReason,
      cannotReasonText,
      withoutBudget,
      inOrdinance: typed.inOrdinance !== undefined,
      ordinanceBudgetSatang,
      spentSatang,
      remark: read(REMARK, "remark") || null,
    },
    overspendConfirmed: typed.confirmOverspend !== undefined,
    correctionReason: read(CORRECTION_REASON, "correctionReason") || null,
    key: read(FORM_KEY, "key"),
    opened: typed.opened,
    version: read(VERSION, "version"),
  };
});
