/**
 * Everything that must be true of the product, from a fresh clone: format, types, boundaries, dead code, tests.
 * All checks run even when one fails. The last line counts each static check as one test.
 */
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { installWhatIsMissing } from "./install.mjs";

const ROOT = path.join(import.meta.dirname, "..");

/** @typedef {[name: string, command: string[]]} StaticCheck */

/**
 * Two at a time, one after the other in each: the types need the addresses.
 *
 * @type {StaticCheck[][]}
 */
const STATIC_CHECKS = [
  [
    ["format and lint", ["@biomejs/biome/bin/biome", "ci", "--error-on-warnings"]],
    [
      "boundaries",
      [
        "dependency-cruiser/bin/dependency-cruise.mjs",
        ...["app", "lib", "db", "scripts", "tests", "middleware.ts"],
      ],
    ],
    ["dead code", ["knip/bin/knip.js"]],
  ],
  [
    ["addresses", ["next/dist/bin/next", "typegen"]],
    ["types", ["typescript/bin/tsc", "--noEmit"]],
  ],
];

const ENVIRONMENT = { ...process.env, NEXT_TELEMETRY_DISABLED: "1" };

/**
 * @param {string[]} command  a program of node_modules and its arguments
 * @returns {[file: string, args: string[]]}
 */
function nodeCommand([program = "", ...args]) {
  return [process.execPath, [path.join(ROOT, "node_modules", program), ...args]];
}

/**
 * Says what a check found once it has ended, so that two do not speak at once.
 *
 * @param {StaticCheck} check
 * @returns {Promise<boolean>}
 */
function isRight([name, command]) {
  const [file, args] = nodeCommand(command);
  const child = spawn(file, args, { cwd: ROOT, stdio: ["ignore", "pipe", "pipe"], env: ENVIRONMENT });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (part) => (said += part));
  return new Promise((resolve) => {
    child.on("close", (code) => {
      console.log(`\n== ${name}\n${said.trim()}`);
      if (code !== 0) console.error(`FAILED: ${name}`);
      resolve(code === 0);
    });
  });
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
    const [file, args] = nodeCommand([
      "vitest/vitest.mjs",
      "run",
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${report}`,
    ]);
    const ended = spawnSync(file, args, {
      cwd: ROOT,
      stdio: ["ignore", "inherit", "inherit"],
      env: ENVIRONMENT,
    });
    const succeeded = ended.status === 0;
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
const checked = await Promise.all(
  STATIC_CHECKS.map(async (lane) => {
    const results = [];
    for (const check of lane) results.push(await isRight(check));
    return results;
  }),
);
let passed = checked.flat().filter(Boolean).length;
let failed = checked.flat().length - passed;
console.log("\n== tests");
const tests = runTests();
passed += tests.passed;
failed += tests.failed;
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
