import type { Db } from "@/db/database";
import type { Actor, AdminActor } from "@/lib/accounts/actor";
import { signedIn } from "@/tests/accounts/signing-in";

/** Everybody who is no administrator. */
export const STRANGERS = [
  "2900101",
  "province@eplan.example",
  "region@eplan.example",
  "nacc@eplan.example",
] as const;

export async function anybody(db: Db, username: string): Promise<Actor> {
  return (await signedIn(db, username)).actor;
}

export async function administrator(db: Db): Promise<AdminActor> {
  const actor = await anybody(db, "admin@eplan.example");
  if (actor.role !== "admin") throw new Error("not an administrator");
  return actor;
}
