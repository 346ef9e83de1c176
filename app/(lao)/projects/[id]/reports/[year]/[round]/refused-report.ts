import "server-only";
import { refresh } from "next/cache";
import { db } from "@/db/client";
import type { Actor } from "@/lib/accounts/actor";
import { formatThaiDateTime } from "@/lib/platform/civil-date";
import { type FieldProblem, type FormState, refusedForm } from "@/lib/platform/form-state";
import {
  findReport,
  findReportingSubject,
  findScopeOfProject,
  type ReportAddress,
  type ReportVersion,
} from "@/lib/status-reports/data";
import { partSentence, REPORT_PART_TH } from "@/lib/status-reports/history/messages";
import { changedParts, type ReportPart } from "@/lib/status-reports/history/rules";
import { REPORTING_PROBLEM_TH, SAVE_REFUSAL_TH } from "@/lib/status-reports/messages";
import type { ReportValues } from "@/lib/status-reports/rules";
import type { CorrectRefusal, SubmitRefusal } from "@/lib/status-reports/writing/mutations";

export const NOT_SAVED = "รายงานยังไม่ได้บันทึก";

/** What the form says about a report that was not taken: what to do, and at which field. */
export async function refusedReport(
  reason: SubmitRefusal | CorrectRefusal,
  actor: Actor,
  of: ReportAddress,
  typed: ReportValues,
  form: FormData,
): Promise<FormState> {
  switch (reason) {
    case "overspend_unconfirmed":
      return atField("confirmOverspend", SAVE_REFUSAL_TH[reason], form);
    case "correction_reason_missing":
      return atField("correctionReason", SAVE_REFUSAL_TH[reason], form);
    case "project_not_found":
    case "not_reported":
      return refusedForm(`${NOT_SAVED} ${SAVE_REFUSAL_TH[reason]}`, form);
    case "already_reported":
    case "stale_version": {
      const scope = await findScopeOfProject(db, actor, of.projectId);
      const stored = scope && (await findReport(db, scope, of));
      return stored
        ? besideStored(SAVE_REFUSAL_TH[reason], stored, typed, form)
        : refusedForm(NOT_SAVED, form);
    }
    default: {
      const scope = await findScopeOfProject(db, actor, of.projectId);
      const subject = scope && (await findReportingSubject(db, scope, of));
      return refusedForm(subject ? `${NOT_SAVED} ${REPORTING_PROBLEM_TH[reason](subject)}` : NOT_SAVED, form);
    }
  }
}

function atField(field: string, sentence: string, form: FormData): FormState {
  return withProblems(`${NOT_SAVED} มี 1 จุดที่ต้องแก้ไข`, [{ field, message: sentence }], form);
}

function withProblems(message: string, problems: readonly FieldProblem[], form: FormData): FormState {
  const state = refusedForm(message, form);
  return state.status === "idle" ? state : { ...state, problems };
}

/**
 * Somebody else saved in between: at each field that differs stands what is stored, beside what was typed here.
 * The page is drawn anew with the stored version, so that saving once more is a knowing correction of it.
 */
function besideStored(
  sentence: string,
  stored: ReportVersion,
  typed: ReportValues,
  form: FormData,
): FormState {
  refresh();
  const parts = changedParts(stored, typed).filter(
    (part) => part !== "cannotReason" || typed.status === "cannot",
  );
  const problems = parts.map((part) => ({ field: part, message: storedSentence(stored, part) }));
  const who = `โดย${stored.recordedByName} เมื่อ ${formatThaiDateTime(stored.recordedAt)}`;
  const whatToDo =
    problems.length === 0
      ? "ข้อมูลตรงกับที่ท่านกรอก จึงไม่ต้องบันทึกอีก"
      : "เทียบกับที่บันทึกไว้ล่าสุดที่แต่ละช่อง หากจะใช้ข้อมูลของท่าน กรอกเหตุผลที่แก้ไขแล้วกดบันทึกอีกครั้ง";
  return withProblems(`${NOT_SAVED} ${sentence} (${who}) ${whatToDo}`, problems, form);
}

function storedSentence(stored: ReportVersion, part: ReportPart): string {
  const why = part === "status" && stored.cannotReason ? ` (${partSentence(stored, "cannotReason")})` : "";
  return `${REPORT_PART_TH[part]} ที่บันทึกไว้ล่าสุด: ${partSentence(stored, part)}${why}`;
}
