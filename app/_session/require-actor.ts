import "server-only";
import type { Route } from "next";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import type { Actor, LaoActor } from "@/lib/accounts/actor";
import { auth } from "./auth";
import { requestPath } from "./request-facts";
import { signInAddress } from "./same-site-path";

/** Whoever is signed in; null when nobody is, or no longer. Asked once for each page. */
export const findActor = cache(async (): Promise<Actor | null> => (await auth())?.actor ?? null);

/** Whoever is signed in. Anybody else is sent to the sign-in page, and from there back to the page they asked for. */
export async function requireActor(): Promise<Actor> {
  return (await findActor()) ?? redirect(signInAddress(await requestPath()) as Route);
}

/** Staff of an LAO. For everybody else the page does not exist. */
export async function requireLaoActor(): Promise<LaoActor> {
  const actor = await requireActor();
  return actor.role === "lao" ? actor : notFound();
}
