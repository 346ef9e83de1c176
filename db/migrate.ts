import path from "node:path";
import { sql } from "drizzle-orm";
import { readMigrationFiles } from "drizzle-orm/migrator";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import postgres from "postgres";
import { applicationRole, prepareApplicationRole } from "./application-role";
import { connect } from "./client";
import type { Db } from "./database";

const COMMITTED_MIGRATIONS = path.join(import.meta.dirname, "../drizzle");

/** Any number, the same in every process of this product. */
const PREPARATION_LOCK = 727_274;

/** The database was migrated by newer code; running the older code on it could lose what it does not know. */
export class NewerSchemaError extends Error {
  constructor() {
    super("ฐานข้อมูลนี้เป็นของโปรแกรมรุ่นใหม่กว่า กรุณาติดตั้งโปรแกรมรุ่นล่าสุดก่อนเปิดใช้งาน");
  }
}

/**
 * Brings the schema up to this code's migrations, and the application's role to its rights on them. Processes that
 * start at once wait for each other.
 *
 * @param afterwards runs before the others may go on, for seeds
 * @throws NewerSchemaError when the database knows migrations that this code does not
 * @throws ApplicationRoleError when the login may not make the role that the application runs as
 */
export async function migrateDatabase(
  url: string,
  afterwards: (db: Db) => Promise<void> = async () => {},
  migrationsFolder = COMMITTED_MIGRATIONS,
): Promise<void> {
  // The lock belongs to its connection: a killed process lets go of it.
  const lock = postgres(url, { max: 1, onnotice: () => {} });
  const { db, end } = connect(url, { max: 2 });
  try {
    await lock`select pg_advisory_lock(${PREPARATION_LOCK})`;
    await refuseNewerSchema(db, migrationsFolder);
    await migrate(db, { migrationsFolder });
    const role = applicationRole();
    if (role !== null) await prepareApplicationRole(db, role);
    await warnWithoutThaiSearch(db);
    await afterwards(db);
  } finally {
    await end();
    await lock.end();
  }
}

async function refuseNewerSchema(db: Db, migrationsFolder: string): Promise<void> {
  const [history] = await db.execute<{ exists: boolean }>(
    sql`select to_regclass('drizzle.__drizzle_migrations') is not null as exists`,
  );
  if (!history?.exists) return;
  const [latest] = await db.execute<{ madeAt: string | null }>(
    sql`select max(created_at)::text as "madeAt" from drizzle.__drizzle_migrations`,
  );
  const newestKnown = readMigrationFiles({ migrationsFolder }).at(-1)?.folderMillis ?? 0;
  if (Number(latest?.madeAt ?? 0) > newestKnown) throw new NewerSchemaError();
}

/** pg_trgm skips every Thai letter in a database whose LC_CTYPE is "C", and searches then find nothing. */
async function warnWithoutThaiSearch(db: Db): Promise<void> {
  const [extension] = await db.execute<{ exists: boolean }>(
    sql`select exists(select from pg_extension where extname = 'pg_trgm') as exists`,
  );
  if (!extension?.exists) return;
  const [thai] = await db.execute<{ seen: boolean }>(sql`select show_trgm('เกาะ') <> '{}' as seen`);
  if (!thai?.seen)
    console.warn("คำเตือน: ฐานข้อมูลนี้ค้นหาคำไทยไม่ได้ เพราะ LC_CTYPE เป็น C กรุณาสร้างฐานข้อมูลใหม่ด้วย LOCALE 'C.UTF-8'");
}
