import { createHash } from "node:crypto";
import type { Sql } from "postgres";

type Column = { table_name: string; column_name: string; data_type: string };

/** Number of rows and checksum of every table; columns that `leaveOut` names stay out of it. */
export async function tableContents(
  sql: Sql,
  leaveOut: (column: Column) => boolean = () => false,
): Promise<Record<string, { rows: number; checksum: string }>> {
  const columns = await sql<Column[]>`
    select c.table_name, c.column_name, c.data_type
    from information_schema.columns c
    join information_schema.tables t using (table_schema, table_name)
    where table_schema = 'public' and t.table_type = 'BASE TABLE'
    order by c.table_name, c.ordinal_position`;
  const tables = [...new Set(columns.map((column) => column.table_name))];
  const contents: Record<string, { rows: number; checksum: string }> = {};
  for (const table of tables) {
    const kept = columns.filter((column) => column.table_name === table && !leaveOut(column));
    const list = kept.map((column) => `"${column.column_name}"`).join(", ");
    const rows = await sql.unsafe<{ line: string }[]>(`select row(${list})::text as line from "${table}"`);
    const lines = rows.map((row) => row.line).sort();
    const checksum = createHash("sha256").update(lines.join("\n")).digest("hex");
    contents[table] = { rows: rows.length, checksum };
  }
  return contents;
}

/** What may differ between two installations: keys made at random, moments, passwords and other secrets. */
export const ofOneInstallation = ({ column_name, data_type }: Column) =>
  data_type === "uuid" ||
  data_type === "timestamp with time zone" ||
  column_name === "password_hash" ||
  column_name === "sealed_secret";
