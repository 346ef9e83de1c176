import "server-only";
import { and, eq, inArray, isNotNull, lte } from "drizzle-orm";
import type { Db } from "@/db/database";
import { evidenceFiles, plans, projects } from "@/db/schema";
import { recordAuditEvents } from "@/lib/audit/mutations";
import { KEPT_DAYS, ORPHAN_AFTER_MS } from "../rules";
import { type EvidenceStorage, type StoredFile, thumbnailKey } from "../storage/storage";

const AT_ONCE = 500;
const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Forgets the files that were removed too long ago to be brought back: the rows first, then the bytes. What a crash
 * leaves between the two are bytes without a row.
 *
 * @returns how many files were forgotten
 */
export async function discardRemovedEvidence(db: Db, storage: EvidenceStorage, now: Date): Promise<number> {
  const files = await db.transaction(async (tx) => {
    const over = await tx
      .select({
        id: evidenceFiles.id,
        projectId: evidenceFiles.projectId,
        fiscalYear: evidenceFiles.fiscalYear,
        round: evidenceFiles.round,
        fileName: evidenceFiles.fileName,
        storageKey: evidenceFiles.storageKey,
        laoId: plans.laoId,
      })
      .from(evidenceFiles)
      .innerJoin(projects, eq(projects.id, evidenceFiles.projectId))
      .innerJoin(plans, eq(plans.id, projects.planId))
      // The few removed ones are found by who removed them: that is indexed.
      .where(
        and(
          isNotNull(evidenceFiles.deletedBy),
          lte(evidenceFiles.deletedAt, new Date(now.getTime() - KEPT_DAYS * DAY_MS)),
        ),
      )
      .orderBy(evidenceFiles.id)
      .limit(AT_ONCE)
      .for("update", { of: evidenceFiles, skipLocked: true });
    if (over.length === 0) return [];
    const ids = over.map(({ id }) => id);
    await tx.delete(evidenceFiles).where(inArray(evidenceFiles.id, ids));
    await recordAuditEvents(
      tx,
      over.map(({ id, laoId, storageKey: _, ...before }) => ({
        at: now,
        actorId: null,
        action: "evidence.discard",
        entity: "evidence_file",
        entityId: id,
        laoId,
        before,
      })),
    );
    return over;
  });
  for (const { storageKey } of files) {
    await storage.remove(storageKey);
    await storage.remove(thumbnailKey(storageKey));
  }
  return files.length;
}

/**
 * Removes bytes that no row names: sendings that never ended. Younger ones may still be on their way to a row. With no
 * row at all nothing is swept: it is rather the wrong database than a thousand broken sendings.
 *
 * @returns how many were removed
 */
export async function sweepOrphanedBytes(db: Db, storage: EvidenceStorage, now: Date): Promise<number> {
  const [any] = await db.select({ id: evidenceFiles.id }).from(evidenceFiles).limit(1);
  if (!any) return 0;
  let removed = 0;
  let batch: string[] = [];
  const settle = async () => {
    for (const key of await orphansAmong(db, batch)) {
      await storage.remove(key);
      removed += 1;
    }
    batch = [];
  };
  for await (const file of storage.list()) {
    if (isYoung(file, now)) continue;
    batch.push(file.key);
    if (batch.length === AT_ONCE) await settle();
  }
  await settle();
  return removed;
}

function isYoung({ storedAt }: StoredFile, now: Date): boolean {
  return now.getTime() - storedAt.getTime() <= ORPHAN_AFTER_MS;
}

async function orphansAmong(db: Db, keys: readonly string[]): Promise<string[]> {
  if (keys.length === 0) return [];
  const wanted = keys.map((key) => key.replace(/\.thumbnail$/, ""));
  const known = await db
    .select({ storageKey: evidenceFiles.storageKey })
    .from(evidenceFiles)
    .where(inArray(evidenceFiles.storageKey, wanted));
  const kept = new Set(known.flatMap(({ storageKey }) => [storageKey, thumbnailKey(storageKey)]));
  return keys.filter((key) => !kept.has(key));
}
