import "server-only";
import { and, desc, eq, gt, isNull, or, sql } from "drizzle-orm";
import type { Db } from "@/db/database";
import { districts, laos, provinces } from "@/db/schema";
import type { CivilDate } from "@/lib/platform/civil-date";
import type { FoundLao } from "../data";
import { comparable, laoSearch } from "../rules";
import type { LaoFinderFilter } from "../schema";
import { unlikeness } from "./rules";

const MOST_ALIKE = 10;
/** Names that share enough with a word to be compared with it letter by letter. */
const MOST_CANDIDATES = 300;
/** Low, as a short name of which one letter is wrong shares no more; the comparison then judges. */
const LIKE_ENOUGH = "0.25";

async function listCandidates(db: Db, word: string, filter: LaoFinderFilter, today: CivilDate) {
  return db.transaction(async (tx) => {
    await tx.execute(sql`select set_config('pg_trgm.word_similarity_threshold', ${LIKE_ENOUGH}, true)`);
    return tx
      .select({
        id: laos.id,
        type: laos.type,
        nameTh: laos.nameTh,
        code: laos.code,
        fullNameTh: laos.fullNameTh,
        provinceNameTh: provinces.nameTh,
        districtNameTh: districts.nameTh,
      })
      .from(laos)
      .innerJoin(provinces, eq(provinces.code, laos.provinceCode))
      .innerJoin(districts, eq(districts.code, laos.districtCode))
      .where(
        and(
          sql`${word} <% ${laos.searchName}`,
          or(isNull(laos.retiredOn), gt(laos.retiredOn, today)),
          filter.province === null ? undefined : eq(laos.provinceCode, filter.province),
          filter.district === null ? undefined : eq(laos.districtCode, filter.district),
          filter.type === null ? undefined : eq(laos.type, filter.type),
        ),
      )
      .orderBy(desc(sql`word_similarity(${word}, ${laos.searchName})`), laos.id)
      .limit(MOST_CANDIDATES);
  });
}

type Candidate = Awaited<ReturnType<typeof listCandidates>>[number];

/** The sum over the words of how unlike the nearest of name, district and province is; null where one is like none. */
function unlikenessOf(lao: Candidate, words: readonly string[]): number | null {
  const names = [lao.nameTh, lao.districtNameTh, lao.provinceNameTh].map(comparable);
  let sum = 0;
  for (const word of words) {
    const nearest = names.flatMap((name) => (name.includes(word) ? 0 : (unlikeness(word, name) ?? [])));
    if (nearest.length === 0) return null;
    sum += Math.min(...nearest);
  }
  return sum;
}

const inThai = new Intl.Collator("th");

/**
 * LAOs whose name is like what was typed, for whoever misspelt it: the likest first, a few only, none of those that
 * hold what was typed. Where the database knows no Thai letters (a locale of "C") nothing is like anything.
 *
 * @param found the codes that are shown already
 */
export async function findAlikeLaos(
  db: Db,
  filter: LaoFinderFilter,
  found: ReadonlySet<string>,
  today: CivilDate,
): Promise<FoundLao[]> {
  const { words, type } = laoSearch(filter.q);
  const spelled = words.filter((word) => /[ก-ฮ]/.test(word));
  if (spelled.length === 0) return [];
  const candidates = new Map<number, Candidate>();
  for (const word of spelled.slice(0, 4))
    for (const lao of await listCandidates(db, word, filter, today)) candidates.set(lao.id, lao);
  const alike = [...candidates.values()].flatMap((lao) => {
    const unlike = found.has(lao.code) ? null : unlikenessOf(lao, words);
    return unlike === null ? [] : [{ lao, unlike, isOtherType: type !== null && lao.type !== type }];
  });
  const least = Math.min(...alike.map(({ unlike }) => unlike));
  return alike
    .filter(({ unlike }) => unlike <= least + 1)
    .sort(
      (one, other) =>
        one.unlike - other.unlike ||
        Number(one.isOtherType) - Number(other.isOtherType) ||
        inThai.compare(one.lao.fullNameTh, other.lao.fullNameTh) ||
        one.lao.id - other.lao.id,
    )
    .slice(0, MOST_ALIKE)
    .map(({ lao: { code, fullNameTh, provinceNameTh, districtNameTh } }) => ({
      code,
      fullNameTh,
      provinceNameTh,
      districtNameTh,
    }));
}
