import { CANNOT_REASONS, PROJECT_STATUSES } from "@/db/codes/status-reports";
import {
  bahtCell,
  type CellProblem,
  NOT_YES_OR_EMPTY_TH,
  type RowCells,
  saysYes,
  YES_TH,
} from "@/lib/imports/cells";
import { tidyText } from "@/lib/platform/plain-text";
import { CANNOT_REASON_TH, STATUS_TH } from "../messages";
import { overspends, type ReportValues } from "../rules";
import { statusReportSchema } from "../schema";

const NOTHING_FILLED_IN: RowCells = {
  status: "",
  cannotReason: "",
  cannotReasonText: "",
  withoutBudget: "",
  inOrdinance: "",
  ordinanceBudget: "",
  spent: "",
  confirmOverspend: "",
  remark: "",
};

const yes = (isSo: boolean) => (isSo ? YES_TH : "");

/** A report as a row. Without a budget both sums are empty, as in the form. */
export function cellsOfReport(values: ReportValues): RowCells {
  const { withoutBudget, cannotReason } = values;
  return {
    status: STATUS_TH[values.status],
    cannotReason: cannotReason ? CANNOT_REASON_TH[cannotReason] : "",
    cannotReasonText: values.cannotReasonText ?? "",
    withoutBudget: yes(withoutBudget),
    inOrdinance: yes(values.inOrdinance),
    ordinanceBudget: withoutBudget ? "" : bahtCell(values.ordinanceBudgetSatang),
    spent: withoutBudget ? "" : bahtCell(values.spentSatang),
    confirmOverspend: yes(overspends(values)),
    remark: values.remark ?? "",
  };
}

/** The row of a project that is not reported yet: it knows whether the plan gives it a budget. */
export function cellsBeforeReport({ plannedWithoutBudget }: { plannedWithoutBudget: boolean }): RowCells {
  return { ...NOTHING_FILLED_IN, withoutBudget: yes(plannedWithoutBudget) };
}

/** The form's own key and version have no meaning here. */
const NO_FORM = { key: "00000000-0000-4000-8000-000000000000", version: "0" };
const FLAGS = ["withoutBudget", "inOrdinance", "confirmOverspend"] as const;

const bare = (text: string) => tidyText(text).replace(/\s+/g, "");

/** The code whose words stand in a cell; text that is none of them stays as it is. */
function codeOf<Code extends string>(
  cell: string,
  codes: readonly Code[],
  words: Record<Code, string>,
): string {
  return codes.find((code) => bare(words[code]) === bare(cell)) ?? tidyText(cell);
}

/** What the form would hide and leave out stands in sight in a sheet: it is not left out silently. */
function reasonProblems(status: string, reason: string, cells: RowCells): CellProblem[] {
  if (status !== "cannot" && reason !== "")
    return [
      {
        key: "cannotReason",
        message: `ลบเหตุผลออก หรือเปลี่ยนสถานะเป็น "${STATUS_TH.cannot}"`,
      },
    ];
  if (reason !== "other" && tidyText(cells.cannotReasonText ?? "") !== "")
    return [
      {
        key: "cannotReasonText",
        message: `ลบข้อความออก หรือเลือกเหตุผล "${CANNOT_REASON_TH.other}"`,
      },
    ];
  return [];
}

const UNCONFIRMED: CellProblem = {
  key: "confirmOverspend",
  message: `จำนวนเงินที่เบิกจ่ายจริงสูงกว่าวงเงินตามข้อบัญญัติ/เทศบัญญัติ ตรวจจำนวนเงินอีกครั้ง หากถูกต้อง กรอก "${YES_TH}" ในช่องนี้`,
};

export type ReadRow =
  | { readonly values: ReportValues; readonly correctionReason: string | null }
  | { readonly problems: readonly CellProblem[] };

/** A row as the report form reads it: by the form's own schema, with the form's sentences. */
export function readReportCells(cells: RowCells): ReadRow {
  const status = codeOf(cells.status ?? "", PROJECT_STATUSES, STATUS_TH);
  const cannotReason = codeOf(cells.cannotReason ?? "", CANNOT_REASONS, CANNOT_REASON_TH);
  const flags = FLAGS.map((key) => [key, saysYes(cells[key] ?? "")] as const);
  const ticked = flags.filter(([, isYes]) => isYes).map(([key]) => [key, "yes"]);
  const unread = flags
    .filter(([, isYes]) => isYes === null)
    .map(([key]) => ({ key, message: NOT_YES_OR_EMPTY_TH }));
  const read = statusReportSchema.safeParse({
    ...NO_FORM,
    ...Object.fromEntries(ticked),
    status,
    cannotReason,
    cannotReasonText: cells.cannotReasonText ?? "",
    ordinanceBudget: cells.ordinanceBudget ?? "",
    spent: cells.spent ?? "",
    remark: cells.remark ?? "",
    correctionReason: cells.correctionReason ?? "",
  });
  const ofForm = read.success
    ? []
    : read.error.issues.map(({ path, message }) => ({ key: String(path[0]), message }));
  const problems = [...unread, ...reasonProblems(status, cannotReason, cells), ...ofForm];
  if (read.success && overspends(read.data.values) && !read.data.overspendConfirmed)
    problems.push(UNCONFIRMED);
  if (!read.success || problems.length > 0) return { problems };
  return { values: read.data.values, correctionReason: read.data.correctionReason };
}
