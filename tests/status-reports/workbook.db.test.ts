import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import ExcelJS from "exceljs";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { auditEvents, imports, statusReportVersions } from "@/db/schema";
import type { Actor } from "@/lib/accounts/actor";
import { formXlsxStream } from "@/lib/exports/xlsx/form-xlsx";
import { findColumns } from "@/lib/imports/columns";
import { readSheetHere } from "@/lib/imports/reading/reader";
import { findReport, listReportVersions, type ReportAddress } from "@/lib/status-reports/data";
import { openingToken } from "@/lib/status-reports/grace/token";
import { correctStatusReport, submitStatusReport } from "@/lib/status-reports/mutations";
import { roundColumns } from "@/lib/status-reports/workbook/columns";
import { compareWithRound, countReportKinds } from "@/lib/status-reports/workbook/comparison";
import { findRoundInWorkbook } from "@/lib/status-reports/workbook/data";
import { ROUND_SHEET, roundWorkbook } from "@/lib/status-reports/workbook/model";
import { startRoundImport, writeRoundImport } from "@/lib/status-reports/workbook/mutations";
import { roundDigest } from "@/lib/status-reports/workbook/rules";
import { undoRoundImport } from "@/lib/status-reports/workbook/undoing/mutations";
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

const SIX = { fiscalYear: 2561, round: 6 } as const;
const LATER = new Date("2018-04-16T03:00:00Z");
const LAST_MINUTE = new Date("2018-04-30T16:59:00Z");
const FIRST_MINUTE_AFTER = new Date("2018-04-30T17:01:00Z");
const TWELVE = { fiscalYear: 2561, round: 12 } as const;
const IN_TWELVE = new Date("2018-10-15T03:00:00Z");

let projects: ReportAddress[];
beforeEach(async () => {
  await db.execute(sql`update projects set deleted_at = now()`);
  projects = [];
  for (let at = 0; at < 3; at += 1) projects.push(await plannedProject(db, who));
});

type Asked = typeof SIX | typeof TWELVE;
const roundNow = (asked: Asked = SIX) => findRoundInWorkbook(db, who.scope, asked);

async function workbookNow(asked: Asked = SIX): Promise<Uint8Array> {
  const { rows } = await roundNow(asked);
  const stream = formXlsxStream(roundWorkbook(asked.round, rows, "อบต.ตัวอย่าง"), IN_ROUND);
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

function rowsOf(bytes: Uint8Array): string[][] {
  const read = readSheetHere(bytes, "round.xlsx", { sheetName: ROUND_SHEET });
  if (!read.ok) throw new Error(`${read.reason} ${read.cell}`);
  return read.value.rows.map((row) => [...row]);
}

type Filled = Readonly<Record<string, string>>;
const DONE: Filled = { status: "ดำเนินการแล้วเสร็จ", ordinanceBudget: "2,500", spent: "๒๐๐๐.๕๐" };

/** The rows as downloaded, with cells filled in by project and column. */
async function filled(fill: readonly (Filled | null)[], asked: Asked = SIX) {
  const rows = rowsOf(await workbookNow(asked));
  return fillIn(rows, fill, asked);
}

function fillIn(rows: string[][], fill: readonly (Filled | null)[], asked: Asked = SIX) {
  const keys = roundColumns(asked.round).map(({ key }) => key);
  fill.forEach((cells, at) => {
    for (const [key, text] of Object.entries(cells ?? {})) {
      const row = rows[at + 1]!;
      while (row.length < keys.length) row.push("");
      row[keys.indexOf(key)] = text;
    }
  });
  return rows;
}

async function compared(rows: readonly (readonly string[])[], asked: Asked = SIX) {
  const columns = findColumns(rows, roundColumns(asked.round));
  if ("missing" in columns) throw new Error(columns.missing.join());
  return compareWithRound(rows, columns.found, await roundNow(asked));
}

function started(
  rows: readonly (readonly string[])[],
  actor: Actor = who.own,
  now = IN_ROUND,
  asked: Asked = SIX,
) {
  const input = { ...asked, fileName: "round.xlsx", sha256: "0".repeat(64), rows };
  return startRoundImport(db, actor, input, now);
}

async function startedId(rows: readonly (readonly string[])[], now = IN_ROUND, asked: Asked = SIX) {
  const outcome = await started(rows, who.own, now, asked);
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.value.id;
}

type WriteInput = Parameters<typeof writeRoundImport>[2];
async function write(
  importId: string,
  change: Partial<WriteInput> = {},
  { actor = who.own as Actor, now = LATER, asked = SIX as Asked } = {},
) {
  const digest = roundDigest((await roundNow(asked)).rows);
  const rest = { overwrite: null, correctionReason: null, opened: "" };
  return writeRoundImport(db, actor, { key: randomUUID(), importId, digest, ...rest, ...change }, now);
}

const report = (at: number) => findReport(db, who.scope, projects[at]!);
const undo = (importId: string, actor: Actor = who.own, now = LATER) =>
  undoRoundImport(db, actor, { key: randomUUID(), importId }, now);

async function reportedBefore(at: number, remark: string | null = null) {
  const input = filledIn();
  const outcome = await submitStatusReport(
    db,
    who.own,
    projects[at]!,
    { ...input, values: { ...input.values, remark } },
    IN_ROUND,
  );
  if (!outcome.ok) throw new Error(outcome.reason);
}

async function correctedByAnother(at: number, spentSatang: bigint, version = 1) {
  const input = filledIn({ version, correctionReason: "ผู้อื่นแก้" });
  const values = { ...input.values, spentSatang };
  const outcome = await correctStatusReport(db, who.own, projects[at]!, { ...input, values }, IN_ROUND);
  if (!outcome.ok) throw new Error(outcome.reason);
}

const kindsOf = async (rows: readonly (readonly string[])[], asked: Asked = SIX) =>
  (await compared(rows, asked)).rows.map(({ kind }) => kind);

async function problemsOf(rows: readonly (readonly string[])[], at = 0, asked: Asked = SIX) {
  const row = (await compared(rows, asked)).rows[at]!;
  return row.kind === "wrong" ? row.problems.map(({ key }) => key) : row.kind;
}

describe("The round's workbook", () => {
  it("has a row for each project with its lists, and what must not be changed in grey", async () => {
    await reportedBefore(0);
    const book = new ExcelJS.Workbook();
    await book.xlsx.load((await workbookNow()).buffer as ArrayBuffer);
    expect(book.worksheets.map(({ name }) => name)).toEqual(["รายงานผล", "วิธีกรอก", "รายการ"]);
    const sheet = book.worksheets[0]!;
    expect(sheet.rowCount).toBe(4);
    expect(sheet.views[0]).toMatchObject({ state: "frozen", xSplit: 3, ySplit: 1 });
    expect(sheet.getCell("A2").value).toBe(projects[0]!.projectId);
    expect([sheet.getCell("B2").value, sheet.getCell("B3").value]).toEqual([1, 0]);
    expect(sheet.getCell("C2").fill).toMatchObject({ fgColor: { argb: "FFE6E3DC" } });
    expect(sheet.getCell("E2").value).toBe(250_000);
    expect(sheet.getCell("F4").dataValidation).toMatchObject({
      type: "list",
      formulae: ["'รายการ'!$A$2:$A$4"],
    });
    expect(sheet.getCell("F2").value).toBe("อยู่ระหว่างดำเนินการ");
    expect(sheet.getCell("L2").value).toBe(2_000);
    expect(sheet.getCell("F3").value).toBeNull();
  });

  it("comes back as it was downloaded without a change", async () => {
    await reportedBefore(0, "บรรทัดแรก\nบรรทัดที่สอง");
    expect(await kindsOf(rowsOf(await workbookNow()))).toEqual(["unchanged", "waiting", "waiting"]);
  });

  it("says beforehand that a project is planned without a budget", async () => {
    await db.execute(sql`update project_years set without_budget = true, plan_budget_satang = 0
      where project_id = ${projects[0]!.projectId} and fiscal_year = 2561`);
    const rows = rowsOf(await workbookNow());
    expect(await kindsOf(rows)).toEqual(["waiting", "waiting", "waiting"]);
    expect(await kindsOf(fillIn(rows, [{ status: "ดำเนินการแล้วเสร็จ" }]))).toEqual([
      "new",
      "waiting",
      "waiting",
    ]);
  });
});

describe("a row of the file", () => {
  it("is read as the form reads it, every cell by itself", async () => {
    const bad = { status: "เสร็จ", ordinanceBudget: "สองพัน", spent: "", withoutBudget: "อาจจะ" };
    expect(await problemsOf(await filled([bad]))).toEqual([
      "withoutBudget",
      "status",
      "ordinanceBudget",
      "spent",
    ]);
  });

  it.each<[string, Filled, string | string[]]>([
    ["a reason without the status it belongs to", { ...DONE, cannotReason: "อื่นๆ" }, ["cannotReason"]],
    [
      "a text without the reason it belongs to",
      {
        ...DONE,
        status: "ไม่สามารถดำเนินการได้",
        cannotReason: "ไม่ได้รับงบประมาณ",
        cannotReasonText: "อื่น",
      },
      ["cannotReasonText"],
    ],
    ["cannot without a reason", { ...DONE, status: "ไม่สามารถดำเนินการได้" }, ["cannotReason"]],
    [
      "other without its text",
      { ...DONE, status: "ไม่สามารถดำเนินการได้", cannotReason: "อื่นๆ" },
      ["cannotReasonText"],
    ],
    ["one satang above the ordinance budget", { ...DONE, spent: "2500.01" }, ["confirmOverspend"]],
    ["all of the ordinance budget", { ...DONE, spent: "2500" }, "new"],
    ["more than it, confirmed", { ...DONE, spent: "2500.01", confirmOverspend: "ใช่" }, "new"],
    ["sums without a budget", { ...DONE, withoutBudget: "ใช่" }, ["ordinanceBudget", "spent"]],
    ["another project's name", { ...DONE, name: "โครงการอื่น" }, ["name"]],
    ["the name with other spaces", { ...DONE, name: "มาตรการ ตัวอย่าง " }, "new"],
    ["no number", { ...DONE, id: "" }, ["id"]],
    ["an unknown number", { ...DONE, id: "999999999" }, ["id"]],
  ])("with %s", async (_, cells, answer) => {
    expect(await problemsOf(await filled([cells]))).toEqual(answer);
  });

  it("that names a project twice, or a neighbour's, is wrong", async () => {
    const theirs = await plannedProject(db, who, { of: "neighbour" });
    const rows = await filled([DONE, { ...DONE, id: String(projects[0]!.projectId) }]);
    expect(await problemsOf(rows, 1)).toEqual(["id"]);
    expect(await problemsOf(await filled([{ ...DONE, id: String(theirs.projectId) }]))).toEqual(["id"]);
  });

  it("that was emptied does not delete the report", async () => {
    await reportedBefore(0);
    const empty = { status: "", ordinanceBudget: "", spent: "", inOrdinance: "" };
    expect(await problemsOf(await filled([empty]))).toEqual(["status", "ordinanceBudget", "spent"]);
  });
});

describe("what others saved since the download", () => {
  it("is a conflict only where the row was filled in too", async () => {
    await reportedBefore(0);
    await reportedBefore(1);
    const untouched = rowsOf(await workbookNow());
    const rows = fillIn(structuredClone(untouched), [null, { spent: "7" }, DONE]);
    await correctedByAnother(0, 5n);
    await correctedByAnother(1, 6n);
    await reportedBefore(2);
    expect(await kindsOf(untouched)).toEqual(["unchanged", "unchanged", "unchanged"]);
    expect(await kindsOf(rows)).toEqual(["unchanged", "conflict", "conflict"]);
  });

  it("is the same as the file's, then there is nothing to choose", async () => {
    await reportedBefore(0);
    const rows = await filled([{ spent: "0.05" }]);
    await correctedByAnother(0, 5n);
    expect(await kindsOf(rows)).toEqual(["unchanged", "waiting", "waiting"]);
  });
});

describe("writing a file", () => {
  it("reports every filled row and leaves the others waiting", async () => {
    const rows = await filled([DONE, null, { ...DONE, remark: "หมายเหตุ" }]);
    const id = await startedId(rows);
    expect(await write(id)).toEqual({ ok: true, value: { id } });
    expect(await report(0)).toMatchObject({ status: "completed", spentSatang: 200_050n, version: 1 });
    expect(await report(1)).toBeNull();
    expect(await report(2)).toMatchObject({ remark: "หมายเหตุ" });
    expect(await lastAudit(db)).toMatchObject({
      action: "round.import",
      entity: "round",
      entityId: "2561-6",
      laoId: who.own.laoId,
      after: { fileName: "round.xlsx", rowsReported: 2, rowsCorrected: 0 },
    });
    const perReport = await db.$count(
      auditEvents,
      sql`action = 'status_report.submit' and at = ${LATER.toISOString()}::timestamptz`,
    );
    expect(perReport).toBe(2);
  });

  it("corrects with the row's own reason, else with the one given for all", async () => {
    await reportedBefore(0);
    await reportedBefore(1);
    const rows = await filled([{ spent: "7", correctionReason: "ใบเสร็จใหม่" }, { spent: "8" }]);
    const id = await startedId(rows);
    const before = await everythingReported(db);
    expect(await write(id)).toEqual({ ok: false, reason: "correction_reason_missing" });
    expect(await everythingReported(db)).toEqual(before);
    expect(await write(id, { correctionReason: "แก้ทั้งไฟล์" })).toMatchObject({ ok: true });
    expect(await report(0)).toMatchObject({ version: 2, spentSatang: 700n, correctionReason: "ใบเสร็จใหม่" });
    expect(await report(1)).toMatchObject({ version: 2, spentSatang: 800n, correctionReason: "แก้ทั้งไฟล์" });
  });

  it("sent twice or ten times at once is written once", async () => {
    const id = await startedId(await filled([DONE, DONE, DONE]));
    const digest = roundDigest((await roundNow()).rows);
    const key = randomUUID();
    const before = await db.$count(statusReportVersions);
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => write(id, { key, digest })));
    for (const outcome of outcomes) expect(outcome).toMatchObject({ ok: true });
    expect(await write(id, { digest })).toMatchObject({ ok: true });
    expect(await db.$count(statusReportVersions)).toBe(before + 3);
  });

  it("asks which text stays, and does as it is told", async () => {
    await reportedBefore(0);
    const rows = await filled([{ spent: "7", correctionReason: "ของฉัน" }, DONE]);
    await correctedByAnother(0, 5n);
    const id = await startedId(rows);
    expect(await write(id)).toEqual({ ok: false, reason: "choose_for_conflicts" });
    expect(await write(id, { overwrite: false })).toMatchObject({ ok: true });
    expect(await report(0)).toMatchObject({ version: 2, spentSatang: 5n });
    expect(await report(1)).toMatchObject({ version: 1 });
    const again = await startedId(rows);
    expect(await write(again, { overwrite: true })).toMatchObject({ ok: true });
    expect(await report(0)).toMatchObject({ version: 3, spentSatang: 700n });
  });

  it("with 85 projects takes less than ten seconds", async () => {
    while (projects.length < 85) projects.push(await plannedProject(db, who));
    const id = await startedId(await filled(projects.map(() => DONE)));
    const before = performance.now();
    expect(await write(id)).toMatchObject({ ok: true });
    expect(performance.now() - before).toBeLessThan(10_000);
    expect(countReportKinds(await compared(rowsOf(await workbookNow())))).toMatchObject({ unchanged: 85 });
  });
});

describe("a file that is refused writes nothing:", () => {
  async function refusedWriting(id: string, change: Partial<WriteInput>, options = {}) {
    const before = await everythingReported(db);
    const outcome = await write(id, change, options);
    expect(await everythingReported(db)).toEqual(before);
    return outcome.ok ? "written" : outcome.reason;
  }

  it("one wrong row", async () => {
    const id = await startedId(await filled([DONE, DONE, { ...DONE, spent: "?" }]));
    expect(await refusedWriting(id, {})).toBe("has_wrong_rows");
  });

  it("nothing filled in", async () => {
    expect(await refusedWriting(await startedId(rowsOf(await workbookNow())), {})).toBe("nothing_to_write");
  });

  it("a report saved since it was looked at", async () => {
    const id = await startedId(await filled([DONE]));
    const digest = roundDigest((await roundNow()).rows);
    await reportedBefore(1);
    expect(await refusedWriting(id, { digest })).toBe("changed_meanwhile");
  });

  it("after the closing day, unless it was looked at before", async () => {
    const id = await startedId(await filled([DONE, DONE]), LAST_MINUTE);
    const opened = openingToken(who.own, LAST_MINUTE);
    expect(await refusedWriting(id, {}, { now: FIRST_MINUTE_AFTER })).toBe("round_closed");
    expect(await write(id, { opened }, { now: FIRST_MINUTE_AFTER })).toMatchObject({ ok: true });
    const [late] = await listReportVersions(db, who.scope, projects[0]!);
    expect(late).toMatchObject({ version: 1, recordedAt: FIRST_MINUTE_AFTER });
  });

  it("kept for more than seven days", async () => {
    const id = await startedId(await filled([DONE]));
    expect(await refusedWriting(id, {}, { now: new Date("2018-04-22T03:00:00Z") })).toBe("import_expired");
  });

  it.each(["neighbour", "officer", "admin"] as const)("by the %s", async (stranger) => {
    const rows = await filled([DONE]);
    const id = await startedId(rows);
    expect(await refusedWriting(id, {}, { actor: who[stranger] })).toBe("import_not_found");
    expect(await undo(id, who[stranger])).toMatchObject({ ok: false, reason: "import_not_found" });
  });

  it("of an officer or an administrator, before it is even looked at", async () => {
    const kept = await db.$count(imports);
    for (const stranger of [who.officer, who.admin])
      expect(await started(await filled([DONE]), stranger)).toEqual({ ok: false, reason: "round_not_found" });
    expect(await started(await filled([DONE]), who.own, FIRST_MINUTE_AFTER)).toEqual({
      ok: false,
      reason: "round_closed",
    });
    expect(await started([["ก", "ข"]])).toMatchObject({ ok: false, reason: "columns_missing" });
    expect(await started((await filled([])).slice(0, 1))).toMatchObject({ ok: false, reason: "no_rows" });
    expect(await db.$count(imports)).toBe(kept);
  });
});

describe("the 12-month round", () => {
  it("takes the 6-month report over where the row says so, and nothing else", async () => {
    await reportedBefore(0, "หมายเหตุ");
    const same = { sameAsSix: "ใช่" };
    const rows = await filled([same, same, { ...DONE }], TWELVE);
    expect(await problemsOf(rows, 1, TWELVE)).toEqual(["sameAsSix"]);
    const more = await filled([{ ...same, ...DONE }], TWELVE);
    expect(await problemsOf(more, 0, TWELVE)).toEqual(["sameAsSix"]);
    const good = await filled([same, null, DONE], TWELVE);
    const id = await startedId(good, IN_TWELVE, TWELVE);
    expect(await write(id, {}, { now: IN_TWELVE, asked: TWELVE })).toMatchObject({ ok: true });
    const twelve = await findReport(db, who.scope, { ...projects[0]!, round: 12 });
    expect(twelve).toMatchObject({ status: "in_progress", spentSatang: 200_000n, remark: "หมายเหตุ" });
    expect(await findReport(db, who.scope, { ...projects[1]!, round: 12 })).toBeNull();
  });
});

describe("undoing a file", () => {
  it("brings back what its corrections replaced as new versions, and keeps first reports", async () => {
    await reportedBefore(0, "เดิม");
    const id = await startedId(await filled([{ spent: "7", remark: "ใหม่" }, DONE]));
    await write(id, { correctionReason: "แก้" });
    expect(await undo(id)).toEqual({ ok: true, value: { id } });
    expect(await report(0)).toMatchObject({ version: 3, spentSatang: 200_000n, remark: "เดิม" });
    expect(await report(1)).toMatchObject({ version: 1 });
    const [version] = await db
      .select()
      .from(statusReportVersions)
      .where(sql`version = 3 and report_id = ${(await report(0))!.reportId}`);
    expect(version).toMatchObject({ restoredFrom: 1 });
    expect(await lastAudit(db)).toMatchObject({ action: "round.undo_import", entityId: "2561-6" });
    const before = await everythingReported(db);
    expect(await undo(id)).toMatchObject({ ok: true });
    expect({ ...(await everythingReported(db)), keys: before.keys }).toEqual(before);
  });

  it("is refused as a whole where a report was corrected again, after the round, and for first reports", async () => {
    await reportedBefore(0);
    await reportedBefore(1);
    const id = await startedId(await filled([{ spent: "7" }, { spent: "8" }]));
    await write(id, { correctionReason: "แก้" });
    await correctedByAnother(1, 9n, 2);
    const before = await everythingReported(db);
    expect(await undo(id)).toMatchObject({ ok: false, reason: "changed_since", changed: ["มาตรการตัวอย่าง"] });
    expect(await everythingReported(db)).toEqual(before);
    const first = await startedId(await filled([null, null, DONE]));
    await write(first);
    expect(await undo(first)).toMatchObject({ ok: false, reason: "nothing_to_undo" });
    const last = await startedId(await filled([{ spent: "11" }]), LAST_MINUTE);
    await write(last, { correctionReason: "แก้" }, { now: LAST_MINUTE });
    expect(await undo(last, who.own, FIRST_MINUTE_AFTER)).toMatchObject({
      ok: false,
      reason: "round_closed",
    });
    expect(await report(0)).toMatchObject({ spentSatang: 1_100n });
  });
});
