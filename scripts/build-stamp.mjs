import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";

/** All that can change what `next build` makes. A name missing here would let an old build be served. */
const SOURCES = [
  "app",
  "lib",
  "db",
  "public",
  "middleware.ts",
  "next.config.ts",
  "postcss.config.mjs",
  "tsconfig.json",
  "package.json",
  "package-lock.json",
];
const STAMP = ".next/source-stamp";

/**
 * What the sources say at this moment, by content: times change with every checkout.
 *
 * @param {string} root
 * @returns {string}
 */
export function sourceStamp(root) {
  const hash = createHash("sha256");
  for (const source of SOURCES) addToStamp(hash, root, source);
  return hash.digest("hex");
}

/**
 * @param {import("node:crypto").Hash} hash
 * @param {string} root
 * @param {string} place
 */
function addToStamp(hash, root, place) {
  const full = path.join(root, place);
  if (!existsSync(full)) return;
  if (!statSync(full).isDirectory()) {
    hash.update(`${place}\0`).update(readFileSync(full)).update("\0");
    return;
  }
  for (const name of readdirSync(full).sort()) addToStamp(hash, root, `${place}/${name}`);
}

/**
 * Whether the last build was finished and made from these sources.
 *
 * @param {string} root
 * @param {string} stamp
 */
export function isBuiltFrom(root, stamp) {
  const file = path.join(root, STAMP);
  return (
    existsSync(path.join(root, ".next/BUILD_ID")) && existsSync(file) && readFileSync(file, "utf8") === stamp
  );
}

/**
 * Taken away before a build, so that a build that is killed does not pass for a finished one.
 *
 * @param {string} root
 */
export function forgetBuild(root) {
  rmSync(path.join(root, STAMP), { force: true });
}

/**
 * @param {string} root
 * @param {string} stamp  taken before the build began, so that an edit during the build asks for another one
 */
export function recordBuild(root, stamp) {
  writeFileSync(path.join(root, STAMP), stamp);
}
