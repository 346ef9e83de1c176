import { notFound } from "next/navigation";
import { requireActor } from "@/app/_session/require-actor";
import { db } from "@/db/client";
import { mayExportAudit } from "@/lib/audit/access";
import { recordAuditExport } from "@/lib/audit/exports/mutations";
import { AUDIT_KIND_TH } from "@/lib/audit/messages";
import { findChainHead } from "@/lib/audit/verify/data";
import { downloadHeaders } from "@/lib/exports/download";
import { listXlsxStream } from "@/lib/exports/xlsx/list-xlsx";
import { civilDateOf, formatThaiDate, formatThaiDateTime } from "@/lib/platform/civil-date";
import { type AskedTrail, askedTrail } from "../asked-trail";
import { trailWorkbook } from "../trail-workbook";

export const runtime = "nodejs";
export const dynamic = "force-dynamic";

function factsOf({ asked, typed }: AskedTrail, now: Date): string[] {
  const day = (text: string | null) => (text === null ? null : formatThaiDate(text));
  const days = [
    asked.from ? `ตั้งแต่ ${day(asked.from)}` : null,
    asked.to ? `ถึง ${day(asked.to)}` : null,
    asked.kind ? AUDIT_KIND_TH[asked.kind] : null,
    typed.lao ? `อปท. ${typed.lao}` : null,
    typed.person ? `ผู้ทำรายการ ${typed.person}` : null,
  ].filter((fact) => fact !== null);
  return [days.length > 0 ? days.join(" · ") : "ทุกรายการในความดูแล", `ข้อมูล ณ ${formatThaiDateTime(now)}`];
}

/** The trail as a workbook, for those who oversee others. That it was taken away is part of the trail. */
export async function GET(request: Request): Promise<Response> {
  const actor = await requireActor();
  if (!mayExportAudit(actor)) notFound();
  const now = new Date();
  const trail = await askedTrail(actor, Object.fromEntries(new URL(request.url).searchParams));
  await recordAuditExport(db, actor, { filter: trail.kept }, now);
  const head = await findChainHead(db);
  const list = trailWorkbook(db, actor, { filter: trail.filter, facts: factsOf(trail, now), head });
  const name = { fileName: `audit-${civilDateOf(now)}`, title: list.title };
  return new Response(listXlsxStream(list, now, request.signal), { headers: downloadHeaders(name, "xlsx") });
}
