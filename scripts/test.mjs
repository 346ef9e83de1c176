/**
 * Everything that must be true of the product, from a fresh clone: format, types, boundaries, dead code, tests.
 * All checks run even when one fails. The last line counts each static check as one test.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { installWhatIsMissing } from "./install.mjs";

const ROOT = path.join(import.meta.dirname, "..");

/** @type {[string, string[]][]} */
const STATIC_CHECKS = [
  ["format and lint", ["@biomejs/biome/bin/biome", "ci", "--error-on-warnings"]],
  ["addresses", ["next/dist/bin/next", "typegen"]],
  ["types", ["typescript/bin/tsc", "--noEmit"]],
  [
    "boundaries",
    [
      "dependency-cruiser/bin/dependency-cruise.mjs",
      ...["app", "lib", "db", "scripts", "tests", "middleware.ts"],
    ],
  ],
  ["dead code", ["knip/bin/knip.js"]],
];

/**
 * @param {string[]} command  a program of node_modules and its arguments
 * @returns {boolean}
 */
function run([program = "", ...args]) {
  const ended = spawnSync(process.execPath, [path.join(ROOT, "node_modules", program), ...args], {
    cwd: ROOT,
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1" },
  });
  return ended.status === 0;
}

/**
 * Runs every test. A run that ends without a report, or fails outside its tests, counts as one failure.
 *
 * @returns {{ passed: number, failed: number }}
 */
function runTests() {
  const folder = mkdtempSync(path.join(tmpdir(), "eplan-report-"));
  const report = path.join(folder, "report.json");
  try {
    const succeeded = run([
      "vitest/vitest.mjs",
      "run",
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${report}`,
    ]);
    const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, "utf8"));
    const brokenFiles = testResults.filter(
      (/** @type {{ status: string, assertionResults: unknown[] }} */ file) =>
        file.status === "failed" && file.assertionResults.length === 0,
    ).length;
    const failed = numFailedTests + brokenFiles;
    return { passed: numPassedTests, failed: succeeded ? failed : Math.max(failed, 1) };
  } catch (error) {
    console.error(error);
    return { passed: 0, failed: 1 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

installWhatIsMissing(ROOT);
let passed = 0;
let failed = 0;
for (const [name, command] of STATIC_CHECKS) {
  console.log(`\n== ${name}`);
  if (run(command)) passed += 1;
  else {
    failed += 1;
    console.error(`FAILED: ${name}`);
  }
}
console.log("\n== tests");
const tests = runTests();
passed += tests.passed;
failed += tests.failed;
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
