import "server-only";
import { db } from "@/db/client";
import { endSession } from "@/lib/accounts/sessions/mutations";
import { rememberThisDevice } from "./remembered-device";
import { findActor } from "./require-actor";
import { startSession } from "./start-session";

/** Gives the browser the session of somebody who has proved who they are. One that it had before is over then. */
export async function enter(
  { sessionId, personId }: { sessionId: string; personId: string },
  now: Date,
): Promise<void> {
  const before = await findActor();
  await startSession(sessionId);
  await rememberThisDevice(personId, now);
  if (before) await endSession(db, before, now);
}
