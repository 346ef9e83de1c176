import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import postgres from "postgres";
import type { TestProject } from "vitest/node";
import { addressOfDatabase, createDatabaseIfMissing } from "@/db/create-database";
import { migrateDatabase } from "@/db/migrate";
import { seedReference } from "@/db/seed/reference";
import { startEmbeddedPostgres } from "@/scripts/embedded-postgres.mjs";
import { isAlive, runningPostmaster } from "@/scripts/postmaster.mjs";

declare module "vitest" {
  interface ProvidedContext {
    /** A server on which tests may create databases. */
    databaseServer: string;
    /** A migrated database with the reference data, to be copied for each test file. */
    databaseTemplate: string;
  }
}

const CLUSTER = "eplan-test-";

/** A server of the tests' own, or TEST_DATABASE_URL's, with a template database that test files copy. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const server = process.env.TEST_DATABASE_URL
    ? { url: process.env.TEST_DATABASE_URL, stop: async () => {} }
    : await startThrowawayServer();
  const template = `eplan_test_${process.pid}`;
  await createDatabaseIfMissing(addressOfDatabase(server.url, template));
  await migrateDatabase(addressOfDatabase(server.url, template), seedReference);
  project.provide("databaseServer", server.url);
  project.provide("databaseTemplate", template);
  return async () => {
    await dropDatabasesOf(server.url, template);
    await server.stop();
  };
}

/** Fast because nothing is flushed to the disk: its data need not outlive the tests. */
async function startThrowawayServer(): Promise<{ url: string; stop: () => Promise<void> }> {
  sweepAbandonedClusters();
  const folder = mkdtempSync(path.join(tmpdir(), CLUSTER));
  writeFileSync(path.join(folder, "tests.pid"), String(process.pid));
  const server = await startEmbeddedPostgres({
    folder,
    port: 0,
    settings: { fsync: "off", synchronous_commit: "off", full_page_writes: "off", max_connections: "200" },
  });
  return {
    url: server.url("postgres"),
    stop: async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A test run that was killed leaves its server behind. */
function sweepAbandonedClusters(): void {
  for (const name of readdirSync(tmpdir())) {
    if (!name.startsWith(CLUSTER)) continue;
    const folder = path.join(tmpdir(), name);
    if (isStillInUse(folder)) continue;
    const postmaster = runningPostmaster(path.join(folder, "pg"));
    if (postmaster) process.kill(postmaster.pid, "SIGQUIT");
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

function isStillInUse(folder: string): boolean {
  try {
    return isAlive(Number(readFileSync(path.join(folder, "tests.pid"), "utf8")));
  } catch {
    return true; // about to be written, or somebody else's
  }
}

async function dropDatabasesOf(server: string, template: string): Promise<void> {
  const sql = postgres(server, { max: 1, onnotice: () => {} });
  const made = await sql<{ name: string }[]>`
    select datname as name from pg_database where datname = ${template} or starts_with(datname, ${`${template}_`})`;
  for (const { name } of made) {
    await sql.unsafe(`alter database "${name}" is_template false`);
    await sql.unsafe(`drop database "${name}" with (force)`);
  }
  await sql.end();
}
