import "server-only";
import { notFound } from "next/navigation";
import { requireActor } from "@/app/_session/require-actor";
import { fileOf } from "@/app/reports/_request/download";
import { db } from "@/db/client";
import type { DownloadFormat } from "@/lib/exports/download";
import { findLaoInReach, findOwnLao } from "@/lib/lao/data";
import { findPlanDocument } from "@/lib/reports/plan-document/data";
import { askedEdition } from "./asked-edition";

/** A plan as a file: LAO staff's own, or that of an LAO in reach. Who names none, or one without a plan, finds none. */
export async function planDownload(request: Request, format: DownloadFormat): Promise<Response> {
  const actor = await requireActor();
  const asked = new URL(request.url).searchParams;
  const code = asked.get("lao");
  const found =
    code !== null
      ? await findLaoInReach(db, actor, code)
      : actor.role === "lao"
        ? await findOwnLao(db, actor)
        : null;
  if (!found) notFound();
  const now = new Date();
  const { edition } = await askedEdition(asked.get("edition") ?? undefined, now);
  const plan = await findPlanDocument(db, found.scope, edition.id, now);
  if (!plan) notFound();
  return fileOf(plan.document, format, now, request.signal);
}
