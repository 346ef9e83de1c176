import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/accounts/actor";
import { listReportVersions, type ReportAddress } from "@/lib/status-reports/data";
import { openingToken } from "@/lib/status-reports/grace/token";
import { restoreReportVersion } from "@/lib/status-reports/history/mutations";
import { changedParts } from "@/lib/status-reports/history/rules";
import type { RestoreInput } from "@/lib/status-reports/history/schema";
import { correctStatusReport, submitStatusReport } from "@/lib/status-reports/mutations";
import type { ReportValues } from "@/lib/status-reports/rules";
import { useTestDatabase } from "../support/database";
import {
  everythingReported,
  filledIn,
  IN_ROUND,
  lastAudit,
  plannedProject,
  type ReportingLaos,
  reportingLaos,
} from "./reporting-laos";

const { db } = useTestDatabase();
let who: ReportingLaos;
beforeAll(async () => {
  who = await reportingLaos(db);
});

const LAST_MINUTE = new Date("2018-04-30T16:59:59Z");
const FIRST_MINUTE_AFTER = new Date("2018-04-30T17:00:00Z");

/** What a first report says that spends more than its budget, with a reason of its own and a remark. */
const FIRST: Partial<ReportValues> = {
  status: "cannot",
  cannotReason: "other",
  cannotReasonText: "น้ำท่วม",
  spentSatang: 900_000n,
  remark: "บรรทัดแรก\nบรรทัดที่สอง",
};

/** A report of two versions that differ in every part. */
async function corrected(): Promise<ReportAddress> {
  const of = await plannedProject(db, who);
  const first = filledIn({ overspendConfirmed: true });
  const now = IN_ROUND;
  await submitStatusReport(db, who.own, of, { ...first, values: { ...first.values, ...FIRST } }, now);
  const values: ReportValues = {
    status: "completed",
    cannotReason: null,
    cannotReasonText: null,
    withoutBudget: true,
    inOrdinance: false,
    ordinanceBudgetSatang: 0n,
    spentSatang: 0n,
    remark: null,
  };
  const second = { ...filledIn({ version: 1, correctionReason: "แก้" }), values };
  const outcome = await correctStatusReport(db, who.own, of, second, now);
  if (!outcome.ok) throw new Error(outcome.reason);
  return of;
}

function restore(
  of: ReportAddress,
  change: Partial<RestoreInput> = {},
  actor: Actor = who.own,
  now = LAST_MINUTE,
) {
  const input = {
    key: crypto.randomUUID(),
    version: 2,
    restore: 1,
    restoreReason: "แก้ผิดโครงการ",
    opened: "",
  };
  return restoreReportVersion(db, actor, of, { ...input, ...change }, now);
}

describe("bringing an earlier version back", () => {
  it("makes a new version that says what the earlier one said, and keeps all", async () => {
    const of = await corrected();
    expect(await restore(of)).toMatchObject({ ok: true, value: { version: 3 } });
    const versions = await listReportVersions(db, who.scope, of);
    expect(versions.map(({ version }) => version)).toEqual([3, 2, 1]);
    expect(changedParts(versions[0]!, versions[2]!)).toEqual([]);
    expect(changedParts(versions[0]!, versions[1]!)).toHaveLength(7);
    expect(versions[0]).toMatchObject({
      ...FIRST,
      restoredFrom: 1,
      correctionReason: "แก้ผิดโครงการ",
      recordedAt: LAST_MINUTE,
      isLate: false,
    });
    expect(await lastAudit(db)).toMatchObject({
      action: "status_report.restore",
      entity: "status_report",
      laoId: who.own.laoId,
      before: { version: 2, status: "completed" },
      after: { version: 3, restoredFrom: 1, status: "cannot", correctionReason: "แก้ผิดโครงการ" },
    });
  });

  it("and the one after it again leads back to where one was", async () => {
    const of = await corrected();
    await restore(of);
    expect(await restore(of, { version: 3, restore: 2 })).toMatchObject({ ok: true, value: { version: 4 } });
    const versions = await listReportVersions(db, who.scope, of);
    expect(changedParts(versions[0]!, versions[2]!)).toEqual([]);
    expect(versions[0]).toMatchObject({ restoredFrom: 2 });
  });

  it("of what stands there already makes no version", async () => {
    const of = await corrected();
    await restore(of);
    const before = await everythingReported(db);
    expect(await restore(of, { version: 3 })).toMatchObject({ ok: true, value: { version: 3 } });
    expect({ ...(await everythingReported(db)), keys: before.keys }).toEqual(before);
  });

  it("as one form sent ten times is done once; as ten forms, once, and the others are told", async () => {
    const of = await corrected();
    const key = crypto.randomUUID();
    const same = await Promise.all(Array.from({ length: 10 }, () => restore(of, { key })));
    for (const outcome of same) expect(outcome).toMatchObject({ ok: true, value: { version: 3 } });
    const again = { version: 3, restore: 2 };
    const many = await Promise.all(Array.from({ length: 10 }, () => restore(of, again)));
    expect(many.filter(({ ok }) => ok)).toHaveLength(1);
    expect(many.flatMap((outcome) => (outcome.ok ? [] : [outcome.reason]))).toEqual(
      Array(9).fill("stale_version"),
    );
    expect(await listReportVersions(db, who.scope, of)).toHaveLength(4);
  });

  it("in the grace after closing is done from a page that was open, and is late", async () => {
    const of = await corrected();
    const opened = openingToken(who.own, LAST_MINUTE);
    expect(await restore(of, { opened }, who.own, FIRST_MINUTE_AFTER)).toMatchObject({ ok: true });
    const [newest] = await listReportVersions(db, who.scope, of);
    expect(newest).toMatchObject({ version: 3, isLate: true });
  });
});

describe("bringing back is refused and writes nothing:", () => {
  it.each<[string, Partial<RestoreInput>, Date, string]>([
    ["a version that is not there", { restore: 3 }, LAST_MINUTE, "version_not_found"],
    ["a page that showed an older version", { version: 1 }, LAST_MINUTE, "stale_version"],
    ["after the closing day", {}, FIRST_MINUTE_AFTER, "round_closed"],
  ])("%s", async (_, change, now, reason) => {
    const of = await corrected();
    const before = await everythingReported(db);
    expect(await restore(of, change, who.own, now)).toEqual({ ok: false, reason });
    expect(await everythingReported(db)).toEqual(before);
  });

  it.each(["neighbour", "officer", "admin"] as const)("the %s", async (stranger) => {
    const of = await corrected();
    const before = await everythingReported(db);
    for (const asked of [{}, { restore: 9 }])
      expect(await restore(of, asked, who[stranger])).toEqual({ ok: false, reason: "project_not_found" });
    expect(await everythingReported(db)).toEqual(before);
  });

  it("a project without a report", async () => {
    expect(await restore(await plannedProject(db, who))).toEqual({ ok: false, reason: "version_not_found" });
  });
});
