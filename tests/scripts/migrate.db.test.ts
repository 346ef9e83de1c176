import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { addressOfDatabase, createDatabaseIfMissing } from "@/db/create-database";
import { migrateDatabase, NewerSchemaError } from "@/db/migrate";
import { seedReference } from "@/db/seed/reference";

const JOURNAL = "meta/_journal.json";

describe("preparing a database", () => {
  const url = addressOfDatabase(inject("databaseServer"), `${inject("databaseTemplate")}_prepared`);
  let newerMigrations: string;

  beforeAll(() => {
    newerMigrations = mkdtempSync(path.join(tmpdir(), "eplan-migrations-"));
    cpSync("drizzle", newerMigrations, { recursive: true });
    const journal = JSON.parse(readFileSync(path.join(newerMigrations, JOURNAL), "utf8"));
    journal.entries.push({
      ...journal.entries.at(-1),
      when: journal.entries.at(-1).when + 1,
      tag: "next_year",
    });
    writeFileSync(path.join(newerMigrations, JOURNAL), JSON.stringify(journal));
    writeFileSync(path.join(newerMigrations, "next_year.sql"), "create table of_next_year (id int);");
  });
  afterAll(async () => {
    rmSync(newerMigrations, { recursive: true });
    const server = postgres(inject("databaseServer"), { max: 1, onnotice: () => {} });
    await server.unsafe(`drop database if exists "${new URL(url).pathname.slice(1)}" with (force)`);
    await server.end();
  });

  it("lets several processes create, migrate and seed one database at the same moment, one after the other", async () => {
    let inside = 0;
    const prepare = async () => {
      await createDatabaseIfMissing(url);
      await migrateDatabase(url, async (db) => {
        inside += 1;
        expect(inside).toBe(1);
        await seedReference(db);
        inside -= 1;
      });
    };

    await Promise.all([prepare(), prepare(), prepare()]);

    const sql = postgres(url, { max: 1 });
    const [provinces] = await sql`select count(*)::int as count from provinces`;
    await sql.end();
    expect(provinces?.count).toBe(77);
  });

  it("changes nothing when it runs again", async () => {
    await expect(migrateDatabase(url, seedReference)).resolves.toBeUndefined();
  });

  it("refuses a database that newer code has migrated, before any seed touches it", async () => {
    await migrateDatabase(url, async () => {}, newerMigrations);
    let seeded = false;

    const refused = migrateDatabase(url, async () => {
      seeded = true;
    });

    await expect(refused).rejects.toThrow(NewerSchemaError);
    await expect(refused).rejects.toThrow("ฐานข้อมูลนี้เป็นของโปรแกรมรุ่นใหม่กว่า");
    expect(seeded).toBe(false);
  });

  it("lets go of the lock after a refusal", async () => {
    await expect(migrateDatabase(url, async () => {}, newerMigrations)).resolves.toBeUndefined();
  });
});
