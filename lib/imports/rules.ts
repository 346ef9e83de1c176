const DAY_MS = 24 * 60 * 60 * 1000;

/** How long a file that was read can be looked at and written, in days. */
export const LOOK_DAYS = 7;
/** How long what was written from it can be undone in one step, in days. */
export const UNDO_DAYS = 7;

/** Until when a file that was read can be looked at and written; that instant is too late. */
export function importExpiresAt(createdAt: Date): Date {
  return new Date(createdAt.getTime() + LOOK_DAYS * DAY_MS);
}

/** Until when what was written from it can be undone; that instant is too late. */
export function undoableUntil(committedAt: Date): Date {
  return new Date(committedAt.getTime() + UNDO_DAYS * DAY_MS);
}

/** Files of an LAO that are kept and not written yet: an older one gives way. */
export const MOST_UNWRITTEN = 10;

export type ImportState = "open" | "expired" | "written" | "settled" | "undone";

/** What can still be done with a file that was read: open ones can be written, written ones undone. */
export function importState(
  kept: { expiresAt: Date; committedAt: Date | null; undoneAt: Date | null },
  now: Date,
): ImportState {
  if (kept.undoneAt) return "undone";
  if (kept.committedAt) return now < undoableUntil(kept.committedAt) ? "written" : "settled";
  return now < kept.expiresAt ? "open" : "expired";
}
