import type { Actor } from "../actor";

/** Everybody may end their own sessions; an administrator anybody's. */
export function mayEndSessionsOf(actor: Actor, personId: string): boolean {
  return actor.role === "admin" || actor.personId === personId;
}
