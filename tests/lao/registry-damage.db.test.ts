import { describe, expect, it } from "vitest";
import { sheetRefusalTh } from "@/lib/imports/messages";
import { readSheetHere } from "@/lib/imports/reading/reader";
import { readSheetFile } from "@/lib/imports/reading/sheet";
import { checkSheet } from "@/lib/lao/registry/importing/data";
import { importRegistryFile } from "@/lib/lao/registry/importing/mutations";
import { headingProblemTh } from "@/lib/lao/registry/messages";
import { civilDateOf } from "@/lib/platform/civil-date";
import { NOW } from "@/tests/accounts/signing-in";
import { useTestDatabase } from "@/tests/support/database";
import { type Damaged, damagedRegistries, GOOD } from "./damaged-registries";

const MOST_BYTES = 8 * 1024 * 1024;

describe("a registry file with damage", () => {
  const { db, sql } = useTestDatabase();

  /** The whole way from bytes to the answer; null where something was written. */
  async function answerTo({ bytes, fileName }: Damaged): Promise<string | null> {
    const isLarge = bytes.length > MOST_BYTES;
    const read = isLarge ? await readSheetFile(bytes, fileName) : readSheetHere(bytes, fileName);
    if (!read.ok) return sheetRefusalTh(read);
    const { rows } = read.value;
    const checked = await checkSheet(db, rows, civilDateOf(NOW));
    if (!checked.ok) return headingProblemTh(checked.problem);
    const outcome = await importRegistryFile(db, { fileName, sha256: "0".repeat(64), rows }, NOW);
    if (!outcome.ok) return outcome.reason;
    const { number, planned } = outcome.value;
    if (number !== null) return null;
    return (
      planned.changes.flatMap(({ problems }) => problems.map(({ message }) => message)).join("\n") || null
    );
  }

  it("gets an answer in Thai for each of 200 kinds, and writes nothing", async () => {
    const files = await damagedRegistries();
    expect(files.length).toBeGreaterThanOrEqual(200);
    expect(new Set(files.map(({ name }) => name)).size).toBe(files.length);
    const silent: string[] = [];
    for (const file of files) {
      const said = await answerTo(file);
      if (said === null || !/[ก-๛]{4}/.test(said)) silent.push(`${file.name}: ${said}`);
    }
    expect(silent).toEqual([]);
    const [stored] =
      await sql`select (select count(*)::int from laos) laos, (select count(*)::int from people) people,
      (select count(*)::int from imports) imports, (select count(*)::int from districts) districts`;
    expect({ ...stored }).toEqual({ laos: 0, people: 0, imports: 0, districts: 928 });
  }, 120_000);

  it("is told from a good one", async () => {
    expect(await answerTo(GOOD)).toBeNull();
    const [stored] = await sql`select count(*)::int as laos from laos`;
    expect(stored!.laos).toBe(24);
  });
});
