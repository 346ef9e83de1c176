import "server-only";
import { and, eq, isNull, lt } from "drizzle-orm";
import type { Db, Tx } from "@/db/database";
import { editions, projectDrafts } from "@/db/schema";
import type { Actor, LaoActor } from "@/lib/accounts/actor";
import { laoScope } from "@/lib/accounts/scope";
import { done, type Outcome, refused } from "@/lib/platform/outcome";
import { mayChangePlanOf } from "../access";
import { findProject } from "../projects/data";
import type { DraftOf } from "./data";
import { type DraftFields, draftFields, draftsRunOutBefore } from "./rules";

export type DraftRefusal = "project_not_found" | "edition_not_found" | "nothing_to_keep";

type Place = { readonly editionId: number; readonly projectId: number | null };

/** Where the draft belongs: a project of the actor's own LAO that is not deleted, or a new one of a known edition. */
async function placeOf(tx: Tx, own: LaoActor, of: DraftOf): Promise<Outcome<Place, DraftRefusal>> {
  if (of.projectId === null) {
    const known = await tx.select({ id: editions.id }).from(editions).where(eq(editions.id, of.editionId));
    return known.length === 0 ? refused("edition_not_found") : done(of);
  }
  const scope = laoScope(own, { id: own.laoId, provinceCode: own.provinceCode });
  const project = scope ? await findProject(tx, scope, of.projectId) : null;
  if (!project || project.deletedAt) return refused("project_not_found");
  return done({ editionId: project.editionId, projectId: project.id });
}

/**
 * Keeps what the actor has typed into the project form so far, in place of what was kept of it before. Nothing of it
 * is in the plan yet, so the audit trail has nothing to record.
 *
 * @param input.rowVersion the text of the project that the form was filled from
 */
export async function keepDraft(
  db: Db,
  actor: Actor,
  input: DraftOf & { rowVersion: number | null; fields: DraftFields },
  now: Date,
): Promise<Outcome<{ keptAt: Date }, DraftRefusal>> {
  const missing = input.projectId === null ? "edition_not_found" : "project_not_found";
  if (actor.role !== "lao" || !mayChangePlanOf(actor, actor.laoId)) return refused(missing);
  const fields = draftFields(input.fields);
  if (!fields) return refused("nothing_to_keep");
  return db.transaction(async (tx) => {
    const place = await placeOf(tx, actor, input);
    if (!place.ok) return place;
    const projectRowVersion = place.value.projectId === null ? null : (input.rowVersion ?? 1);
    const text = { fields, projectRowVersion, updatedAt: now };
    await tx
      .insert(projectDrafts)
      .values({ ...place.value, ...text, personId: actor.personId })
      .onConflictDoUpdate({
        target: [projectDrafts.personId, projectDrafts.editionId, projectDrafts.projectId],
        set: text,
      });
    return done({ keptAt: now });
  });
}

/** Forgets the actor's draft of a form: its project is saved, or it was thrown away. */
export async function dropDraft(db: Db | Tx, own: LaoActor, of: DraftOf): Promise<void> {
  const { projectId } = projectDrafts;
  await db
    .delete(projectDrafts)
    .where(
      and(
        eq(projectDrafts.personId, own.personId),
        eq(projectDrafts.editionId, of.editionId),
        of.projectId === null ? isNull(projectId) : eq(projectId, of.projectId),
      ),
    );
}

/** Forgets drafts that nobody came back to. @returns how many */
export async function purgeDrafts(db: Db, now: Date): Promise<number> {
  const purged = await db
    .delete(projectDrafts)
    .where(lt(projectDrafts.updatedAt, draftsRunOutBefore(now)))
    .returning({ id: projectDrafts.id });
  return purged.length;
}
