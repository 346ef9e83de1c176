import "server-only";
import { and, asc, count, eq, gt, isNull, like, or, type SQL, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import { type LaoType, LEFT_OUT_OF_NAMES } from "@/db/codes/lao";
import type { Db } from "@/db/database";
import { districts, laoCodes, laos, provinces } from "@/db/schema";
import type { CivilDate } from "@/lib/platform/civil-date";
import { likePattern } from "@/lib/platform/search-text";
import { asksForNothing, laoSearch } from "./rules";
import type { LaoFinderFilter } from "./schema";

export const FOUND_A_PAGE = 25;

/** What everybody may know of an LAO: what the public registry says, and nothing of its account. */
export type FoundLao = {
  code: string;
  fullNameTh: string;
  provinceNameTh: string;
  districtNameTh: string;
};

/** A stored name as `comparable` makes a typed one; byte by byte, as Thai has no capitals to fold. */
const compared = (name: AnyPgColumn) => sql`translate(lower(${name} collate "C"), ${LEFT_OUT_OF_NAMES}, '')`;

/** Codes of places whose name holds a word; an array that is made once, so that the indexes of laos serve it. */
function codesOf(db: Db, places: typeof districts | typeof provinces, pattern: string): SQL {
  const found = db
    .select({ code: places.code })
    .from(places)
    .where(like(compared(places.nameTh), pattern));
  return sql`array(${found})`;
}

/** In the name, the district or the province; or the beginning of the code, or the whole of an earlier one. */
function holds(db: Db, word: string): SQL | undefined {
  const anywhere = likePattern(word);
  const names = [
    and(
      // Found by its index; a type's own words, which every full name holds, are not the name.
      like(laos.searchName, anywhere),
      // Its kind is part of the name of เมืองพัทยา.
      or(like(compared(laos.nameTh), anywhere), eq(laos.type, "special")),
    ),
    sql`${laos.districtCode} = any(${codesOf(db, districts, anywhere)})`,
    sql`${laos.provinceCode} = any(${codesOf(db, provinces, anywhere)})`,
  ];
  if (!/^[0-9]{1,7}$/.test(word)) return or(...names);
  if (word.length < 7) return or(...names, like(laos.code, `${word}%`));
  const earlier = db.select({ id: laoCodes.laoId }).from(laoCodes).where(eq(laoCodes.code, word));
  return or(eq(laos.code, word), sql`${laos.id} = any(array(${earlier}))`);
}

const FOUND = {
  code: laos.code,
  fullNameTh: laos.fullNameTh,
  provinceNameTh: provinces.nameTh,
  districtNameTh: districts.nameTh,
};

/** Those that stand in the filters; the words apart. */
function narrowed({ province, district, type }: LaoFinderFilter, typeAlone: LaoType | null): SQL | undefined {
  return and(
    province === null ? undefined : eq(laos.provinceCode, province),
    district === null ? undefined : eq(laos.districtCode, district),
    type === null ? undefined : eq(laos.type, type),
    typeAlone === null ? undefined : eq(laos.type, typeAlone),
  );
}

const isThere = (today: CivilDate) => or(isNull(laos.retiredOn), gt(laos.retiredOn, today));

/**
 * LAOs that are looked for by name, code, place or type, in Thai dictionary order, those of the type that was typed
 * before its name first; a page at a time, with how many in all. Public.
 *
 * @param today LAOs that are retired by this day have no username any more
 */
export async function findLaos(
  db: Db,
  filter: LaoFinderFilter,
  today: CivilDate,
): Promise<{ rows: FoundLao[]; total: number }> {
  const { words, type } = laoSearch(filter.q);
  if (asksForNothing(filter)) return { rows: [], total: 0 };
  const where = and(
    isThere(today),
    narrowed(filter, words.length === 0 ? type : null),
    ...words.map((word) => holds(db, word)),
  );
  const found = db
    .select(FOUND)
    .from(laos)
    .innerJoin(provinces, eq(provinces.code, laos.provinceCode))
    .innerJoin(districts, eq(districts.code, laos.districtCode))
    .where(where)
    .orderBy(
      ...(type === null ? [] : [sql`${laos.type} <> ${type}`]),
      asc(laos.fullNameTh),
      asc(provinces.nameTh),
      asc(laos.id),
    )
    .limit(FOUND_A_PAGE)
    .offset((filter.page - 1) * FOUND_A_PAGE);
  const counted = db.select({ total: count() }).from(laos).where(where);
  const [rows, [all]] = await Promise.all([found, counted]);
  return { rows, total: all?.total ?? 0 };
}

/** Every province in Thai dictionary order, for choosing one. */
export async function listProvinces(db: Db): Promise<{ code: string; nameTh: string }[]> {
  return db
    .select({ code: provinces.code, nameTh: provinces.nameTh })
    .from(provinces)
    .orderBy(asc(provinces.nameTh));
}

/** The districts of a province in Thai dictionary order; none for a province that does not exist. */
export async function listDistricts(
  db: Db,
  provinceCode: string,
): Promise<{ code: string; nameTh: string }[]> {
  return db
    .select({ code: districts.code, nameTh: districts.nameTh })
    .from(districts)
    .where(eq(districts.provinceCode, provinceCode))
    .orderBy(asc(districts.nameTh));
}
