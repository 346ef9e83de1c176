import "server-only";
import { eq, inArray } from "drizzle-orm";
import type { Db } from "@/db/database";
import { evidenceFiles, people, projects, statusReports } from "@/db/schema";
import type { AuditRow } from "../events/data";

/** The thing that an event changed, as it is called today and with what its page is found by. */
export type AuditSubject =
  | { readonly kind: "project"; readonly id: number; readonly name: string; readonly isDeleted: boolean }
  | {
      readonly kind: "report";
      readonly projectId: number;
      readonly fiscalYear: number;
      readonly round: number;
      readonly name: string;
      readonly isDeleted: boolean;
    }
  | { readonly kind: "person"; readonly id: string; readonly name: string };

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const NUMBER = /^[1-9][0-9]{0,14}$/;

/** The account that an event is about: its own entity, or whose session, code or registration it is. */
function personOf({ entity, entityId, after }: AuditRow): string | null {
  if (entity === "person") return UUID.test(entityId) ? entityId : null;
  const named = typeof after === "object" && after !== null && "personId" in after ? after.personId : null;
  return typeof named === "string" && UUID.test(named) ? named : null;
}

function numbersOf(rows: readonly AuditRow[], entity: string): number[] {
  const ids = rows.filter((row) => row.entity === entity && NUMBER.test(row.entityId));
  return [...new Set(ids.map(({ entityId }) => Number(entityId)))];
}

function idsOf(rows: readonly AuditRow[], entity: string): string[] {
  const ids = rows.filter((row) => row.entity === entity && UUID.test(row.entityId));
  return [...new Set(ids.map(({ entityId }) => entityId))];
}

/** What the events of a page are about, by the events' numbers; four queries at most, however many events. */
export async function listSubjects(db: Db, rows: readonly AuditRow[]): Promise<Map<number, AuditSubject>> {
  const personIds = [...new Set(rows.flatMap((row) => personOf(row) ?? []))];
  const [byProject, byReport, byEvidence, byPerson] = await Promise.all([
    findProjects(db, numbersOf(rows, "project")),
    findReports(db, numbersOf(rows, "status_report")),
    findReportsOfEvidence(db, idsOf(rows, "evidence_file")),
    findPeople(db, personIds),
  ]);
  const subjects = new Map<number, AuditSubject>();
  for (const row of rows) {
    const subject =
      row.entity === "project"
        ? byProject.get(Number(row.entityId))
        : row.entity === "status_report"
          ? byReport.get(Number(row.entityId))
          : row.entity === "evidence_file"
            ? byEvidence.get(row.entityId)
            : byPerson.get(personOf(row) ?? "");
    if (subject) subjects.set(row.id, subject);
  }
  return subjects;
}

async function findProjects(db: Db, ids: number[]): Promise<Map<number, AuditSubject>> {
  if (ids.length === 0) return new Map();
  const found = await db
    .select({ id: projects.id, name: projects.name, deletedAt: projects.deletedAt })
    .from(projects)
    .where(inArray(projects.id, ids));
  return new Map(
    found.map(({ deletedAt, ...project }) => [
      project.id,
      { kind: "project", ...project, isDeleted: deletedAt !== null },
    ]),
  );
}

async function findReports(db: Db, ids: number[]): Promise<Map<number, AuditSubject>> {
  if (ids.length === 0) return new Map();
  const found = await db
    .select({
      id: statusReports.id,
      projectId: statusReports.projectId,
      fiscalYear: statusReports.fiscalYear,
      round: statusReports.round,
      name: projects.name,
      deletedAt: projects.deletedAt,
    })
    .from(statusReports)
    .innerJoin(projects, eq(projects.id, statusReports.projectId))
    .where(inArray(statusReports.id, ids));
  return new Map(
    found.map(({ id, deletedAt, ...report }) => [
      id,
      { kind: "report", ...report, isDeleted: deletedAt !== null },
    ]),
  );
}

/** The reports that files stand at; none of files that were discarded. */
async function findReportsOfEvidence(db: Db, ids: string[]): Promise<Map<string, AuditSubject>> {
  if (ids.length === 0) return new Map();
  const found = await db
    .select({
      id: evidenceFiles.id,
      projectId: evidenceFiles.projectId,
      fiscalYear: evidenceFiles.fiscalYear,
      round: evidenceFiles.round,
      name: projects.name,
      deletedAt: projects.deletedAt,
    })
    .from(evidenceFiles)
    .innerJoin(projects, eq(projects.id, evidenceFiles.projectId))
    .where(inArray(evidenceFiles.id, ids));
  return new Map(
    found.map(({ id, deletedAt, ...report }) => [
      id,
      { kind: "report", ...report, isDeleted: deletedAt !== null },
    ]),
  );
}

async function findPeople(db: Db, ids: string[]): Promise<Map<string, AuditSubject>> {
  if (ids.length === 0) return new Map();
  const found = await db
    .select({ id: people.id, name: people.displayName })
    .from(people)
    .where(inArray(people.id, ids));
  return new Map(found.map((person) => [person.id, { kind: "person", ...person }]));
}
