import "server-only";
import { and, desc, eq, isNotNull } from "drizzle-orm";
import type { ImportPurpose } from "@/db/codes/imports";
import type { Db, Tx } from "@/db/database";
import { imports } from "@/db/schema";

const FACTS = {
  id: imports.id,
  number: imports.number,
  purpose: imports.purpose,
  laoId: imports.laoId,
  editionId: imports.editionId,
  fiscalYear: imports.fiscalYear,
  round: imports.round,
  startedById: imports.startedById,
  fileName: imports.fileName,
  rowCount: imports.rowCount,
  createdAt: imports.createdAt,
  expiresAt: imports.expiresAt,
  committedAt: imports.committedAt,
  counts: imports.counts,
  undoneAt: imports.undoneAt,
};

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A file that was read, with its cells; null for an unknown id. Whose it is, the caller proves. */
export async function findImport(db: Db | Tx, id: string) {
  if (!ID.test(id)) return null;
  const [row] = await db
    .select({ ...FACTS, rows: imports.rows, undo: imports.undo })
    .from(imports)
    .where(eq(imports.id, id));
  return row ?? null;
}
export type KeptImport = NonNullable<Awaited<ReturnType<typeof findImport>>>;

/** What was last written into an LAO's records from files, the latest first; no cells. */
export async function listWrittenImports(
  db: Db,
  { purpose, laoId, most }: { purpose: ImportPurpose; laoId: number; most: number },
) {
  return db
    .select(FACTS)
    .from(imports)
    .where(and(eq(imports.laoId, laoId), eq(imports.purpose, purpose), isNotNull(imports.committedAt)))
    .orderBy(desc(imports.createdAt))
    .limit(most);
}
