import { spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  chownSync,
  closeSync,
  existsSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { freePort, LaunchRefusal } from "./ports.mjs";
import { postgresBinaries, postgresPrivilege } from "./postgres-binaries.mjs";
import { isAlive, isPostmasterOf, runningPostmaster } from "./postmaster.mjs";

const PREFERRED_PORT = 54329;
const START_DEADLINE_MS = 60_000;
const STOP_DEADLINE_MS = 20_000;
const POLL_MS = 20;

/**
 * @typedef {object} EmbeddedPostgres
 * @property {(database: string) => string} url  address of one database, password included
 * @property {number} pid
 * @property {number} port
 * @property {boolean} owned  false when another living program started it and will stop it
 * @property {() => Promise<void>} stop  stops the server, whoever owns it
 */

/**
 * Starts PostgreSQL on a data folder of our own, or joins the one that already runs there. It listens on 127.0.0.1
 * only and asks for a random password.
 *
 * @param {object} options
 * @param {string} options.folder  holds the data (`pg`), the password and the log
 * @param {number} [options.port]  preferred; 0 for any
 * @param {Record<string, string>} [options.settings]  server settings
 * @returns {Promise<EmbeddedPostgres>}
 */
export async function startEmbeddedPostgres({ folder, port = PREFERRED_PORT, settings = {} }) {
  const binary = postgresBinaries();
  const data = path.join(folder, "pg");
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const passwordFile = path.join(folder, "pg.password");
  if (!existsSync(path.join(data, "PG_VERSION"))) createCluster(binary, data, passwordFile);
  if (!existsSync(passwordFile))
    throw new LaunchRefusal(`ไม่พบ ${passwordFile} จึงเปิดฐานข้อมูลใน ${data} ไม่ได้ กรุณานำไฟล์นี้กลับมาจากข้อมูลสำรอง`);

  const { pid, port: openPort, started } = await joinOrStart({ binary, folder, data, port, settings });
  const password = readFileSync(passwordFile, "utf8").trim();
  return {
    url: (database) => `postgres://eplan:${password}@127.0.0.1:${openPort}/${database}`,
    pid,
    port: openPort,
    owned: claimOwnership(folder, started),
    stop: () => stopPostmaster(binary, data, pid),
  };
}

/**
 * Made beside its place and moved there whole, so that a kill in the middle leaves nothing half-made.
 *
 * @param {ReturnType<typeof postgresBinaries>} binary
 * @param {string} data
 * @param {string} passwordFile
 */
function createCluster(binary, data, passwordFile) {
  const unfinished = `${data}.${process.pid}`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  createPassword(passwordFile);
  const privilege = postgresPrivilege(binary, unfinished);
  if (privilege.owner !== null) {
    for (const place of [path.dirname(data), unfinished, passwordFile])
      chownSync(place, privilege.owner, privilege.owner);
  }
  const [program, args, as] = privilege.wrap(binary("initdb"), [
    ...["-D", unfinished, "-U", "eplan", "--pwfile", passwordFile, "--auth=scram-sha-256"],
    ...["-E", "UTF8", "--no-instructions", ...localeOptions()],
  ]);
  const made = spawnSync(program, args, { ...as, cwd: "/", encoding: "utf8" });
  if (made.status !== 0) {
    rmSync(unfinished, { recursive: true, force: true });
    throw new Error(`initdb failed: ${made.error ?? ""} ${made.stderr}`);
  }
  try {
    renameSync(unfinished, data);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    // Another process finished first: its cluster is the one.
    if (!existsSync(path.join(data, "PG_VERSION"))) throw error;
  }
}

/** With LC_CTYPE "C" pg_trgm sees no Thai letters at all; macOS has no locale named C.UTF-8. */
function localeOptions() {
  if (process.platform === "win32") return ["--locale=C"];
  if (process.platform === "darwin") return ["--locale=C", "--lc-ctype=en_US.UTF-8"];
  return ["--locale=C.UTF-8"];
}

/**
 * Several processes may start at once: the first password written is everybody's.
 *
 * @param {string} file
 */
function createPassword(file) {
  if (existsSync(file)) return;
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, `${randomBytes(24).toString("base64url")}\n`, { mode: 0o600 });
  try {
    linkSync(unfinished, file);
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== "EEXIST") throw error;
  } finally {
    rmSync(unfinished, { force: true });
  }
}

/**
 * @param {{ binary: ReturnType<typeof postgresBinaries>, folder: string, data: string, port: number,
 *   settings: Record<string, string> }} server
 * @returns {Promise<{ pid: number, port: number, started: boolean }>}
 */
async function joinOrStart({ binary, folder, data, port, settings }) {
  const deadline = Date.now() + START_DEADLINE_MS;
  const log = path.join(folder, "pg.log");
  let child = null;
  let attempts = 0;
  for (;;) {
    const found = runningPostmaster(data);
    if (found?.ready) return { pid: found.pid, port: found.port, started: child?.pid === found.pid };
    if (Date.now() > deadline) throw new LaunchRefusal(`PostgreSQL ไม่พร้อมภายใน 60 วินาที กรุณาดู ${log}`);
    if (!found && (child === null || child.exitCode !== null)) {
      // A server may lose the race for its port or its folder; three losses are no race.
      if (attempts === 3) throw new LaunchRefusal(`เปิด PostgreSQL ไม่ได้ กรุณาดู ${log}`);
      attempts += 1;
      child = spawnPostmaster(binary, data, await freePort(port), settings, log);
    }
    await pause(POLL_MS);
  }
}

/**
 * Detached, so that Ctrl-C reaches the launcher only, which stops Next before the database.
 *
 * @param {ReturnType<typeof postgresBinaries>} binary
 * @param {string} data
 * @param {number} port
 * @param {Record<string, string>} settings
 * @param {string} log
 */
function spawnPostmaster(binary, data, port, settings, log) {
  const options = {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    max_connections: "60",
    ...settings,
  };
  const [program, args, as] = postgresPrivilege(binary, data).wrap(binary("postgres"), [
    ...["-D", data, "-p", String(port)],
    ...Object.entries(options).flatMap(([name, value]) => ["-c", `${name}=${value}`]),
  ]);
  const output = openSync(log, "a", 0o600);
  const child = spawn(program, args, { ...as, cwd: "/", detached: true, stdio: ["ignore", output, output] });
  child.on("error", (error) => writeFileSync(log, `${error}\n`, { flag: "a" }));
  child.unref();
  closeSync(output);
  return child;
}

/**
 * Who started the server stops it. A server whose owner was killed is taken over by whoever joins it next.
 *
 * @param {string} folder
 * @param {boolean} started
 * @returns {boolean}
 */
function claimOwnership(folder, started) {
  const file = path.join(folder, "pg.owner");
  if (!started && existsSync(file)) {
    const owner = Number(readFileSync(file, "utf8"));
    if (owner !== process.pid && owner > 0 && isAlive(owner)) return false;
  }
  writeFileSync(file, `${process.pid}\n`, { mode: 0o600 });
  return true;
}

/**
 * "Fast" shutdown: open transactions are rolled back, everything committed is written. One that hangs is cut short;
 * PostgreSQL then recovers from its log at the next start.
 *
 * @param {ReturnType<typeof postgresBinaries>} binary
 * @param {string} data
 * @param {number} pid
 */
async function stopPostmaster(binary, data, pid) {
  if (!isPostmasterOf(pid, data)) return;
  if (process.platform === "win32") {
    spawnSync(binary("pg_ctl"), ["stop", "-D", data, "-m", "fast"]);
    return;
  }
  process.kill(pid, "SIGINT");
  const deadline = Date.now() + STOP_DEADLINE_MS;
  for (let cut = false; isPostmasterOf(pid, data); await pause(POLL_MS)) {
    if (cut || Date.now() < deadline) continue;
    process.kill(pid, "SIGQUIT");
    cut = true;
  }
}
