/**
 * Adds to package-lock.json the optional packages of other platforms that the registry did not serve when the
 * lock was made. Without them `npm ci` refuses the lock on a machine that does see those packages.
 *
 * Run after every install that changes the lock: `npm run complete-lock`.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

/**
 * @typedef {{ version?: string, optional?: boolean, dev?: boolean, license?: string, os?: string[], cpu?: string[],
 *   libc?: string[], optionalDependencies?: Record<string, string> }} LockEntry
 * @typedef {{ packages: Record<string, LockEntry> }} Lock
 */

const OPERATING_SYSTEM = /(android|darwin|freebsd|linux|win32|windows|netbsd|openbsd|openharmony|aix|sunos)/;
const PROCESSOR = /(arm64|x64|ia32|ppc64|s390x|riscv64|loong64|mips64el|wasm32)/;

/**
 * The lock with every optional package it names, in the order npm writes them.
 *
 * @param {Lock} lock
 * @returns {{ lock: Lock, added: string[] }}
 */
export function completeLock(lock) {
  const packages = { ...lock.packages };
  const added = [];
  for (const [place, entry] of Object.entries(lock.packages)) {
    for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
      if (isResolvable(packages, place, name)) continue;
      const version = range.replace(/^[\^~]/, "");
      packages[`node_modules/${name}`] = foreignEntry(name, version, entry.dev === true);
      added.push(`${name}@${version}`);
    }
  }
  const sorted = Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : 1));
  return { lock: { ...lock, packages: Object.fromEntries(sorted) }, added };
}

/**
 * Node looks for a package beside its dependent, then one node_modules further up, to the root.
 *
 * @param {Record<string, LockEntry>} packages
 * @param {string} place
 * @param {string} name
 */
function isResolvable(packages, place, name) {
  for (let at = place; ; ) {
    if (packages[`${at ? `${at}/` : ""}node_modules/${name}`]) return true;
    if (!at) return false;
    const above = at.lastIndexOf("/node_modules/");
    at = above === -1 ? "" : at.slice(0, above);
  }
}

/**
 * @param {string} name
 * @param {string} version
 * @param {boolean} dev
 * @returns {LockEntry}
 */
function foreignEntry(name, version, dev) {
  const os = OPERATING_SYSTEM.exec(name)?.[1]?.replace("windows", "win32");
  const cpu = PROCESSOR.exec(name)?.[1] ?? (/gnueabihf|-arm\b/.test(name) ? "arm" : undefined);
  return {
    version,
    ...(cpu ? { cpu: [cpu] } : {}),
    ...(dev ? { dev } : {}),
    ...(/musl/.test(name) ? { libc: ["musl"] } : {}),
    license: "MIT",
    optional: true,
    ...(os ? { os: [os] } : {}),
  };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const file = new URL("../package-lock.json", import.meta.url);
  const { lock, added } = completeLock(JSON.parse(readFileSync(file, "utf8")));
  if (added.length > 0) writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
  console.log(added.length > 0 ? `added ${added.length}: ${added.join(", ")}` : "the lock is complete");
}
