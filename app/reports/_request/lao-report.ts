import "server-only";
import { notFound } from "next/navigation";
import { db } from "@/db/client";
import type { Actor } from "@/lib/accounts/actor";
import type { LaoScope } from "@/lib/accounts/scope";
import { findLaoInReach, findOwnLao, type LaoFacts } from "@/lib/lao/data";
import type { ReportMoment } from "@/lib/reports/heading";
import { findRoundWindow } from "@/lib/status-reports/rounds/data";
import { findSnapshot } from "@/lib/status-reports/snapshots/data";
import { type AsOfChoice, asOfChoice } from "./as-of";
import { askedReport, type SearchParams } from "./period";

/** A report about one LAO as an address asks for it; an officer who named none has still to choose one. */
export type LaoReportRequest = {
  readonly moment: ReportMoment;
  readonly years: readonly number[];
  readonly asOf: AsOfChoice;
  readonly subject: { readonly scope: LaoScope; readonly lao: LaoFacts } | null;
};

/**
 * Finds what an address asks for. An LAO out of reach, an unknown one and an administrator's request
 * all get the same answer: it does not exist. As of a round's freeze the LAO has the names of that time.
 */
export async function resolveLaoReport(actor: Actor, params: SearchParams): Promise<LaoReportRequest> {
  if (actor.role === "admin") notFound();
  const { query, moment, years } = await askedReport(params);
  const found = await findSubject(actor, query.laoCode);
  if (!found) return { moment, years, asOf: asOfChoice(query.asOf, null, null, moment.asOf), subject: null };
  const [snapshot, window] = await Promise.all([
    findSnapshot(db, found.scope, moment),
    findRoundWindow(db, { ...moment, laoId: found.lao.id }),
  ]);
  const frozen = snapshot && { from: snapshot.frozenAt, to: snapshot.frozenAt };
  const asOf = asOfChoice(query.asOf, frozen, window, moment.asOf);
  if (asOf.chosen === "now" || !snapshot || !frozen) return { moment, years, asOf, subject: found };
  const { fullNameTh, districtNameTh, provinceNameTh } = snapshot;
  const lao = { ...found.lao, fullNameTh, districtNameTh, provinceNameTh };
  return { moment: { ...moment, frozen }, years, asOf, subject: { scope: found.scope, lao } };
}

async function findSubject(actor: Actor, laoCode: string | null): Promise<LaoReportRequest["subject"]> {
  if (laoCode !== null) return (await findLaoInReach(db, actor, laoCode)) ?? notFound();
  return actor.role === "lao" ? findOwnLao(db, actor) : null;
}
