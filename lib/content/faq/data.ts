import "server-only";
import { and, asc, eq, isNull, or, sql } from "drizzle-orm";
import type { Db } from "@/db/database";
import { faqEntries } from "@/db/schema";
import { forgivingPattern } from "@/lib/platform/search-text";
import { MOST_ROWS } from "../order/rules";
import type { FaqContent } from "./schema";

export type FaqEntry = FaqContent & { id: number };

/** คำถามที่พบบ่อย in their order; with words, those that hold every one of them, whatever their tone marks. */
export async function listFaqEntries(db: Db, searched = ""): Promise<FaqEntry[]> {
  const words = searched.split(/\s+/).map(forgivingPattern);
  const holdsAll = words
    .filter((word) => word !== null)
    .map((word) => or(sql`${faqEntries.question} ~* ${word}`, sql`${faqEntries.answer} ~* ${word}`));
  return db
    .select({ id: faqEntries.id, question: faqEntries.question, answer: faqEntries.answer })
    .from(faqEntries)
    .where(and(isNull(faqEntries.removedAt), ...holdsAll))
    .orderBy(asc(faqEntries.position), asc(faqEntries.id))
    .limit(MOST_ROWS);
}

/** One entry as its form and its notice need it, whether it is shown or taken out; null for none. */
export async function findFaqEntry(
  db: Db,
  id: number,
): Promise<(FaqEntry & { rowVersion: number; removedAt: Date | null }) | null> {
  const [entry] = await db
    .select({
      id: faqEntries.id,
      question: faqEntries.question,
      answer: faqEntries.answer,
      rowVersion: faqEntries.rowVersion,
      removedAt: faqEntries.removedAt,
    })
    .from(faqEntries)
    .where(eq(faqEntries.id, id));
  return entry ?? null;
}
