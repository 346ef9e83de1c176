import type { Role } from "@/db/codes/accounts";
import type { Actor } from "../actor";
import { laoScope } from "../scope";

/**
 * Whether an account of this role may only be used with a second step. Everybody else may switch it on.
 *
 * @source docs/sources.md totp
 */
export function mustEnrolSecondFactor(role: Role): boolean {
  return role === "admin";
}

/**
 * Whether somebody may take another person's second step away, for whom telephone and paper are lost.
 * An administrator for everybody else, an officer for the LAOs in reach; nobody for themselves without the password.
 */
export function mayClearSecondFactorOf(
  actor: Actor,
  person: { id: string; lao: { id: number; provinceCode: string } | null },
): boolean {
  if (actor.personId === person.id || actor.role === "lao") return false;
  return actor.role === "admin" || (person.lao !== null && laoScope(actor, person.lao) !== null);
}
