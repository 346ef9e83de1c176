import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { LaunchRefusal } from "./ports.mjs";

/** @typedef {{ version?: string, optional?: boolean }} Entry */

/**
 * Installs the packages when they are missing or are not those of the lock. Compares what is in the lock rather than
 * file times, which a checkout changes at will.
 *
 * @param {string} root
 */
export function installWhatIsMissing(root) {
  if (isInstalled(root)) return;
  console.log("กำลังติดตั้งแพ็กเกจ (npm ci) …");
  const isWindows = process.platform === "win32";
  const npm = spawnSync(isWindows ? "npm.cmd" : "npm", ["ci", "--include=dev", "--no-audit", "--no-fund"], {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
    shell: isWindows,
  });
  if (npm.status !== 0) throw new LaunchRefusal("ติดตั้งแพ็กเกจไม่สำเร็จ กรุณาดูข้อความของ npm ด้านบน");
}

/**
 * @param {string} root
 * @returns {boolean}
 */
export function isInstalled(root) {
  const installedLock = path.join(root, "node_modules/.package-lock.json");
  if (!existsSync(installedLock)) return false;
  const wanted = packagesOf(path.join(root, "package-lock.json"));
  const installed = packagesOf(installedLock);
  return Object.entries(wanted).every(([place, entry]) => {
    const found = installed[place];
    // An optional package may be another platform's.
    return place === "" || (found ? found.version === entry.version : entry.optional === true);
  });
}

/**
 * @param {string} lock
 * @returns {Record<string, Entry>}
 */
function packagesOf(lock) {
  return JSON.parse(readFileSync(lock, "utf8")).packages;
}
