import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { projects } from "@/db/schema";
import type { Actor } from "@/lib/accounts/actor";
import { laoScope } from "@/lib/accounts/scope";
import type { ReportAddress } from "@/lib/status-reports/data";
import { correctStatusReport, submitStatusReport } from "@/lib/status-reports/mutations";
import type { RoundOfficer } from "@/lib/status-reports/rounds/access";
import { findRoundContents } from "@/lib/status-reports/submissions/contents/data";
import { findSubmissionState } from "@/lib/status-reports/submissions/data";
import { returnRound } from "@/lib/status-reports/submissions/decisions/mutations";
import { listHandedIn } from "@/lib/status-reports/submissions/handed-in/data";
import { type HandedInPart, isOfPart } from "@/lib/status-reports/submissions/handed-in/rules";
import { submitRound } from "@/lib/status-reports/submissions/mutations";
import { listRoundsForReview } from "@/lib/status-reports/submissions/queue/data";
import { roundQueueSchema } from "@/lib/status-reports/submissions/queue/schema";
import { addReviewers, type Reviewers } from "../../plans/reviewers";
import { useTestDatabase } from "../../support/database";
import { filledIn, IN_ROUND, plannedProject, type ReportingLaos, reportingLaos } from "../reporting-laos";

const { db } = useTestDatabase();
const ROUND = { fiscalYear: 2561, round: 6 } as const;
const minutes = (count: number) => new Date(IN_ROUND.getTime() + count * 60_000);
let who: ReportingLaos;
let officers: Reviewers;
let first: ReportAddress;
let second: ReportAddress;

const queue = (actor: Actor, asked: Record<string, string> = {}) =>
  listRoundsForReview(db, actor as RoundOfficer, ROUND, roundQueueSchema.parse({ state: "all", ...asked }));
const handIn = async (at: Date) => {
  const { contentSha256 } = await findRoundContents(db, who.scope, ROUND);
  const input = { ...ROUND, key: randomUUID(), content: contentSha256, confirmMissing: true };
  const outcome = await submitRound(db, who.own, input, at);
  if (!outcome.ok) throw new Error(outcome.reason);
};
const correct = async (version: number, spentSatang: bigint, at: Date) => {
  const filled = filledIn({ version, correctionReason: "กรอกผิด" });
  await correctStatusReport(db, who.own, first, { ...filled, values: { ...filled.values, spentSatang } }, at);
};
/** The queue says of one LAO what its own page says. */
const own = async () => {
  const { rows, counts } = await queue(officers.province);
  const row = rows.find(({ laoCode }) => laoCode === who.own.laoCode)!;
  expect(row.state).toBe((await findSubmissionState(db, who.scope, ROUND)).state);
  expect(counts[row.state]).toBeGreaterThan(0);
  return row;
};

beforeAll(async () => {
  who = await reportingLaos(db);
  officers = await addReviewers(db);
  first = await plannedProject(db, who);
  second = await plannedProject(db, who);
  await submitStatusReport(db, who.own, first, filledIn(), IN_ROUND);
});

describe("the queue of rounds", () => {
  it("says of each LAO how its round stands, step by step", async () => {
    expect(await own()).toMatchObject({ state: "none", submission: null });
    await handIn(minutes(10));
    expect(await own()).toMatchObject({
      state: "submitted",
      submission: { number: 1, submittedAt: minutes(10), isLate: false, reportedCount: 1, projectCount: 2 },
    });
    await correct(1, 190_000n, minutes(20));
    expect((await own()).state).toBe("changed");
    // The round asks for none of its projects any more.
    await db.update(projects).set({ consistent: false });
    expect((await own()).state).toBe("changed");
    await db.update(projects).set({ consistent: true });
    await handIn(minutes(30));
    const { latest } = await findSubmissionState(db, who.scope, ROUND);
    const decision = { key: randomUUID(), submissionId: latest!.id, rowVersion: 1, reopenUntil: null };
    await returnRound(db, officers.province, { ...decision, reason: "แก้", projectReasons: [] }, minutes(40));
    expect((await own()).state).toBe("returned");
  });

  it("counts every state whatever is chosen, and lists what is chosen", async () => {
    const { counts, rows } = await queue(officers.province, { state: "returned" });
    expect(rows.map(({ laoCode }) => laoCode)).toEqual([who.own.laoCode]);
    expect(counts).toMatchObject({ returned: 1, none: 1, submitted: 0, late: 0, all: 2 });
    expect((await queue(officers.province, { state: "late" })).rows).toEqual([]);
    expect((await queue(officers.province, { state: "none" })).rows).toHaveLength(1);
  });

  it("reaches as far as the officer, and is narrowed by place and name", async () => {
    expect((await queue(officers.farProvince)).counts.all).toBe(0);
    expect((await queue(officers.region)).counts.all).toBe(2);
    expect((await queue(officers.central)).counts.all).toBe(2);
    expect((await queue(officers.central, { province: "93" })).counts.all).toBe(0);
    expect((await queue(officers.province, { district: "9002" })).counts.all).toBe(0);
    expect((await queue(officers.province, { q: "ตัวอย่างสอง" })).rows).toHaveLength(1);
    expect((await queue(officers.province, { q: who.own.laoCode })).rows).toHaveLength(1);
    expect((await queue(officers.province, { page: "2" })).rows).toEqual([]);
  });
});

describe("what was handed in", () => {
  it("is each project as it was then, with what differs from the time before and what changed since", async () => {
    await submitStatusReport(db, who.own, second, filledIn(), minutes(50));
    const at = (submittedAt: Date, earlierAt: Date | null) =>
      listHandedIn(db, who.scope, ROUND, { submittedAt, earlierAt });
    const [one, other] = await at(minutes(30), minutes(10));
    expect(one).toMatchObject({
      handedIn: { version: 2, spentSatang: 190_000n },
      before: { version: 1, spentSatang: 200_000n },
      differs: ["spent"],
      isChangedSince: false,
    });
    expect(other).toMatchObject({ handedIn: null, before: null, differs: [], isChangedSince: true });
    const [, added] = await at(minutes(60), minutes(30));
    expect(added).toMatchObject({ before: null, differs: ["reported"], isChangedSince: false });
    // A report of the very moment is handed in with it; one of a moment later is not.
    const versionAt = async (moment: Date) => (await at(moment, null))[0]?.handedIn?.version;
    expect(await versionAt(new Date(minutes(20).getTime() - 1))).toBe(1);
    expect(await versionAt(minutes(20))).toBe(2);
    const [firstTime] = await at(minutes(10), null);
    expect(firstTime).toMatchObject({ handedIn: { version: 1 }, differs: [], isChangedSince: true });
  });

  it("is looked through by what changed, what was returned and what is missing", async () => {
    const handed = await listHandedIn(db, who.scope, ROUND, {
      submittedAt: minutes(30),
      earlierAt: minutes(10),
    });
    const returned = new Set([second.projectId]);
    const shown = (part: HandedInPart) =>
      handed.filter((project) => isOfPart(project, part, returned)).map(({ row }) => row.projectId);
    expect(shown("differs")).toEqual([first.projectId]);
    expect(shown("returned")).toEqual([second.projectId]);
    expect(shown("missing")).toEqual([second.projectId]);
  });

  it("is nobody else's", async () => {
    const scope = laoScope(who.neighbour, { id: who.neighbour.laoId, provinceCode: "90" })!;
    expect(await listHandedIn(db, scope, ROUND, { submittedAt: minutes(60), earlierAt: null })).toEqual([]);
  });
});
