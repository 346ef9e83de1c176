import { randomUUID } from "node:crypto";
import { beforeAll, expect, it } from "vitest";
import { PROJECT_KINDS, QUARTERS, TARGET_GROUPS } from "@/db/codes/plans";
import { formXlsxStream } from "@/lib/exports/xlsx/form-xlsx";
import { findColumns } from "@/lib/imports/columns";
import { readSheetFile } from "@/lib/imports/reading/sheet";
import type { ProjectContent } from "@/lib/plans/rules";
import { cellsOf } from "@/lib/plans/workbook/cells";
import { workbookColumns } from "@/lib/plans/workbook/columns";
import { compareWithPlan, countKinds } from "@/lib/plans/workbook/comparison";
import { findPlanInWorkbook } from "@/lib/plans/workbook/data";
import { PLAN_SHEET, planWorkbook } from "@/lib/plans/workbook/model";
import { startPlanImport, writePlanImport } from "@/lib/plans/workbook/mutations";
import { planDigest } from "@/lib/plans/workbook/rules";
import { useTestDatabase } from "../support/database";
import { NOW, type TwoLaos, twoLaos } from "./two-laos";

const { db } = useTestDatabase();
let who: TwoLaos;
beforeAll(async () => {
  who = await twoLaos(db);
});

const planNow = async () => (await findPlanInWorkbook(db, who.scope, who.framework.editionId))!;
const none = { wrong: 0, conflict: 0, new: 0, changed: 0, removed: 0 };

/** A project unlike the others: every kind, quarter, group and dimension comes up. */
function contentNumber(at: number): ProjectContent {
  const { dimensions, years } = who.framework;
  const dimension = dimensions[at % dimensions.length]!;
  const withoutBudget = at % 5 === 0;
  return {
    name: `โครงการที่ ${at + 1} "สุจริต" <${at}>`,
    kind: PROJECT_KINDS[at % PROJECT_KINDS.length]!,
    quarter: at % 5 === 4 ? null : QUARTERS[at % 4]!,
    dimensionNumber: dimension.number,
    subItemId: dimension.subItems[at % (dimension.subItems.length + 1)]?.id ?? null,
    years: years
      .filter((_, place) => place <= at % years.length)
      .map((fiscalYear) => ({
        fiscalYear,
        planBudgetSatang: withoutBudget ? 0n : BigInt(at * 12_345 + fiscalYear),
        withoutBudget,
      })),
    targetGroups: TARGET_GROUPS.filter((_, place) => place === at % 9 || place === 8),
    objective: `เพื่อข้อ ${at}\nและข้ออื่น`,
    remark: at % 3 === 0 ? null : `หมายเหตุ, ${at}; "ก"`,
  };
}

async function read(bytes: Uint8Array, name: string) {
  const answer = await readSheetFile(bytes, name, { sheetName: PLAN_SHEET });
  if (!answer.ok) throw new Error(`${answer.reason} ${answer.cell}`);
  return answer.value.rows;
}

async function counted(rows: readonly (readonly string[])[]) {
  const plan = await planNow();
  const columns = findColumns(rows, workbookColumns(plan.framework));
  if ("missing" in columns) throw new Error(columns.missing.join());
  return countKinds(compareWithPlan(rows, columns.found, plan));
}

it("takes 300 projects in, gives them out, and finds nothing changed, as a workbook and as CSV", async () => {
  const columns = workbookColumns(who.framework);
  const contents = Array.from({ length: 300 }, (_, at) => contentNumber(at));
  const rows = [
    columns.map(({ heading }) => heading),
    ...contents.map((content) => {
      const cells = cellsOf(who.framework, content);
      return columns.map(({ key }) => cells[key] ?? "");
    }),
  ];
  const { editionId } = who.framework;
  const file = { editionId, fileName: "แผน.csv", sha256: "0".repeat(64), rows };
  const started = await startPlanImport(db, who.own, file, NOW);
  const importId = started.ok ? started.value.id : "";
  const digest = planDigest((await planNow()).projects);
  const input = { key: randomUUID(), importId, digest, overwrite: null };
  expect(await writePlanImport(db, who.own, input, NOW)).toMatchObject({ ok: true });

  const { projects, framework } = await planNow();
  expect(projects.map(({ id: _, ...project }) => project)).toMatchObject(contents);
  const form = planWorkbook(framework, projects, { laoName: "ก", editionName: "ข" });
  const bytes = new Uint8Array(await new Response(formXlsxStream(form, NOW)).arrayBuffer());
  const workbook = await read(bytes, "แผน.xlsx");
  expect(await counted(workbook)).toEqual({ ...none, unchanged: 300 });

  const csv = workbook
    .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(";"))
    .join("\r\n");
  expect(await counted(await read(Buffer.from(`\uFEFF${csv}`), "แผน.csv"))).toEqual({
    ...none,
    unchanged: 300,
  });
}, 60_000);
