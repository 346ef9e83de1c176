import { randomUUID } from "node:crypto";
import postgres from "postgres";
import { afterAll, beforeAll, inject } from "vitest";
import { connect } from "@/db/client";
import { addressOfDatabase } from "@/db/create-database";
import type { Db } from "@/db/database";

export type TestDatabase = { db: Db; sql: postgres.Sql; url: string };

/** The moment at which the demo data of `useSeededDatabase` was seeded: 10:00 on 22 November 2569 in Bangkok. */
export const SEEDED_AT = new Date("2026-11-22T03:00:00Z");

/** A migrated database with the reference data, for one file or one `describe`; gone afterwards. */
export function useTestDatabase(): TestDatabase {
  return useCopyOf(async () => inject("databaseTemplate"));
}

/** The same with the demo data of `SEEDED_AT`. */
export function useSeededDatabase(): TestDatabase {
  return useCopyOf(seededTemplate);
}

function useCopyOf(template: () => Promise<string>): TestDatabase {
  const name = `${inject("databaseTemplate")}_${randomUUID().slice(0, 8)}`;
  const url = addressOfDatabase(inject("databaseServer"), name);
  // Neither connects before its first query, when beforeAll has made the database.
  const { db, end } = connect(url, { max: 6 });
  const sql = postgres(url, { max: 4, onnotice: () => {} });

  beforeAll(async () => {
    const source = await template();
    await onServer((server) => server.unsafe(`create database "${name}" template "${source}"`));
  });
  afterAll(async () => {
    await end();
    await sql.end({ timeout: 5 });
    await onServer((server) => server.unsafe(`drop database if exists "${name}" with (force)`));
  });
  return { db, sql, url };
}

/** Made once a run, by the first file that asks; the others wait for it. */
async function seededTemplate(): Promise<string> {
  const name = `${inject("databaseTemplate")}_seeded`;
  await onServer(async (server) => {
    await server`select pg_advisory_lock(hashtext(${name}))`;
    const [finished] = await server`select 1 from pg_database where datname = ${name} and datistemplate`;
    if (finished) return;
    await server.unsafe(`drop database if exists "${name}" with (force)`);
    await server.unsafe(`create database "${name}" template "${inject("databaseTemplate")}"`);
    await seedWithDemo(addressOfDatabase(inject("databaseServer"), name));
    await server.unsafe(`alter database "${name}" is_template true`);
  });
  return name;
}

async function seedWithDemo(url: string): Promise<void> {
  const { seedDemo } = await import("@/db/seed/demo");
  const { db, end } = connect(url, { max: 2 });
  try {
    await seedDemo(db, { now: SEEDED_AT, accounts: null });
  } finally {
    await end();
  }
}

async function onServer(work: (server: postgres.Sql) => Promise<unknown>): Promise<void> {
  const server = postgres(inject("databaseServer"), { max: 1, onnotice: () => {} });
  try {
    await work(server);
  } finally {
    await server.end();
  }
}
