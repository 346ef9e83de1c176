import "server-only";
import { and, asc, count, desc, eq, inArray, or, sql } from "drizzle-orm";
import type { Db } from "@/db/database";
import { auditEvents, districts, laos, people, provinces } from "@/db/schema";
import type { Actor, NaccActor, ProvinceActor } from "@/lib/accounts/actor";
import type { ProvinceScope } from "@/lib/accounts/scope";
import { toArabicDigits } from "@/lib/platform/digits";
import { forgivingPattern } from "@/lib/platform/search-text";
import {
  findProvinceInReach,
  LAO_FACTS,
  type LaoFacts,
  listProvincesInReach,
  type ProvinceFacts,
} from "../data";
import type { LaoDirectoryFilter } from "./schema";

export const LAOS_A_PAGE = 50;

export type OversightActor = ProvinceActor | NaccActor;

function inReach(actor: OversightActor) {
  if (actor.role === "province") return eq(laos.provinceCode, actor.provinceCode);
  return actor.provinces === "all" ? undefined : inArray(laos.provinceCode, [...actor.provinces]);
}

function matching(actor: OversightActor, { province, district, q }: LaoDirectoryFilter) {
  return and(
    inReach(actor),
    province === null ? undefined : eq(laos.provinceCode, province),
    district === null ? undefined : eq(laos.districtCode, district),
    q === ""
      ? undefined
      : or(sql`${laos.fullNameTh} ~* ${forgivingPattern(q) ?? ""}`, eq(laos.code, toArabicDigits(q))),
  );
}

/** What the staff of an LAO did last, and when: the audit trail's word for it. */
export type LastAct = { action: string; at: Date };

export type LaoRow = LaoFacts & { lastAct: LastAct | null };

/** Each LAO's last act of its own, by one step into the index of the audit trail. */
function lastActs(db: Db) {
  return db
    .select({ action: auditEvents.action, at: auditEvents.at })
    .from(auditEvents)
    .innerJoin(people, eq(people.id, auditEvents.actorId))
    .where(and(eq(auditEvents.laoId, laos.id), eq(people.laoId, laos.id)))
    .orderBy(desc(auditEvents.at))
    .limit(1)
    .as("last_act");
}

/** The LAOs that an officer looks after, by province, district and name, a page at a time, with how many in all. */
export async function listLaosInReach(
  db: Db,
  actor: OversightActor,
  filter: LaoDirectoryFilter,
): Promise<{ rows: LaoRow[]; total: number }> {
  const where = matching(actor, filter);
  const [counted] = await db.select({ total: count() }).from(laos).where(where);
  const lastAct = lastActs(db);
  const found = await db
    .select({ ...LAO_FACTS, action: lastAct.action, at: lastAct.at })
    .from(laos)
    .innerJoin(provinces, eq(provinces.code, laos.provinceCode))
    .innerJoin(districts, eq(districts.code, laos.districtCode))
    .leftJoinLateral(lastAct, sql`true`)
    .where(where)
    .orderBy(asc(laos.provinceCode), asc(laos.districtCode), asc(laos.fullNameTh), asc(laos.id))
    .limit(LAOS_A_PAGE)
    .offset((filter.page - 1) * LAOS_A_PAGE);
  const rows = found.map(({ action, at, ...lao }) => ({
    ...lao,
    lastAct: action === null || at === null ? null : { action, at },
  }));
  return { rows, total: counted?.total ?? 0 };
}

/** The districts of a province in the order of their codes, for choosing one. */
export async function listDistrictsOfProvince(
  db: Db,
  scope: ProvinceScope,
): Promise<{ code: string; nameTh: string }[]> {
  return db
    .select({ code: districts.code, nameTh: districts.nameTh })
    .from(districts)
    .where(eq(districts.provinceCode, scope.provinceCode))
    .orderBy(asc(districts.code));
}

export type AskedPlace = {
  /** The provinces that can be chosen. */
  readonly provinces: readonly ProvinceFacts[];
  /** The districts of the chosen province; none without one. */
  readonly districts: readonly { readonly code: string; readonly nameTh: string }[];
  readonly found: { readonly scope: ProvinceScope; readonly province: ProvinceFacts } | null;
  readonly chosen: { readonly province: string | null; readonly district: string | null };
};

/**
 * The place that a list's address names. Somebody with one province need not name it. A district stays in the address
 * when another province is chosen; it then is no choice. Null for a province that is unknown or out of reach.
 */
export async function findAskedPlace(
  db: Db,
  actor: Actor,
  asked: { readonly province: string | null; readonly district: string | null },
): Promise<AskedPlace | null> {
  const provinces = await listProvincesInReach(db, actor);
  const province = asked.province ?? (provinces.length === 1 ? provinces[0]!.code : null);
  if (province === null)
    return { provinces, districts: [], found: null, chosen: { province, district: null } };
  const found = await findProvinceInReach(db, actor, province);
  if (!found) return null;
  const districts = await listDistrictsOfProvince(db, found.scope);
  const isKnown = districts.some(({ code }) => code === asked.district);
  return { provinces, districts, found, chosen: { province, district: isKnown ? asked.district : null } };
}
