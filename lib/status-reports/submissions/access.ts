import type { Role } from "@/db/codes/accounts";
import type { SubmissionState } from "@/db/codes/status-reports";
import type { Actor } from "@/lib/accounts/actor";
import { laoScope } from "@/lib/accounts/scope";
import { mayReportOn } from "../access";

/** What moves a round of an LAO on. */
export const ROUND_DEEDS = ["submit", "accept", "return"] as const;
export type RoundDeed = (typeof ROUND_DEEDS)[number];

/**
 * How a round of an LAO stands: not handed in, handed in, decided, or changed since it was last handed in (and not
 * returned): then it has to be handed in again before anybody decides.
 */
export const HAND_IN_STATES = ["none", "submitted", "changed", "accepted", "returned"] as const;
export type HandInState = (typeof HAND_IN_STATES)[number];

type Transition = {
  readonly from: readonly HandInState[];
  readonly to: SubmissionState;
  readonly by: Readonly<Record<Role, boolean>>;
};

const LAO: Transition["by"] = { lao: true, province: false, nacc: false, admin: false };
const OFFICES: Transition["by"] = { lao: false, province: true, nacc: true, admin: false };

/**
 * A round's way from the LAO to its office and back: every step that there is, from where, to where, and whose it is.
 *
 * @source docs/sources.md R-13
 */
export const TRANSITIONS: Readonly<Record<RoundDeed, Transition>> = {
  submit: { from: ["none", "changed", "returned"], to: "submitted", by: LAO },
  accept: { from: ["submitted"], to: "accepted", by: OFFICES },
  return: { from: ["submitted", "accepted"], to: "returned", by: OFFICES },
};

/** Where a step leads from a state; null where there is no such step. */
export function stateAfter(deed: RoundDeed, state: HandInState): SubmissionState | null {
  const { from, to } = TRANSITIONS[deed];
  return from.includes(state) ? to : null;
}

/** Whose round it is. */
export type RoundOwner = { readonly laoId: number; readonly provinceCode: string };

/**
 * Whether a step of this LAO's round is the actor's to take, in whatever state it is: its own staff hand in, the
 * offices that reach it decide. Whoever only looks takes none.
 *
 * @source docs/sources.md R-12
 */
export function mayTakeStep(actor: Actor, deed: RoundDeed, { laoId, provinceCode }: RoundOwner): boolean {
  if (!TRANSITIONS[deed].by[actor.role]) return false;
  if (actor.role === "lao") return mayReportOn(actor, { laoId });
  return laoScope(actor, { id: laoId, provinceCode }) !== null;
}

/** The steps that somebody may take now, for the buttons of a page. */
export function stepsOpenTo(actor: Actor, owner: RoundOwner, state: HandInState): RoundDeed[] {
  return ROUND_DEEDS.filter((deed) => stateAfter(deed, state) !== null && mayTakeStep(actor, deed, owner));
}
