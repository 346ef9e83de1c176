/** The least total of a fiscal year, in hundredths of a point; null for none. */
export type MinimumScore = {
  readonly minimumHundredths: number | null;
  readonly source: string | null;
  /** 0 where nothing is stored. */
  readonly rowVersion: number;
};

/** A stored minimum in a hidden field. One that was taken away and set again is another one. */
export function shownMinimum({ minimumHundredths, rowVersion }: MinimumScore): string {
  return `${rowVersion}:${minimumHundredths ?? ""}`;
}
