import "server-only";
import { createHash } from "node:crypto";
import { and, eq, isNotNull, isNull } from "drizzle-orm";
import type { Db, Tx } from "@/db/database";
import { evidenceFiles, plans, projects } from "@/db/schema";
import type { Actor, LaoActor } from "@/lib/accounts/actor";
import { onceOnly } from "@/lib/accounts/idempotency/mutations";
import { laoScope } from "@/lib/accounts/scope";
import { recordAuditEvent } from "@/lib/audit/mutations";
import { civilDateOf } from "@/lib/platform/civil-date";
import { keyOfContent } from "@/lib/platform/form-key";
import { done, type Outcome, refused } from "@/lib/platform/outcome";
import { mayReportOn } from "../access";
import { findReportingSubject, type ReportAddress } from "../data";
import { problemsIn, type ReportingProblem } from "../rules";
import { findEvidenceLoad, findSameEvidence } from "./data";
import { evidenceTypeOf, type FileProblem } from "./media-type";
import {
  type EvidenceType,
  isPicture,
  keptName,
  type LoadProblem,
  problemOfAdding,
  problemOfRestoring,
  restorableUntil,
} from "./rules";
import { type EvidenceStorage, newStorageKey, thumbnailKey } from "./storage/storage";
import { drawThumbnail } from "./thumbnail";

type ReportRefusal = "project_not_found" | ReportingProblem;
export type AddRefusal = ReportRefusal | FileProblem | "no_name" | LoadProblem;
export type ChangeRefusal =
  | ReportRefusal
  | "evidence_not_found"
  | "same_file_stands"
  | "too_late"
  | LoadProblem;

/** A file as it was sent, with the key of its form. */
export type SentFile = { readonly key: string; readonly name: string; readonly bytes: Uint8Array };
export type KeptEvidence = { readonly id: string; readonly fileName: string };

type Looked = {
  readonly fileName: string;
  readonly mediaType: EvidenceType;
  readonly sizeBytes: number;
  readonly sha256: string;
};

/** Who adds and removes, and when: the same as reports. */
async function openReport(tx: Db | Tx, actor: Actor, of: ReportAddress, now: Date) {
  const [project] = await tx
    .select({ laoId: plans.laoId })
    .from(projects)
    .innerJoin(plans, eq(plans.id, projects.planId))
    .where(eq(projects.id, of.projectId));
  if (!project || !mayReportOn(actor, project)) return refused("project_not_found" as const);
  const scope = laoScope(actor, { id: project.laoId, provinceCode: actor.provinceCode });
  const subject = scope && (await findReportingSubject(tx, scope, of));
  if (!subject) return refused("project_not_found" as const);
  const [problem] = problemsIn(subject, civilDateOf(now));
  return problem ? refused(problem) : done(actor);
}

/** The same, and the project is held: what stands at its reports is counted by one after the other. */
async function holdReport(tx: Tx, actor: Actor, of: ReportAddress, now: Date) {
  await tx
    .select({ id: projects.id })
    .from(projects)
    .where(eq(projects.id, of.projectId))
    .for("no key update");
  return openReport(tx, actor, of, now);
}

async function lookAt({ name, bytes }: SentFile): Promise<Outcome<Looked, FileProblem | "no_name">> {
  const fileName = keptName(name);
  if (fileName === null) return refused("no_name");
  const type = await evidenceTypeOf(fileName, bytes);
  if (!type.ok) return type;
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return done({ fileName, mediaType: type.value, sizeBytes: bytes.length, sha256 });
}

/**
 * Keeps a file at a report. Its bytes first, then the row with its audit row: what stands can always be read, and bytes
 * whose row never came are swept. The same bytes twice are one file, and a form sent twice keeps one.
 *
 * @param now by the database's clock: it decides whether the round is open
 * @source docs/sources.md evidence
 */
export async function addEvidence(
  db: Db,
  storage: EvidenceStorage,
  actor: Actor,
  of: ReportAddress,
  sent: SentFile,
  now: Date,
): Promise<Outcome<KeptEvidence, AddRefusal>> {
  const open = await openReport(db, actor, of, now);
  if (!open.ok) return open;
  const looked = await lookAt(sent);
  if (!looked.ok) return looked;
  const same = await findSameEvidence(db, of, looked.value.sha256);
  if (same) return done({ id: same.id, fileName: looked.value.fileName });
  const problem = problemOfAdding(await findEvidenceLoad(db, of), looked.value.sizeBytes);
  if (problem) return refused(problem);
  const stored = await store(storage, looked.value.mediaType, sent.bytes, now);
  try {
    const outcome = await db.transaction((tx) => keepRow(tx, actor, of, looked.value, stored, sent.key, now));
    if (!outcome.ok || outcome.value.storageKey !== stored.storageKey) await forget(storage, stored);
    if (!outcome.ok) return outcome;
    return done({ id: outcome.value.id, fileName: looked.value.fileName });
  } catch (error) {
    await forget(storage, stored);
    throw error;
  }
}

type Stored = { readonly storageKey: string; readonly hasThumbnail: boolean };

async function store(
  storage: EvidenceStorage,
  mediaType: EvidenceType,
  bytes: Uint8Array,
  now: Date,
): Promise<Stored> {
  const storageKey = newStorageKey(now);
  await storage.put(storageKey, bytes);
  const thumbnail = isPicture(mediaType) ? await drawThumbnail(bytes) : null;
  if (thumbnail) await storage.put(thumbnailKey(storageKey), thumbnail);
  return { storageKey, hasThumbnail: thumbnail !== null };
}

/** What cannot be removed now is found by the sweep. */
async function forget(storage: EvidenceStorage, { storageKey, hasThumbnail }: Stored): Promise<void> {
  await storage.remove(storageKey).catch(() => {});
  if (hasThumbnail) await storage.remove(thumbnailKey(storageKey)).catch(() => {});
}

function keepRow(
  tx: Tx,
  actor: Actor,
  of: ReportAddress,
  looked: Looked,
  stored: Stored,
  formKey: string,
  now: Date,
) {
  const form = { key: keyOfContent(formKey, { of, sha256: looked.sha256 }), action: "evidence.add" };
  return onceOnly<{ id: string; storageKey: string }, AddRefusal>(tx, actor, form, now, async () => {
    const open = await holdReport(tx, actor, of, now);
    if (!open.ok) return open;
    const same = await findSameEvidence(tx, of, looked.sha256);
    if (same) return done(same);
    const problem = problemOfAdding(await findEvidenceLoad(tx, of), looked.sizeBytes);
    if (problem) return refused(problem);
    const row = { ...of, ...looked, ...stored, uploadedBy: actor.personId, uploadedAt: now };
    const [kept] = await tx.insert(evidenceFiles).values(row).returning({ id: evidenceFiles.id });
    if (!kept) throw new Error("a file was not kept");
    await recordAuditEvent(tx, {
      at: now,
      actorId: actor.personId,
      action: "evidence.add",
      entity: "evidence_file",
      entityId: kept.id,
      laoId: open.value.laoId,
      address: actor.address,
      after: { ...of, ...looked },
    });
    return done({ id: kept.id, storageKey: stored.storageKey });
  });
}

/** A file of the report, held until the transaction ends. */
async function holdFile(tx: Tx, of: ReportAddress, id: string) {
  const [file] = await tx
    .select({
      id: evidenceFiles.id,
      fileName: evidenceFiles.fileName,
      sizeBytes: evidenceFiles.sizeBytes,
      sha256: evidenceFiles.sha256,
      deletedAt: evidenceFiles.deletedAt,
    })
    .from(evidenceFiles)
    .where(
      and(
        eq(evidenceFiles.id, id),
        eq(evidenceFiles.projectId, of.projectId),
        eq(evidenceFiles.fiscalYear, of.fiscalYear),
        eq(evidenceFiles.round, of.round),
      ),
    )
    .for("update");
  return file ?? null;
}

type HeldFile = NonNullable<Awaited<ReturnType<typeof holdFile>>>;

function changeEvidence(
  db: Db,
  actor: Actor,
  { of, id }: { of: ReportAddress; id: string },
  now: Date,
  change: (tx: Tx, own: LaoActor, file: HeldFile) => Promise<ChangeRefusal | null>,
): Promise<Outcome<KeptEvidence, ChangeRefusal>> {
  return db.transaction(async (tx) => {
    const open = await holdReport(tx, actor, of, now);
    if (!open.ok) return open;
    const file = await holdFile(tx, of, id);
    if (!file) return refused("evidence_not_found");
    const problem = await change(tx, open.value, file);
    return problem ? refused(problem) : done({ id, fileName: file.fileName });
  });
}

/** Takes a file out of a report. It can be brought back until its bytes are swept; removing it again changes nothing. */
export function removeEvidence(
  db: Db,
  actor: Actor,
  input: { of: ReportAddress; id: string },
  now: Date,
): Promise<Outcome<KeptEvidence, ChangeRefusal>> {
  return changeEvidence(db, actor, input, now, async (tx, own, file) => {
    if (file.deletedAt) return null;
    await tx
      .update(evidenceFiles)
      .set({ deletedAt: now, deletedBy: own.personId })
      .where(and(eq(evidenceFiles.id, file.id), isNull(evidenceFiles.deletedAt)));
    await recordAuditEvent(tx, {
      at: now,
      actorId: own.personId,
      action: "evidence.remove",
      entity: "evidence_file",
      entityId: file.id,
      laoId: own.laoId,
      address: own.address,
      before: { ...input.of, fileName: file.fileName },
    });
    return null;
  });
}

/** Brings a removed file back (เลิกทำ), while its bytes are kept. */
export function restoreEvidence(
  db: Db,
  actor: Actor,
  input: { of: ReportAddress; id: string },
  now: Date,
): Promise<Outcome<KeptEvidence, ChangeRefusal>> {
  return changeEvidence(db, actor, input, now, async (tx, own, file) => {
    if (!file.deletedAt) return null;
    if (now >= restorableUntil(file.deletedAt)) return "too_late";
    if (await findSameEvidence(tx, input.of, file.sha256)) return "same_file_stands";
    const problem = problemOfRestoring(await findEvidenceLoad(tx, input.of), file.sizeBytes);
    if (problem) return problem;
    await tx
      .update(evidenceFiles)
      .set({ deletedAt: null, deletedBy: null })
      .where(and(eq(evidenceFiles.id, file.id), isNotNull(evidenceFiles.deletedAt)));
    await recordAuditEvent(tx, {
      at: now,
      actorId: own.personId,
      action: "evidence.restore",
      entity: "evidence_file",
      entityId: file.id,
      laoId: own.laoId,
      address: own.address,
      after: { ...input.of, fileName: file.fileName },
    });
    return null;
  });
}
