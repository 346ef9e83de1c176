import "server-only";
import { notFound } from "next/navigation";
import { db } from "@/db/client";
import type { Actor } from "@/lib/accounts/actor";
import type { LaoScope } from "@/lib/accounts/scope";
import { findLaoInReach, findOwnLao, type LaoFacts } from "@/lib/lao/data";
import type { ReportMoment } from "@/lib/reports/heading";
import { askedReport, type SearchParams } from "./period";

/** A report about one LAO as an address asks for it; an officer who named none has still to choose one. */
export type LaoReportRequest = {
  readonly moment: ReportMoment;
  readonly years: readonly number[];
  readonly subject: { readonly scope: LaoScope; readonly lao: LaoFacts } | null;
};

/**
 * Finds what an address asks for. An LAO out of reach, an unknown one and an administrator's request
 * all get the same answer: it does not exist.
 */
export async function resolveLaoReport(actor: Actor, params: SearchParams): Promise<LaoReportRequest> {
  if (actor.role === "admin") notFound();
  const { query, moment, years } = await askedReport(params);
  if (query.laoCode !== null) {
    const subject = await findLaoInReach(db, actor, query.laoCode);
    return subject ? { moment, years, subject } : notFound();
  }
  return { moment, years, subject: actor.role === "lao" ? await findOwnLao(db, actor) : null };
}
