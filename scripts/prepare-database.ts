/** Creates, migrates and seeds the database that DATABASE_URL names; safe to run in several processes at once. */
import { readFile, rename, writeFile } from "node:fs/promises";
import { ApplicationRoleError } from "@/db/application-role";
import { createDatabaseIfMissing } from "@/db/create-database";
import { migrateDatabase, NewerSchemaError } from "@/db/migrate";
import { type DemoAccount, seedDemo } from "@/db/seed/demo";
import { seedReference } from "@/db/seed/reference";

async function prepare(url: string, demoAccountsFile: string | null): Promise<void> {
  await createDatabaseIfMissing(url);
  await migrateDatabase(url, async (db) => {
    await seedReference(db);
    if (demoAccountsFile === null) return;
    const accounts = await seedDemo(db, {
      now: new Date(),
      accounts: await readDemoAccounts(demoAccountsFile),
    });
    await writeDemoAccounts(demoAccountsFile, accounts);
  });
}

/** Null when the file is missing or spoilt: the seed then makes new passwords. */
async function readDemoAccounts(file: string): Promise<DemoAccount[] | null> {
  try {
    const accounts: unknown = JSON.parse(await readFile(file, "utf8"));
    return Array.isArray(accounts) ? accounts : null;
  } catch (error) {
    if (error instanceof SyntaxError || (error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

async function writeDemoAccounts(file: string, accounts: DemoAccount[]): Promise<void> {
  const unfinished = `${file}.${process.pid}`;
  await writeFile(unfinished, `${JSON.stringify(accounts, null, 2)}\n`, { mode: 0o600 });
  await rename(unfinished, file);
}

const { DATABASE_URL, DEMO_MODE, DEMO_ACCOUNTS_FILE } = process.env;
if (!DATABASE_URL) throw new Error("DATABASE_URL is not set");
try {
  await prepare(DATABASE_URL, DEMO_MODE === "1" && DEMO_ACCOUNTS_FILE ? DEMO_ACCOUNTS_FILE : null);
} catch (error) {
  const isForTheOperator = error instanceof NewerSchemaError || error instanceof ApplicationRoleError;
  console.error(isForTheOperator ? error.message : error);
  process.exitCode = 1;
}
