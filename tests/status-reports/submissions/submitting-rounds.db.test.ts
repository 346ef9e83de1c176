import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { mailOutbox, people, projects, roundExtensions, roundReviews, roundSubmissions } from "@/db/schema";
import { type Actor, type LaoActor, NOBODY } from "@/lib/accounts/actor";
import type { ReportAddress } from "@/lib/status-reports/data";
import { correctStatusReport, submitStatusReport } from "@/lib/status-reports/mutations";
import { findRoundContents } from "@/lib/status-reports/submissions/contents/data";
import { findReceiptInReach, findSubmissionState } from "@/lib/status-reports/submissions/data";
import { acceptRound, returnRound } from "@/lib/status-reports/submissions/decisions/mutations";
import { type RoundToSubmit, submitRound } from "@/lib/status-reports/submissions/mutations";
import { listRoundSteps } from "@/lib/status-reports/submissions/steps/data";
import { addReviewers, type Reviewers } from "../../plans/reviewers";
import { setPlanState } from "../../plans/two-laos";
import { useTestDatabase } from "../../support/database";
import {
  everythingReported,
  filledIn,
  IN_ROUND,
  lastAudit,
  plannedProject,
  type ReportingLaos,
  reportingLaos,
} from "../reporting-laos";

const { db } = useTestDatabase();
const ROUND = { fiscalYear: 2561, round: 6 } as const;
const LAST_MINUTE = new Date("2018-04-30T16:59:00Z");
const AFTER = new Date("2018-05-02T03:00:00Z");
let who: ReportingLaos;
let officers: Reviewers;
let first: ReportAddress;
let second: ReportAddress;

const minutes = (count: number) => new Date(IN_ROUND.getTime() + count * 60_000);
const contents = () => findRoundContents(db, who.scope, ROUND);
const standing = () => findSubmissionState(db, who.scope, ROUND);
const form = async (more: Partial<RoundToSubmit> = {}): Promise<RoundToSubmit> => ({
  ...ROUND,
  key: randomUUID(),
  content: (await contents()).contentSha256,
  confirmMissing: true,
  ...more,
});
const handIn = async (actor: Actor = who.own, more: Partial<RoundToSubmit> = {}, at = IN_ROUND) =>
  submitRound(db, actor, await form(more), at);
const correct = async (of: ReportAddress, version: number, spentSatang: bigint, at: Date) => {
  const filled = filledIn({ version, correctionReason: "กรอกผิด" });
  const values = { ...filled.values, spentSatang };
  const outcome = await correctStatusReport(db, who.own, of, { ...filled, values }, at);
  if (!outcome.ok) throw new Error(outcome.reason);
};
const decided = async (
  deed: "accept" | "return",
  actor: Actor = officers.province,
  more: object = {},
  at = minutes(5),
) => {
  const { latest } = await standing();
  const input = {
    key: randomUUID(),
    submissionId: latest!.id,
    rowVersion: latest!.rowVersion,
    reason: "ตรวจอีกครั้ง",
    projectReasons: [],
    reopenUntil: null,
    ...more,
  };
  return deed === "accept" ? acceptRound(db, actor, input, at) : returnRound(db, actor, input, at);
};
const everything = async () => ({
  ...(await everythingReported(db)),
  submissions: await db.select().from(roundSubmissions).orderBy(roundSubmissions.id),
  reviews: await db.select().from(roundReviews).orderBy(roundReviews.id),
  extensions: await db.select().from(roundExtensions).orderBy(roundExtensions.id),
  mails: await db.$count(mailOutbox),
});

beforeAll(async () => {
  who = await reportingLaos(db);
  officers = await addReviewers(db);
  first = await plannedProject(db, who);
  second = await plannedProject(db, who);
  await plannedProject(db, who, { consistent: false });
  await plannedProject(db, who, { deletedAt: IN_ROUND });
  await submitStatusReport(db, who.own, first, filledIn(), IN_ROUND);
});
/** What is kept for ever is taken away between tests, past its triggers. */
beforeEach(() =>
  db.transaction(async (tx) => {
    await tx.execute(sql`set local session_replication_role = replica`);
    await tx.execute(
      sql`truncate round_reviews, round_submissions, round_extensions restart identity cascade`,
    );
  }),
);

describe("handing a round in", () => {
  it("keeps what a receipt says: a number, the counts and sums of the eligible projects, and the time", async () => {
    expect(await handIn()).toEqual({ ok: true, value: { receiptNumber: "2561-6-6900190-1" } });
    const { state, latest } = await standing();
    expect(state).toBe("submitted");
    expect(latest).toMatchObject({
      number: 1,
      state: "submitted",
      projectCount: 2,
      reportedCount: 1,
      ordinanceBudgetSatang: 250_000n,
      spentSatang: 200_000n,
      isLate: false,
      submittedAt: IN_ROUND,
      decidedAt: null,
    });
    expect(await lastAudit(db)).toMatchObject({
      action: "round.submit",
      entity: "round_submission",
      entityId: String(latest!.id),
      laoId: who.own.laoId,
      before: { handInState: "none" },
      after: { handInState: "submitted", receiptNumber: "2561-6-6900190-1", isLate: false, reportedCount: 1 },
    });
  });

  it("happens once when the form comes twice at once, and again a day later", async () => {
    const same = await form();
    const answers = await Promise.all([
      submitRound(db, who.own, same, IN_ROUND),
      submitRound(db, who.own, same, IN_ROUND),
    ]);
    answers.push(await submitRound(db, who.own, same, minutes(24 * 60)));
    for (const answer of answers)
      expect(answer).toEqual({ ok: true, value: { receiptNumber: "2561-6-6900190-1" } });
    expect(await db.$count(roundSubmissions)).toBe(1);
  });

  it("gives two forms sent at once one receipt; the other is told that it is handed in", async () => {
    const [one, other] = [await form(), await form()];
    const answers = await Promise.all([
      submitRound(db, who.own, one, IN_ROUND),
      submitRound(db, who.own, other, IN_ROUND),
    ]);
    expect(answers.map((answer) => answer.ok).sort()).toEqual([false, true]);
    expect(answers.find((answer) => !answer.ok)).toEqual({ ok: false, reason: "already_submitted" });
  });

  it("is refused while nothing was changed since, and counts on once something was", async () => {
    await handIn();
    expect(await handIn()).toEqual({ ok: false, reason: "already_submitted" });
    await correct(first, 1, 200_001n, minutes(1));
    expect((await standing()).state).toBe("changed");
    expect(await handIn()).toEqual({ ok: true, value: { receiptNumber: "2561-6-6900190-2" } });
    expect((await standing()).state).toBe("submitted");
    expect((await standing()).latest).toMatchObject({ number: 2, spentSatang: 200_001n });
  });

  it("tells that a project was taken out or put in since", async () => {
    await handIn();
    await db.update(projects).set({ consistent: false }).where(eq(projects.id, second.projectId));
    expect((await standing()).state).toBe("changed");
    await db.update(projects).set({ consistent: true }).where(eq(projects.id, second.projectId));
    expect((await standing()).state).toBe("submitted");
  });

  it("asks for a tick where reports are missing, and for none where they are all there", async () => {
    const before = await everything();
    expect(await handIn(who.own, { confirmMissing: false })).toEqual({
      ok: false,
      reason: "missing_unconfirmed",
    });
    expect(await everything()).toEqual(before);
    await db.update(projects).set({ consistent: false }).where(eq(projects.id, second.projectId));
    expect(await handIn(who.own, { confirmMissing: false })).toMatchObject({ ok: true });
    await db.update(projects).set({ consistent: true }).where(eq(projects.id, second.projectId));
  });

  it("is refused from a check page that is older than a correction, and writes nothing", async () => {
    const stale = await form();
    await correct(first, 2, 200_002n, minutes(2));
    const before = await everything();
    expect(await submitRound(db, who.own, stale, minutes(3))).toEqual({
      ok: false,
      reason: "changed_meanwhile",
    });
    expect(await everything()).toEqual(before);
  });

  it("takes the last minute of the closing day, and nothing the day after", async () => {
    expect(await handIn(who.own, {}, AFTER)).toEqual({ ok: false, reason: "round_closed" });
    expect(await handIn(who.own, {}, LAST_MINUTE)).toMatchObject({ ok: true });
    expect((await standing()).latest?.isLate).toBe(false);
  });

  it.each([
    [{ isReopening: false }, false],
    [{ isReopening: true }, true],
  ])("in later days of %j is late: %s", async (kind, isLate) => {
    await db.insert(roundExtensions).values({
      ...ROUND,
      ...kind,
      laoId: who.own.laoId,
      closesOn: "2018-05-02",
      reason: "น้ำท่วม",
      grantedBy: who.own.personId,
      grantedAt: IN_ROUND,
    });
    expect(await handIn(who.own, {}, AFTER)).toMatchObject({ ok: true });
    expect((await standing()).latest?.isLate).toBe(isLate);
  });

  it.each([
    ["returned", "plan_returned"],
    ["draft", "plan_not_submitted"],
  ] as const)("is refused while the plan is %s", async (state, reason) => {
    await setPlanState(db, who.own.laoId, state);
    expect(await handIn()).toEqual({ ok: false, reason });
    await setPlanState(db, who.own.laoId, "submitted");
  });

  it("is refused where nobody set the round, and where the round asks for no project", async () => {
    const unset = { fiscalYear: 2590 };
    expect(await handIn(who.own, unset)).toMatchObject({ ok: false });
    const { contentSha256 } = await findRoundContents(
      db,
      { ...who.scope, laoId: who.neighbour.laoId },
      ROUND,
    );
    expect(await handIn(who.neighbour, { content: contentSha256 })).toEqual({
      ok: false,
      reason: "nothing_to_submit",
    });
  });

  it("does not exist for officers, nor for one who looks through the LAO's eyes", async () => {
    const looker = { ...who.own, personId: NOBODY, viewedBy: { role: "province" } } as unknown as LaoActor;
    const before = await everything();
    for (const actor of [looker, ...Object.values(officers)])
      expect(await handIn(actor)).toEqual({ ok: false, reason: "round_not_found" });
    expect(await everything()).toEqual(before);
  });
});

describe("an office's decision", () => {
  beforeEach(async () => {
    await handIn();
  });

  it("accepts, says when, writes to the staff, and is in the trail", async () => {
    const address = { email: "staff@eplan.example", state: "active", passwordHash: "x" } as const;
    await db.update(people).set(address).where(eq(people.id, who.own.personId));
    expect(await decided("accept")).toMatchObject({ ok: true, value: { state: "accepted" } });
    const { state, latest } = await standing();
    expect([state, latest?.decidedAt]).toEqual(["accepted", minutes(5)]);
    expect((await db.select().from(mailOutbox)).at(-1)).toMatchObject({
      template: "round_reviewed",
      recipient: "staff@eplan.example",
      data: { outcome: "accepted", round: "รอบ 6 เดือน ปีงบประมาณ พ.ศ. 2561" },
    });
    expect(await lastAudit(db)).toMatchObject({
      action: "round.accept",
      before: { handInState: "submitted" },
    });
  });

  it("returns with a reason for the whole and for each project, and the LAO hands in again", async () => {
    const projectReasons = [{ projectId: first.projectId, reason: "ยอดเงินไม่ตรง" }];
    expect(await decided("return", officers.province, { projectReasons })).toMatchObject({ ok: true });
    const { state, reasons } = await standing();
    expect(state).toBe("returned");
    expect(reasons).toMatchObject({
      whole: "ตรวจอีกครั้ง",
      projects: [{ project: { id: first.projectId }, reason: "ยอดเงินไม่ตรง", isChanged: false }],
    });
    await correct(first, 3, 200_003n, minutes(6));
    const corrected = await standing();
    expect([corrected.state, corrected.reasons?.projects[0]?.isChanged]).toEqual(["returned", true]);
    expect(await handIn(who.own, {}, minutes(7))).toMatchObject({ ok: true });
    expect(await standing()).toMatchObject({ state: "submitted", latest: { number: 2 }, reasons: null });
    const steps = await listRoundSteps(db, who.scope, ROUND);
    expect(steps.map(({ number, toState, byRole }) => [number, toState, byRole])).toEqual([
      [1, "submitted", "lao"],
      [1, "returned", "province"],
      [2, "submitted", "lao"],
    ]);
  });

  it("may take back an acceptance by returning", async () => {
    await decided("accept");
    expect(await decided("return", officers.central)).toMatchObject({ ok: true });
    expect((await standing()).state).toBe("returned");
  });

  it.each(["accept", "return"] as const)("%s is refused once something was changed since", async (deed) => {
    await db.update(projects).set({ consistent: false }).where(eq(projects.id, second.projectId));
    const before = await everything();
    expect(await decided(deed)).toEqual({ ok: false, reason: "changed_since" });
    expect(await everything()).toEqual(before);
    await db.update(projects).set({ consistent: true }).where(eq(projects.id, second.projectId));
  });

  it("is refused from a page older than the last step, and of a submission that is not the latest", async () => {
    const old = (await standing()).latest!;
    await decided("return");
    const before = await everything();
    expect(await decided("accept", officers.province, { rowVersion: old.rowVersion })).toEqual({
      ok: false,
      reason: "changed_meanwhile",
    });
    expect(await everything()).toEqual(before);
    await handIn();
    expect(await decided("accept", officers.province, { submissionId: old.id })).toEqual({
      ok: false,
      reason: "changed_meanwhile",
    });
  });

  it("is refused from a state that has no such step", async () => {
    await decided("return");
    expect(await decided("return")).toEqual({ ok: false, reason: "step_not_open" });
    expect(await decided("accept")).toEqual({ ok: false, reason: "step_not_open" });
  });

  it("happens once when the form comes twice", async () => {
    const key = randomUUID();
    const rowVersion = (await standing()).latest!.rowVersion;
    await Promise.all([
      decided("accept", officers.province, { key, rowVersion }),
      decided("accept", officers.province, { key, rowVersion }),
    ]);
    expect(await db.$count(roundReviews)).toBe(1);
  });

  it("asks why a round is returned, and of projects that the round asks for only", async () => {
    const before = await everything();
    expect(await decided("return", officers.province, { reason: null })).toEqual({
      ok: false,
      reason: "reason_missing",
    });
    const foreign = await plannedProject(db, who, { of: "neighbour" });
    const projectReasons = [{ projectId: foreign.projectId, reason: "แก้" }];
    expect(await decided("return", officers.province, { projectReasons })).toEqual({
      ok: false,
      reason: "project_not_in_round",
    });
    expect(await everything()).toEqual(before);
  });

  it("opens a closed round again in the same step, until the day that was given", async () => {
    const before = await everything();
    const at = AFTER;
    const back = (reopenUntil: string | null) => decided("return", officers.province, { reopenUntil }, at);
    expect(await back(null)).toEqual({ ok: false, reason: "reopening_day_missing" });
    expect(await back("2018-05-01")).toEqual({ ok: false, reason: "reopening_day_past" });
    expect(await back("2029-05-01")).toEqual({ ok: false, reason: "reopening_day_too_late" });
    expect(await everything()).toEqual(before);
    expect(await back("2018-05-02")).toMatchObject({ ok: true, value: { state: "returned" } });
    expect(await db.select().from(roundExtensions)).toMatchObject([
      { closesOn: "2018-05-02", isReopening: true, laoId: who.own.laoId },
    ]);
    expect(await handIn(who.own, {}, at)).toMatchObject({ ok: true });
    expect((await standing()).latest).toMatchObject({ number: 2, isLate: true });
  });

  it("does not exist for whoever may not decide, and writes nothing", async () => {
    const before = await everything();
    for (const actor of [who.own, who.neighbour, officers.farProvince, officers.admin])
      for (const deed of ["accept", "return"] as const)
        expect(await decided(deed, actor)).toEqual({ ok: false, reason: "submission_not_found" });
    expect(await everything()).toEqual(before);
  });
});

describe("a receipt", () => {
  it("is found by the LAO's staff and by the offices that reach it, and by nobody else", async () => {
    await handIn();
    const number = "2561-6-6900190-1";
    for (const actor of [who.own, officers.province, officers.region, officers.central])
      expect((await findReceiptInReach(db, actor, number))?.submission.number).toBe(1);
    for (const actor of [who.neighbour, officers.farProvince, officers.admin])
      expect(await findReceiptInReach(db, actor, number)).toBeNull();
    expect(await findReceiptInReach(db, who.own, "2561-6-6900190-2")).toBeNull();
  });
});
