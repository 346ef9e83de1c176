import "server-only";
import type { Actor } from "@/lib/accounts/actor";
import { seal, unseal } from "@/lib/accounts/secrets";

/**
 * Proof of when somebody opened a form, to be sent with it: sealed, so that nobody can move it, and good for nobody else.
 *
 * @param at by the database's clock
 */
export function openingToken(actor: Actor, at: Date): string {
  return seal("form-opening", JSON.stringify({ personId: actor.personId, at: at.getTime() }));
}

/** @returns when the form was opened; null for what is not ours, and for another person's */
export function readOpening(actor: Actor, token: string): Date | null {
  const text = token === "" ? null : unseal("form-opening", token);
  if (text === null) return null;
  const { personId, at } = JSON.parse(text) as { personId: string; at: number };
  return personId === actor.personId ? new Date(at) : null;
}
