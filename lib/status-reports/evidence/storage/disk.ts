import "server-only";
import { randomUUID } from "node:crypto";
import { mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import { type EvidenceStorage, ownKey, type StoredFile } from "./storage";

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}

/** A name is on disk for good once its folder is. Windows opens no folder as a file, and needs none. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function writeSynced(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, "wx", 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function* filesUnder(root: string): AsyncGenerator<StoredFile> {
  for (const day of await namesIn(root)) {
    for (const name of await namesIn(path.join(root, day))) {
      const facts = await stat(path.join(root, day, name)).catch(() => null);
      if (facts?.isFile()) yield { key: `${day}/${name}`, storedAt: facts.mtime };
    }
  }
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).sort();
  } catch (error) {
    if (isMissing(error) || (error instanceof Error && "code" in error && error.code === "ENOTDIR"))
      return [];
    throw error;
  }
}

/**
 * Evidence in a folder of its own that no web server serves. A file has its name only once it is whole; what a crash
 * left half lies beside it until the sweep.
 */
export function diskStorage(root: string): EvidenceStorage {
  const placeOf = (key: string) => path.join(root, ...ownKey(key).split("/"));
  return {
    put: async (key, bytes) => {
      const file = placeOf(key);
      const folder = path.dirname(file);
      const begun = `${file}.${randomUUID()}.part`;
      await mkdir(folder, { recursive: true, mode: 0o700 });
      try {
        await writeSynced(begun, bytes);
        await rename(begun, file);
      } catch (error) {
        await rm(begun, { force: true });
        throw error;
      }
      await syncFolder(folder);
      await syncFolder(root);
    },
    open: async (key) => {
      try {
        const handle = await open(placeOf(key), "r");
        return Readable.toWeb(handle.createReadStream()) as ReadableStream<Uint8Array>;
      } catch (error) {
        if (isMissing(error)) return null;
        throw error;
      }
    },
    // What the listing found may be a part of a file, which has no key of ours: it is named by its folder and itself.
    remove: async (key) => rm(path.join(root, ...listedNames(key)), { force: true }),
    list: () => filesUnder(root),
  };
}

function listedNames(key: string): [string, string] {
  const [day, name, ...more] = key.split("/");
  const odd = [day, name].some((part) => !part || part === "." || part === ".." || /[\\\0]/.test(part));
  if (!day || !name || odd || more.length > 0)
    throw new Error("a stored file is named by its day and itself");
  return [day, name];
}
