import "server-only";
import type { Route } from "next";
import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { viewerOf } from "@/lib/accounts/actor";
import { addressOf } from "./list-address";
import { requestPath } from "./request-facts";
import { findActor } from "./require-actor";
import { sameSitePath } from "./same-site-path";
import { isSentFromHere } from "./sent-from-here";

/**
 * First line of every server action: an action is a public address, and only this site's own pages may post to it.
 * A browser names the origin of every POST, with and without script.
 *
 * An officer who looks through an LAO's eyes posts nothing: no action runs, and a page says why.
 */
export async function requireSameOrigin(): Promise<void> {
  await requireSameOriginOfAnybody();
  const actor = await findActor();
  if (actor && viewerOf(actor))
    redirect(addressOf("/read-only", { back: sameSitePath(await requestPath()) }) as Route);
}

/** The same for what a looker may do as well: to stop looking, and to sign out. */
export async function requireSameOriginOfAnybody(): Promise<void> {
  if (!isSentFromHere(await headers())) notFound();
}
