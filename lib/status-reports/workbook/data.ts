import "server-only";
import { eq } from "drizzle-orm";
import type { PlanStanding } from "@/db/codes/assessments";
import type { Round } from "@/db/codes/status-reports";
import type { Db, Tx } from "@/db/database";
import { laos, provinces } from "@/db/schema";
import type { LaoScope } from "@/lib/accounts/scope";
import { findPlanStanding } from "@/lib/assessments/data";
import { listRoundRows, type RoundRow } from "../grid/data";
import { findRoundWindow } from "../rounds/data";
import type { RoundWindow } from "../rounds/rules";
import type { ReportValues } from "../rules";
import { listVersionsOfRound } from "../versions/data";

/** A round of an LAO, and what decides whether it takes reports. */
export type RoundOfLao = {
  readonly fiscalYear: number;
  readonly round: Round;
  readonly provinceNameTh: string;
  readonly window: RoundWindow | null;
  readonly standing: PlanStanding;
};

/** A round as its workbook shows it. */
export type RoundInWorkbook = {
  readonly round: Round;
  readonly rows: readonly RoundRow[];
  /** By project and version ("12:3"): what each version of the round's reports says. */
  readonly versions: ReadonlyMap<string, ReportValues>;
};

type Asked = { readonly fiscalYear: number; readonly round: Round };

export async function findRoundOfLao(db: Db | Tx, scope: LaoScope, asked: Asked): Promise<RoundOfLao> {
  const [[lao], window, standing] = await Promise.all([
    db
      .select({ provinceNameTh: provinces.nameTh })
      .from(laos)
      .innerJoin(provinces, eq(provinces.code, laos.provinceCode))
      .where(eq(laos.id, scope.laoId)),
    findRoundWindow(db, { ...asked, laoId: scope.laoId }),
    findPlanStanding(db, scope, asked.fiscalYear),
  ]);
  if (!lao) throw new Error(`LAO ${scope.laoId} is not in the registry`);
  return { ...asked, ...lao, window, standing };
}

export async function findRoundInWorkbook(
  db: Db | Tx,
  scope: LaoScope,
  asked: Asked,
): Promise<RoundInWorkbook> {
  const rows = await listRoundRows(db, scope, asked);
  const versions = (await listVersionsOfRound(db, scope, asked)).map(
    ({ projectId, version, recordedAt: _, ...values }) => [`${projectId}:${version}`, values] as const,
  );
  return { round: asked.round, rows, versions: new Map(versions) };
}
