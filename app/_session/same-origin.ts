import "server-only";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { isSentFromHere } from "./sent-from-here";

/**
 * First line of every server action: an action is a public address, and only this site's own pages may post to it.
 * A browser names the origin of every POST, with and without script.
 */
export async function requireSameOrigin(): Promise<void> {
  if (!isSentFromHere(await headers())) notFound();
}
