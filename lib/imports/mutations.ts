import "server-only";
import { and, desc, eq, isNull, lt, ne, notInArray, or, sql } from "drizzle-orm";
import type { ImportPurpose } from "@/db/codes/imports";
import type { Round } from "@/db/codes/status-reports";
import type { Db, Tx } from "@/db/database";
import { imports } from "@/db/schema";
import { findImport, type KeptImport } from "./data";
import { importExpiresAt, UNDO_DAYS } from "./rules";

type NewImport = {
  readonly purpose: ImportPurpose;
  readonly laoId: number | null;
  readonly editionId: number | null;
  readonly fiscalYear?: number;
  readonly round?: Round;
  readonly startedById: string | null;
  readonly fileName: string;
  /** Of the file's bytes, or of the pasted text, in small hexadecimal letters. */
  readonly sha256: string;
  readonly rows: readonly (readonly string[])[];
  readonly now: Date;
};

/** Keeps what was read from a file, so that it can be looked at before anything is written from it. */
export async function keepImport(
  tx: Tx,
  { now, fileName, ...facts }: NewImport,
): Promise<{ id: string; number: number }> {
  const [kept] = await tx
    .insert(imports)
    .values({
      ...facts,
      fileName: fileName.slice(0, 200),
      rowCount: facts.rows.length,
      createdAt: now,
      expiresAt: importExpiresAt(now),
    })
    .returning({ id: imports.id, number: imports.number });
  if (!kept) throw new Error("what was read from a file was not kept");
  return kept;
}

/** Deletes an LAO's oldest files that were not written, so that the newest ones stay. */
export async function forgetUnwritten(
  tx: Tx,
  { purpose, laoId, most }: { purpose: ImportPurpose; laoId: number; most: number },
): Promise<void> {
  const unwritten = and(eq(imports.purpose, purpose), eq(imports.laoId, laoId), isNull(imports.committedAt));
  const newest = await tx
    .select({ id: imports.id })
    .from(imports)
    .where(unwritten)
    .orderBy(desc(imports.createdAt), desc(imports.number))
    .limit(most);
  const kept = newest.map(({ id }) => id);
  await tx.delete(imports).where(and(unwritten, notInArray(imports.id, kept)));
}

/** A kept file, locked until the transaction ends, so that it is written or undone once; null for an unknown id. */
export async function lockImport(tx: Tx, id: string): Promise<KeptImport | null> {
  const known = await findImport(tx, id);
  if (!known) return null;
  await tx.select({ id: imports.id }).from(imports).where(eq(imports.id, id)).for("update");
  return findImport(tx, id);
}

/** @param undo what stood there before, as plain JSON: enough to bring it back exactly */
export async function markImportWritten(
  tx: Tx,
  id: string,
  { counts, undo, now }: { counts: Readonly<Record<string, number>>; undo: unknown; now: Date },
): Promise<void> {
  await tx.update(imports).set({ counts, undo, committedAt: now }).where(eq(imports.id, id));
}

export async function markImportUndone(tx: Tx, id: string, now: Date): Promise<void> {
  await tx.update(imports).set({ undoneAt: now }).where(eq(imports.id, id));
}

/**
 * Deletes what was read and never written once its time is over, and empties what can no longer be undone: a file's
 * cells are kept no longer than they are of use. The numbers on receipts stay.
 *
 * @returns how many were deleted or emptied
 */
export async function purgeImports(db: Db, now: Date): Promise<number> {
  const gone = await db
    .delete(imports)
    .where(and(lt(imports.expiresAt, now), isNull(imports.committedAt)))
    .returning({ id: imports.id });
  const settledBefore = new Date(now.getTime() - UNDO_DAYS * 24 * 60 * 60 * 1000);
  const emptied = await db
    .update(imports)
    .set({ rows: [], undo: null })
    .where(
      and(
        lt(imports.committedAt, settledBefore),
        or(ne(imports.rows, sql`'[]'::jsonb`), sql`${imports.undo} is not null`),
      ),
    )
    .returning({ id: imports.id });
  return gone.length + emptied.length;
}
