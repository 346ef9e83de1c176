import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import ExcelJS from "exceljs";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { QUARTERS, TARGET_GROUPS } from "@/db/codes/plans";
import { auditEvents, imports } from "@/db/schema";
import type { Actor } from "@/lib/accounts/actor";
import { formXlsxStream } from "@/lib/exports/xlsx/form-xlsx";
import { findColumns } from "@/lib/imports/columns";
import { purgeImports } from "@/lib/imports/mutations";
import { readSheetHere } from "@/lib/imports/reading/reader";
import { createProject, editProject } from "@/lib/plans/projects/mutations";
import type { ProjectContent } from "@/lib/plans/rules";
import { workbookColumns } from "@/lib/plans/workbook/columns";
import { compareWithPlan, countKinds } from "@/lib/plans/workbook/comparison";
import { findPlanInWorkbook } from "@/lib/plans/workbook/data";
import { PLAN_SHEET, planWorkbook } from "@/lib/plans/workbook/model";
import { startPlanImport, writePlanImport } from "@/lib/plans/workbook/mutations";
import { contentOf, planDigest } from "@/lib/plans/workbook/rules";
import { undoPlanImport } from "@/lib/plans/workbook/undoing/mutations";
import { useTestDatabase } from "../support/database";
import { CONTENT } from "./sample-framework";
import { everythingWritten, NOW, setPlanState, type TwoLaos, twoLaos } from "./two-laos";

const { db } = useTestDatabase();
let who: TwoLaos;
beforeAll(async () => {
  who = await twoLaos(db);
});

const NAMES = { laoName: "อบต.ตัวอย่าง", editionName: "2561-2564" };

async function planNow() {
  const plan = await findPlanInWorkbook(db, who.scope, who.framework.editionId);
  return plan!;
}

async function workbookNow(): Promise<Uint8Array> {
  const { framework, projects } = await planNow();
  const stream = formXlsxStream(planWorkbook(framework, projects, NAMES), NOW);
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

function rowsOf(bytes: Uint8Array): readonly (readonly string[])[] {
  const read = readSheetHere(bytes, "plan.xlsx", { sheetName: PLAN_SHEET });
  if (!read.ok) throw new Error(`${read.reason} ${read.cell}`);
  return read.value.rows;
}

async function compared(rows: readonly (readonly string[])[]) {
  const plan = await planNow();
  const columns = findColumns(rows, workbookColumns(plan.framework));
  if ("missing" in columns) throw new Error(columns.missing.join());
  return compareWithPlan(rows, columns.found, plan);
}

/** The workbook's rows with cells changed by heading. */
async function edited(change: (cell: (row: number, key: string) => Cell) => void) {
  const rows = rowsOf(await workbookNow()).map((row) => [...row]);
  const keys = workbookColumns(who.framework).map(({ key }) => key);
  change((row, key) => {
    while (rows.length < row) rows.push([]);
    const cells = rows[row - 1]!;
    const at = keys.indexOf(key);
    while (cells.length <= at) cells.push("");
    return {
      get: () => cells[at]!,
      set: (text) => {
        cells[at] = text;
      },
    };
  });
  return rows;
}
type Cell = { get(): string; set(text: string): void };

async function started(rows: readonly (readonly string[])[], actor: Actor = who.own) {
  const input = { editionId: who.framework.editionId, fileName: "plan.xlsx", sha256: "0".repeat(64), rows };
  return startPlanImport(db, actor, input, NOW);
}

async function startedId(rows: readonly (readonly string[])[]): Promise<string> {
  const outcome = await started(rows);
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.value.id;
}

async function write(
  importId: string,
  change: Partial<Parameters<typeof writePlanImport>[2]> = {},
  actor?: Actor,
) {
  const digest = planDigest((await planNow()).projects);
  const input = { key: randomUUID(), importId, digest, overwrite: null, ...change };
  return writePlanImport(db, actor ?? who.own, input, NOW);
}

async function addProjects(count: number, change: Partial<ProjectContent> = {}) {
  for (let at = 0; at < count; at += 1) {
    const content = { ...CONTENT, name: `โครงการที่ ${at + 1} ${randomUUID()}`, ...change };
    const { editionId } = who.framework;
    const outcome = await createProject(db, who.own, { key: randomUUID(), editionId, content }, NOW);
    if (!outcome.ok) throw new Error(outcome.reason);
  }
}

function newRow(cell: (row: number, key: string) => Cell, row: number, name: string) {
  const texts = {
    name,
    kind: "กิจกรรม",
    "budget-2563": "๑,๕๐๐.๒๕",
    dimension: "2",
    "group-schools": "ใช่",
    objective: "เพื่อ",
  };
  for (const [key, text] of Object.entries(texts)) cell(row, key).set(text);
}

const withoutVersions = (projects: readonly { id: number }[]) =>
  projects.map(
    ({ rowVersion: _, updatedAt: __, planState: ___, ...project }: Record<string, unknown>) => project,
  );

describe("The plan's workbook", () => {
  it("has its lists, a frozen heading, grey ids and sheets that explain", async () => {
    await addProjects(3);
    const book = new ExcelJS.Workbook();
    await book.xlsx.load((await workbookNow()).buffer as ArrayBuffer);
    expect(book.worksheets.map(({ name }) => name)).toEqual(["โครงการ", "วิธีกรอก", "รายการ"]);
    const sheet = book.worksheets[0]!;
    expect(sheet.views[0]).toMatchObject({ state: "frozen", xSplit: 3, ySplit: 1 });
    expect(sheet.getCell("D2").dataValidation).toMatchObject({
      type: "list",
      formulae: ["'รายการ'!$A$2:$A$5"],
    });
    expect(sheet.getCell("D503").dataValidation).toMatchObject({ type: "list" });
    expect(sheet.getCell("E4").dataValidation).toMatchObject({ type: "decimal" });
    expect(book.worksheets[2]!.getCell("A2").value).toBe("โครงการ");
    expect(sheet.getCell("E2").value).toBe(250_000);
    expect(sheet.getCell("A2").fill).toMatchObject({ fgColor: { argb: "FFE6E3DC" } });
  });

  it("comes back without a change when nothing was changed, whatever stands in the projects", async () => {
    const text = fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 });
    const odd = [
      "=1+1",
      "_x0041_ข",
      "-",
      "<a&b>\"'",
      "1-2",
      "บรรทัด\nสอง",
      "0012",
      "2026-10-01",
      ...fc.sample(text, 40),
    ];
    for (const objective of odd) {
      const content = {
        ...CONTENT,
        objective,
        name: `ก ${objective.replaceAll("\n", " ")} ${randomUUID()}`.replace(/\p{C}/gu, "").trim(),
        remark: "x",
        years: [{ fiscalYear: 2562, planBudgetSatang: 100_000_000_000_000n, withoutBudget: false }],
      };
      const { readProjectForm } = await import("@/lib/plans/schema");
      const { fieldsOf } = await import("@/lib/plans/projects/fields/rules");
      const read = readProjectForm(who.framework, { ...fieldsOf(content), key: randomUUID() });
      if (read.ok) await addProjects(1, read.content);
    }
    await addProjects(1, { years: [{ fiscalYear: 2561, planBudgetSatang: 0n, withoutBudget: true }] });
    await addProjects(1, {
      years: [
        { fiscalYear: 2561, planBudgetSatang: 0n, withoutBudget: true },
        { fiscalYear: 2562, planBudgetSatang: 1n, withoutBudget: false },
      ],
    });
    const counts = countKinds(await compared(rowsOf(await workbookNow())));
    expect(counts).toEqual({ ...counts, new: 0, changed: 0, removed: 0, wrong: 0, conflict: 0 });
    expect(counts.unchanged).toBe((await planNow()).projects.length);
  });

  it("comes back with exactly the cells that were changed", async () => {
    const { projects, framework } = await planNow();
    const keys = workbookColumns(framework).map(({ key }) => key);
    const value = fc.oneof(
      fc.record({ key: fc.constant("name"), text: fc.stringMatching(/^[ก-ฮa-z]{1,30}$/) }),
      fc.record({ key: fc.constant("remark"), text: fc.stringMatching(/^[ก-ฮ]{1,9}\n[a-z]{1,9}$/) }),
      fc.record({ key: fc.constant("kind"), text: fc.constantFrom("มาตรการ", "แนวปฏิบัติงาน") }),
      fc.record({
        key: fc.constant("quarter"),
        text: fc.constantFrom(...QUARTERS.map((quarter) => `ไตรมาสที่ ${quarter}`)),
      }),
      fc.record({ key: fc.constant("budget-2564"), text: fc.integer({ min: 0, max: 999_999 }).map(String) }),
      fc.record({
        key: fc.constantFrom(...TARGET_GROUPS.map((group) => `group-${group}`)),
        text: fc.constant("ใช่"),
      }),
    );
    const edits = fc.array(fc.record({ at: fc.nat({ max: projects.length - 1 }), value }), { maxLength: 12 });
    const original = await workbookNow();
    const before = rowsOf(original);
    await fc.assert(
      fc.asyncProperty(edits, async (list) => {
        const book = new ExcelJS.Workbook();
        await book.xlsx.load(original.buffer as ArrayBuffer);
        const sheet = book.getWorksheet(PLAN_SHEET)!;
        const needsNone = (at: number) => before[at + 1]?.[keys.indexOf("withoutBudget")] === "ใช่";
        for (const { at, value } of list) {
          const isBudget = value.key.startsWith("budget");
          if (isBudget && needsNone(at)) continue;
          const cell = sheet.getCell(at + 2, keys.indexOf(value.key) + 1);
          cell.value = isBudget ? Number(value.text) : value.text;
        }
        const rows = rowsOf(new Uint8Array(await book.xlsx.writeBuffer()));
        const expected = new Map<number, Set<string>>();
        rows.forEach((row, at) => {
          const changes = keys.filter((_, column) => {
            const [old, now] = [before[at]?.[column] ?? "", row[column] ?? ""];
            return old !== now && !(keys[column] === "quarter" && old.startsWith(`${now} (`));
          });
          if (changes.length > 0) expected.set(at + 1, new Set(changes));
        });
        const found = (await compared(rows)).rows.filter(({ kind }) => kind !== "unchanged");
        expect(found.map(({ row, kind }) => [row, kind])).toEqual(
          [...expected.keys()].map((row) => [row, "changed"]),
        );
        for (const row of found)
          if (row.kind === "changed")
            expect(new Set(row.differences.map(({ key }) => key))).toEqual(expected.get(row.row));
      }),
      { numRuns: 15 },
    );
  }, 60_000);
});

describe("A row that cannot be taken", () => {
  it.each([
    ["name", "", "name"],
    ["kind", "งาน", "kind"],
    ["budget-2561", "สองแสน", "budget-2561"],
    ["quarter", "5", "quarter"],
    ["dimension", "มิติที่ 9", "dimension"],
    ["subItem", "9.9", "subItem"],
    ["group-schools", "อาจจะ", "group-schools"],
    ["withoutBudget", "ใช่", "budget-2561"],
    ["objective", "", "objective"],
    ["remark", "ก".repeat(2001), "remark"],
    ["id", "999999", "id"],
    ["remove", "ไม่แน่ใจ", "remove"],
  ])("says so at its cell: %s", async (key, text, at) => {
    const rows = await edited((cell) => cell(2, key).set(text));
    const row = (await compared(rows)).rows.find(({ row: number }) => number === 2);
    expect(row).toMatchObject({
      kind: "wrong",
      problems: [
        { key: at, message: expect.stringMatching(/[ก-๛]/) },
        ...(key === "withoutBudget" ? [{}] : []),
      ],
    });
  });

  it("is the second row with an id, and a year that has a report", async () => {
    const [project] = (await planNow()).projects;
    const rows = await edited((cell) => cell(3, "id").set(cell(2, "id").get()));
    expect((await compared(rows)).rows[1]).toMatchObject({ kind: "wrong", problems: [{ key: "id" }] });
    await db.execute(sql`with report as (
      insert into status_reports (project_id, fiscal_year, round, created_at)
      values (${project!.id}, 2561, 6, ${NOW.toISOString()}) returning id)
      insert into status_report_versions (report_id, version, status, in_ordinance, without_budget,
        ordinance_budget_satang, spent_satang, recorded_by, recorded_at)
      select id, 1, 'in_progress', false, true, 0, 0, ${who.own.personId}, ${NOW.toISOString()} from report`);
    const withoutYear = await edited((cell) => cell(2, "budget-2561").set(""));
    expect((await compared(withoutYear)).rows[0]).toMatchObject({
      kind: "wrong",
      problems: [{ key: "budget-2561" }],
    });
    const importId = await startedId(withoutYear);
    expect(await write(importId)).toMatchObject({ reason: "has_wrong_rows" });
  });
});

describe("Writing a workbook into the plan", () => {
  it("adds, changes and deletes in one step, leaves the others, and is undone exactly", async () => {
    const before = await planNow();
    const gone = before.projects.at(-1)!;
    const rows = await edited((cell) => {
      cell(2, "name").set("ชื่อใหม่");
      cell(before.projects.length + 1, "remove").set("ใช่");
      newRow(cell, before.projects.length + 2, "โครงการจากไฟล์");
    });
    const importId = await startedId(rows);
    expect(await write(importId)).toEqual({ ok: true, value: { id: importId } });
    const after = await planNow();
    expect(after.projects.map(({ name }) => name)).toContain("ชื่อใหม่");
    expect(after.projects.some(({ id }) => id === gone.id)).toBe(false);
    expect(after.projects.at(-1)).toMatchObject({
      name: "โครงการจากไฟล์",
      kind: "activity",
      dimensionNumber: 2,
      targetGroups: ["schools"],
      years: [{ fiscalYear: 2563, planBudgetSatang: 150_025n, withoutBudget: false }],
    });
    const [event] = await db.select().from(auditEvents).orderBy(sql`id desc`).limit(1);
    expect(event).toMatchObject({
      action: "plan.import",
      after: { rowsAdded: 1, rowsChanged: 1, rowsRemoved: 1, fileName: "plan.xlsx" },
    });
    const undo = () => undoPlanImport(db, who.own, { key: randomUUID(), importId }, NOW);
    expect(await undo()).toEqual({ ok: true, value: { id: importId } });
    expect(withoutVersions((await planNow()).projects)).toEqual(withoutVersions(before.projects));
    const written = await everythingWritten(db);
    expect(await undo()).toMatchObject({ ok: true });
    expect((await everythingWritten(db)).audit).toBe(written.audit);
  });

  it("is written once when it is sent twice at the same time and again, and two uploads of one file add nothing twice", async () => {
    const count = (await planNow()).projects.length;
    const rows = await edited((cell) => newRow(cell, count + 2, "โครงการครั้งเดียว"));
    const [first, second] = [await startedId(rows), await startedId(rows)];
    const key = randomUUID();
    const answers = await Promise.all([write(first, { key }), write(first, { key }), write(second)]);
    expect(answers.some(({ ok }) => ok)).toBe(true);
    expect((await planNow()).projects.length).toBe(count + 1);
    const again = [await write(first), await write(second)];
    expect(again.filter(({ ok }) => ok).length).toBe(1);
    expect(again.find(({ ok }) => !ok)).toMatchObject({ reason: "nothing_to_write" });
    expect((await planNow()).projects.length).toBe(count + 1);
  });

  it("writes nothing while a row is wrong, after somebody changed the plan, or too late", async () => {
    const wrong = await startedId(await edited((cell) => cell(2, "name").set("")));
    const good = await startedId(await edited((cell) => cell(2, "name").set("อีกชื่อ")));
    const digest = planDigest((await planNow()).projects);
    const before = await everythingWritten(db);
    expect(await write(wrong)).toMatchObject({ reason: "has_wrong_rows" });
    expect(await write(good, { digest: "x" })).toMatchObject({ reason: "changed_meanwhile" });
    const late = new Date(NOW.getTime() + 7 * 24 * 3_600_000);
    const input = { key: randomUUID(), importId: good, digest, overwrite: null };
    expect(await writePlanImport(db, who.own, input, late)).toMatchObject({ reason: "import_expired" });
    expect(await everythingWritten(db)).toEqual(before);
    const justInTime = new Date(late.getTime() - 1);
    expect(await writePlanImport(db, who.own, input, justInTime)).toMatchObject({ ok: true });
  });

  it("asks whose text is to stay where somebody changed a project since the download", async () => {
    const rows = await edited((cell) => cell(2, "name").set("จากไฟล์"));
    const project = (await planNow()).projects[0]!;
    const content = { ...contentOf(project), name: "จากหน้าเว็บ" };
    const input = { key: randomUUID(), projectId: project.id, rowVersion: project.rowVersion, content };
    await editProject(db, who.own, input, NOW);
    expect((await compared(rows)).rows[0]).toMatchObject({
      kind: "conflict",
      differences: [{ key: "name", before: "จากหน้าเว็บ", after: "จากไฟล์" }],
    });
    const importId = await startedId(rows);
    expect(await write(importId)).toMatchObject({ reason: "choose_for_conflicts" });
    expect(await write(importId, { overwrite: false })).toMatchObject({ reason: "nothing_to_write" });
    expect(await write(importId, { overwrite: true })).toMatchObject({ ok: true });
    expect((await planNow()).projects[0]!.name).toBe("จากไฟล์");
    const undo = () => undoPlanImport(db, who.own, { key: randomUUID(), importId }, NOW);
    const now = (await planNow()).projects[0]!;
    const again = {
      ...input,
      key: randomUUID(),
      rowVersion: now.rowVersion,
      content: { ...contentOf(now), name: "แก้อีก" },
    };
    await editProject(db, who.own, again, NOW);
    expect(await undo()).toEqual({ ok: false, reason: "changed_since", changed: ["แก้อีก"] });
    expect((await planNow()).projects[0]!.name).toBe("แก้อีก");
  });

  it.each(["submitted", "returned", "passed"] as const)("follows the plan's state: %s", async (state) => {
    const importId = await startedId(await edited((cell) => cell(3, "name").set(`ชื่อเมื่อ ${state}`)));
    await setPlanState(db, who.own.laoId, state);
    const isTaken = state !== "submitted";
    expect(await write(importId)).toMatchObject(isTaken ? { ok: true } : { reason: "plan_under_review" });
    await setPlanState(db, who.own.laoId, "draft");
  });

  it("is the own LAO's alone: to everybody else the file does not exist, and nothing is written", async () => {
    const importId = await startedId(await edited((cell) => cell(2, "name").set("ของเรา")));
    const viewer = {
      ...who.own,
      viewedBy: { personId: who.own.personId, displayName: "ก", role: "nacc" },
    } as Actor;
    const before = await everythingWritten(db);
    for (const actor of [who.neighbour, who.officer, who.admin, viewer]) {
      expect(await write(importId, {}, actor)).toMatchObject({ reason: "import_not_found" });
      const undo = { key: randomUUID(), importId };
      expect(await undoPlanImport(db, actor, undo, NOW)).toMatchObject({ reason: "import_not_found" });
    }
    for (const actor of [who.officer, who.admin, viewer])
      expect(await started([["ก"]], actor)).toMatchObject({ reason: "edition_not_found" });
    expect(await everythingWritten(db)).toEqual(before);
    expect(await write("no-id")).toMatchObject({ reason: "import_not_found" });
    expect(await write(randomUUID())).toMatchObject({ reason: "import_not_found" });
  });

  it("leaves an LAO without a plan without one while nothing is written", async () => {
    const rows = [...rowsOf(await workbookNow()).slice(0, 1), ["", "", "ชื่ออย่างเดียว"]];
    const outcome = await started(rows, who.neighbour);
    const importId = outcome.ok ? outcome.value.id : "";
    const before = await everythingWritten(db);
    const digest = planDigest([]);
    expect(await write(importId, { digest }, who.neighbour)).toMatchObject({ reason: "has_wrong_rows" });
    expect(await everythingWritten(db)).toEqual(before);
  });

  it("makes one project of two files that begin a plan at the same time", async () => {
    const headings = rowsOf(await workbookNow())[0]!;
    const keys = workbookColumns(who.framework).map(({ key }) => key);
    const texts: Record<string, string> = {
      name: "โครงการแรกของแผน",
      kind: "กิจกรรม",
      "budget-2563": "1",
      dimension: "2",
      "group-schools": "ใช่",
      objective: "เพื่อ",
    };
    const rows = [headings, keys.map((key) => texts[key] ?? "")];
    const files = [await started(rows, who.neighbour), await started(rows, who.neighbour)];
    const ids = files.map((outcome) => (outcome.ok ? outcome.value.id : ""));
    const digest = planDigest([]);
    const answers = await Promise.all(ids.map((id) => write(id, { digest }, who.neighbour)));
    expect(answers.filter(({ ok }) => ok).length).toBe(1);
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ reason: "changed_meanwhile" });
  });

  it("keeps an LAO's ten newest files that are not written", async () => {
    const rows = rowsOf(await workbookNow());
    for (let at = 0; at < 11; at += 1) await started(rows);
    const own = sql`lao_id = ${who.own.laoId} and committed_at is null`;
    expect(await db.$count(imports, own)).toBe(10);
    expect(await db.$count(imports, sql`lao_id = ${who.neighbour.laoId}`)).toBeGreaterThan(1);
  });

  it("needs the headings and a row below them", async () => {
    expect(await started([["ก", "ข"]])).toMatchObject({ reason: "columns_missing" });
    const [headings] = rowsOf(await workbookNow());
    expect(await started([headings!])).toMatchObject({ reason: "no_rows" });
    expect(await started([["ชื่อเรื่อง"], [...headings!].reverse(), ["", "ก"]])).toMatchObject({ ok: true });
    expect(await started([headings!.filter((heading) => heading !== "หมายเหตุ"), ["ก"]])).toMatchObject({
      reason: "columns_missing",
      missing: ["หมายเหตุ"],
    });
  });

  it("forgets files that were not written after a week, and what could be undone", async () => {
    const later = new Date(NOW.getTime() + 15 * 24 * 3_600_000);
    const written = await db.$count(imports, sql`committed_at is not null`);
    await purgeImports(db, NOW);
    expect(await db.$count(imports)).toBeGreaterThan(written);
    expect(await purgeImports(db, later)).toBeGreaterThan(0);
    expect(await db.$count(imports)).toBe(written);
    expect(await db.$count(imports, sql`rows <> '[]' or undo is not null`)).toBe(0);
    expect(await purgeImports(db, later)).toBe(0);
  });
});
