"use server";

import type { Route } from "next";
import { revalidatePath } from "next/cache";
import { notFound, redirect } from "next/navigation";
import { db } from "@/db/client";
import { viewerOf } from "@/lib/accounts/actor";
import { beginViewing, endViewing } from "@/lib/accounts/viewing/mutations";
import { formFields } from "@/lib/platform/form-state";
import { HOME } from "./menus";
import { requireActor } from "./require-actor";
import { requireSameOriginOfAnybody } from "./same-origin";

/**
 * ดูในมุมมองของ อปท.: from here on the officer sees what the LAO named by `laoCode` sees, and changes nothing.
 * A second press finds the officer looking already, and leads to the same page.
 */
export async function viewAsAction(form: FormData): Promise<void> {
  await requireSameOriginOfAnybody();
  const actor = await requireActor();
  const { laoCode } = formFields(form);
  if (actor.role === "lao" && viewerOf(actor))
    redirect((actor.laoCode === laoCode ? HOME.lao : "/read-only") as Route);
  const outcome = await beginViewing(db, actor, { laoCode: String(laoCode) }, new Date());
  if (!outcome.ok) notFound();
  // The browser forgets the pages that it drew for the officer.
  revalidatePath("/", "layout");
  redirect(HOME.lao as Route);
}

/** เลิกดู: the officer is themselves again. */
export async function stopViewingAction(): Promise<void> {
  await requireSameOriginOfAnybody();
  const actor = await requireActor();
  await endViewing(db, actor, new Date());
  revalidatePath("/", "layout");
  redirect("/laos");
}
