import { PLAN_STATES, type PlanState } from "@/db/codes/plans";
import { CANNOT_REASONS, type ProjectStatus, type Round } from "@/db/codes/status-reports";
import type { DemoProject, DemoReport } from "./demo-project";
import { namedWorks } from "./demo-project-names";

type ProvinceResult = {
  laoCode: string;
  planState: PlanState;
  completed: number;
  inProgress: number;
  cannot: number;
  /** Eligible, and without a report. */
  waiting: number;
  /** ไม่สอดคล้อง: they leave every count. */
  inconsistent: number;
  /** How many were completed by the 12-month round; null where nobody reported it. */
  completedByYearEnd: number | null;
};

/**
 * FY 2561, one LAO a line: plan; then completed, in progress, cannot and waiting in the 6-month round,
 * inconsistent, completed by the year's end. The first nine give the manual's percentages.
 */
const TABLE = `
5900105 passed 10 16 3  6 0  -
4900103 passed  5 29 4 23 0  -
3900102 passed  2 13 5 70 0  -
5900104 passed  0  0 2 12 0  -
6900106 passed  0  0 0 11 0  -
6900107 draft   0  0 0  5 0  -
6900210 passed 14  6 0  0 0  -
6900211 passed  3  4 0  1 0  -
6900204 passed  7  7 1  2 0  -
5900201 passed  6  5 2  5 0 10
6900203 passed  2  5 1  6 0  -
5900302 passed 11  8 1  2 0 18
6900304 passed  4  6 0  3 2  -
5900402 passed  9  9 2  0 0 16
6900409 failed  0  0 0  9 0  -
5900501 passed  8 11 1  4 1 17
6900504 passed  1  4 2  8 0  -
5900601 passed  6  6 3  3 0  -
6900604 passed  0  0 0  0 0  -
5900703 passed 13  7 0  1 0 20
6900709 passed  3  3 1  5 3  -
5900801 passed  5  5 0  2 0  9
6900803 passed  2  2 2  6 0  -
4900901 passed 16  9 2  3 0 25
6900905 passed  4  8 0  2 4  -
4901001 passed 18 12 1  4 0 28
4901002 passed 10 14 3  5 0  -
3901101 passed 31 19 4  6 2 48
4901103 passed 20 10 0  5 0 30
4901104 passed  9 16 2  8 0  -
6901202 passed  7  3 0  2 0 11
5901302 passed  6  8 1  1 0  -
5901401 passed 12  6 2  0 0 17
6901403 returned 0 0 0  7 0  -
4901501 passed 15 11 1  3 0 24
6901507 passed  1  3 0  9 0  -
5901602 passed  8  4 0  1 0 12
6901604 passed  0  0 0  0 6  -
2930101 passed 22 18 2  6 0 38
4930102 passed  9  9 1  3 0  -
5930105 passed 10  3 0  1 0 13
6930115 passed  3  5 1  4 0  -
`;

export const PROVINCE_RESULTS_2561: readonly ProvinceResult[] = TABLE.trim()
  .split("\n")
  .map((line) => {
    const [laoCode = "", state, ...counts] = line.split(/ +/);
    const planState = PLAN_STATES.find((one) => one === state);
    const [completed = 0, inProgress = 0, cannot = 0, waiting = 0, inconsistent = 0, yearEnd] =
      counts.map(Number);
    if (!planState || yearEnd === undefined) throw new Error(`Not an LAO's result: ${line}`);
    const completedByYearEnd = Number.isNaN(yearEnd) ? null : yearEnd;
    return { laoCode, planState, completed, inProgress, cannot, waiting, inconsistent, completedByYearEnd };
  });

/** A year's plan budgets as LAOs write them; more than half of the works need none. */
const BUDGETS_BAHT = [0, 0, 30_000, 0, 50_000, 0, 0, 20_000, 120_000, 0, 0, 80_000, 0, 15_000, 0, 200_000];
const SPANS = [[2561, 2562, 2563, 2564], [2561], [2561, 2562]] as const;
const SPENT_PERCENT: Readonly<Record<ProjectStatus, number>> = { completed: 96, in_progress: 40, cannot: 0 };

function reportOf(round: Round, status: ProjectStatus, index: number, planBaht: number): DemoReport {
  const cannotReason = status === "cannot" ? CANNOT_REASONS[index % CANNOT_REASONS.length]! : null;
  const ordinanceBaht = cannotReason === "no_budget" ? 0 : planBaht;
  return {
    round,
    status,
    cannotReason,
    cannotReasonText: cannotReason === "other" ? "วิทยากรติดภารกิจ จึงเลื่อนไปดำเนินการในปีงบประมาณถัดไป" : null,
    inOrdinance: ordinanceBaht > 0,
    ordinanceBaht,
    spentBaht: (ordinanceBaht * SPENT_PERCENT[status]) / 100,
  };
}

/** The projects of an LAO with the reports that give its counts: completed ones first, then as counted. */
export function projectsOf(result: ProvinceResult, seed: number): DemoProject[] {
  const { completed, inProgress, cannot, waiting, inconsistent, completedByYearEnd } = result;
  const reported = completed + inProgress + cannot;
  const eligible = reported + waiting;
  const statusAt = (index: number, completedSoFar: number): ProjectStatus => {
    if (index < completedSoFar) return "completed";
    return index >= completed + inProgress && index < reported ? "cannot" : "in_progress";
  };
  return namedWorks(eligible + inconsistent).map((work, index) => {
    const planBaht = BUDGETS_BAHT[(index + seed) % BUDGETS_BAHT.length]!;
    const told = (round: Round, completedSoFar: number) =>
      reportOf(round, statusAt(index, completedSoFar), index + seed, planBaht);
    const reports: DemoReport[] = [];
    if (index < reported) reports.push(told(6, completed));
    if (index < eligible && completedByYearEnd !== null) reports.push(told(12, completedByYearEnd));
    return { ...work, years: SPANS[index % SPANS.length]!, planBaht, consistent: index < eligible, reports };
  });
}
