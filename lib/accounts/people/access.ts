import type { Role } from "@/db/codes/accounts";
import type { Actor, AdminActor, NaccActor, ProvinceActor } from "../actor";
import { laoScope } from "../scope";

/** Whoever looks after other people's accounts. */
export type ManagingActor = AdminActor | ProvinceActor | NaccActor;

/** An account as the rules ask about it: whose it is, and the LAO it belongs to, if any. */
export type ManagedAccount = {
  readonly id: string;
  readonly role: Role;
  readonly lao: { readonly id: number; readonly provinceCode: string } | null;
};

export function managesPeople(actor: Actor): actor is ManagingActor {
  return actor.role !== "lao";
}

/**
 * Whether somebody looks after an account: an administrator after every one, an officer after the LAOs' in reach.
 * Nobody after their own: that is what the profile is for.
 *
 * @source docs/sources.md R-12
 */
export function mayManage(actor: Actor, person: ManagedAccount): boolean {
  if (actor.personId === person.id) return false;
  if (actor.role === "admin") return true;
  return managesPeople(actor) && person.role === "lao" && person.lao !== null
    ? laoScope(actor, person.lao) !== null
    : false;
}

/** Officers are invited, and given another right, by administrators alone. */
export function mayInviteOfficers(actor: Actor): actor is AdminActor {
  return actor.role === "admin";
}
