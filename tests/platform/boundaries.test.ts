import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const root = path.resolve(import.meta.dirname, "../..");
const cruiser = path.join(root, "node_modules/dependency-cruiser/bin/dependency-cruise.mjs");

/** What must not be, and the rule that says so. A type counts as an import. */
const VIOLATIONS = [
  ["lib/lao/rules.ts", "@/lib/plans/rules", "lao-knows-no-higher-room"],
  ["lib/plans/projects/data.ts", "@/lib/status-reports/data", "plans-knows-no-higher-room"],
  ["lib/reports/dimension/data.ts", "@/lib/exports/pdf/table", "reports-knows-no-higher-room"],
  ["lib/platform/money.ts", "@/lib/accounts/access", "platform-knows-no-room"],
  ["lib/plans/rules.ts", "@/db/schema/plans", "schema-only-from-data-and-mutations"],
  ["lib/plans/data.ts", "@/lib/audit/mutations", "audit-and-mail-only-from-mutations"],
  ["lib/audit/mutations.ts", "@/lib/plans/data", "audit-and-mail-are-low"],
  ["lib/exports/xlsx/dimension.ts", "@/lib/reports/dimension/data", "exports-draw-finished-models"],
  ["lib/exports/pdf/status.ts", "@/lib/accounts/access", "exports-draw-finished-models"],
  ["lib/assessments/mutations.ts", "@/db/client", "rooms-are-handed-the-database"],
  ["lib/assessments/data.ts", "@/app/page", "rooms-know-no-app"],
  ["app/reports/page.tsx", "@/db/schema/plans", "schema-only-from-data-and-mutations"],
  ["app/_ui/table.tsx", "@/lib/plans/data", "parts-could-ship-elsewhere"],
  ["db/codes/plans.ts", "@/lib/plans/rules", "codes-are-pure"],
  ["app/people/page.tsx", "@/lib/plans/utils", "no-drawer-of-leftovers"],
  ["app/laos/page.tsx", "@/lib/nowhere", "resolvable"],
  ["lib/lao/data.ts", "@/tests/support/empty", "product-knows-no-tests"],
] as const;

const ALLOWED = [
  ["lib/status-reports/data.ts", "@/lib/plans/data"],
  ["lib/status-reports/mutations.ts", "@/db/schema/plans"],
  ["lib/status-reports/reopen/mutations.ts", "@/lib/audit/mutations"],
  ["lib/exports/xlsx/status.ts", "@/lib/reports/dimension/model"],
  ["app/status/page.tsx", "@/db/client"],
  ["lib/accounts/schema.ts", "@/db/codes/lao"],
] as const;

describe("the check of import directions", () => {
  let house: string;

  beforeAll(() => {
    house = mkdtempSync(path.join(tmpdir(), "eplan-house-"));
    write("tsconfig.json", JSON.stringify({ compilerOptions: { paths: { "@/*": ["./*"] } } }));
    for (const [, target] of [...VIOLATIONS, ...ALLOWED]) {
      if (!target.endsWith("nowhere")) write(`${target.slice(2)}.ts`, "export type Thing = string;\n");
    }
    const imports = new Map<string, string>();
    for (const [file, target] of [...VIOLATIONS, ...ALLOWED])
      imports.set(file, `${imports.get(file) ?? ""}export type { Thing } from "${target}";\n`);
    for (const [file, text] of imports) write(file, text);
    write("lib/plans/first.ts", 'import type { B } from "./second";\nexport type A = B;\n');
    write("lib/plans/second.ts", 'import type { A } from "./first";\nexport type B = A;\n');
    write("lib/plans/forgotten.ts", "export const forgotten = 1;\n");
  });
  afterAll(() => rmSync(house, { recursive: true, force: true }));

  function write(place: string, text: string) {
    const file = path.join(house, place);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }

  function violations(): { rule: string; from: string; to: string }[] {
    const config = path.join(root, ".dependency-cruiser.cjs");
    const args = ["--config", config, "--output-type", "json", "app", "lib", "db"];
    const run = spawnSync(process.execPath, [cruiser, ...args], {
      cwd: house,
      encoding: "utf8",
      maxBuffer: 64 << 20,
    });
    if (run.stdout === "") throw new Error(run.stderr);
    const result = JSON.parse(run.stdout) as {
      summary: { violations: { rule: { name: string }; from: string; to: string }[] };
    };
    return result.summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to }));
  }

  it("finds each forbidden import, and none where the import is allowed", { timeout: 60_000 }, () => {
    const found = violations();
    for (const [file, , rule] of VIOLATIONS)
      expect(found).toContainEqual(expect.objectContaining({ from: file, rule }));
    const places = found.map(({ from }) => from);
    for (const [file] of ALLOWED) expect(places).not.toContain(file);
    expect(found).toContainEqual(expect.objectContaining({ rule: "no-circular" }));
    expect(found).toContainEqual(
      expect.objectContaining({ from: "lib/plans/forgotten.ts", rule: "no-orphans" }),
    );
  });

  it("sees this product's own files: a checker that reads none of them would always be content", {
    timeout: 60_000,
  }, () => {
    const args = [
      "--output-type",
      "json",
      "--config",
      ".dependency-cruiser.cjs",
      "lib/platform",
      "db/schema",
    ];
    const run = spawnSync(process.execPath, [cruiser, ...args], {
      cwd: root,
      encoding: "utf8",
      maxBuffer: 64 << 20,
    });
    const { summary } = JSON.parse(run.stdout) as {
      summary: { totalCruised: number; totalDependenciesCruised: number };
    };
    expect(summary.totalCruised).toBeGreaterThan(15);
    expect(summary.totalDependenciesCruised).toBeGreaterThan(20);
  });
});
