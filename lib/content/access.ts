import type { Actor, AdminActor } from "@/lib/accounts/actor";

/** What everybody reads on the public pages is written by administrators. */
export function mayEditContent(actor: Actor): actor is AdminActor {
  return actor.role === "admin";
}
