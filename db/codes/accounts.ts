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
  "password_reset",
  "second_factor_changed",
  "role_changed",
  "disabled",
] as const;
export type SessionEnd = (typeof SESSION_ENDS)[number];

/** What a link sent by mail is good for. */
export const LINK_KINDS = ["reset", "invitation"] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

/** What failed sign-ins are counted by: the account, the account from one address, an address, one known device. */
export const COUNTER_KINDS = ["account", "account_address", "address", "device"] as const;
export type CounterKind = (typeof COUNTER_KINDS)[number];
