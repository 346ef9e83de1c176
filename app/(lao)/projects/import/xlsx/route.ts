import { notFound } from "next/navigation";
import { requireLaoActor } from "@/app/_session/require-actor";
import { db } from "@/db/client";
import { downloadHeaders } from "@/lib/exports/download";
import { formXlsxStream } from "@/lib/exports/xlsx/form-xlsx";
import { findOwnLao } from "@/lib/lao/data";
import { listEditions } from "@/lib/plans/editions/data";
import { editionIdSchema } from "@/lib/plans/schema";
import { findPlanInWorkbook } from "@/lib/plans/workbook/data";
import { planWorkbook } from "@/lib/plans/workbook/model";
import { civilDateOf } from "@/lib/platform/civil-date";

export const runtime = "nodejs";
export const dynamic = "force-dynamic";

/** The LAO's own plan of an edition as a workbook to fill in; without projects, the empty form. */
export async function GET(request: Request): Promise<Response> {
  const actor = await requireLaoActor();
  const asked = editionIdSchema.safeParse(new URL(request.url).searchParams.get("edition"));
  if (!asked.success) notFound();
  const [{ lao, scope }, editions] = await Promise.all([findOwnLao(db, actor), listEditions(db)]);
  const edition = editions.find(({ id }) => id === asked.data);
  const plan = edition ? await findPlanInWorkbook(db, scope, edition.id) : null;
  if (!edition || !plan) notFound();
  const now = new Date();
  const names = { laoName: lao.fullNameTh, editionName: edition.nameTh };
  const form = planWorkbook(plan.framework, plan.projects, names);
  const name = { fileName: `plan-${actor.laoCode}-${civilDateOf(now)}`, title: `แผน ${form.title}` };
  return new Response(formXlsxStream(form, now, request.signal), { headers: downloadHeaders(name, "xlsx") });
}
