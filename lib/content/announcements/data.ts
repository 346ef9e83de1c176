import "server-only";
import { and, asc, count, desc, eq, gt, isNull, lte, sql } from "drizzle-orm";
import type { AnnouncementKind } from "@/db/codes/content";
import type { Db } from "@/db/database";
import { announcements } from "@/db/schema";
import type { AdminActor } from "@/lib/accounts/actor";
import { MOST_ROWS } from "../order/rules";
import type { AnnouncementContent } from "./schema";

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

const ANNOUNCEMENT = {
  id: announcements.id,
  kind: announcements.kind,
  title: announcements.title,
  body: announcements.body,
  showsFrom: announcements.showsFrom,
  showsUntil: announcements.showsUntil,
};

export type Announcement = AnnouncementContent & { id: number };

/** What is being shown and what is to come, the next to begin first. */
export async function listCurrentAnnouncements(
  db: Db,
  _actor: AdminActor,
  now: Date,
): Promise<Announcement[]> {
  return db
    .select(ANNOUNCEMENT)
    .from(announcements)
    .where(and(isNull(announcements.removedAt), gt(announcements.showsUntil, now)))
    .orderBy(asc(announcements.showsFrom), asc(announcements.id))
    .limit(MOST_ROWS);
}

export const PAST_A_PAGE = 20;

/** What is over, the last first, a page at a time, with how many there are in all. */
export async function listPastAnnouncements(
  db: Db,
  _actor: AdminActor,
  page: number,
  now: Date,
): Promise<{ rows: Announcement[]; total: number }> {
  const where = and(isNull(announcements.removedAt), lte(announcements.showsUntil, now));
  const [counted] = await db.select({ total: count() }).from(announcements).where(where);
  const rows = await db
    .select(ANNOUNCEMENT)
    .from(announcements)
    .where(where)
    .orderBy(desc(announcements.showsUntil), desc(announcements.id))
    .limit(PAST_A_PAGE)
    .offset((page - 1) * PAST_A_PAGE);
  return { rows, total: counted?.total ?? 0 };
}

/** One announcement as its form and its notice need it, whether it stands or was taken out; null for none. */
export async function findAnnouncement(
  db: Db,
  _actor: AdminActor,
  id: number,
): Promise<(Announcement & { rowVersion: number; removedAt: Date | null }) | null> {
  const [found] = await db
    .select({ ...ANNOUNCEMENT, rowVersion: announcements.rowVersion, removedAt: announcements.removedAt })
    .from(announcements)
    .where(eq(announcements.id, id));
  return found ?? null;
}
