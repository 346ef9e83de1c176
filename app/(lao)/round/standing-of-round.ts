import "server-only";
import type { PlanStanding } from "@/db/codes/assessments";
import type { Round } from "@/db/codes/status-reports";
import { civilDateOf, formatThaiTime } from "@/lib/platform/civil-date";
import { graceEndsAt } from "@/lib/status-reports/grace/rules";
import { REPORTING_PROBLEM_TH } from "@/lib/status-reports/messages";
import type { RoundWindow } from "@/lib/status-reports/rounds/rules";
import { problemsIn } from "@/lib/status-reports/rules";

type Asked = {
  readonly of: { readonly fiscalYear: number; readonly round: Round };
  readonly window: RoundWindow | null;
  readonly standing: PlanStanding;
  readonly provinceNameTh: string;
};

/**
 * Why a round takes no reports now, in words; null where it does.
 *
 * @returns until when a form that was open before closing is still taken, where that is yet to come
 */
export function standingOfRound(
  { of, window, standing, provinceNameTh }: Asked,
  now: Date,
): { readonly sentence: string; readonly graceUntil: string | null } | null {
  const facts = { deleted: false, plannedForYear: true, consistent: true, standing, window };
  const [problem] = problemsIn(facts, civilDateOf(now));
  if (!problem) return null;
  const end = window && problem === "round_closed" ? graceEndsAt(window) : null;
  return {
    sentence: REPORTING_PROBLEM_TH[problem]({ ...of, provinceNameTh, window }),
    graceUntil: end && now < end ? formatThaiTime(end) : null,
  };
}
