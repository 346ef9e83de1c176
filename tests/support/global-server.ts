import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { TestProject } from "vitest/node";
import type { DemoAccount } from "@/db/seed/demo";
import { startEmbeddedPostgres } from "@/scripts/embedded-postgres.mjs";
import { freePort } from "@/scripts/ports.mjs";

declare module "vitest" {
  interface ProvidedContext {
    baseUrl: string;
    demoAccounts: DemoAccount[];
    /** The product's own database, for tests to see what was stored. */
    productDatabase: string;
    /** Null when this machine has no Chromium; browser tests are then skipped. */
    chromium: string | null;
  }
}

const CHROMIUM_PLACES = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/opt/google/chrome/chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** The product as a newcomer starts it, by the same launcher, on data of the tests' own. */
export default async function setUp(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const chromium = [process.env.CHROMIUM_PATH ?? "", ...CHROMIUM_PLACES].find((place) => existsSync(place));
  project.provide("chromium", chromium ?? null);
  if (!chromium) {
    const advice = "No Chromium found: install it (Debian: apt-get install chromium) or set CHROMIUM_PATH.";
    if (process.env.CI === "true") throw new Error(advice);
    console.warn(`${advice} Browser tests are skipped.`);
    project.provide("baseUrl", "");
    project.provide("demoAccounts", []);
    project.provide("productDatabase", "");
    return undefined;
  }
  // A product that runs already: the same tests against `npm run dev`, without a build for each try.
  const running = process.env.E2E_BASE_URL;
  const dataDir = running
    ? path.resolve(process.env.E2E_DATA_DIR ?? ".data")
    : mkdtempSync(path.join(tmpdir(), "eplan-e2e-"));
  const product = running ? { baseUrl: running, stop: null } : await startProduct(dataDir, await freePort(0));
  project.provide("baseUrl", product.baseUrl);
  project.provide(
    "demoAccounts",
    JSON.parse(readFileSync(path.join(dataDir, "demo-accounts.json"), "utf8")) as DemoAccount[],
  );
  // Joins the server that the launcher started and will stop.
  project.provide("productDatabase", (await startEmbeddedPostgres({ folder: dataDir })).url("eplan_demo"));
  return async () => {
    if (!product.stop) return;
    await product.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
}

async function startProduct(
  dataDir: string,
  port: number,
): Promise<{ baseUrl: string; stop: () => Promise<void> }> {
  const { DATABASE_URL: _, ...inherited } = process.env;
  const launcher = spawn(process.execPath, ["scripts/demo.mjs"], {
    // Vitest's own NODE_ENV would make Next build for tests.
    env: { ...inherited, NODE_ENV: "production", DATA_DIR: dataDir, PORT: String(port) },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = new Promise<void>((resolve) => launcher.once("exit", () => resolve()));
  let output = "";
  const baseUrl = await new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output += chunk;
      const ready = /พร้อมใช้งานที่ (http:\/\/127\.0\.0\.1:\d+)/.exec(output);
      if (ready?.[1]) resolve(ready[1]);
    };
    launcher.stdout.on("data", read);
    launcher.stderr.on("data", read);
    launcher.once("exit", (code) => reject(new Error(`the launcher ended with ${code}:\n${output}`)));
  });
  return {
    baseUrl,
    stop: async () => {
      launcher.kill("SIGTERM");
      await ended;
    },
  };
}
