const HOUR_MS = 60 * 60_000;

/** Hours, not days: long enough for a morning's or a day's training. The database's CHECK says the same. */
export const TRAINING_HOURS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;
export type TrainingHours = (typeof TRAINING_HOURS)[number];

/**
 * The first instant at which a window is closed.
 *
 * @source docs/sources.md A-3
 */
export function closingOf(opensAt: Date, hours: TrainingHours): Date {
  return new Date(opensAt.getTime() + hours * HOUR_MS);
}

export type WindowTimes = {
  readonly opensAt: Date;
  readonly closesAt: Date;
  readonly closedAt: Date | null;
};

/** Whether LAOs sign in for the first time without a code now. */
export function isWindowOpen(window: WindowTimes, now: Date): boolean {
  return window.closedAt === null && window.opensAt <= now && now < window.closesAt;
}

/** What has become of a window. It opens as it is made, so that none is yet to come. */
export const WINDOW_STATES = ["open", "closed_early", "over"] as const;
export type WindowState = (typeof WINDOW_STATES)[number];
