import "server-only";
import { randomUUID } from "node:crypto";
import type { Db } from "@/db/database";
import type { LaoActor } from "@/lib/accounts/actor";
import { laoScope } from "@/lib/accounts/scope";
import type { TwoTexts } from "@/lib/platform/form-state";
import { PROJECT_REFUSAL_TH } from "../messages";
import type { ProjectRefusal } from "../projects/change/mutations";
import { twoTextsTh } from "../projects/comparison/messages";
import { partsPicked, withTheirs } from "../projects/comparison/rules";
import { listProjects, type Project } from "../projects/data";
import { fieldsOf } from "../projects/fields/rules";
import { createProject, editProject } from "../projects/mutations";
import type { Framework, ProjectContent } from "../rules";
import { readProjectForm } from "../schema";
import { type Cells, cellOfField, cellsOf, fieldsOfCells } from "./rules";
import { digestOfCells, type SentRow } from "./schema";

/** What became of one row. */
export type RowAnswer =
  | {
      readonly row: string;
      readonly state: "saved";
      readonly id: number;
      readonly name: string;
      readonly rowVersion: number;
      readonly key: string;
      readonly was: string;
      /** The cells as they are now, where some were picked from the other text. */
      readonly cells: Cells | null;
    }
  | {
      readonly row: string;
      readonly state: "wrong";
      /** What is wrong with the row as a whole, or with a cell that is not shown. */
      readonly message: string;
      readonly problems: Readonly<Record<string, string>>;
    }
  | {
      readonly row: string;
      readonly state: "conflict";
      readonly rowVersion: number;
      readonly twoTexts: readonly TwoTexts[];
    };

const FIELD_OF: Partial<Record<ProjectRefusal, string>> = {
  no_year: "fiscalYears",
  year_outside_edition: "fiscalYears",
  year_has_report: "fiscalYears",
  dimension_unknown: "dimension",
  sub_item_elsewhere: "dimension",
};

/** Each problem at its cell; of a cell that the table does not show, and of the row itself, in the row's own words. */
function wrong(sent: SentRow, found: readonly (readonly [string, string])[], years: readonly number[]) {
  const problems: Record<string, string> = {};
  const elsewhere: string[] = [];
  for (const [field, message] of found) {
    const cell = cellOfField(field, years);
    if (cell in sent.cells) problems[cell] ??= message;
    else elsewhere.push(message);
  }
  return { row: sent.row, state: "wrong" as const, message: elsewhere.join(" "), problems };
}

function refusedRow(sent: SentRow, reason: ProjectRefusal, framework: Framework): RowAnswer {
  return wrong(sent, [[FIELD_OF[reason] ?? "", PROJECT_REFUSAL_TH[reason]]], framework.years);
}

function saved(
  sent: SentRow,
  content: ProjectContent,
  id: number,
  rowVersion: number,
  cells: Cells,
): RowAnswer {
  const shown = Object.fromEntries(Object.keys(sent.cells).map((name) => [name, cells[name] ?? ""]));
  const picked = Object.keys(sent.picks).length > 0;
  return {
    row: sent.row,
    state: "saved",
    id,
    name: content.name,
    rowVersion,
    key: randomUUID(),
    was: digestOfCells(picked ? shown : sent.cells),
    cells: picked ? shown : null,
  };
}

async function addRow(
  db: Db,
  own: LaoActor,
  sent: SentRow,
  framework: Framework,
  now: Date,
): Promise<RowAnswer> {
  const read = readProjectForm(framework, { ...fieldsOfCells(sent.cells, framework), key: sent.key });
  if (!read.ok) return wrong(sent, problemsOf(read.error), framework.years);
  const { editionId } = framework;
  const outcome = await createProject(db, own, { key: read.key, editionId, content: read.content }, now);
  if (!outcome.ok) return refusedRow(sent, outcome.reason, framework);
  return saved(sent, read.content, outcome.value.projectId, 1, sent.cells);
}

function problemsOf(error: { readonly issues: readonly { path: PropertyKey[]; message: string }[] }) {
  return error.issues.map((issue) => [String(issue.path[0]), issue.message] as const);
}

async function changeRow(
  db: Db,
  own: LaoActor,
  sent: SentRow & { readonly project: { readonly id: number; readonly rowVersion: number } },
  stored: Project | undefined,
  framework: Framework,
  now: Date,
): Promise<RowAnswer> {
  if (!stored || stored.deletedAt || stored.editionId !== framework.editionId)
    return refusedRow(sent, "project_not_found", framework);
  const { id, rowVersion } = sent.project;
  const typed = fieldsOfCells({ ...cellsOf(stored, framework.years), ...sent.cells }, framework);
  const fields = withTheirs(typed, fieldsOf(stored), partsPicked(sent.picks));
  const read = readProjectForm(framework, { ...fields, key: sent.key });
  if (!read.ok) return wrong(sent, problemsOf(read.error), framework.years);
  const outcome = await editProject(
    db,
    own,
    { key: read.key, projectId: id, rowVersion, content: read.content },
    now,
  );
  const newest = async () => (await storedRows(db, own, [sent])).get(id);
  if (outcome.ok) {
    const picked = Object.keys(sent.picks).length > 0 ? await newest() : undefined;
    return saved(
      sent,
      read.content,
      id,
      rowVersion + 1,
      picked ? cellsOf(picked, framework.years) : sent.cells,
    );
  }
  if (outcome.reason !== "changed_by_other") return refusedRow(sent, outcome.reason, framework);
  const other = await newest();
  if (!other) return refusedRow(sent, "project_not_found", framework);
  const twoTexts = twoTextsTh(other, read.content, framework);
  // Somebody else saved the very same text: there is nothing to pick.
  if (twoTexts.length === 0) return saved(sent, read.content, id, other.rowVersion, sent.cells);
  return { row: sent.row, state: "conflict", rowVersion: other.rowVersion, twoTexts };
}

async function storedRows(db: Db, own: LaoActor, rows: readonly SentRow[]): Promise<Map<number, Project>> {
  const scope = laoScope(own, { id: own.laoId, provinceCode: own.provinceCode });
  const ids = rows.flatMap(({ project }) => (project ? [project.id] : []));
  const found = scope ? await listProjects(db, scope, ids) : [];
  return new Map(found.map((project) => [project.id, project]));
}

/**
 * Saves rows of ตารางแผน, each by itself: right ones are saved whatever is wrong with others. A row is checked by the
 * project form's own rules, a cell that the table does not show stays as it is stored.
 */
export async function saveRows(
  db: Db,
  own: LaoActor,
  input: { readonly framework: Framework; readonly rows: readonly SentRow[] },
  now: Date,
): Promise<RowAnswer[]> {
  const { framework, rows } = input;
  const stored = await storedRows(db, own, rows);
  const answers: RowAnswer[] = [];
  for (const sent of rows) {
    const { project } = sent;
    answers.push(
      project
        ? await changeRow(db, own, { ...sent, project }, stored.get(project.id), framework, now)
        : await addRow(db, own, sent, framework, now),
    );
  }
  return answers;
}
