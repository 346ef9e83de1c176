import {
  type CellProblem,
  type Difference,
  differencesOf,
  type RowCells,
  rowsBelow,
  saysYes,
} from "@/lib/imports/cells";
import type { FoundColumns, WorkbookColumn } from "@/lib/imports/columns";
import { tidyText } from "@/lib/platform/plain-text";
import { PROJECT_REFUSAL_TH } from "../messages";
import { type Framework, type ProjectContent, type ProjectProblem, problemsIn } from "../rules";
import { budgetFieldOf, readProjectForm } from "../schema";
import { cellsOf, columnOfField, fieldsOfCells } from "./cells";
import { workbookColumns } from "./columns";

/** A project of the plan, as a workbook's row is compared with it. */
export type PlannedProject = ProjectContent & { readonly id: number; readonly rowVersion: number };

/** What becomes of a row. `row` counts from 1, as spreadsheets do. */
export type ComparedRow = { readonly row: number; readonly name: string } & (
  | { readonly kind: "new"; readonly content: ProjectContent }
  | {
      readonly kind: "changed" | "conflict";
      readonly projectId: number;
      readonly content: ProjectContent;
      readonly differences: readonly Difference[];
    }
  | { readonly kind: "unchanged" | "removed"; readonly projectId: number }
  | { readonly kind: "wrong"; readonly problems: readonly CellProblem[] }
);
export const ROW_KINDS = ["wrong", "conflict", "new", "changed", "removed", "unchanged"] as const;
export type RowKind = (typeof ROW_KINDS)[number];

export type Comparison = {
  readonly columns: readonly WorkbookColumn[];
  readonly places: ReadonlyMap<string, number>;
  readonly rows: readonly ComparedRow[];
  /** Projects of the plan that the file does not name: they stay as they are. */
  readonly absent: readonly PlannedProject[];
};

type Plan = {
  readonly framework: Framework;
  readonly projects: readonly PlannedProject[];
  /** By project: years that have a report, which must stay. */
  readonly reportedYears: ReadonlyMap<number, readonly number[]>;
};

/** The form's own key has no meaning here. */
const NO_KEY = "00000000-0000-4000-8000-000000000000";

const COLUMN_OF_PROBLEM: Record<ProjectProblem, string> = {
  no_year: "fiscalYears",
  year_outside_edition: "fiscalYears",
  dimension_unknown: "dimension",
  sub_item_elsewhere: "subItem",
  sub_item_retired: "subItem",
};

const COMPARED_SENTENCE = {
  id: "รหัสโครงการนี้ไม่อยู่ในแผนนี้ ถ้าเป็นโครงการใหม่ ให้ลบรหัสโครงการและรุ่นข้อมูลของแถวนี้ออก",
  remove: 'กรอก "ใช่" เพื่อลบโครงการ หรือเว้นว่าง',
  removeNew: "แถวนี้ไม่มีรหัสโครงการ จึงไม่มีโครงการให้ลบ ลบแถวออก หรือลบคำว่า ใช่ ออก",
  removeStale: "มีผู้แก้ไขโครงการนี้หลังจากที่ท่านดาวน์โหลดไฟล์ จึงไม่ลบ ดาวน์โหลดไฟล์ใหม่แล้วทำเครื่องหมายอีกครั้ง",
  reported: PROJECT_REFUSAL_TH.year_has_report,
} as const;

const twice = (row: number) => `รหัสโครงการซ้ำกับแถว ${row} ถ้าเป็นโครงการใหม่ ให้ลบรหัสโครงการและรุ่นข้อมูลของแถวนี้ออก`;

function problemsOfRow(
  { framework, reportedYears }: Plan,
  cells: RowCells,
  project: PlannedProject | undefined,
): { content: ProjectContent } | { problems: CellProblem[] } {
  const { fields, problems } = fieldsOfCells(framework, cells);
  const read = readProjectForm(framework, { ...fields, key: NO_KEY });
  if (!read.ok) {
    const ofForm = read.error.issues.map(({ path, message }) => ({
      key: columnOfField(framework, String(path[0])),
      message,
    }));
    return { problems: [...problems, ...ofForm] };
  }
  const ofPlan = problemsIn(read.content, framework, project ?? null).map((problem) => ({
    key: columnOfField(framework, COLUMN_OF_PROBLEM[problem]),
    message: PROJECT_REFUSAL_TH[problem],
  }));
  const kept = read.content.years.map(({ fiscalYear }) => fiscalYear);
  const ofReports = (project ? (reportedYears.get(project.id) ?? []) : [])
    .filter((year) => !kept.includes(year))
    .map((year) => ({ key: budgetFieldOf(year), message: COMPARED_SENTENCE.reported }));
  const all = [...problems, ...ofPlan, ...ofReports];
  return all.length > 0 ? { problems: all } : { content: read.content };
}

/** Every row of a table beside the plan as it is. The table's cells are known by the places of their columns. */
export function compareWithPlan(
  rows: readonly (readonly string[])[],
  columns: FoundColumns,
  plan: Plan,
): Comparison {
  const { framework, projects } = plan;
  const byId = new Map(projects.map((project) => [String(project.id), project]));
  const present = new Map(projects.map((project) => [project.id, cellsOf(framework, project)]));
  const byText = new Map([...present].map(([id, cells]) => [JSON.stringify(cells), id]));
  const rowOfId = new Map<string, number>();
  const named = new Set<number>();

  const compareRow = (cells: RowCells, row: number): ComparedRow => {
    const about = { row, name: tidyText(cells.name ?? "").slice(0, 200) };
    const wrong = (...problems: CellProblem[]): ComparedRow => ({ ...about, kind: "wrong", problems });
    const id = (cells.id ?? "").replace(/[\s,]/g, "");
    const project = byId.get(id);
    if (id !== "") {
      const earlier = rowOfId.get(id);
      if (earlier !== undefined) return wrong({ key: "id", message: twice(earlier) });
      rowOfId.set(id, row);
      if (!project) return wrong({ key: "id", message: COMPARED_SENTENCE.id });
      named.add(project.id);
    }
    const isStale = project !== undefined && String(project.rowVersion) !== (cells.rowVersion ?? "").trim();
    const removes = saysYes(cells.remove ?? "");
    if (removes === null) return wrong({ key: "remove", message: COMPARED_SENTENCE.remove });
    if (removes && !project) return wrong({ key: "remove", message: COMPARED_SENTENCE.removeNew });
    if (removes && isStale) return wrong({ key: "remove", message: COMPARED_SENTENCE.removeStale });
    if (removes && project) return { ...about, kind: "removed", projectId: project.id };
    const before = project && present.get(project.id)!;
    // What stands as it was downloaded is not asked whether the form would take it today.
    if (before && differencesOf(before, cells).length === 0)
      return { ...about, kind: "unchanged", projectId: project.id };
    const read = problemsOfRow(plan, cells, project);
    if ("problems" in read) return wrong(...read.problems);
    const after = cellsOf(framework, read.content);
    if (!before) {
      const same = byText.get(JSON.stringify(after));
      if (same === undefined) return { ...about, kind: "new", content: read.content };
      named.add(same);
      return { ...about, kind: "unchanged", projectId: same };
    }
    const changes = differencesOf(before, after);
    if (changes.length === 0) return { ...about, kind: "unchanged", projectId: project.id };
    return {
      ...about,
      kind: isStale ? "conflict" : "changed",
      projectId: project.id,
      content: read.content,
      differences: changes,
    };
  };

  return {
    columns: workbookColumns(framework),
    places: columns.places,
    rows: rowsBelow(rows, columns).map(({ row, cells }) => compareRow(cells, row)),
    absent: projects.filter(({ id }) => !named.has(id)),
  };
}

/** How many rows of each kind. */
export function countKinds({ rows }: Pick<Comparison, "rows">): Record<RowKind, number> {
  const counts = Object.fromEntries(ROW_KINDS.map((kind) => [kind, 0])) as Record<RowKind, number>;
  for (const { kind } of rows) counts[kind] += 1;
  return counts;
}
