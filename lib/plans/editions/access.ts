import type { Actor, NaccActor } from "@/lib/accounts/actor";

/** Editions, their frameworks and the rules of fiscal years are kept by the NACC's central office alone. */
export function mayKeepEditions(actor: Actor): actor is NaccActor {
  return actor.role === "nacc" && actor.provinces === "all";
}
