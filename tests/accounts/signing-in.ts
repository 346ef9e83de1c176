import type { Db } from "@/db/database";
import type { Actor } from "@/lib/accounts/actor";
import { findLiveActor } from "@/lib/accounts/sessions/data";
import { signIn } from "@/lib/accounts/sign-in/mutations";
import { PASSWORD } from "./everybody";

export const ORIGIN = { address: "203.0.113.7", userAgent: "test" };
export const NOW = new Date("2026-04-01T02:00:00Z");

/** Signs in as the product does; the session's id and whoever it belongs to. */
export async function signedIn(db: Db, username: string, at = NOW): Promise<{ id: string; actor: Actor }> {
  const outcome = await signIn(db, { username, password: PASSWORD }, ORIGIN, at);
  if (!outcome.ok || !("sessionId" in outcome.value)) throw new Error(`${username} cannot sign in`);
  const actor = await findLiveActor(db, outcome.value.sessionId, ORIGIN.address, at);
  if (!actor) throw new Error(`${username} has no live session`);
  return { id: outcome.value.sessionId, actor };
}
