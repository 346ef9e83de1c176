"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { requireLaoActor } from "@/app/_session/require-actor";
import { requireSameOrigin } from "@/app/_session/same-origin";
import { sameSitePath } from "@/app/_session/same-site-path";
import { db } from "@/db/client";
import { setProjectConsistency } from "@/lib/plans/projects/consistency/mutations";
import { deleteProject, restoreProject } from "@/lib/plans/projects/removal/mutations";
import { projectChangeSchema } from "@/lib/plans/schema";

const DONE = {
  delete: "deleted",
  restore: "restored",
  consistent: "consistent",
  inconsistent: "inconsistent",
} as const;

/** The list or page that the button stood on, with what became of it; never another part of the site. */
function addressBack(typed: FormDataEntryValue | null, said: Record<string, string>): Route {
  const path = typeof typed === "string" ? sameSitePath(typed) : null;
  const address = new URL(
    path && /^\/projects(?:[/?]|$)/.test(path) ? path : "/projects",
    "http://same.site",
  );
  for (const name of ["done", "project", "refused", "saved"]) address.searchParams.delete(name);
  for (const [name, value] of Object.entries(said)) address.searchParams.set(name, value);
  return (address.pathname + address.search) as Route;
}

/** ลบ, เลิกทำ, สอดคล้อง and ไม่สอดคล้อง of one project: one button each, which names the deed and the project. */
export async function changeProjectAction(form: FormData): Promise<void> {
  await requireSameOrigin();
  const actor = await requireLaoActor();
  const back = form.get("back");
  const change = projectChangeSchema.safeParse(form.get("change"));
  if (!change.success) redirect(addressBack(back, { refused: "project_not_found" }));
  const { deed, projectId } = change.data;
  const now = new Date();
  const run = {
    delete: () => deleteProject(db, actor, projectId, now),
    restore: () => restoreProject(db, actor, projectId, now),
    consistent: () => setProjectConsistency(db, actor, { projectId, consistent: true }, now),
    inconsistent: () => setProjectConsistency(db, actor, { projectId, consistent: false }, now),
  }[deed];
  const outcome = await run();
  if (!outcome.ok) redirect(addressBack(back, { refused: outcome.reason }));
  redirect(addressBack(back, { done: DONE[deed], project: String(projectId) }));
}
