"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { addressOf } from "@/app/_session/list-address";
import { requireLaoActor } from "@/app/_session/require-actor";
import { requireSameOrigin } from "@/app/_session/same-origin";
import { db } from "@/db/client";
import { undoCopying } from "@/lib/plans/copying/mutations";
import { copiedAtSchema } from "@/lib/plans/copying/schema";
import { editionIdSchema } from "@/lib/plans/schema";

/** เลิกทำการคัดลอก: takes back what one copying wrote. */
export async function undoCopyingAction(form: FormData): Promise<void> {
  await requireSameOrigin();
  const actor = await requireLaoActor();
  const edition = editionIdSchema.safeParse(form.get("edition"));
  const at = copiedAtSchema.safeParse(form.get("copied"));
  const into = String(form.get("into") ?? "");
  const back = (said: Record<string, string>) =>
    redirect(addressOf("/projects/copy", { edition: edition.data, ...said }) as Route);
  if (!edition.success || !at.success) return back({ refused: "nothing_to_undo" });
  const fiscalYear = /^2[5-7]\d\d$/.test(into) ? Number(into) : null;
  const outcome = await undoCopying(
    db,
    actor,
    { editionId: edition.data, at: at.data, fiscalYear },
    new Date(),
  );
  back(outcome.ok ? { undone: "yes" } : { refused: outcome.reason });
}
