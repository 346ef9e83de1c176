/** Only the session gate makes one: a caller without a session check does not compile. */
declare const gated: unique symbol;

type Signed = {
  readonly [gated]: true;
  readonly personId: string;
  readonly sessionId: string;
  readonly username: string;
  readonly displayName: string;
  /** Where the request came from, for the audit trail. */
  readonly address: string | null;
};

/** Staff of one LAO. */
export type LaoActor = Signed & {
  readonly role: "lao";
  readonly laoId: number;
  readonly laoCode: string;
  readonly provinceCode: string;
};

/** A province office of the NACC: its province. */
export type ProvinceActor = Signed & { readonly role: "province"; readonly provinceCode: string };

/** The NACC: the country, or for a region office the provinces of its region. */
export type NaccActor = Signed & { readonly role: "nacc"; readonly provinces: "all" | readonly string[] };

/** Accounts and settings; no plan and no report. */
export type AdminActor = Signed & { readonly role: "admin" };

/** Whoever is signed in, as the rules ask about them. */
export type Actor = LaoActor | ProvinceActor | NaccActor | AdminActor;
