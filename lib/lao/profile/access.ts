import { type Actor, type LaoActor, viewerOf } from "@/lib/accounts/actor";

/** What an LAO says of itself is its own to change. Officers read it; whoever only looks changes nothing. */
export function mayEditProfile(actor: Actor): actor is LaoActor {
  return actor.role === "lao" && viewerOf(actor) === null;
}
