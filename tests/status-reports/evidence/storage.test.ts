import { randomBytes } from "node:crypto";
import { mkdtemp, readdir, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { diskStorage } from "@/lib/status-reports/evidence/storage/disk";
import { s3Storage } from "@/lib/status-reports/evidence/storage/s3";
import { type EvidenceStorage, newStorageKey } from "@/lib/status-reports/evidence/storage/storage";
import { type ObjectServer, objectServer } from "./object-server";

async function bytesOf(stream: ReadableStream<Uint8Array> | null): Promise<Buffer | null> {
  return stream ? Buffer.from(await new Response(stream).arrayBuffer()) : null;
}

async function keysOf(storage: EvidenceStorage): Promise<string[]> {
  const keys: string[] = [];
  for await (const { key } of storage.list()) keys.push(key);
  return keys.sort();
}

const NOW = new Date("2026-11-23T03:00:00Z");

/** What every place for bytes does. */
function keepsFiles(storageOf: () => EvidenceStorage) {
  it("gives back what was put, byte for byte, also megabytes", async () => {
    for (const size of [1, 70_000, 8 * 1024 * 1024]) {
      const key = newStorageKey(NOW);
      const bytes = randomBytes(size);
      await storageOf().put(key, bytes);
      expect((await bytesOf(await storageOf().open(key)))?.equals(bytes)).toBe(true);
    }
  });

  it("has nothing where nothing was put or all was removed, and removes twice", async () => {
    const key = newStorageKey(NOW);
    expect(await storageOf().open(key)).toBe(null);
    await storageOf().put(key, randomBytes(10));
    await storageOf().remove(key);
    await storageOf().remove(key);
    expect(await storageOf().open(key)).toBe(null);
  });

  it("lists what lies there and since when", async () => {
    expect(await keysOf(storageOf())).toEqual([]);
    const keys = [newStorageKey(NOW), newStorageKey(NOW), newStorageKey(new Date("2026-11-24T03:00:00Z"))];
    for (const key of keys) await storageOf().put(key, randomBytes(10));
    expect(await keysOf(storageOf())).toEqual(keys.sort());
    for await (const { storedAt } of storageOf().list())
      expect(Math.abs(Date.now() - storedAt.getTime())).toBeLessThan(60_000);
  });

  it.each(["../outside", "2026-11-23/../../outside", "/outside", "2026-11-23/a.exe"])(
    "never goes to %s",
    async (key) => {
      await expect(storageOf().put(key, randomBytes(10))).rejects.toThrow("not made here");
      await expect(storageOf().open(key)).rejects.toThrow("not made here");
    },
  );
}

describe("evidence on disk", () => {
  let parent: string;
  let root: string;
  let storage: EvidenceStorage;
  beforeEach(async () => {
    parent = await mkdtemp(path.join(tmpdir(), "evidence-"));
    root = path.join(parent, "evidence");
    storage = diskStorage(root);
  });
  afterEach(() => rm(parent, { recursive: true, force: true }));

  keepsFiles(() => storage);

  it("is read by nobody else on the machine, and leaves no half file", async () => {
    const key = newStorageKey(NOW);
    await storage.put(key, randomBytes(1000));
    const folder = path.join(root, "2026-11-23");
    expect((await stat(path.join(root, key))).mode & 0o777).toBe(0o600);
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
    expect(await readdir(folder)).toEqual([key.split("/")[1]]);
  });

  it("leaves nothing when the bytes cannot be written", async () => {
    await storage.put(newStorageKey(NOW), randomBytes(10));
    const folder = path.join(root, "2026-11-24");
    await writeFile(folder, "a file where the day's folder should be");
    await expect(
      storage.put(newStorageKey(new Date("2026-11-24T03:00:00Z")), randomBytes(10)),
    ).rejects.toThrow();
    expect(await keysOf(storage)).toHaveLength(1);
  });

  it.each(["../../outside", "..", "2026-11-23/..", "a/b/c", "/etc"])("removes nothing at %s", async (key) => {
    await writeFile(path.join(parent, "outside"), "stays");
    await expect(storage.remove(key)).rejects.toThrow();
    expect(await readdir(parent)).toContain("outside");
  });
});

describe("evidence in a bucket", () => {
  let server: ObjectServer;
  let storage: EvidenceStorage;
  beforeAll(() => {
    vi.stubEnv("AWS_ACCESS_KEY_ID", "only-for-tests");
    vi.stubEnv("AWS_SECRET_ACCESS_KEY", "only-for-tests");
  });
  beforeEach(async () => {
    server = await objectServer();
    const place = { bucket: "eplan", prefix: "evidence/", region: "ap-southeast-1" };
    storage = s3Storage({ ...place, endpoint: server.url });
  });
  afterEach(() => server.close());
  afterAll(() => {
    vi.unstubAllEnvs();
  });

  keepsFiles(() => storage);

  it("lies under its prefix, signed, with its length and as no type that a browser shows", async () => {
    const key = newStorageKey(NOW);
    await storage.put(key, randomBytes(10));
    expect(server.asked.at(-1)).toMatchObject({
      method: "PUT",
      path: `/eplan/evidence/${key}?x-id=PutObject`,
      headers: {
        authorization: expect.stringContaining("AWS4-HMAC-SHA256 Credential=only-for-tests/"),
        "content-length": "10",
        "content-type": "application/octet-stream",
      },
    });
  });

  it("lists beyond the first page, and nothing of another prefix", async () => {
    const keys = Array.from({ length: 5 }, () => newStorageKey(NOW));
    for (const key of keys) await storage.put(key, randomBytes(10));
    server.objects.set("/eplan/elsewhere/x", { bytes: Buffer.from("x"), at: new Date() });
    expect(await keysOf(storage)).toEqual(keys.sort());
    expect(
      server.asked.filter(({ path }) => path.startsWith("/eplan?") || path.startsWith("/eplan/?")),
    ).toHaveLength(3);
  });

  it("says when the bucket refuses, instead of taking the file for lost", async () => {
    server.refuseWith(403);
    const key = newStorageKey(NOW);
    await expect(storage.put(key, randomBytes(10))).rejects.toThrow();
    await expect(storage.open(key)).rejects.toThrow();
  });
});
