import postgres from "postgres";
import { afterAll } from "vitest";
import { product } from "./product";

/** What people write into the product. Sessions, and the audit of signing in, come and go besides. */
const WRITTEN = [
  "projects",
  "project_years",
  "status_reports",
  "status_report_versions",
  "evidence_files",
  "idempotency_keys",
  "assessments",
] as const;

export type ProductDatabase = {
  /** How many rows each table holds that people write to. */
  countRows: () => Promise<Record<string, number>>;
  /** How many reports these projects have, and how many versions the reports have; the highest of each project's. */
  countReports: (
    projectIds: readonly number[],
  ) => Promise<{ reports: number; versions: number; highest: readonly number[] }>;
  /** Everything the rows of projects and their years say, to see that none was changed. */
  fingerprint: () => Promise<string>;
};

/** A look into the product's own database: tests read it and never write there. */
export function useProductDatabase(): ProductDatabase {
  const sql = postgres(product.database, {
    max: 1,
    onnotice: () => {},
    connection: { default_transaction_read_only: true },
  });
  afterAll(async () => {
    await sql.end({ timeout: 5 });
  });
  return {
    async countRows() {
      const counts: Record<string, number> = {};
      for (const table of WRITTEN) {
        const [row] = await sql<{ n: number }[]>`select count(*)::int as n from ${sql(table)}`;
        counts[table] = row?.n ?? -1;
      }
      return counts;
    },
    async countReports(projectIds) {
      const rows = await sql<{ reports: number; versions: number; highest: number }[]>`
        select count(distinct r.id)::int as reports, count(v.version)::int as versions, max(r.current_version)::int as highest
        from status_reports r join status_report_versions v on v.report_id = r.id
        where r.project_id = any(${[...projectIds]}::bigint[]) group by r.project_id order by r.project_id`;
      const sum = (counts: number[]) => counts.reduce((total, count) => total + count, 0);
      return {
        reports: sum(rows.map(({ reports }) => reports)),
        versions: sum(rows.map(({ versions }) => versions)),
        highest: rows.map(({ highest }) => highest),
      };
    },
    async fingerprint() {
      const [row] = await sql<{ text: string }[]>`
        select md5(
          (select coalesce(string_agg(p::text, '|' order by p.id), '') from projects p) ||
          (select coalesce(string_agg(y::text, '|' order by y.project_id, y.fiscal_year), '') from project_years y) ||
          (select coalesce(string_agg(v::text, '|' order by v::text), '') from status_report_versions v)
        ) as text`;
      return row?.text ?? "";
    },
  };
}
