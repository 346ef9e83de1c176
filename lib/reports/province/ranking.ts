import type { PlanStanding } from "@/db/codes/assessments";
import type { Level } from "@/db/codes/implementation-rules";
import {
  eligibleProjects,
  type ImplementationRules,
  implementationScore,
  type LevelBands,
  levelOf,
  pointsHundredths,
  type StatusCounts,
} from "@/lib/implementation-rules/rules";

/** What the ranking knows of an LAO of the province. */
export type ProvinceLao = {
  readonly laoId: number;
  readonly code: string;
  readonly fullNameTh: string;
  readonly districtCode: string;
  readonly districtNameTh: string;
  readonly standing: PlanStanding;
  readonly counts: StatusCounts;
};

export type RankedLao = ProvinceLao & {
  /** ลำดับ: 1, 2, 3 … within the district, ties included. */
  readonly place: number;
  /** Hundredths of a percent; 0 where the plan is not in, null when nothing was planned. */
  readonly score: number | null;
  readonly level: Level | null;
};

export type RankedDistrict = {
  readonly code: string;
  readonly nameTh: string;
  readonly laos: readonly RankedLao[];
};

const thaiDictionary = new Intl.Collator("th");

/** Scored first, then those with nothing planned, then those whose plan is not in. */
function group(lao: ProvinceLao): number {
  if (lao.standing !== "in") return 2;
  return eligibleProjects(lao.counts) === 0 ? 1 : 0;
}

/** Whose exact score is higher, compared as fractions: positive when b's is. */
function byExactScore(a: ProvinceLao, b: ProvinceLao, rules: ImplementationRules): number {
  const ofA = pointsHundredths(a.counts, rules.weights) * eligibleProjects(b.counts);
  const ofB = pointsHundredths(b.counts, rules.weights) * eligibleProjects(a.counts);
  return ofB - ofA;
}

/**
 * The LAOs of a province, district by district in the order of the codes: score descending, then name in Thai
 * dictionary order. ลำดับ restarts in each district and is a plain sequence.
 *
 * @source docs/sources.md
 */
export function rankProvince(
  laos: readonly ProvinceLao[],
  rules: ImplementationRules,
  bands: LevelBands,
): RankedDistrict[] {
  const byDistrict = new Map<string, ProvinceLao[]>();
  for (const lao of laos) {
    const district = byDistrict.get(lao.districtCode);
    if (district) district.push(lao);
    else byDistrict.set(lao.districtCode, [lao]);
  }
  return [...byDistrict]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, members]) => ({
      code,
      nameTh: members[0]!.districtNameTh,
      laos: members
        .sort(
          (a, b) =>
            group(a) - group(b) ||
            (group(a) === 0 ? byExactScore(a, b, rules) : 0) ||
            thaiDictionary.compare(a.fullNameTh, b.fullNameTh) ||
            (a.code < b.code ? -1 : 1),
        )
        .map((lao, index) => ({ ...lao, place: index + 1, ...scoreAndLevel(lao, rules, bands) })),
    }));
}

function scoreAndLevel(lao: ProvinceLao, rules: ImplementationRules, bands: LevelBands) {
  if (lao.standing !== "in") return { score: 0, level: null };
  return {
    score: implementationScore(lao.counts, rules.weights),
    level: levelOf(lao.counts, rules.weights, bands),
  };
}
