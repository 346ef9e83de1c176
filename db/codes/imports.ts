/** What a file that is sent in is read for. */
export const IMPORT_PURPOSES = ["registry", "plan", "status_reports"] as const;
export type ImportPurpose = (typeof IMPORT_PURPOSES)[number];
