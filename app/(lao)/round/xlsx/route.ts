import { notFound } from "next/navigation";
import { requireLaoActor } from "@/app/_session/require-actor";
import { db } from "@/db/client";
import { downloadHeaders } from "@/lib/exports/download";
import { formXlsxStream } from "@/lib/exports/xlsx/form-xlsx";
import { findOwnLao } from "@/lib/lao/data";
import { civilDateOf } from "@/lib/platform/civil-date";
import { listRoundRows } from "@/lib/status-reports/grid/data";
import { roundOfYearTh } from "@/lib/status-reports/messages";
import { databaseNow, findRoundWindow } from "@/lib/status-reports/rounds/data";
import { roundAddressSchema } from "@/lib/status-reports/rounds/schema";
import { roundWorkbook } from "@/lib/status-reports/workbook/model";

export const runtime = "nodejs";
export const dynamic = "force-dynamic";

/** The LAO's own round as a workbook to fill in: a row for each project, with what is reported already. */
export async function GET(request: Request): Promise<Response> {
  const actor = await requireLaoActor();
  const { searchParams } = new URL(request.url);
  const asked = roundAddressSchema.safeParse({
    fiscalYear: searchParams.get("year"),
    round: searchParams.get("round"),
  });
  if (!asked.success) notFound();
  const { lao, scope } = await findOwnLao(db, actor);
  const of = asked.data;
  if (!(await findRoundWindow(db, { ...of, laoId: lao.id }))) notFound();
  const [rows, now] = await Promise.all([listRoundRows(db, scope, of), databaseNow(db)]);
  const title = `รายงานผล ${roundOfYearTh(of)} ${lao.fullNameTh}`;
  const fileName = `round-${of.fiscalYear}-${of.round}-${actor.laoCode}-${civilDateOf(now)}`;
  return new Response(formXlsxStream(roundWorkbook(of.round, rows, title), now, request.signal), {
    headers: downloadHeaders({ fileName, title }, "xlsx"),
  });
}
