import "server-only";
import { and, asc, desc, eq, gt, isNotNull, isNull, sql } from "drizzle-orm";
import type { Round } from "@/db/codes/status-reports";
import type { Db, Tx } from "@/db/database";
import { evidenceFiles, people, plans, projects } from "@/db/schema";
import type { LaoScope } from "@/lib/accounts/scope";
import type { ReportAddress } from "../data";
import { type EvidenceLoad, type EvidenceType, isEvidenceType, KEPT_DAYS } from "./rules";

/** A file of a report, as its page names it. */
export type Evidence = {
  readonly id: string;
  readonly fileName: string;
  readonly mediaType: EvidenceType;
  readonly sizeBytes: number;
  readonly hasThumbnail: boolean;
  readonly uploadedByName: string;
  readonly uploadedAt: Date;
  /** Null while it stands. */
  readonly deletedAt: Date | null;
};

const FACTS = {
  id: evidenceFiles.id,
  fileName: evidenceFiles.fileName,
  mediaType: evidenceFiles.mediaType,
  sizeBytes: evidenceFiles.sizeBytes,
  hasThumbnail: evidenceFiles.hasThumbnail,
  uploadedByName: people.displayName,
  uploadedAt: evidenceFiles.uploadedAt,
  deletedAt: evidenceFiles.deletedAt,
};

function knownType<Row extends { mediaType: string }>(row: Row): Row & { mediaType: EvidenceType } {
  const { mediaType } = row;
  if (!isEvidenceType(mediaType)) throw new Error(`stored evidence is of the unknown type ${mediaType}`);
  return { ...row, mediaType };
}

function selectEvidence(db: Db | Tx, scope: LaoScope, of: ReportAddress) {
  const ofReport = and(
    eq(plans.laoId, scope.laoId),
    eq(evidenceFiles.projectId, of.projectId),
    eq(evidenceFiles.fiscalYear, of.fiscalYear),
    eq(evidenceFiles.round, of.round),
  );
  return {
    ofReport,
    rows: db
      .select(FACTS)
      .from(evidenceFiles)
      .innerJoin(people, eq(people.id, evidenceFiles.uploadedBy))
      .innerJoin(projects, eq(projects.id, evidenceFiles.projectId))
      .innerJoin(plans, eq(plans.id, projects.planId))
      .$dynamic(),
  };
}

/** The files that stand at a report, the first that came first; no more than the rules allow. */
export async function listEvidence(db: Db | Tx, scope: LaoScope, of: ReportAddress): Promise<Evidence[]> {
  const { rows, ofReport } = selectEvidence(db, scope, of);
  const found = await rows
    .where(and(ofReport, isNull(evidenceFiles.deletedAt)))
    .orderBy(asc(evidenceFiles.uploadedAt), asc(evidenceFiles.id));
  return found.map(knownType);
}

/** The removed files that can still be brought back, the last removed first. */
export async function listRemovedEvidence(
  db: Db | Tx,
  scope: LaoScope,
  of: ReportAddress,
  now: Date,
): Promise<(Evidence & { deletedAt: Date })[]> {
  const { rows, ofReport } = selectEvidence(db, scope, of);
  const keptSince = new Date(now.getTime() - KEPT_DAYS * 24 * 60 * 60 * 1000);
  const found = await rows
    .where(and(ofReport, isNotNull(evidenceFiles.deletedAt), gt(evidenceFiles.deletedAt, keptSince)))
    .orderBy(desc(evidenceFiles.deletedAt), asc(evidenceFiles.id));
  return found.flatMap((row) => (row.deletedAt ? [{ ...knownType(row), deletedAt: row.deletedAt }] : []));
}

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A file of a project that stands, and where its bytes lie; null for a removed, an unknown and somebody else's one. */
export async function findEvidence(
  db: Db | Tx,
  scope: LaoScope,
  { projectId, id }: { projectId: number; id: string },
) {
  if (!ID.test(id)) return null;
  const [row] = await db
    .select({
      fileName: evidenceFiles.fileName,
      mediaType: evidenceFiles.mediaType,
      sizeBytes: evidenceFiles.sizeBytes,
      storageKey: evidenceFiles.storageKey,
      hasThumbnail: evidenceFiles.hasThumbnail,
    })
    .from(evidenceFiles)
    .innerJoin(projects, eq(projects.id, evidenceFiles.projectId))
    .innerJoin(plans, eq(plans.id, projects.planId))
    .where(
      and(
        eq(evidenceFiles.id, id),
        eq(evidenceFiles.projectId, projectId),
        eq(plans.laoId, scope.laoId),
        isNull(evidenceFiles.deletedAt),
      ),
    );
  return row ? knownType(row) : null;
}

/** How many files each project of an LAO has for a round; one without any is left out. */
export async function countEvidence(
  db: Db | Tx,
  scope: LaoScope,
  { fiscalYear, round }: { fiscalYear: number; round: Round },
): Promise<ReadonlyMap<number, number>> {
  const rows = await db
    .select({ projectId: evidenceFiles.projectId, files: sql<number>`count(*)::integer` })
    .from(plans)
    .innerJoin(projects, eq(projects.planId, plans.id))
    .innerJoin(evidenceFiles, eq(evidenceFiles.projectId, projects.id))
    .where(
      and(
        eq(plans.laoId, scope.laoId),
        eq(evidenceFiles.fiscalYear, fiscalYear),
        eq(evidenceFiles.round, round),
        isNull(evidenceFiles.deletedAt),
      ),
    )
    .groupBy(evidenceFiles.projectId);
  return new Map(rows.map(({ projectId, files }) => [projectId, files]));
}

/** The one of a report's files that has these bytes; null where none has. */
export async function findSameEvidence(db: Db | Tx, of: ReportAddress, sha256: string) {
  const [row] = await db
    .select({ id: evidenceFiles.id, storageKey: evidenceFiles.storageKey })
    .from(evidenceFiles)
    .where(
      and(
        eq(evidenceFiles.projectId, of.projectId),
        eq(evidenceFiles.fiscalYear, of.fiscalYear),
        eq(evidenceFiles.round, of.round),
        eq(evidenceFiles.sha256, sha256),
        isNull(evidenceFiles.deletedAt),
      ),
    );
  return row ?? null;
}

/** What a report's files come to. */
export async function findEvidenceLoad(db: Db | Tx, of: ReportAddress): Promise<EvidenceLoad> {
  const stands = sql`${evidenceFiles.deletedAt} is null`;
  const [load] = await db
    .select({
      files: sql<number>`(count(*) filter (where ${stands}))::integer`,
      bytes: sql<string>`coalesce(sum(${evidenceFiles.sizeBytes}) filter (where ${stands}), 0)`,
      keptFiles: sql<number>`count(*)::integer`,
    })
    .from(evidenceFiles)
    .where(
      and(
        eq(evidenceFiles.projectId, of.projectId),
        eq(evidenceFiles.fiscalYear, of.fiscalYear),
        eq(evidenceFiles.round, of.round),
      ),
    );
  return { files: load?.files ?? 0, bytes: Number(load?.bytes ?? 0), keptFiles: load?.keptFiles ?? 0 };
}
