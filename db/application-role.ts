import { sql } from "drizzle-orm";
import type { Db, Tx } from "./database";

const DEFAULT_ROLE = "eplan_app";

/** Written once and read ever after: the application adds to them and changes nothing. */
const ADDED_TO_ONLY = ["audit_events", "plan_amendments", "plan_reviews", "status_report_versions"];
/** Written by triggers with their owner's rights. */
const READ_ONLY = ["audit_chain"];

const INSUFFICIENT_PRIVILEGE = "42501";
/** Somebody else made the same role, membership or grant at this moment, perhaps for another database of the server. */
const MADE_MEANWHILE = new Set(["42710", "23505", "XX000"]);
const MOST_ATTEMPTS = 10;

/** The login of DATABASE_URL may not make the role that the application runs as. */
export class ApplicationRoleError extends Error {
  constructor(role: string, login: string) {
    super(
      [
        `ผู้ใช้ฐานข้อมูล "${login}" ไม่มีสิทธิสร้างบทบาท "${role}" ซึ่งโปรแกรมใช้เพื่อไม่ให้แก้ไขหรือลบประวัติการใช้งานได้`,
        "ให้ผู้ดูแลฐานข้อมูลสั่งสองคำสั่งนี้ครั้งเดียว แล้วเปิดโปรแกรมอีกครั้ง",
        `  CREATE ROLE ${quoted(role)} NOLOGIN;`,
        `  GRANT ${quoted(role)} TO ${quoted(login)};`,
        "หรือเปิดโปรแกรมโดยกำหนด DATABASE_ROLE= (ค่าว่าง) เพื่อใช้งานด้วยสิทธิของผู้ใช้ฐานข้อมูลนั้นเอง",
      ].join("\n"),
    );
  }
}

/**
 * The role that the application takes on each of its connections.
 *
 * @returns null when the operator set DATABASE_ROLE to nothing: it then runs with its login's own rights
 */
export function applicationRole(): string | null {
  const role = process.env.DATABASE_ROLE ?? DEFAULT_ROLE;
  return role === "" ? null : role;
}

/**
 * Makes the role where it is missing and gives it what the application does and no more: it owns nothing, alters and
 * empties nothing, and what is written for keeps it can only add to. Safe in several databases of one server at once.
 *
 * @throws ApplicationRoleError when the login may not make it
 */
export async function prepareApplicationRole(db: Db, role: string): Promise<void> {
  try {
    await untilAlone(() => db.transaction((tx) => makeRole(tx, role)));
  } catch (error) {
    if (sqlState(error) !== INSUFFICIENT_PRIVILEGE) throw error;
    throw new ApplicationRoleError(role, await loginOf(db));
  }
  await untilAlone(() => db.transaction((tx) => grant(tx, role)));
}

async function untilAlone(work: () => Promise<void>): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (!MADE_MEANWHILE.has(sqlState(error)) || attempt === MOST_ATTEMPTS) throw error;
    }
  }
}

async function makeRole(tx: Tx, role: string): Promise<void> {
  const [known] = await tx.execute(sql`select from pg_roles where rolname = ${role}`);
  if (!known) await tx.execute(sql`create role ${sql.identifier(role)} nologin`);
  if (!(await mayTake(tx, role))) await tx.execute(sql`grant ${sql.identifier(role)} to current_user`);
}

/** Tried rather than asked: what a membership allows differs between the versions of PostgreSQL. */
async function mayTake(tx: Tx, role: string): Promise<boolean> {
  try {
    await tx.transaction(async (attempt) => {
      await attempt.execute(sql`set local role ${sql.identifier(role)}`);
      await attempt.execute(sql`reset role`);
    });
    return true;
  } catch (error) {
    if (sqlState(error) !== INSUFFICIENT_PRIVILEGE) throw error;
    return false;
  }
}

/** All in one transaction: an application that runs meanwhile never misses a right. */
async function grant(tx: Tx, role: string): Promise<void> {
  const to = sql.identifier(role);
  const tables = (names: readonly string[]) =>
    sql.join(
      names.map((name) => sql.identifier(name)),
      sql`, `,
    );
  await tx.execute(sql`grant usage on schema public to ${to}`);
  await tx.execute(sql`revoke all on all tables in schema public from ${to}`);
  await tx.execute(sql`grant select, insert, update, delete on all tables in schema public to ${to}`);
  await tx.execute(sql`revoke update, delete on ${tables([...ADDED_TO_ONLY, ...READ_ONLY])} from ${to}`);
  await tx.execute(sql`revoke insert on ${tables(READ_ONLY)} from ${to}`);
}

async function loginOf(db: Db): Promise<string> {
  const [login] = await db.execute<{ name: string }>(sql`select current_user as name`);
  return login?.name ?? "";
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** The state that PostgreSQL gave; drizzle wraps what the driver threw. */
function sqlState(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return cause instanceof Error && "code" in cause ? String(cause.code) : "";
}
