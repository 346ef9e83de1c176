import "server-only";
import { sealTicket } from "@/lib/accounts/sessions/ticket";
import { signIn } from "./auth";

/**
 * Gives the browser the cookie of a session that was just opened. Whoever was signed in before in this browser
 * is ended by the caller.
 */
export async function startSession(sessionId: string): Promise<void> {
  await signIn("credentials", { ticket: sealTicket(sessionId, new Date()), redirect: false });
}
