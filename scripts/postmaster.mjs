import { spawnSync } from "node:child_process";
import { readFileSync, readlinkSync, realpathSync, rmSync } from "node:fs";
import path from "node:path";

/** @typedef {{ pid: number, port: number, ready: boolean }} Postmaster */

/**
 * The server that runs on this data folder. A `postmaster.pid` left by a killed server is removed, also when its
 * number has meanwhile gone to another program: PostgreSQL itself would then refuse to start.
 *
 * @param {string} folder
 * @returns {Postmaster | null}
 */
export function runningPostmaster(folder) {
  const file = path.join(folder, "postmaster.pid");
  let lines;
  try {
    lines = readFileSync(file, "utf8").split("\n");
  } catch {
    return null;
  }
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return null; // being written this moment
  if (!isPostmasterOf(pid, folder)) {
    rmSync(file, { force: true });
    return null;
  }
  return { pid, port: Number(lines[3]), ready: lines[7]?.trim() === "ready" };
}

/**
 * Whether that process is a PostgreSQL server on that folder, and not a stranger with a recycled number.
 *
 * @param {number} pid
 * @param {string} folder
 * @returns {boolean}
 */
export function isPostmasterOf(pid, folder) {
  if (!isAlive(pid)) return false;
  if (process.platform === "linux") return isPostmasterByProc(pid, folder);
  if (process.platform === "win32") return true;
  const command = spawnSync("ps", ["-p", String(pid), "-o", "command="], { encoding: "utf8" }).stdout;
  return command.includes("postgres") && command.includes(folder);
}

/**
 * A server works inside its data folder, wherever the folder was moved after the start.
 *
 * @param {number} pid
 * @param {string} folder
 */
function isPostmasterByProc(pid, folder) {
  try {
    if (isZombie(pid)) return false;
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(folder);
  } catch (error) {
    // Somebody else's process may not be looked at: only its name tells.
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== "EACCES") return false;
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("postgres");
  }
}

/** @param {number} pid */
function isZombie(pid) {
  return / [ZX] /.test(readFileSync(`/proc/${pid}/stat`, "utf8").replace(/^.*\)/s, ""));
}

/**
 * @param {number} pid
 * @returns {boolean}
 */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === "EPERM";
  }
}
