import { PROJECT_KINDS, type ProjectKind } from "@/db/codes/plans";
import {
  CANNOT_REASONS,
  type CannotReason,
  PROJECT_STATUSES,
  type ProjectStatus,
  type Round,
} from "@/db/codes/status-reports";

export type DemoReport = {
  round: Round;
  status: ProjectStatus;
  cannotReason: CannotReason | null;
  cannotReasonText: string | null;
  inOrdinance: boolean;
  ordinanceBaht: number;
  spentBaht: number;
};

export type DemoProject = {
  kind: ProjectKind;
  /** Code of the sub-item, whose first digit is the dimension. */
  item: string;
  name: string;
  years: readonly number[];
  /** A year's plan budget; 0 is a project without budget. */
  planBaht: number;
  consistent: boolean;
  reports: readonly DemoReport[];
};

function known<T extends string>(list: readonly T[], word: string | undefined, line: string): T {
  const found = list.find((one) => one === word);
  if (found === undefined) throw new Error(`Unknown word "${word}" in: ${line}`);
  return found;
}

function amountIn(text: string | undefined, line: string): number {
  const amount = Number((text ?? "").replaceAll("_", ""));
  if (text === undefined || !Number.isInteger(amount)) throw new Error(`Not an amount: ${line}`);
  return amount;
}

function yearsIn(text: string | undefined): number[] {
  const [first = Number.NaN, last = first] = (text ?? "").split("-").map(Number);
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

/**
 * Projects with their 6-month report out of a table, one project a line, columns apart by `|`:
 * kind, sub-item, status ("-" is not reported; a reason follows "cannot:"), "ord" when in the ordinance,
 * fiscal years, plan budget, ordinance budget, spent (baht), name, and the text of an "other" reason.
 */
export function projectsIn(table: string): DemoProject[] {
  return table
    .trim()
    .split("\n")
    .map((line) => {
      const [kind, item, told, flag, years, plan, ordinance, spent, name, reasonText] = line
        .split("|")
        .map((cell) => cell.trim());
      if (!item || !name) throw new Error(`Not a project: ${line}`);
      const [status, reason] = (told ?? "").split(":");
      const report: DemoReport[] =
        status === "-"
          ? []
          : [
              {
                round: 6,
                status: known(PROJECT_STATUSES, status, line),
                cannotReason: reason === undefined ? null : known(CANNOT_REASONS, reason, line),
                cannotReasonText: reasonText ?? null,
                inOrdinance: flag === "ord",
                ordinanceBaht: amountIn(ordinance, line),
                spentBaht: amountIn(spent, line),
              },
            ];
      return {
        kind: known(PROJECT_KINDS, kind, line),
        item,
        name,
        years: yearsIn(years),
        planBaht: amountIn(plan, line),
        consistent: true,
        reports: report,
      };
    });
}
