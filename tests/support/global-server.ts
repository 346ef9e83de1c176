import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { TestProject } from "vitest/node";
import type { DemoAccount } from "@/db/seed/demo";
import { startEmbeddedPostgres } from "@/scripts/embedded-postgres.mjs";
import { freePort } from "@/scripts/ports.mjs";

/** A product of its own for each worker: what one test does to accounts and clocks stands in no other's way. */
export type TestedProduct = {
  readonly baseUrl: string;
  readonly demoAccounts: readonly DemoAccount[];
  /** The product's own database, for tests to see what was stored. */
  readonly database: string;
};

declare module "vitest" {
  interface ProvidedContext {
    /** One for each worker; none on a machine without Chromium. */
    products: TestedProduct[];
    /** Null when this machine has no Chromium; browser tests are then skipped. */
    chromium: string | null;
  }
}

/** The shell without windows comes first: a context costs it a quarter of what it costs the whole browser. */
const CHROMIUM_PLACES = [
  "/usr/bin/chromium-headless-shell",
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
    project.provide("products", []);
    return undefined;
  }
  // A product that runs already: the same tests against `npm run dev`, without a build for each try.
  const running = process.env.E2E_BASE_URL;
  if (running) {
    project.provide("products", [
      await productOf(running, path.resolve(process.env.E2E_DATA_DIR ?? ".data")),
    ]);
    return undefined;
  }
  const started: Started[] = [];
  // One after the other: the first builds what the others start from.
  for (let worker = 0; worker < project.config.maxWorkers; worker += 1) started.push(await start());
  project.provide(
    "products",
    started.map(({ product }) => product),
  );
  return async () => {
    await Promise.all(started.map(({ stop }) => stop()));
  };
}

type Started = { readonly product: TestedProduct; readonly stop: () => Promise<void> };

async function start(): Promise<Started> {
  const dataDir = mkdtempSync(path.join(tmpdir(), "eplan-e2e-"));
  const { baseUrl, stop } = await startProduct(dataDir, await freePort(0));
  return {
    product: await productOf(baseUrl, dataDir),
    stop: async () => {
      await stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function productOf(baseUrl: string, dataDir: string): Promise<TestedProduct> {
  const accounts = readFileSync(path.join(dataDir, "demo-accounts.json"), "utf8");
  // Joins the server that the launcher started and will stop.
  const server = await startEmbeddedPostgres({ folder: dataDir });
  return { baseUrl, demoAccounts: JSON.parse(accounts), database: server.url("eplan_demo") };
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
