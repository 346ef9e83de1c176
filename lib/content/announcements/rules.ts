export type AnnouncementTimes = { readonly showsFrom: Date; readonly showsUntil: Date };

export const ANNOUNCEMENT_STATES = ["showing", "coming", "past"] as const;
export type AnnouncementState = (typeof ANNOUNCEMENT_STATES)[number];

/** Its first instant shows an announcement, its last one no more. */
export function announcementState(
  { showsFrom, showsUntil }: AnnouncementTimes,
  now: Date,
): AnnouncementState {
  if (now < showsFrom) return "coming";
  return now < showsUntil ? "showing" : "past";
}

export type AnnouncementProblem = "ends_before_it_begins" | "over_already";

/** What is wrong with the times of an announcement that is being saved: one that nobody would see is a slip. */
export function timeProblem(times: AnnouncementTimes, now: Date): AnnouncementProblem | null {
  if (times.showsUntil <= times.showsFrom) return "ends_before_it_begins";
  return announcementState(times, now) === "past" ? "over_already" : null;
}
