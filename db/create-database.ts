import postgres from "postgres";

const DATABASE_DOES_NOT_EXIST = "3D000";
const DATABASE_ALREADY_EXISTS = new Set(["42P04", "23505"]);
const UNKNOWN_LOCALE = new Set(["42809", "22023"]);

/** Makes the database that the address names, unless it is there. */
export async function createDatabaseIfMissing(url: string): Promise<void> {
  const wanted = postgres(url, { max: 1, onnotice: () => {} });
  try {
    await wanted`select 1`;
    return;
  } catch (error) {
    if (sqlState(error) !== DATABASE_DOES_NOT_EXIST) throw error;
  } finally {
    await wanted.end();
  }
  const name = decodeURIComponent(new URL(url).pathname.slice(1));
  const maintenance = postgres(addressOfDatabase(url, "postgres"), { max: 1, onnotice: () => {} });
  try {
    await createDatabase(maintenance, name);
  } catch (error) {
    if (!DATABASE_ALREADY_EXISTS.has(sqlState(error))) throw error;
  } finally {
    await maintenance.end();
  }
}

/** Thai letters need a UTF-8 LC_CTYPE; a server without the locale C.UTF-8 gets its own default. */
async function createDatabase(maintenance: postgres.Sql, name: string): Promise<void> {
  const statement = `create database "${name.replaceAll('"', '""')}" template template0 encoding 'UTF8'`;
  try {
    await maintenance.unsafe(`${statement} locale 'C.UTF-8'`);
  } catch (error) {
    if (!UNKNOWN_LOCALE.has(sqlState(error))) throw error;
    await maintenance.unsafe(statement);
  }
}

/** The same server and account, another database. */
export function addressOfDatabase(url: string, database: string): string {
  const address = new URL(url);
  address.pathname = `/${encodeURIComponent(database)}`;
  return address.href;
}

function sqlState(error: unknown): string {
  return error instanceof postgres.PostgresError ? error.code : "";
}
