import "server-only";
import { and, asc, count, eq, gt, inArray, isNull, max, or, type SQL, sql } from "drizzle-orm";
import type { Db } from "@/db/database";
import { activationCodes, districts, laos, people, provinces } from "@/db/schema";
import { civilDateOf } from "@/lib/platform/civil-date";
import { toArabicDigits } from "@/lib/platform/digits";
import { forgivingPattern } from "@/lib/platform/search-text";
import { type CodeIssuer, mayIssueCodeFor, provincesOfIssuer } from "./access";
import type { CodeStanding } from "./rules";
import type { CodeListFilter } from "./schema";

export const CODES_A_PAGE = 50;

/** The account that an LAO opens with its code; staff who were invited by e-mail have accounts of their own. */
export const IS_CODE_ACCOUNT: SQL = sql`${people.username} ~ '^[0-9]{7}$'`;

export type CodeRow = {
  readonly laoId: number;
  readonly laoCode: string;
  readonly fullNameTh: string;
  readonly provinceNameTh: string;
  readonly districtNameTh: string;
  readonly standing: CodeStanding;
  /** Of the code that was issued last and neither used nor replaced. */
  readonly issuedAt: Date | null;
  readonly expiresAt: Date | null;
  /** When the account was opened with a code; null for one that was opened otherwise. */
  readonly usedAt: Date | null;
};

/** `isCodeOpen` and the account's state as one word, in SQL. */
function standingAt(now: Date): SQL<CodeStanding> {
  return sql<CodeStanding>`case
    when ${people.state} = 'active' then 'claimed'
    when ${people.state} = 'disabled' then 'disabled'
    when ${activationCodes.id} is null then 'none'
    when ${activationCodes.expiresAt} <= ${now.toISOString()}::timestamptz then 'expired'
    else 'issued' end`;
}

function inReachOf(actor: CodeIssuer) {
  const reached = provincesOfIssuer(actor);
  return reached === "all" ? undefined : inArray(laos.provinceCode, [...reached]);
}

function matching(actor: CodeIssuer, filter: CodeListFilter, now: Date) {
  const { province, district, state, q } = filter;
  return and(
    inReachOf(actor),
    or(isNull(laos.retiredOn), gt(laos.retiredOn, civilDateOf(now))),
    province === null ? undefined : eq(laos.provinceCode, province),
    district === null ? undefined : eq(laos.districtCode, district),
    state === null ? undefined : sql`${standingAt(now)} = ${state}`,
    q === ""
      ? undefined
      : or(sql`${laos.fullNameTh} ~* ${forgivingPattern(q) ?? ""}`, eq(laos.code, toArabicDigits(q))),
  );
}

const OPEN_CODE = and(
  eq(activationCodes.personId, people.id),
  isNull(activationCodes.usedAt),
  isNull(activationCodes.revokedAt),
);

const OWN_ACCOUNT = and(eq(people.laoId, laos.id), IS_CODE_ACCOUNT);

/** LAOs with the state of their account and code, by province, district and name, a page at a time. */
export async function listLaosWithCodes(
  db: Db,
  actor: CodeIssuer,
  filter: CodeListFilter,
  now: Date,
): Promise<{ rows: CodeRow[]; total: number }> {
  const where = matching(actor, filter, now);
  const [counted] = await db
    .select({ total: count() })
    .from(laos)
    .leftJoin(people, OWN_ACCOUNT)
    .leftJoin(activationCodes, OPEN_CODE)
    .where(where);
  const found = await db
    .select({
      laoId: laos.id,
      laoCode: laos.code,
      fullNameTh: laos.fullNameTh,
      provinceNameTh: provinces.nameTh,
      districtNameTh: districts.nameTh,
      personId: people.id,
      standing: standingAt(now),
      issuedAt: activationCodes.issuedAt,
      expiresAt: activationCodes.expiresAt,
    })
    .from(laos)
    .innerJoin(provinces, eq(provinces.code, laos.provinceCode))
    .innerJoin(districts, eq(districts.code, laos.districtCode))
    .leftJoin(people, OWN_ACCOUNT)
    .leftJoin(activationCodes, OPEN_CODE)
    .where(where)
    .orderBy(asc(laos.provinceCode), asc(laos.districtCode), asc(laos.fullNameTh), asc(laos.id))
    .limit(CODES_A_PAGE)
    .offset((filter.page - 1) * CODES_A_PAGE);
  const used = await usedCodes(
    db,
    found.flatMap(({ personId }) => personId ?? []),
  );
  const rows = found.map(({ personId, ...row }) => ({ ...row, usedAt: used.get(personId ?? "") ?? null }));
  return { rows, total: counted?.total ?? 0 };
}

async function usedCodes(db: Db, personIds: string[]): Promise<Map<string, Date | null>> {
  if (personIds.length === 0) return new Map();
  const rows = await db
    .select({ personId: activationCodes.personId, usedAt: max(activationCodes.usedAt) })
    .from(activationCodes)
    .where(inArray(activationCodes.personId, personIds))
    .groupBy(activationCodes.personId);
  return new Map(rows.map(({ personId, usedAt }) => [personId, usedAt]));
}

/** How many LAOs of a province nobody has opened yet: as many letters come out of the printer. */
export async function countUnclaimed(
  db: Db,
  actor: CodeIssuer,
  provinceCode: string,
  now: Date,
): Promise<number> {
  return (await unclaimedOf(db, actor, provinceCode, now)).length;
}

/** The LAOs of a province that nobody has opened yet; none where the province is out of reach. */
export async function listUnclaimedLaoIds(
  db: Db,
  actor: CodeIssuer,
  provinceCode: string,
  now: Date,
): Promise<number[]> {
  return (await unclaimedOf(db, actor, provinceCode, now)).map(({ id }) => id);
}

async function unclaimedOf(db: Db, actor: CodeIssuer, provinceCode: string, now: Date) {
  if (!mayIssueCodeFor(actor, { provinceCode })) return [];
  return db
    .select({ id: laos.id })
    .from(laos)
    .leftJoin(people, OWN_ACCOUNT)
    .where(
      and(
        eq(laos.provinceCode, provinceCode),
        or(isNull(laos.retiredOn), gt(laos.retiredOn, civilDateOf(now))),
        or(isNull(people.id), eq(people.state, "unclaimed")),
      ),
    )
    .orderBy(asc(laos.id));
}

/** LAOs of the registry by their codes, in reach or not: whoever issues asks about each. */
export async function listLaoIds(db: Db, codes: readonly string[]): Promise<number[]> {
  if (codes.length === 0) return [];
  const found = await db
    .select({ id: laos.id })
    .from(laos)
    .where(inArray(laos.code, [...codes]))
    .orderBy(asc(laos.id));
  return found.map(({ id }) => id);
}

type Place = { code: string; nameTh: string };

/** The provinces for which somebody issues codes, in Thai dictionary order. */
export async function listProvincesToActivate(db: Db, actor: CodeIssuer): Promise<Place[]> {
  const reached = provincesOfIssuer(actor);
  return db
    .select({ code: provinces.code, nameTh: provinces.nameTh })
    .from(provinces)
    .where(reached === "all" ? undefined : inArray(provinces.code, [...reached]))
    .orderBy(asc(provinces.nameTh));
}

/** The districts of a province in the order of their codes; none where it is out of reach. */
export async function listDistrictsToActivate(
  db: Db,
  actor: CodeIssuer,
  provinceCode: string,
): Promise<Place[]> {
  if (!mayIssueCodeFor(actor, { provinceCode })) return [];
  return db
    .select({ code: districts.code, nameTh: districts.nameTh })
    .from(districts)
    .where(eq(districts.provinceCode, provinceCode))
    .orderBy(asc(districts.code));
}
