import "server-only";
import type { Route } from "next";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { db } from "@/db/client";
import { type Actor, type LaoActor, viewerOf } from "@/lib/accounts/actor";
import { mustEnrolSecondFactor } from "@/lib/accounts/totp/access";
import { hasSecondFactor } from "@/lib/accounts/totp/data";
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

async function requireSignedIn(form: FormData | undefined): Promise<Actor> {
  const actor = await findActor();
  if (!actor)
    redirect((form ? await addressToSignInAgain(form) : signInAddress(await requestPath())) as Route);
  if (form) await forgetParkedForm(actor);
  return actor;
}

/**
 * Whoever is signed in. Anybody else is sent to the sign-in page, and from there back to the page they asked for;
 * a role that has to have a second step, and has none yet, to the page that switches it on.
 *
 * @param form of an action: what was typed is kept while its person signs in again (parked-form.ts)
 */
export async function requireActor(form?: FormData): Promise<Actor> {
  const actor = await requireSignedIn(form);
  if (mustEnrolSecondFactor(actor.role) && !(await hasSecondFactor(db, actor.personId)))
    redirect("/profile/second-step" as Route);
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

/** The same before the second step is switched on: for the page that does it, and for nothing else. */
export async function requireActorBeforeSecondStep(): Promise<Actor> {
  const actor = await requireSignedIn(undefined);
  return viewerOf(actor) ? notFound() : actor;
}
