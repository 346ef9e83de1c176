import "server-only";
import { and, asc, count, desc, eq, gt, isNull, lte, type SQL, sql } from "drizzle-orm";
import type { AnnouncementKind } from "@/db/codes/content";
import type { Db } from "@/db/database";
import { announcements } from "@/db/schema";
import type { AdminActor } from "@/lib/accounts/actor";
import { forgivingPattern } from "@/lib/platform/search-text";
import { MOST_ROWS } from "../order/rules";
import type { AnnouncementState } from "./rules";
import type { AnnouncementContent, AnnouncementFilter } from "./schema";

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

function inState(state: AnnouncementState, now: Date): SQL | undefined {
  const { showsFrom, showsUntil } = announcements;
  switch (state) {
    case "coming":
      return gt(showsFrom, now);
    case "showing":
      return and(lte(showsFrom, now), gt(showsUntil, now));
    case "past":
      return lte(showsUntil, now);
  }
}

function matching(q: string): SQL | undefined {
  const pattern = forgivingPattern(q);
  if (pattern === null) return undefined;
  return sql`(${announcements.title} ~* ${pattern} or ${announcements.body} ~* ${pattern})`;
}

/** How many announcements stand, and how many of them the search words find in each state. */
export async function countAnnouncements(
  db: Db,
  _actor: AdminActor,
  { q }: Pick<AnnouncementFilter, "q">,
  now: Date,
): Promise<{ total: number; ofState: Record<AnnouncementState, number> }> {
  const counted = (state: AnnouncementState) =>
    sql<number>`count(*) filter (where ${and(inState(state, now), matching(q))})::integer`;
  const [row] = await db
    .select({
      total: count(),
      showing: counted("showing"),
      coming: counted("coming"),
      past: counted("past"),
    })
    .from(announcements)
    .where(isNull(announcements.removedAt));
  const { total, ...ofState } = row ?? { total: 0, showing: 0, coming: 0, past: 0 };
  return { total, ofState };
}

/** What is being shown and what is to come, the next to begin first; none of them where only past ones are asked for. */
export async function listCurrentAnnouncements(
  db: Db,
  _actor: AdminActor,
  { q, state }: Pick<AnnouncementFilter, "q" | "state">,
  now: Date,
): Promise<Announcement[]> {
  if (state === "past") return [];
  return db
    .select(ANNOUNCEMENT)
    .from(announcements)
    .where(
      and(
        isNull(announcements.removedAt),
        state === null ? gt(announcements.showsUntil, now) : inState(state, now),
        matching(q),
      ),
    )
    .orderBy(asc(announcements.showsFrom), asc(announcements.id))
    .limit(MOST_ROWS);
}

export const PAST_A_PAGE = 20;

/** What is over, the last first, a page at a time; none where only others are asked for. */
export async function listPastAnnouncements(
  db: Db,
  _actor: AdminActor,
  { q, state, page }: AnnouncementFilter,
  now: Date,
): Promise<Announcement[]> {
  if (state !== null && state !== "past") return [];
  return db
    .select(ANNOUNCEMENT)
    .from(announcements)
    .where(and(isNull(announcements.removedAt), inState("past", now), matching(q)))
    .orderBy(desc(announcements.showsUntil), desc(announcements.id))
    .limit(PAST_A_PAGE)
    .offset((page - 1) * PAST_A_PAGE);
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
