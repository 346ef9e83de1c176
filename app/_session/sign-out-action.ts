"use server";

import { redirect } from "next/navigation";
import { db } from "@/db/client";
import { endOwnSessions, endSession } from "@/lib/accounts/sessions/mutations";
import { signOut } from "./auth";
import { findActor } from "./require-actor";
import { requireSameOrigin, requireSameOriginOfAnybody } from "./same-origin";

/** Logout. Somebody whose session is over already gets the same answer. */
export async function signOutAction(): Promise<void> {
  await requireSameOriginOfAnybody();
  const actor = await findActor();
  if (actor) await endSession(db, actor, new Date());
  await signOut({ redirect: false });
  redirect("/sign-in?notice=signed-out");
}

/** Logout on every computer and telephone. */
export async function signOutEverywhereAction(): Promise<void> {
  await requireSameOrigin();
  const actor = await findActor();
  if (actor) await endOwnSessions(db, actor, new Date());
  await signOut({ redirect: false });
  redirect("/sign-in?notice=signed-out-everywhere");
}
