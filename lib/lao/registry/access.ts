import type { Actor, NaccActor } from "@/lib/accounts/actor";

/** The registry is kept by the NACC's central office; its region offices read it. */
export function mayKeepRegistry(actor: Actor): actor is NaccActor {
  return actor.role === "nacc" && actor.provinces === "all";
}
