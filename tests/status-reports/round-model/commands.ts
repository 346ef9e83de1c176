import fc from "fast-check";
import { expect } from "vitest";
import type { Round } from "@/db/codes/status-reports";
import type { Db } from "@/db/database";
import type { Actor } from "@/lib/accounts/actor";
import { deleteProject, restoreProject } from "@/lib/plans/projects/removal/mutations";
import { openingToken } from "@/lib/status-reports/grace/token";
import { correctStatusReport, submitStatusReport } from "@/lib/status-reports/mutations";
import { listExtensions } from "@/lib/status-reports/rounds/extensions/data";
import { extendRound, revokeExtension } from "@/lib/status-reports/rounds/extensions/mutations";
import type { StatusReportInput } from "@/lib/status-reports/schema";
import { freezeRoundOf } from "@/lib/status-reports/snapshots/mutations";
import type { Reviewers } from "../../plans/reviewers";
import {
  closing,
  dayAfter,
  dayOf,
  freeze,
  graceEnd,
  type Model,
  type ModelValues,
  obstacle,
  ROUND_DAYS,
  record,
  stateOf,
} from "./model";
import type { World } from "./worlds";

/** What a sequence is run against: the product's own mutations on a real database. */
export type Real = {
  readonly db: Db;
  readonly world: World;
  readonly offices: Reviewers;
  readonly stranger: Actor;
  /** Forms that were sent, to be sent again. */
  readonly sent: { send: () => Promise<unknown>; answer: unknown }[];
};

type Command = fc.AsyncCommand<Model, Real>;

/** A step of a sequence, with words for the sequence that went wrong. */
function step(words: string, run: Command["run"]): Command {
  return { check: () => true, run, toString: () => words };
}

const VALUES: readonly ModelValues[] = [
  { status: "in_progress", ordinance: 900_00, spent: 400_00 },
  { status: "completed", ordinance: 900_00, spent: 900_00 },
  { status: "completed", ordinance: 0, spent: 0 },
  { status: "cannot", ordinance: 100_00, spent: 0 },
];

function inputOf(
  { model, real, person }: { model: Model; real: Real; person: number },
  values: ModelValues,
  more: { version: number; why: string | null },
): StatusReportInput {
  const opened = model.opened[person] ?? null;
  return {
    values: {
      status: values.status,
      cannotReason: values.status === "cannot" ? "no_budget" : null,
      cannotReasonText: null,
      withoutBudget: false,
      inOrdinance: true,
      ordinanceBudgetSatang: BigInt(values.ordinance),
      spentSatang: BigInt(values.spent),
      remark: null,
    },
    overspendConfirmed: false,
    correctionReason: more.why,
    key: crypto.randomUUID(),
    opened: opened === null ? "" : openingToken(real.world.people[person]!, new Date(opened)),
    version: more.version,
  };
}

type Whose = { person: number; project: number; round: Round; values: number };
const whose = {
  person: fc.nat({ max: 1 }),
  project: fc.nat({ max: 2 }),
  round: fc.constantFrom<Round>(6, 6, 12),
  values: fc.nat({ max: VALUES.length - 1 }),
};

const addressOf = (real: Real, { project, round }: Whose) => ({
  projectId: real.world.projectIds[project]!,
  fiscalYear: 2561,
  round,
});

async function sendOnce(real: Real, send: () => Promise<{ ok: boolean }>): Promise<unknown> {
  const answer = await send();
  if (answer.ok) real.sent.push({ send, answer });
  return answer;
}

const report = (how: Whose) =>
  step(`report(${JSON.stringify(how)})`, async (model, real) => {
    const { person, project, round } = how;
    const values = VALUES[how.values]!;
    const problem =
      obstacle(model, project, round, person) ??
      (model.projects[project]!.reports[round].length > 0 ? "already_reported" : null);
    const input = inputOf({ model, real, person }, values, { version: 0, why: null });
    const [of, at] = [addressOf(real, how), new Date(model.now)];
    const answer = await sendOnce(real, () =>
      submitStatusReport(real.db, real.world.people[person]!, of, input, at),
    );
    if (problem) expect(answer).toEqual({ ok: false, reason: problem });
    else {
      const version = record(model, project, round, { ...values, by: person, why: null });
      expect(answer).toMatchObject({ ok: true, value: { version } });
    }
  });

const correct = (how: Whose & { behind: number; why: string | null }) =>
  step(`correct(${JSON.stringify(how)})`, async (model, real) => {
    const { person, project, round, why } = how;
    const values = VALUES[how.values]!;
    const last = model.projects[project]!.reports[round].at(-1);
    const version = Math.max(0, (last?.version ?? 1) - how.behind);
    const same =
      last?.status === values.status && last.ordinance === values.ordinance && last.spent === values.spent;
    const problem =
      obstacle(model, project, round, person) ??
      (last === undefined
        ? "not_reported"
        : last.version !== version
          ? "stale_version"
          : same || why !== null
            ? null
            : "correction_reason_missing");
    const input = inputOf({ model, real, person }, values, { version, why });
    const [of, at] = [addressOf(real, how), new Date(model.now)];
    const answer = await sendOnce(real, () =>
      correctStatusReport(real.db, real.world.people[person]!, of, input, at),
    );
    if (problem) expect(answer).toEqual({ ok: false, reason: problem });
    else {
      const now = same ? last.version : record(model, project, round, { ...values, by: person, why });
      expect(answer).toMatchObject({ ok: true, value: { version: now } });
    }
  });

const stranger = (how: Whose) =>
  step(`stranger(${JSON.stringify(how)})`, async (model, real) => {
    const input = inputOf({ model, real, person: how.person }, VALUES[how.values]!, {
      version: 0,
      why: null,
    });
    const { projectId, ...rest } = addressOf(real, how);
    const at = new Date(model.now);
    expect(await submitStatusReport(real.db, real.stranger, { projectId, ...rest }, input, at)).toEqual({
      ok: false,
      reason: "project_not_found",
    });
    expect(await deleteProject(real.db, real.stranger, projectId, at)).toMatchObject({ ok: false });
  });

/** A retry, a press of Back, a replay a day later: the same answer, and nothing new. */
const replay = (which: number) =>
  step(`replay(${which})`, async (_, real) => {
    const one = real.sent[which % Math.max(1, real.sent.length)];
    if (one) expect(await one.send()).toEqual(one.answer);
  });

const open = (person: number) =>
  step(`open(${person})`, async (model) => {
    model.opened[person] = model.now;
  });

/** Moves the clock on: some hours, or to a moment before or after the next edge of a round. */
const wait = (how: { hours: number } | { edge: Round; after: number }) =>
  step(`wait(${JSON.stringify(how)})`, async (model) => {
    if ("hours" in how) {
      model.now += how.hours * 3_600_000;
      return;
    }
    const { edge, after } = how;
    const opening = Date.parse(`${ROUND_DAYS[edge].opensOn}T00:00:00+07:00`);
    const target = stateOf(model, edge) === "early" ? opening : graceEnd(model, edge) - 2 * 3_600_000;
    model.now = Math.max(model.now, target + after);
  });

/** The worker's deed, once a round and its grace are over for the LAO. */
const close = (round: Round) =>
  step(`close(${round})`, async (model, real) => {
    model.now = Math.max(model.now, graceEnd(model, round));
    freeze(model, round);
    const of = { laoId: real.world.laoId, fiscalYear: 2561, round };
    await real.db.transaction((tx) => freezeRoundOf(tx, of, new Date(model.now)));
  });

const extend = (how: { office: "province" | "central" | "farProvince"; round: Round; days: number }) =>
  step(`extend(${JSON.stringify(how)})`, async (model, real) => {
    const { office, round, days } = how;
    const until = dayAfter(dayOf(model.now), days);
    const before = closing(model, round);
    const reopening = before.reopened || stateOf(model, round) === "closed";
    const problem =
      office === "farProvince"
        ? "laos_not_found"
        : days < 0
          ? "ends_in_the_past"
          : until <= before.until
            ? "not_later"
            : null;
    const input = {
      key: crypto.randomUUID(),
      fiscalYear: 2561,
      round,
      laoCodes: [real.world.laoCode],
      until,
      reason: "ตามหนังสือของ อปท.",
    };
    const answer = await extendRound(real.db, real.offices[office], input, new Date(model.now));
    if (problem) expect(answer).toMatchObject({ ok: false, reason: problem });
    else {
      expect(answer).toEqual({ ok: true, value: { laos: 1, reopened: reopening ? 1 : 0 } });
      if (reopening) freeze(model, round);
      model.extensions[round].push({ until, reopening, revoked: false });
      model.events += 1;
    }
  });

const revoke = (how: { round: Round; which: number; far: boolean }) =>
  step(`revoke(${JSON.stringify(how)})`, async (model, real) => {
    const { round, which, far } = how;
    const granted = model.extensions[round];
    if (granted.length === 0) return;
    const index = which % granted.length;
    const extension = granted[index]!;
    const listed = await listExtensions(real.db, real.world.scope, { fiscalYear: 2561, round });
    const { id } = [...listed].reverse()[index]!;
    const office = far ? real.offices.farProvince : real.offices.province;
    const answer = await revokeExtension(real.db, office, id, new Date(model.now));
    expect(answer.ok).toBe(!far && !extension.revoked);
    if (!answer.ok) return;
    extension.revoked = true;
    model.events += 1;
  });

const remove = (how: { person: number; project: number }) =>
  step(`delete(${JSON.stringify(how)})`, async (model, real) => {
    const project = model.projects[how.project]!;
    const person = real.world.people[how.person]!;
    const projectId = real.world.projectIds[how.project]!;
    expect(await deleteProject(real.db, person, projectId, new Date(model.now))).toMatchObject({ ok: true });
    if (project.deletedAt !== null) return;
    project.deletedAt = model.now;
    model.events += 1;
  });

const undo = (how: { person: number; project: number }) =>
  step(`undo(${JSON.stringify(how)})`, async (model, real) => {
    const project = model.projects[how.project]!;
    const person = real.world.people[how.person]!;
    const projectId = real.world.projectIds[how.project]!;
    const answer = await restoreProject(real.db, person, projectId, new Date(model.now));
    const tooLate = project.deletedAt !== null && model.now > project.deletedAt + 30 * 86_400_000;
    expect(answer).toMatchObject(tooLate ? { ok: false, reason: "restore_too_late" } : { ok: true });
    if (project.deletedAt === null || tooLate) return;
    project.deletedAt = null;
    model.events += 1;
  });

const rounds = fc.constantFrom<Round>(6, 6, 12);
const someone = { person: whose.person, project: whose.project };
const wording = fc.constantFrom("กรอกจำนวนเงินผิด", "กรอกสถานะผิด", null);

/** Sequences of what several people do in a fiscal year, the most usual deeds most often. */
export const COMMANDS = fc.commands<Model, Real, false>(
  [
    fc.record(whose).map(report),
    fc.record(whose).map(report),
    fc.record({ ...whose, behind: fc.constantFrom(0, 0, 0, 1, 2), why: wording }).map(correct),
    fc.record({ ...whose, behind: fc.constant(0), why: wording }).map(correct),
    fc.record(whose).map(stranger),
    fc.nat({ max: 9 }).map(replay),
    whose.person.map(open),
    fc.record({ hours: fc.integer({ min: 1, max: 200 }) }).map(wait),
    fc
      .record({ edge: rounds, after: fc.constantFrom(-1, 0, 3_600_000, 7_199_999, 7_200_000, -86_400_000) })
      .map(wait),
    rounds.map(close),
    fc
      .record({
        office: fc.constantFrom("province", "province", "central", "farProvince"),
        round: rounds,
        days: fc.integer({ min: -1, max: 40 }),
      })
      .map(extend),
    fc.record({ round: rounds, which: fc.nat({ max: 3 }), far: fc.boolean() }).map(revoke),
    fc.record(someone).map(remove),
    fc.record(someone).map(undo),
  ],
  { maxCommands: 12, size: "max" },
);
