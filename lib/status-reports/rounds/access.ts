import type { Actor, NaccActor, ProvinceActor } from "@/lib/accounts/actor";
import { laoScope } from "@/lib/accounts/scope";

/** Whoever looks after the rounds of LAOs: a province office, a region office, the central office. */
export type RoundOfficer = ProvinceActor | NaccActor;

export function isRoundOfficer(actor: Actor): actor is RoundOfficer {
  return actor.role === "province" || actor.role === "nacc";
}

/**
 * Whether somebody sets when a round takes reports from everybody: the NACC's central office alone.
 *
 * @source docs/sources.md R-12
 */
export function maySetRounds(actor: Actor): actor is NaccActor {
  return actor.role === "nacc" && actor.provinces === "all";
}

/**
 * Whether somebody gives an LAO more time, or takes it back: the offices that look after its province.
 *
 * @source docs/sources.md
 */
export function mayExtendRoundOf(
  actor: Actor,
  lao: { readonly id: number; readonly provinceCode: string },
): actor is RoundOfficer {
  return isRoundOfficer(actor) && laoScope(actor, lao) !== null;
}

/** The provinces whose LAOs an officer looks after. */
export function provincesOfOfficer(officer: RoundOfficer): "all" | readonly string[] {
  return officer.role === "province" ? [officer.provinceCode] : officer.provinces;
}
