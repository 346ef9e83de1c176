import "server-only";
import { seal, unseal } from "../secrets";

const GOOD_FOR_MS = 30_000;

/** Carries a session that was just opened to where its cookie is made, a step that strangers can call too. */
export function sealTicket(sessionId: string, now: Date): string {
  return seal("session-ticket", JSON.stringify({ sessionId, until: now.getTime() + GOOD_FOR_MS }));
}

/** @returns the session's id; null for a ticket that is too old or not ours */
export function openTicket(ticket: unknown, now: Date): string | null {
  const text = typeof ticket === "string" ? unseal("session-ticket", ticket) : null;
  if (text === null) return null;
  const { sessionId, until } = JSON.parse(text) as { sessionId: string; until: number };
  return now.getTime() < until ? sessionId : null;
}
