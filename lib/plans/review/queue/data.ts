import "server-only";
import { and, asc, count, eq, gt, inArray, isNull, ne, or, type SQL, sql } from "drizzle-orm";
import type { Db } from "@/db/database";
import { districts, laos, plans, provinces } from "@/db/schema";
import type { NaccActor, ProvinceActor } from "@/lib/accounts/actor";
import type { CivilDate } from "@/lib/platform/civil-date";
import { toArabicDigits } from "@/lib/platform/digits";
import { forgivingPattern } from "@/lib/platform/search-text";
import { QUEUE_STATES, type QueueState, type ReviewQueueFilter } from "./schema";

export const PLANS_A_PAGE = 50;

type Officer = ProvinceActor | NaccActor;

/** An LAO's line of the queue; without a plan where it has not begun one. */
export type QueueRow = {
  readonly laoId: number;
  readonly laoCode: string;
  readonly fullNameTh: string;
  readonly districtNameTh: string;
  readonly provinceNameTh: string;
  readonly planId: number | null;
  readonly state: QueueState;
  readonly submittedAt: Date | null;
  readonly decidedAt: Date | null;
};

export type QueueCounts = Readonly<Record<QueueState, number>>;

/** An LAO without a plan has not sent one. */
const STATE = sql<QueueState>`coalesce(${plans.state}, 'draft')`;

function inReach(actor: Officer): SQL | undefined {
  if (actor.role === "province") return eq(laos.provinceCode, actor.provinceCode);
  return actor.provinces === "all" ? undefined : inArray(laos.provinceCode, [...actor.provinces]);
}

type Asked = Pick<ReviewQueueFilter, "province" | "district" | "q">;

/** LAOs that are there on a day, of the places and names asked for. */
function asked(actor: Officer, { province, district, q }: Asked, today: CivilDate): SQL | undefined {
  const pattern = forgivingPattern(q);
  return and(
    inReach(actor),
    or(isNull(laos.retiredOn), gt(laos.retiredOn, today)),
    province === null ? undefined : eq(laos.provinceCode, province),
    district === null ? undefined : eq(laos.districtCode, district),
    pattern === null
      ? undefined
      : or(sql`${laos.fullNameTh} ~* ${pattern}`, eq(laos.code, toArabicDigits(q))),
  );
}

const planOf = (editionId: number) => and(eq(plans.laoId, laos.id), eq(plans.editionId, editionId));

/** How many LAOs in somebody's reach stand in each state of an edition. */
export async function countPlansByState(
  db: Db,
  actor: Officer,
  filter: Asked & { editionId: number },
  today: CivilDate,
): Promise<QueueCounts> {
  const rows = await db
    .select({ state: STATE, laos: count() })
    .from(laos)
    .leftJoin(plans, planOf(filter.editionId))
    .where(asked(actor, filter, today))
    .groupBy(STATE);
  const found = new Map(rows.map((row) => [row.state, row.laos]));
  return Object.fromEntries(QUEUE_STATES.map((state) => [state, found.get(state) ?? 0])) as Record<
    QueueState,
    number
  >;
}

/** A page of the queue: what was sent first comes first; LAOs that have sent nothing by place and name. */
export async function listPlansForReview(
  db: Db,
  actor: Officer,
  filter: Asked & Pick<ReviewQueueFilter, "state" | "page"> & { editionId: number },
  today: CivilDate,
): Promise<QueueRow[]> {
  return db
    .select({
      laoId: laos.id,
      laoCode: laos.code,
      fullNameTh: laos.fullNameTh,
      districtNameTh: districts.nameTh,
      provinceNameTh: provinces.nameTh,
      planId: plans.id,
      state: STATE,
      submittedAt: plans.submittedAt,
      decidedAt: plans.decidedAt,
    })
    .from(laos)
    .innerJoin(districts, eq(districts.code, laos.districtCode))
    .innerJoin(provinces, eq(provinces.code, laos.provinceCode))
    .leftJoin(plans, planOf(filter.editionId))
    .where(
      and(
        asked(actor, filter, today),
        filter.state === "all"
          ? undefined
          : filter.state === "draft"
            ? or(isNull(plans.id), eq(plans.state, "draft"))
            : eq(plans.state, filter.state),
      ),
    )
    .orderBy(
      sql`${plans.submittedAt} asc nulls last`,
      asc(laos.provinceCode),
      asc(laos.districtCode),
      asc(laos.fullNameTh),
      asc(laos.id),
    )
    .limit(PLANS_A_PAGE)
    .offset((filter.page - 1) * PLANS_A_PAGE);
}

/** Editions other than the one shown in which plans wait, with how many. */
export async function listOtherEditionsWaiting(
  db: Db,
  actor: Officer,
  editionId: number,
): Promise<{ editionId: number; waiting: number }[]> {
  return db
    .select({ editionId: plans.editionId, waiting: count() })
    .from(plans)
    .innerJoin(laos, eq(laos.id, plans.laoId))
    .where(and(inReach(actor), eq(plans.state, "submitted"), ne(plans.editionId, editionId)))
    .groupBy(plans.editionId)
    .orderBy(asc(plans.editionId));
}
