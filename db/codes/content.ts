export const ANNOUNCEMENT_KINDS = ["info", "wait", "bad"] as const;
export type AnnouncementKind = (typeof ANNOUNCEMENT_KINDS)[number];
