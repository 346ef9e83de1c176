import "server-only";
import {
  and,
  asc,
  count,
  desc,
  eq,
  exists,
  gt,
  inArray,
  isNotNull,
  isNull,
  lte,
  or,
  type SQL,
  sql,
} from "drizzle-orm";
import type { Db } from "@/db/database";
import { laos, people, trainingWindowLaos, trainingWindows } from "@/db/schema";
import { toArabicDigits } from "@/lib/platform/digits";
import { pageCount } from "@/lib/platform/list-address";
import { forgivingPattern } from "@/lib/platform/search-text";
import { mayCloseWindow, provincesOfTrainer, type Trainer } from "./access";
import { isWindowOpen, type WindowState } from "./rules";
import type { TrainingListFilter } from "./schema";

export const WINDOWS_A_PAGE = 20;

/** An LAO of a window within the reader's reach. */
export type TrainedLao = { readonly code: string; readonly fullNameTh: string; readonly isClaimed: boolean };

export type TrainingWindow = {
  readonly id: number;
  readonly reason: string;
  readonly opensAt: Date;
  readonly closesAt: Date;
  readonly closedAt: Date | null;
  readonly openedBy: string;
  readonly isOpen: boolean;
  readonly mayClose: boolean;
  readonly laos: readonly TrainedLao[];
};

function reachOf(actor: Trainer) {
  const provinces = provincesOfTrainer(actor);
  return provinces === "all" ? undefined : inArray(laos.provinceCode, [...provinces]);
}

function inState(state: WindowState, now: Date): SQL | undefined {
  const { closedAt, opensAt, closesAt } = trainingWindows;
  switch (state) {
    case "open":
      return and(isNull(closedAt), lte(opensAt, now), gt(closesAt, now));
    case "closed_early":
      return isNotNull(closedAt);
    case "over":
      return and(isNull(closedAt), lte(closesAt, now));
  }
}

/** The LAOs of a window that the reader may know of. */
function namedIn(db: Db, actor: Trainer, which?: SQL) {
  return db
    .select({ id: laos.id })
    .from(trainingWindowLaos)
    .innerJoin(laos, eq(laos.id, trainingWindowLaos.laoId))
    .where(and(eq(trainingWindowLaos.windowId, trainingWindows.id), reachOf(actor), which));
}

/** By why a window was opened, or by an LAO in it; an LAO out of reach finds nothing. */
function matching(db: Db, actor: Trainer, q: string): SQL | undefined {
  const pattern = forgivingPattern(q);
  if (pattern === null) return undefined;
  const lao = or(sql`${laos.fullNameTh} ~* ${pattern}`, eq(laos.code, toArabicDigits(q)));
  return or(sql`${trainingWindows.reason} ~* ${pattern}`, exists(namedIn(db, actor, lao)));
}

export type TrainingList = {
  readonly rows: readonly TrainingWindow[];
  /** Within reach, whatever the filter. */
  readonly total: number;
  /** How many the filter finds, on all pages. */
  readonly found: number;
  /** What the search words find in each state. */
  readonly ofState: Readonly<Record<WindowState, number>>;
  /** A page past the end is the last one. */
  readonly page: number;
  readonly pageCount: number;
};

async function countWindows(db: Db, actor: Trainer, { q, state }: TrainingListFilter, now: Date) {
  const words = matching(db, actor, q);
  const counted = (which: SQL | undefined) =>
    sql<number>`count(*) filter (where ${and(which, words) ?? sql`true`})::integer`;
  const [row] = await db
    .select({
      total: count(),
      every: counted(undefined),
      open: counted(inState("open", now)),
      closed_early: counted(inState("closed_early", now)),
      over: counted(inState("over", now)),
    })
    .from(trainingWindows)
    .where(exists(namedIn(db, actor)));
  const { total, every, ...ofState } = row ?? { total: 0, every: 0, open: 0, closed_early: 0, over: 0 };
  return { total, found: state === null ? every : ofState[state], ofState };
}

/**
 * Training windows in which an LAO within somebody's reach is named and that a filter finds, the latest first, a page
 * at a time. Three queries, whatever the number of rows.
 */
export async function listTrainingWindows(
  db: Db,
  actor: Trainer,
  filter: TrainingListFilter,
  now: Date,
): Promise<TrainingList> {
  const counts = await countWindows(db, actor, filter, now);
  const pages = pageCount(counts.found, WINDOWS_A_PAGE);
  const page = Math.min(filter.page, pages);
  const found = await db
    .select({
      id: trainingWindows.id,
      reason: trainingWindows.reason,
      opensAt: trainingWindows.opensAt,
      closesAt: trainingWindows.closesAt,
      closedAt: trainingWindows.closedAt,
      openedById: trainingWindows.openedById,
      openedBy: people.displayName,
      provinceCodes: sql<string[]>`array(
        select distinct l.province_code from ${trainingWindowLaos} t join ${laos} l on l.id = t.lao_id
        where t.window_id = ${trainingWindows.id} order by 1)`,
    })
    .from(trainingWindows)
    .innerJoin(people, eq(people.id, trainingWindows.openedById))
    .where(
      and(
        exists(namedIn(db, actor)),
        matching(db, actor, filter.q),
        filter.state === null ? undefined : inState(filter.state, now),
      ),
    )
    .orderBy(desc(trainingWindows.opensAt), desc(trainingWindows.id))
    .limit(WINDOWS_A_PAGE)
    .offset((page - 1) * WINDOWS_A_PAGE);
  const trained = await listTrainedLaos(
    db,
    actor,
    found.map(({ id }) => id),
  );
  const rows = found.map(({ openedById, provinceCodes, ...window }) => {
    const isOpen = isWindowOpen(window, now);
    return {
      ...window,
      isOpen,
      mayClose: isOpen && mayCloseWindow(actor, { openedById, provinceCodes }),
      laos: trained.get(window.id) ?? [],
    };
  });
  return { rows, ...counts, page, pageCount: pages };
}

async function listTrainedLaos(
  db: Db,
  actor: Trainer,
  windowIds: number[],
): Promise<Map<number, TrainedLao[]>> {
  const byWindow = new Map<number, TrainedLao[]>();
  if (windowIds.length === 0) return byWindow;
  const found = await db
    .select({
      windowId: trainingWindowLaos.windowId,
      code: laos.code,
      fullNameTh: laos.fullNameTh,
      isClaimed: sql<boolean>`exists (select 1 from ${people} p where p.lao_id = ${laos.id}
        and p.username ~ '^[0-9]{7}$' and p.state <> 'unclaimed')`,
    })
    .from(trainingWindowLaos)
    .innerJoin(laos, eq(laos.id, trainingWindowLaos.laoId))
    .where(and(inArray(trainingWindowLaos.windowId, windowIds), reachOf(actor)))
    .orderBy(asc(laos.districtCode), asc(laos.fullNameTh), asc(laos.id));
  for (const { windowId, ...lao } of found) byWindow.set(windowId, [...(byWindow.get(windowId) ?? []), lao]);
  return byWindow;
}
