import type { ImplementationRules, StatusCounts } from "@/lib/implementation-rules/rules";
import type { DimensionFigures } from "@/lib/reports/figures/rules";
import type { ReportLao, ReportMoment } from "@/lib/reports/heading";
import type { ProvinceLao } from "@/lib/reports/province/ranking";

export const RULES: ImplementationRules = {
  fiscalYear: 2561,
  weights: { completed: 100, inProgress: 50, cannot: 0 },
  bands: {
    6: { middleFromPercent: 20, highFromPercent: 50 },
    12: { middleFromPercent: 50, highFromPercent: 80 },
  },
  sources: { weights: "R-2", bands: { 6: "R-5", 12: "R-5" } },
};

/** 30 April 2561, 16.30 in Bangkok. */
export const MOMENT: ReportMoment = { fiscalYear: 2561, round: 6, asOf: new Date("2018-04-30T09:30:00Z") };

export const LAO: ReportLao = {
  code: "2900101",
  fullNameTh: "องค์การบริหารส่วนจังหวัดสงขลา",
  districtNameTh: "เมืองสงขลา",
  provinceNameTh: "สงขลา",
};

export function stand(completed: number, inProgress: number, cannot: number, waiting: number): StatusCounts {
  return { completed, inProgress, cannot, waiting };
}

export function dimension(
  number: number,
  counts: StatusCounts,
  baht: { plan: number; ordinance: number; spent: number },
): DimensionFigures {
  return {
    number,
    nameTh: `มิติสมมติ ${number}`,
    counts,
    reportedInRound: counts,
    inOrdinance: number,
    planBudgetSatang: BigInt(baht.plan) * 100n,
    ordinanceBudgetSatang: BigInt(baht.ordinance) * 100n,
    spentSatang: BigInt(baht.spent) * 100n,
  };
}

let lastLaoId = 0;

/** An LAO of the first district with its plan in, unless said otherwise. */
export function provinceLao(
  fullNameTh: string,
  counts: StatusCounts,
  facts: Partial<ProvinceLao> = {},
): ProvinceLao {
  lastLaoId += 1;
  return {
    laoId: lastLaoId,
    code: String(5900000 + lastLaoId),
    fullNameTh,
    districtCode: "9001",
    districtNameTh: "เมืองสงขลา",
    standing: "in",
    counts,
    ...facts,
  };
}
