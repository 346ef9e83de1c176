import "server-only";
import { notFound } from "next/navigation";
import { addressValues } from "@/app/_session/list-address";
import { askedReport, type SearchParams } from "@/app/reports/_request/period";
import { db } from "@/db/client";
import type { Round } from "@/db/codes/status-reports";
import type { Actor, NaccActor } from "@/lib/accounts/actor";
import type { LaoScope, ProvinceScope } from "@/lib/accounts/scope";
import {
  type DistrictFacts,
  findDistrictInReach,
  findLaoInReach,
  findOwnLao,
  findProvinceInReach,
  type LaoFacts,
  listProvincesInReach,
  type ProvinceFacts,
} from "@/lib/lao/data";
import { toArabicDigits } from "@/lib/platform/digits";

export type AreaSubject = {
  readonly kind: "area";
  readonly scope: ProvinceScope;
  readonly province: ProvinceFacts;
  /** Null for the whole province. */
  readonly district: DistrictFacts | null;
};

/** Whose year is shown. */
export type SummarySubject =
  | { readonly kind: "lao"; readonly scope: LaoScope; readonly lao: LaoFacts }
  | AreaSubject
  /** Somebody with several provinces has still to choose one. */
  | { readonly kind: "provinces"; readonly actor: NaccActor };

export type AskedSummary = {
  readonly fiscalYear: number;
  /** Null where the address names none. */
  readonly round: Round | null;
  readonly years: readonly number[];
  readonly subject: SummarySubject;
};

/**
 * Finds what an address asks for: an LAO, a district, a province, else where somebody begins. What is out of reach,
 * what is unknown and an administrator's request all get the same answer: it does not exist. LAO staff have their
 * own LAO's summary and no other, for a province's shows the counts of its neighbours.
 */
export async function resolveSummary(actor: Actor, params: SearchParams): Promise<AskedSummary> {
  if (actor.role === "admin") notFound();
  const { query, moment, years } = await askedReport(params);
  const asked = { fiscalYear: moment.fiscalYear, round: query.round, years };
  const districtCode = toArabicDigits(addressValues(params).district ?? "").trim();
  if (query.laoCode !== null) {
    const found = await findLaoInReach(db, actor, query.laoCode);
    return found ? { ...asked, subject: { kind: "lao", ...found } } : notFound();
  }
  if (actor.role === "lao") {
    if (districtCode !== "" || query.provinceCode !== null) notFound();
    return { ...asked, subject: { kind: "lao", ...(await findOwnLao(db, actor)) } };
  }
  if (districtCode !== "") {
    const found = /^[0-9]{4}$/.test(districtCode) ? await findDistrictInReach(db, actor, districtCode) : null;
    if (!found) notFound();
    // A district stays in the form when another province is chosen; it then is no choice.
    if (query.provinceCode === null || query.provinceCode === found.province.code)
      return { ...asked, subject: { kind: "area", ...found } };
  }
  const code = query.provinceCode ?? (await firstProvince(actor));
  if (code === null && actor.role === "nacc") return { ...asked, subject: { kind: "provinces", actor } };
  const found = code === null ? null : await findProvinceInReach(db, actor, code);
  return found ? { ...asked, subject: { kind: "area", ...found, district: null } } : notFound();
}

/** The province that an officer begins with; null for one who has several. */
async function firstProvince(actor: Actor): Promise<string | null> {
  if (actor.role === "province") return actor.provinceCode;
  const [first, ...more] = await listProvincesInReach(db, actor);
  return first && more.length === 0 ? first.code : null;
}
