import { randomUUID } from "node:crypto";
import { mkdtemp, readdir, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { auditEvents, evidenceFiles } from "@/db/schema";
import type { ReportAddress } from "@/lib/status-reports/data";
import { addEvidence, removeEvidence } from "@/lib/status-reports/evidence/mutations";
import { diskStorage } from "@/lib/status-reports/evidence/storage/disk";
import { type EvidenceStorage, newStorageKey } from "@/lib/status-reports/evidence/storage/storage";
import { discardRemovedEvidence, sweepOrphanedBytes } from "@/lib/status-reports/evidence/sweeping/mutations";
import { useTestDatabase } from "../../support/database";
import { IN_ROUND, plannedProject, type ReportingLaos, reportingLaos } from "../reporting-laos";
import { pdf, picture } from "./sample-evidence";

const DAY_MS = 24 * 60 * 60 * 1000;
const { db } = useTestDatabase();
let who: ReportingLaos;
let of: ReportAddress;
let root: string;
let storage: EvidenceStorage;

beforeAll(async () => {
  who = await reportingLaos(db);
  root = await mkdtemp(path.join(tmpdir(), "evidence-"));
});
beforeEach(async () => {
  await db.delete(evidenceFiles);
  await rm(root, { recursive: true, force: true });
  of = await plannedProject(db, who);
  storage = diskStorage(root);
});
afterAll(() => rm(root, { recursive: true, force: true }));

async function keep(bytes: Uint8Array, name = "ผล.pdf") {
  const outcome = await addEvidence(db, storage, who.own, of, { key: randomUUID(), name, bytes }, IN_ROUND);
  if (!outcome.ok) throw new Error(outcome.reason);
  const [row] = await db.select().from(evidenceFiles).where(eq(evidenceFiles.id, outcome.value.id));
  return row!;
}

async function keysOnDisk(): Promise<string[]> {
  const keys: string[] = [];
  for await (const { key } of storage.list()) keys.push(key);
  return keys.sort();
}

/** As if it had been stored at a moment. */
async function dated(key: string, at: Date) {
  await utimes(path.join(root, key), at, at);
}

describe("the sweep", () => {
  const now = new Date("2026-11-23T03:00:00Z");
  const justOver = new Date(now.getTime() - DAY_MS - 1);

  it("removes bytes whose row never came once they are older than a day, as after a kill between the two", async () => {
    const { storageKey } = await keep(pdf());
    await dated(storageKey, justOver);
    const orphan = newStorageKey(IN_ROUND);
    await storage.put(orphan, pdf("ไม่มีแถว"));
    await dated(orphan, new Date(now.getTime() - DAY_MS));
    expect(await sweepOrphanedBytes(db, storage, now)).toBe(0);
    await dated(orphan, justOver);
    expect(await sweepOrphanedBytes(db, storage, now)).toBe(1);
    expect(await keysOnDisk()).toEqual([storageKey]);
  });

  it("removes what came half, and leaves small pictures whose file stands", async () => {
    const file = await keep(await picture("png"), "ภาพ.png");
    const keys = [file.storageKey, `${file.storageKey}.thumbnail`];
    const half = `${file.storageKey}.${randomUUID()}.part`;
    await writeFile(path.join(root, half), "ครึ่ง");
    for (const key of [...keys, half]) await dated(key, justOver);
    expect(await sweepOrphanedBytes(db, storage, now)).toBe(1);
    expect(await keysOnDisk()).toEqual(keys);
  });

  it("removes nothing where the database knows no file at all: it may be the wrong one", async () => {
    const orphan = newStorageKey(IN_ROUND);
    await storage.put(orphan, pdf());
    await dated(orphan, justOver);
    expect(await sweepOrphanedBytes(db, storage, now)).toBe(0);
    expect(await keysOnDisk()).toEqual([orphan]);
  });

  it("finds an empty place as it is", async () => {
    await keep(pdf());
    await rm(root, { recursive: true, force: true });
    expect(await sweepOrphanedBytes(db, storage, now)).toBe(0);
  });
});

describe("removed files", () => {
  it("are forgotten with their bytes after 30 days, not a moment before, and the trail says so", async () => {
    const stays = await keep(pdf("อยู่"));
    const goes = await keep(await picture("jpeg"), "ภาพ.jpg");
    await removeEvidence(db, who.own, { of, id: goes.id }, IN_ROUND);
    const over = new Date(IN_ROUND.getTime() + 30 * DAY_MS);
    expect(await discardRemovedEvidence(db, storage, new Date(over.getTime() - 1))).toBe(0);
    expect(await keysOnDisk()).toHaveLength(3);
    expect(await discardRemovedEvidence(db, storage, over)).toBe(1);
    expect(await keysOnDisk()).toEqual([stays.storageKey]);
    expect(await db.select().from(evidenceFiles)).toEqual([stays]);
    const [event] = await db.select().from(auditEvents).where(eq(auditEvents.action, "evidence.discard"));
    expect(event).toMatchObject({
      actorId: null,
      laoId: who.own.laoId,
      entityId: goes.id,
      before: { ...of, fileName: "ภาพ.jpg" },
    });
    expect(await discardRemovedEvidence(db, storage, over)).toBe(0);
  });

  it("whose bytes could not be removed are swept later", async () => {
    const goes = await keep(pdf());
    await keep(pdf("อยู่"));
    await removeEvidence(db, who.own, { of, id: goes.id }, IN_ROUND);
    const over = new Date(IN_ROUND.getTime() + 30 * DAY_MS);
    const broken = { ...storage, remove: () => Promise.reject(new Error("no disk")) };
    await expect(discardRemovedEvidence(db, broken, over)).rejects.toThrow("no disk");
    const later = new Date(Date.now() + 2 * DAY_MS);
    expect(await sweepOrphanedBytes(db, storage, later)).toBe(1);
    expect((await readdir(root)).length).toBe(1);
    expect(await keysOnDisk()).toHaveLength(1);
  });
});
