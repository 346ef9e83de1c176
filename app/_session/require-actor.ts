import "server-only";
import type { Route } from "next";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { type Actor, type LaoActor, viewerOf } from "@/lib/accounts/actor";
import { auth } from "./auth";
import { addressToSignInAgain, forgetParkedForm } from "./parked-form";
import { requestPath } from "./request-facts";
import { signInAddress } from "./same-site-path";

/** The session of this request: who, and how long still. Asked once for each page. */
export const findSession = cache(() => auth());

/** Whoever is signed in; null when nobody is, or no longer. */
export async function findActor(): Promise<Actor | null> {
  return (await findSession())?.actor ?? null;
}

/**
 * Whoever is signed in. Anybody else is sent to the sign-in page, and from there back to the page they asked for.
 *
 * @param form of an action: what was typed is kept while its person signs in again (parked-form.ts)
 */
export async function requireActor(form?: FormData): Promise<Actor> {
  const actor = await findActor();
  if (!actor)
    redirect((form ? await addressToSignInAgain(form) : signInAddress(await requestPath())) as Route);
  if (form) await forgetParkedForm(actor);
  return actor;
}

/** Staff of an LAO. For everybody else the page does not exist. */
export async function requireLaoActor(form?: FormData): Promise<LaoActor> {
  const actor = await requireActor(form);
  return actor.role === "lao" ? actor : notFound();
}

/**
 * Whoever is signed in, as themselves: for pages about one's own account. While an officer looks through an LAO's
 * eyes such a page does not exist.
 */
export async function requireActorInPerson(form?: FormData): Promise<Actor> {
  const actor = await requireActor(form);
  return viewerOf(actor) ? notFound() : actor;
}
