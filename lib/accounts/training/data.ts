import "server-only";
import { and, asc, count, desc, eq, exists, inArray, sql } from "drizzle-orm";
import type { Db } from "@/db/database";
import { laos, people, trainingWindowLaos, trainingWindows } from "@/db/schema";
import { mayCloseWindow, provincesOfTrainer, type Trainer } from "./access";
import { isWindowOpen } from "./rules";

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

/** Training windows in which an LAO within somebody's reach is named, the latest first, a page at a time. */
export async function listTrainingWindows(
  db: Db,
  actor: Trainer,
  page: number,
  now: Date,
): Promise<{ rows: TrainingWindow[]; total: number }> {
  const named = db
    .select({ id: laos.id })
    .from(trainingWindowLaos)
    .innerJoin(laos, eq(laos.id, trainingWindowLaos.laoId))
    .where(and(eq(trainingWindowLaos.windowId, trainingWindows.id), reachOf(actor)));
  const [counted] = await db.select({ total: count() }).from(trainingWindows).where(exists(named));
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
    .where(exists(named))
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
  return { rows, total: counted?.total ?? 0 };
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
