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

/** The officer who looks through an LAO's eyes. */
export type Viewer = {
  readonly personId: string;
  readonly displayName: string;
  readonly role: "province" | "nacc";
};

/**
 * Whose `personId` a viewer's actor has: nobody's. Reads of one's own account find nothing, and a write that came
 * past every other wall stops at the foreign keys of the audit trail and of the form keys.
 */
export const NOBODY = "00000000-0000-0000-0000-000000000000";

/** Staff of one LAO; or an officer who looks through the LAO's eyes, sees what it sees, and writes nothing. */
export type LaoActor = Signed & {
  readonly role: "lao";
  readonly laoId: number;
  readonly laoCode: string;
  readonly provinceCode: string;
  readonly viewedBy?: Viewer;
};

/** A province office of the NACC: its province. */
export type ProvinceActor = Signed & { readonly role: "province"; readonly provinceCode: string };

/** The NACC: the country, or for a region office the provinces of its region. */
export type NaccActor = Signed & { readonly role: "nacc"; readonly provinces: "all" | readonly string[] };

/** Accounts and settings; no plan and no report. */
export type AdminActor = Signed & { readonly role: "admin" };

/** Whoever is signed in, as the rules ask about them. */
export type Actor = LaoActor | ProvinceActor | NaccActor | AdminActor;

/** The officer behind an actor who may only look; null for everybody who is there in person. */
export function viewerOf(actor: Actor): Viewer | null {
  return actor.role === "lao" ? (actor.viewedBy ?? null) : null;
}
