import type postgres from "postgres";
import type { PlanState } from "@/db/codes/plans";
import type { ProjectStatus, Round } from "@/db/codes/status-reports";

const AT = new Date("2018-04-20T03:00:00Z");

/** A report as stored: one status for each version, the last of which is what it says now. */
type StoredReport = { round: Round; versions: ProjectStatus[]; spentBaht?: number };

type StoredProject = {
  name?: string;
  dimension?: number;
  years?: number[];
  planBaht?: number;
  consistent?: boolean;
  deleted?: boolean;
  /** All in FY 2561. */
  reports?: StoredReport[];
};

/** An LAO of อำเภอเมืองสงขลา. */
export async function storeLao(sql: postgres.Sql, code: string, fullNameTh: string): Promise<number> {
  const [row] = await sql<{ id: number }[]>`
    insert into laos (code, type, name_th, full_name_th, province_code, district_code)
    values (${code}, 'sao', ${fullNameTh}, ${fullNameTh}, '90', '9001') returning id::integer`;
  return row!.id;
}

/** Somebody who records; the database asks who did. */
export async function storePerson(sql: postgres.Sql): Promise<string> {
  const [row] = await sql<{ id: string }[]>`
    insert into people (username, display_name, role, reach, email, created_at, updated_at)
    values ('office@example.go.th', 'สำนักงานส่วนกลาง', 'nacc', 'country', 'office@example.go.th', ${AT}, ${AT})
    returning id`;
  return row!.id;
}

/** A plan for edition 2561-2564 with its projects. */
export async function storePlan(
  sql: postgres.Sql,
  plan: { laoId: number; personId: string; state?: PlanState; projects: readonly StoredProject[] },
): Promise<void> {
  const state = plan.state ?? "submitted";
  const [row] = await sql<{ id: number; editionId: number }[]>`
    insert into plans (lao_id, edition_id, state, submitted_at, decided_at)
    select ${plan.laoId}, edition_id, ${state}, ${AT}, ${AT} from edition_years where fiscal_year = 2561
    returning id::integer, edition_id as "editionId"`;
  for (const project of plan.projects) {
    const [stored] = await sql<{ id: number }[]>`
      insert into projects
        (plan_id, edition_id, kind, name, dimension_number, consistent, deleted_at, created_at, updated_at)
      values (${row!.id}, ${row!.editionId}, 'project', ${project.name ?? "โครงการทดสอบ"}, ${project.dimension ?? 1},
        ${project.consistent ?? true}, ${project.deleted ? AT : null}, ${AT}, ${AT})
      returning id::integer`;
    for (const year of project.years ?? [2561]) {
      await sql`insert into project_years (project_id, fiscal_year, edition_id, plan_budget_satang)
        values (${stored!.id}, ${year}, ${row!.editionId}, ${(project.planBaht ?? 0) * 100})`;
    }
    for (const report of project.reports ?? []) await storeReport(sql, stored!.id, plan.personId, report);
  }
}

/** In one transaction: a report points at its version, and the version at its report. */
async function storeReport(
  sql: postgres.Sql,
  projectId: number,
  personId: string,
  { round, versions, spentBaht = 0 }: StoredReport,
): Promise<void> {
  await sql.begin(async (tx) => {
    const [row] = await tx<{ id: number }[]>`
      insert into status_reports (project_id, fiscal_year, round, current_version, created_at)
      values (${projectId}, 2561, ${round}, ${versions.length}, ${AT}) returning id::integer`;
    for (const [index, status] of versions.entries()) {
      const reason = status === "cannot" ? "no_budget" : null;
      await tx`insert into status_report_versions (report_id, version, status, cannot_reason, in_ordinance,
          without_budget, ordinance_budget_satang, spent_satang, correction_reason, recorded_by, recorded_at)
        values (${row!.id}, ${index + 1}, ${status}, ${reason}, ${spentBaht > 0}, false, ${spentBaht * 100},
          ${spentBaht * 100}, ${index > 0 ? "แก้ไขตัวเลข" : null}, ${personId}, ${AT})`;
    }
  });
}
