import "server-only";
import { and, desc, gt, isNull, lte, sql } from "drizzle-orm";
import type { AnnouncementKind } from "@/db/codes/content";
import type { Db } from "@/db/database";
import { announcements } from "@/db/schema";

/** As many as a page has room for above itself. */
const MOST_SHOWING = 20;

export type ShownAnnouncement = { id: number; kind: AnnouncementKind; title: string; body: string };

/**
 * What everybody is told at an instant: the gravest first, then the latest. The first instant of an announcement
 * shows it, the last one no more.
 */
export async function listShowingAnnouncements(db: Db, now: Date): Promise<ShownAnnouncement[]> {
  return db
    .select({
      id: announcements.id,
      kind: announcements.kind,
      title: announcements.title,
      body: announcements.body,
    })
    .from(announcements)
    .where(
      and(
        isNull(announcements.removedAt),
        lte(announcements.showsFrom, now),
        gt(announcements.showsUntil, now),
      ),
    )
    .orderBy(
      sql`array_position(array['bad', 'wait', 'info'], ${announcements.kind})`,
      desc(announcements.showsFrom),
      desc(announcements.id),
    )
    .limit(MOST_SHOWING);
}
