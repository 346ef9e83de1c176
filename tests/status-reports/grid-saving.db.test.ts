import { beforeAll, describe, expect, it } from "vitest";
import type { ReportAddress } from "@/lib/status-reports/data";
import { listRoundRows } from "@/lib/status-reports/grid/data";
import { reportAllUnchanged, saveRoundRows } from "@/lib/status-reports/grid/mutations";
import { cellsOfRow, chosenRows, progressOf } from "@/lib/status-reports/grid/rules";
import { digestOfRow, typedRows } from "@/lib/status-reports/grid/schema";
import { submitStatusReport } from "@/lib/status-reports/mutations";
import { useTestDatabase } from "../support/database";
import {
  everythingReported,
  filledIn,
  IN_ROUND,
  plannedProject,
  type ReportingLaos,
  reportingLaos,
} from "./reporting-laos";

const { db } = useTestDatabase();
let who: ReportingLaos;
beforeAll(async () => {
  who = await reportingLaos(db);
});

const IN_12 = new Date("2018-10-15T03:00:00Z");
const AFTER_ROUND = new Date("2018-05-02T03:00:00Z");
const SAID = { status: "in_progress", ordinanceBudget: "2,500", spent: "๒๐๐๐" };

function sent(of: ReportAddress, cells: Record<string, string>, version = "0", picks = {}) {
  return { row: `p${of.projectId}`, projectId: of.projectId, version, cells, picks };
}

function form(rows: ReturnType<typeof sent>[], change: { reasonForAll?: string; round?: 6 | 12 } = {}) {
  const { reasonForAll = "", round = 6 } = change;
  return { of: { fiscalYear: 2561, round }, key: crypto.randomUUID(), opened: "", reasonForAll, rows };
}

const valuesOf = async (of: ReportAddress) =>
  (await listRoundRows(db, who.scope, of)).find(({ projectId }) => projectId === of.projectId)?.report;

describe("rows of the grid", () => {
  it("are saved each by itself: right ones whatever is wrong with others", async () => {
    const [right, wrong, over] = [
      await plannedProject(db, who),
      await plannedProject(db, who),
      await plannedProject(db, who),
    ];
    const rows = [
      sent(right, SAID),
      sent(wrong, { ...SAID, status: "cannot", spent: "หมื่น" }),
      sent(over, { ...SAID, spent: "2,600" }),
    ];
    const answers = await saveRoundRows(db, who.own, form(rows), IN_ROUND);
    expect(answers).toMatchObject([
      { state: "saved", version: 1, was: digestOfRow(SAID) },
      { state: "wrong", problems: { cannotReason: expect.any(String), spent: expect.any(String) } },
      { state: "wrong", problems: { confirmOverspend: expect.stringContaining("อยู่ 100 บาท") } },
    ]);
    expect(await valuesOf(right)).toMatchObject({ spentSatang: 200_000n, inOrdinance: false });
    expect(await valuesOf(wrong)).toBeNull();
    const confirmed = sent(over, { ...SAID, spent: "2,600", confirmOverspend: "yes" });
    expect(await saveRoundRows(db, who.own, form([confirmed]), IN_ROUND)).toMatchObject([
      { state: "saved", overspends: true },
    ]);
  });

  it.each(["neighbour"] as const)(
    "of somebody else's project are not found, and nothing is written: %s",
    async (other) => {
      const of = await plannedProject(db, who);
      const before = await everythingReported(db);
      const answers = await saveRoundRows(db, who[other], form([sent(of, SAID)]), IN_ROUND);
      expect(answers).toMatchObject([{ state: "wrong", message: expect.stringContaining("ไม่พบโครงการ") }]);
      expect(await everythingReported(db)).toEqual(before);
    },
  );

  it("of a closed round say when it closed, and write nothing", async () => {
    const of = await plannedProject(db, who);
    const before = await everythingReported(db);
    const answers = await saveRoundRows(db, who.own, form([sent(of, SAID)]), AFTER_ROUND);
    expect(answers).toMatchObject([{ state: "wrong", message: expect.stringContaining("30 เมษายน 2561") }]);
    expect(await everythingReported(db)).toEqual(before);
  });

  it("that correct a report need a reason: the row's own, else the one for all", async () => {
    const [one, two] = [await plannedProject(db, who), await plannedProject(db, who)];
    for (const of of [one, two]) await submitStatusReport(db, who.own, of, filledIn(), IN_ROUND);
    const changed = { ...SAID, spent: "5" };
    expect(await saveRoundRows(db, who.own, form([sent(one, changed, "1")]), IN_ROUND)).toMatchObject([
      { state: "wrong", problems: { correctionReason: expect.any(String) } },
    ]);
    const rows = [sent(one, { ...changed, correctionReason: "ของแถว" }, "1"), sent(two, changed, "1")];
    const answers = await saveRoundRows(db, who.own, form(rows, { reasonForAll: "ของทุกแถว" }), IN_ROUND);
    expect(answers).toMatchObject([
      { state: "saved", version: 2 },
      { state: "saved", version: 2 },
    ]);
  });

  it("filled from an older text show both, and keep what is picked of each", async () => {
    const of = await plannedProject(db, who);
    await submitStatusReport(db, who.own, of, filledIn(), IN_ROUND);
    const mine = { ...SAID, status: "completed", remark: "ของฉัน", spent: "2,000", inOrdinance: "yes" };
    const [conflict] = await saveRoundRows(db, who.own, form([sent(of, mine)]), IN_ROUND);
    expect(conflict).toMatchObject({
      state: "conflict",
      version: 1,
      twoTexts: [{ field: "pick-status" }, { field: "pick-remark", mine: "ของฉัน", theirs: "–" }],
    });
    const picked = sent(of, { ...mine, correctionReason: "รวม" }, "1", {
      "pick-status": "theirs",
      "pick-remark": "mine",
    });
    expect(await saveRoundRows(db, who.own, form([picked]), IN_ROUND)).toMatchObject([
      { state: "saved", version: 2, cells: { status: "in_progress", remark: "ของฉัน" } },
    ]);
    expect(await valuesOf(of)).toMatchObject({ status: "in_progress", remark: "ของฉัน" });
  });

  it("that say what is stored already are saved without another version", async () => {
    const of = await plannedProject(db, who);
    const rows = [sent(of, SAID)];
    await saveRoundRows(db, who.own, form(rows), IN_ROUND);
    expect(await saveRoundRows(db, who.own, form(rows), IN_ROUND)).toMatchObject([
      { state: "saved", version: 1 },
    ]);
  });
});

describe("ไม่เปลี่ยนแปลงจากรอบ 6 เดือน for all", () => {
  it("reports what is not yet reported as the 6-month round said it, and leaves overspending to be confirmed", async () => {
    const [same, done, over, bare] = [
      await plannedProject(db, who, { dimensionNumber: 4 }),
      await plannedProject(db, who, { dimensionNumber: 4 }),
      await plannedProject(db, who, { dimensionNumber: 4 }),
      await plannedProject(db, who, { dimensionNumber: 4 }),
    ];
    const overspent = filledIn({ overspendConfirmed: true });
    for (const of of [same, done]) await submitStatusReport(db, who.own, of, filledIn(), IN_ROUND);
    const values = { ...overspent.values, spentSatang: 300_000n };
    await submitStatusReport(db, who.own, over, { ...overspent, values }, IN_ROUND);
    const finished = filledIn();
    const completed = { ...finished, values: { ...finished.values, status: "completed" as const } };
    await submitStatusReport(db, who.own, { ...done, round: 12 }, completed, IN_12);
    const all = { of: { fiscalYear: 2561, round: 12 as const }, key: crypto.randomUUID(), opened: "" };
    const first = await reportAllUnchanged(db, who.own, all, IN_12);
    expect(first.left).toBeNull();
    expect(first.saved).toBeGreaterThan(0);
    const in12 = (of: ReportAddress) => valuesOf({ ...of, round: 12 });
    expect(await in12(same)).toMatchObject({ status: "in_progress", spentSatang: 200_000n, version: 1 });
    expect(await in12(done)).toMatchObject({ status: "completed", version: 1 });
    expect([await in12(over), await in12(bare)]).toEqual([null, null]);
    expect(await reportAllUnchanged(db, who.own, all, IN_12)).toEqual({ saved: 0, left: null });
  });
});

describe("what a page of the grid shows", () => {
  it("is chosen by what is left, by dimension and by what is to be looked at", async () => {
    const rows = await listRoundRows(db, who.scope, { fiscalYear: 2561, round: 6 });
    const { all, waiting, ofDimension } = progressOf(rows);
    expect(all).toBe(rows.length);
    expect([...ofDimension.values()].reduce((sum, one) => sum + one.waiting, 0)).toBe(waiting);
    const ids = (show: "all" | "first" | "waiting" | "problems", dimension: number | null = null) =>
      chosenRows(rows, { show, dimension }, new Set([rows[0]!.projectId])).map(({ projectId }) => projectId);
    expect(ids("waiting")).toHaveLength(waiting);
    expect(ids("first").slice(0, waiting)).toEqual(ids("waiting"));
    expect(ids("first")).toHaveLength(all);
    expect(ids("problems")).toEqual([rows[0]!.projectId]);
    expect(ids("all", 4)).toHaveLength(ofDimension.get(4)?.all ?? -1);
  });

  it("sends only the rows that were typed in", async () => {
    const [row] = await listRoundRows(db, who.scope, { fiscalYear: 2561, round: 6 });
    const cells = cellsOfRow(row!);
    const fields = (typed: Record<string, string>) =>
      Object.fromEntries(
        Object.entries({ ...cells, was: digestOfRow(cells), version: "1", ...typed }).map(([name, text]) => [
          `p${row!.projectId}.${name}`,
          [text],
        ]),
      );
    expect(typedRows(fields({}))).toEqual([]);
    expect(typedRows(fields({ correctionReason: "เหตุผล", confirmOverspend: "" }))).toEqual([]);
    expect(typedRows(fields({ remark: "ใหม่" }))).toMatchObject([{ projectId: row!.projectId, version: "1" }]);
    expect(typedRows(fields({ same: "yes" }))).toHaveLength(1);
    expect(typedRows({ "n1.remark": ["แถวใหม่ของตารางแผน"] })).toEqual([]);
    expect(typedRows(fields({ "pick-status": "theirs" }))).toHaveLength(1);
  });
});
