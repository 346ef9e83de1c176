import { randomBytes } from "node:crypto";
import { accessSync, constants, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { forgetBuild, isBuiltFrom, recordBuild, sourceStamp } from "./build-stamp.mjs";
import { startEmbeddedPostgres } from "./embedded-postgres.mjs";
import { installWhatIsMissing } from "./install.mjs";
import { LaunchRefusal, refuseUnusablePort, requestedPort } from "./ports.mjs";
import { ProcessGroup } from "./process-group.mjs";

/**
 * @typedef {"demo" | "start" | "dev"} Mode
 *   demo: built, with demo data and accounts; start: built, for real use; dev: from the sources, with demo data
 */

const ROOT = path.join(import.meta.dirname, "..");
const NEXT = path.join(ROOT, "node_modules/next/dist/bin/next");
const ANSWER_DEADLINE_MS = 120_000;

/**
 * Everything from a fresh clone to a product that answers: packages, database, schema, data, build, server.
 * Runs until it is told to stop, then stops what it started, Next before the database.
 *
 * @param {Mode} mode
 */
export async function launch(mode) {
  process.chdir(ROOT);
  const group = new ProcessGroup();
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => finish(group, 0));
  stopWithNpm(group);
  try {
    const port = requestedPort(process.env.PORT);
    await refuseUnusablePort(port);
    installWhatIsMissing(ROOT);
    const env = await environment(mode, port, group);
    await prepareDatabase(env, group);
    if (mode !== "dev") await buildIfStale(env, group);
    await serve(mode, port, env, group);
    startWorker(env, group);
    console.log(`พร้อมใช้งานที่ http://127.0.0.1:${port}`);
  } catch (error) {
    if (group.isStopping) return;
    console.error(error instanceof LaunchRefusal ? error.message : error);
    await finish(group, 1);
  }
}

/**
 * npm runs scripts in a shell that passes no signal on: ending npm would leave everything running.
 *
 * @param {ProcessGroup} group
 */
function stopWithNpm(group) {
  if (!process.env.npm_lifecycle_event) return;
  const shell = process.ppid;
  const watch = () => process.ppid === shell || finish(group, 0);
  setInterval(watch, 250).unref();
}

/**
 * @param {ProcessGroup} group
 * @param {number} code
 */
async function finish(group, code) {
  if (group.isStopping) return;
  await group.stopAll();
  process.exit(code);
}

/**
 * What Next and the seeds are told. Demo and real data never share a database.
 *
 * @param {Mode} mode
 * @param {number} port
 * @param {ProcessGroup} group
 * @returns {Promise<NodeJS.ProcessEnv>}
 */
async function environment(mode, port, group) {
  const dataDir = path.resolve(ROOT, process.env.DATA_DIR || ".data");
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  refuseForeignFolder(dataDir);
  const { DEMO_MODE: _, DEMO_ACCOUNTS_FILE: __, ...inherited } = process.env;
  const isDemo = mode !== "start";
  return {
    ...inherited,
    // As it stands here: the product and its worker keep evidence in it, wherever they run.
    DATA_DIR: dataDir,
    DATABASE_URL: process.env.DATABASE_URL || (await embeddedDatabase(dataDir, isDemo, group)),
    // Nothing set is the usual role; set to nothing is none.
    DATABASE_ROLE: process.env.DATABASE_ROLE ?? "eplan_app",
    AUTH_SECRET: process.env.AUTH_SECRET || keptSecret(path.join(dataDir, "auth.secret")),
    AUTH_TRUST_HOST: process.env.AUTH_TRUST_HOST || "true",
    APP_URL: process.env.APP_URL || `http://127.0.0.1:${port}`,
    NEXT_TELEMETRY_DISABLED: "1",
    ...(isDemo ? { DEMO_MODE: "1", DEMO_ACCOUNTS_FILE: path.join(dataDir, "demo-accounts.json") } : {}),
  };
}

/**
 * A first start as root leaves a folder that an ordinary user cannot open.
 *
 * @param {string} dataDir
 */
function refuseForeignFolder(dataDir) {
  try {
    accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch {
    throw new LaunchRefusal(`โฟลเดอร์ ${dataDir} เป็นของผู้ใช้อื่น กรุณาเปิดด้วยผู้ใช้เดิม หรือกำหนด DATA_DIR เป็นโฟลเดอร์อื่น`);
  }
}

/**
 * @param {string} dataDir
 * @param {boolean} isDemo
 * @param {ProcessGroup} group
 */
async function embeddedDatabase(dataDir, isDemo, group) {
  const server = await startEmbeddedPostgres({ folder: dataDir });
  if (server.owned) group.add(server.stop);
  console.log(`PostgreSQL พร้อมแล้วที่พอร์ต ${server.port}`);
  return server.url(isDemo ? "eplan_demo" : "eplan");
}

/**
 * Kept between starts, so that a restart signs nobody out.
 *
 * @param {string} file
 */
function keptSecret(file) {
  if (!existsSync(file)) {
    try {
      writeFileSync(file, `${randomBytes(32).toString("hex")}\n`, { mode: 0o600, flag: "wx" });
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== "EEXIST") throw error;
    }
  }
  return readFileSync(file, "utf8").trim();
}

/**
 * Before the server starts, never inside it: a server whose start-up failed half-way would answer 500 to everybody.
 *
 * @param {NodeJS.ProcessEnv} env
 * @param {ProcessGroup} group
 */
async function prepareDatabase(env, group) {
  // The condition lets the seeds import modules that are marked "server-only".
  const args = ["--conditions=react-server", "--import", "tsx", "scripts/prepare-database.ts"];
  if (!(await group.runNode(args, { env }))) throw new LaunchRefusal("เตรียมฐานข้อมูลไม่สำเร็จ ดูสาเหตุด้านบน");
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {ProcessGroup} group
 */
async function buildIfStale(env, group) {
  const stamp = sourceStamp(ROOT);
  if (isBuiltFrom(ROOT, stamp)) return;
  console.log("กำลังสร้างโปรแกรมจากซอร์ส (next build) …");
  forgetBuild(ROOT);
  if (!(await group.runNode([NEXT, "build"], { env, quiet: true })))
    throw new LaunchRefusal("สร้างโปรแกรมไม่สำเร็จ (next build) ดูสาเหตุด้านบน");
  recordBuild(ROOT, stamp);
}

/**
 * Starts Next and waits until it answers; when Next ends by itself, everything ends.
 *
 * @param {Mode} mode
 * @param {number} port
 * @param {NodeJS.ProcessEnv} env
 * @param {ProcessGroup} group
 */
async function serve(mode, port, env, group) {
  const server = group.spawnNode(
    [NEXT, mode === "dev" ? "dev" : "start", "-p", String(port), "-H", "127.0.0.1"],
    { env },
  );
  server.once("exit", (code) => finish(group, code ?? 1));
  const deadline = Date.now() + ANSWER_DEADLINE_MS;
  while (!(await answers(`http://127.0.0.1:${port}/`))) {
    if (Date.now() > deadline) throw new LaunchRefusal("เซิร์ฟเวอร์ไม่ตอบภายใน 2 นาที ดูสาเหตุด้านบน");
    await pause(50);
  }
}

/**
 * After the server answers: nobody waits for it. Stopped before the server and the database.
 *
 * @param {NodeJS.ProcessEnv} env
 * @param {ProcessGroup} group
 */
function startWorker(env, group) {
  const args = ["--conditions=react-server", "--import", "tsx", "scripts/worker.ts"];
  group.keepRunning(args, { env, name: "scripts/worker.ts" });
}

/**
 * @param {string} url
 * @returns {Promise<boolean>}
 */
async function answers(url) {
  try {
    const response = await fetch(url, { redirect: "manual", signal: AbortSignal.timeout(30_000) });
    await response.body?.cancel();
    return response.status < 500;
  } catch {
    return false;
  }
}
