import type { Round } from "@/db/codes/status-reports";

/** A simple model of one LAO's fiscal year: what the product must say, written without asking the product. */

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

export const ROUND_DAYS = {
  6: { opensOn: "2018-04-01", closesOn: "2018-04-30" },
  12: { opensOn: "2018-10-01", closesOn: "2018-10-31" },
} as const;

export type ModelValues = {
  readonly status: "in_progress" | "completed" | "cannot";
  readonly ordinance: number;
  readonly spent: number;
};

export type ModelVersion = ModelValues & {
  readonly version: number;
  readonly late: boolean;
  readonly by: number;
  readonly at: number;
  readonly why: string | null;
};

export type ModelProject = {
  readonly dimension: number;
  readonly planBudget: number;
  deletedAt: number | null;
  readonly reports: Record<Round, ModelVersion[]>;
};

type ModelExtension = { readonly until: string; readonly reopening: boolean; revoked: boolean };

/** A frozen project's place in the list, with the round and the version that counted for it. */
export type FrozenProject = {
  readonly project: number;
  readonly round: Round | null;
  readonly version: number | null;
};

export type Model = {
  now: number;
  readonly projects: ModelProject[];
  readonly extensions: Record<Round, ModelExtension[]>;
  readonly frozen: Record<Round, FrozenProject[] | null>;
  /** When each of the LAO's people opened the form that lies before them; null for none. */
  readonly opened: (number | null)[];
  /** How many changes the trail has to tell of. */
  events: number;
};

export function newModel(projects: readonly Pick<ModelProject, "dimension" | "planBudget">[]): Model {
  return {
    now: Date.parse("2018-04-10T02:00:00Z"),
    projects: projects.map((project) => ({ ...project, deletedAt: null, reports: { 6: [], 12: [] } })),
    extensions: { 6: [], 12: [] },
    frozen: { 6: null, 12: null },
    opened: [null, null],
    events: 0,
  };
}

export const dayOf = (instant: number) => new Date(instant + 7 * HOUR).toISOString().slice(0, 10);
const startOf = (day: string) => Date.parse(`${day}T00:00:00Z`) - 7 * HOUR;
export const dayAfter = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);

/** Until when the round is open for the LAO, and whether only because it was reopened. */
export function closing(model: Model, round: Round): { until: string; reopened: boolean } {
  let answer: { until: string; reopened: boolean } = { until: ROUND_DAYS[round].closesOn, reopened: false };
  for (const { until, reopening, revoked } of model.extensions[round])
    if (!revoked && until > ROUND_DAYS[round].closesOn && until >= answer.until)
      answer = { until, reopened: reopening };
  return answer;
}

export function stateOf(model: Model, round: Round): "early" | "open" | "closed" {
  if (model.now < startOf(ROUND_DAYS[round].opensOn)) return "early";
  return model.now < startOf(closing(model, round).until) + DAY ? "open" : "closed";
}

export const graceEnd = (model: Model, round: Round) => startOf(closing(model, round).until) + DAY + 2 * HOUR;

function graceTakes(model: Model, round: Round, opened: number | null): boolean {
  const end = startOf(closing(model, round).until) + DAY;
  return (
    opened !== null &&
    opened >= startOf(ROUND_DAYS[round].opensOn) &&
    opened < end &&
    model.now < end + 2 * HOUR
  );
}

/** Why nothing can be reported of a project now; null where it can. */
export function obstacle(model: Model, project: number, round: Round, person: number): string | null {
  if (model.projects[project]!.deletedAt !== null) return "project_deleted";
  const state = stateOf(model, round);
  if (state === "early") return "round_not_yet_open";
  if (state === "open" || graceTakes(model, round, model.opened[person] ?? null)) return null;
  return "round_closed";
}

export function record(
  model: Model,
  project: number,
  round: Round,
  said: ModelValues & { by: number; why: string | null },
): number {
  const versions = model.projects[project]!.reports[round];
  const late = closing(model, round).reopened || stateOf(model, round) === "closed";
  versions.push({ ...said, version: versions.length + 1, late, at: model.now });
  model.events += 1;
  return versions.length;
}

function counting(project: ModelProject, round: Round): { of: Round; last: ModelVersion } | null {
  for (const of of [12, 6] as const) {
    const last = project.reports[of].at(-1);
    if (of <= round && last) return { of, last };
  }
  return null;
}

/** Keeps the round as it is, unless it was kept before. */
export function freeze(model: Model, round: Round): void {
  model.frozen[round] ??= model.projects.flatMap((project, index) => {
    if (project.deletedAt !== null) return [];
    const counts = counting(project, round);
    return [{ project: index, round: counts?.of ?? null, version: counts?.last.version ?? null }];
  });
}

export type ModelFigures = {
  planned: number;
  completed: number;
  inProgress: number;
  cannot: number;
  roundReported: number;
  planBudget: number;
  ordinance: number;
  spent: number;
};

/** What a dimension adds up to in a round. */
export function figuresOf(model: Model, dimension: number, round: Round): ModelFigures {
  const sum = {
    planned: 0,
    completed: 0,
    inProgress: 0,
    cannot: 0,
    roundReported: 0,
    planBudget: 0,
    ordinance: 0,
    spent: 0,
  };
  for (const project of model.projects) {
    if (project.dimension !== dimension || project.deletedAt !== null) continue;
    sum.planned += 1;
    sum.planBudget += project.planBudget;
    const counts = counting(project, round);
    if (!counts) continue;
    const { status, ordinance, spent } = counts.last;
    if (status === "completed") sum.completed += 1;
    else if (status === "cannot") sum.cannot += 1;
    else sum.inProgress += 1;
    if (counts.of === round) sum.roundReported += 1;
    sum.ordinance += ordinance;
    sum.spent += spent;
  }
  return sum;
}
