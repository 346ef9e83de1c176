import "server-only";
import { notFound } from "next/navigation";
import { db } from "@/db/client";
import type { Actor } from "@/lib/accounts/actor";
import type { ProvinceScope } from "@/lib/accounts/scope";
import { findProvinceInReach, type ProvinceFacts } from "@/lib/lao/data";
import type { ReportMoment } from "@/lib/reports/heading";
import { findProvinceReport } from "@/lib/reports/province/data";
import type { ProvinceReport } from "@/lib/reports/province/model";
import { findCalendarRound } from "@/lib/status-reports/rounds/calendar/data";
import { extendedWindow } from "@/lib/status-reports/rounds/rules";
import { findProvinceSnapshot } from "@/lib/status-reports/snapshots/province/data";
import { type AsOfChoice, asOfChoice } from "./as-of";
import { askedReport, type SearchParams } from "./period";

/** A ranking as an address asks for it; a NACC officer who named no province has still to choose one. */
export type ProvinceReportRequest = {
  readonly moment: ReportMoment;
  readonly years: readonly number[];
  readonly asOf: AsOfChoice;
  readonly subject: { readonly scope: ProvinceScope; readonly province: ProvinceFacts } | null;
};

/** Finds what an address asks for; LAO staff and province offices need not name their province. */
export async function resolveProvinceReport(
  actor: Actor,
  params: SearchParams,
): Promise<ProvinceReportRequest> {
  if (actor.role === "admin") notFound();
  const { query, moment, years } = await askedReport(params);
  const code = query.provinceCode ?? (actor.role === "nacc" ? null : actor.provinceCode);
  if (code === null) {
    return { moment, years, asOf: asOfChoice(query.asOf, null, null, moment.asOf), subject: null };
  }
  const subject = await findProvinceInReach(db, actor, code);
  if (!subject) notFound();
  const [frozen, round] = await Promise.all([
    findProvinceSnapshot(db, subject.scope, moment),
    findCalendarRound(db, moment),
  ]);
  const asOf = asOfChoice(query.asOf, frozen, round && extendedWindow(round, null), moment.asOf);
  const isFrozen = asOf.chosen === "freeze" && frozen !== null;
  return { moment: isFrozen ? { ...moment, frozen } : moment, years, asOf, subject };
}

/** The ranking with as much behind its scores as somebody may see: LAO staff see their own counts only. */
export async function provinceReportFor(
  actor: Actor,
  { scope, province }: NonNullable<ProvinceReportRequest["subject"]>,
  moment: ReportMoment,
): Promise<ProvinceReport> {
  const explainedFor = actor.role === "lao" ? { laoId: actor.laoId } : "all";
  return (await findProvinceReport(db, scope, province, moment, explainedFor)) ?? notFound();
}
