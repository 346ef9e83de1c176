import { readFileSync } from "node:fs";
import path from "node:path";

/** Where the build of the product under test stands. */
const SERVER = path.resolve(".next/server");

/** Pages that Next makes by itself, and files. */
const NOT_OURS = /^\/(?:_not-found|_global-error)\/page$|^\/(?:favicon\.ico|icon\.svg)\/route$/;

function readJson<T>(name: string): T {
  return JSON.parse(readFileSync(path.join(SERVER, name), "utf8")) as T;
}

/** Every page and route handler, by its place in `app`: "/(lao)/projects/[id]/page". */
export function builtAddresses(): string[] {
  return Object.keys(readJson<Record<string, string>>("app-paths-manifest.json")).filter(
    (key) => !NOT_OURS.test(key),
  );
}

export type BuiltAction = { readonly id: string; readonly name: string };

/** Every server action: its id, and "file#function". */
export function builtActions(): BuiltAction[] {
  const { node } = readJson<{ node: Record<string, { filename: string; exportedName: string }> }>(
    "server-reference-manifest.json",
  );
  return Object.entries(node).map(([id, { filename, exportedName }]) => ({
    id,
    name: `${filename}#${exportedName}`,
  }));
}
