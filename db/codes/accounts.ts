/** Who somebody is to the product. */
export const ROLES = ["lao", "province", "nacc", "admin"] as const;
export type Role = (typeof ROLES)[number];

/** How far an account reads: one LAO, one province, a region's provinces, the country, or no plans at all. */
export const REACHES = ["lao", "province", "region", "country", "none"] as const;
export type Reach = (typeof REACHES)[number];

export const ACCOUNT_STATES = ["unclaimed", "active", "disabled"] as const;
export type AccountState = (typeof ACCOUNT_STATES)[number];

export const SESSION_ENDS = [
  "sign_out",
  "expired",
  "ended_by_officer",
  "password_changed",
  "disabled",
] as const;
export type SessionEnd = (typeof SESSION_ENDS)[number];
