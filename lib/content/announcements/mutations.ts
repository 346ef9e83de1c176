import "server-only";
import { and, eq } from "drizzle-orm";
import type { Db } from "@/db/database";
import { announcements } from "@/db/schema";
import type { Actor } from "@/lib/accounts/actor";
import { done, type Outcome, refused } from "@/lib/platform/outcome";
import { mayEditContent } from "../access";
import {
  addRow,
  type ContentKind,
  editRow,
  recordChange,
  type SavedRow,
  setRemoved,
} from "../kept-rows/mutations";
import { type AnnouncementProblem, announcementState, timeProblem } from "./rules";
import type { AnnouncementContent } from "./schema";

const ANNOUNCEMENTS: ContentKind<AnnouncementContent> = {
  room: "announcement",
  entity: "announcement",
  lock: async (tx, id) => {
    const [row] = await tx
      .select({
        id: announcements.id,
        rowVersion: announcements.rowVersion,
        removedAt: announcements.removedAt,
        content: {
          kind: announcements.kind,
          title: announcements.title,
          body: announcements.body,
          showsFrom: announcements.showsFrom,
          showsUntil: announcements.showsUntil,
        },
      })
      .from(announcements)
      .where(eq(announcements.id, id))
      .for("update");
    return row ?? null;
  },
  insert: async (tx, content, now) => {
    const [made] = await tx
      .insert(announcements)
      .values({ ...content, updatedAt: now })
      .returning({ id: announcements.id });
    return made!.id;
  },
  write: async (tx, row, set, now) => {
    await tx
      .update(announcements)
      .set({ ...set, updatedAt: now, rowVersion: row.rowVersion + 1 })
      .where(and(eq(announcements.id, row.id), eq(announcements.rowVersion, row.rowVersion)));
  },
};

/** Announces something to everybody who opens a page, from one moment to another. */
export async function addAnnouncement(
  db: Db,
  actor: Actor,
  input: { key: string; content: AnnouncementContent },
  now: Date,
): Promise<Outcome<SavedRow, "not_found" | AnnouncementProblem>> {
  return addRow(db, actor, ANNOUNCEMENTS, input, now, async () => timeProblem(input.content, now));
}

export async function editAnnouncement(
  db: Db,
  actor: Actor,
  input: { key: string; id: number; rowVersion: number; content: AnnouncementContent },
  now: Date,
): Promise<Outcome<SavedRow, "not_found" | "changed_by_other" | AnnouncementProblem>> {
  const problem = mayEditContent(actor) ? timeProblem(input.content, now) : null;
  return problem ? refused(problem) : editRow(db, actor, ANNOUNCEMENTS, input, now);
}

/** Ends at once what is being shown. What is over already stays as it is; what is to come can be removed. */
export async function endAnnouncement(
  db: Db,
  actor: Actor,
  id: number,
  now: Date,
): Promise<Outcome<SavedRow, "not_found" | "not_begun">> {
  if (!mayEditContent(actor)) return refused("not_found");
  return db.transaction(async (tx) => {
    const row = await ANNOUNCEMENTS.lock(tx, id);
    if (!row || row.removedAt) return refused("not_found" as const);
    const state = announcementState(row.content, now);
    if (state === "coming") return refused("not_begun" as const);
    if (state === "past") return done({ id });
    // An announcement lasts a moment at least, even when it is ended at the very instant at which it began.
    const shownUntil = Math.max(now.getTime(), row.content.showsFrom.getTime() + 1);
    const ended = { ...row.content, showsUntil: new Date(shownUntil) };
    await ANNOUNCEMENTS.write(tx, row, ended, now);
    const change = {
      verb: "end",
      id,
      before: { showsUntil: row.content.showsUntil },
      after: { showsUntil: ended.showsUntil },
    };
    await recordChange(tx, actor, ANNOUNCEMENTS, change, now);
    return done({ id });
  });
}

export const removeAnnouncement = (db: Db, actor: Actor, id: number, now: Date) =>
  setRemoved<AnnouncementContent, never>(
    db,
    actor,
    ANNOUNCEMENTS,
    { id, removed: true },
    now,
    async () => null,
  );

/** Brings an announcement back with the times it had (เลิกทำ). */
export const restoreAnnouncement = (db: Db, actor: Actor, id: number, now: Date) =>
  setRemoved<AnnouncementContent, never>(
    db,
    actor,
    ANNOUNCEMENTS,
    { id, removed: false },
    now,
    async () => null,
  );
