import "server-only";
import { and, eq, gte, isNull } from "drizzle-orm";
import type { Db } from "@/db/database";
import { projectDrafts } from "@/db/schema";
import { type LaoActor, viewerOf } from "@/lib/accounts/actor";
import { type DraftFields, draftsRunOutBefore } from "./rules";

/** Which form: that of a new project of an edition, or that of a project. */
export type DraftOf = { readonly editionId: number; readonly projectId: number | null };

export type Draft = {
  readonly fields: DraftFields;
  readonly keptAt: Date;
  /** The text of the project that the draft began from; null for a new project. */
  readonly projectRowVersion: number | null;
};

/** What the actor typed into a form and did not save. Nobody else sees it, whoever looks through their eyes included. */
export async function findDraft(db: Db, own: LaoActor, of: DraftOf, now: Date): Promise<Draft | null> {
  if (viewerOf(own)) return null;
  const { projectId } = projectDrafts;
  const [draft] = await db
    .select({
      fields: projectDrafts.fields,
      keptAt: projectDrafts.updatedAt,
      projectRowVersion: projectDrafts.projectRowVersion,
    })
    .from(projectDrafts)
    .where(
      and(
        eq(projectDrafts.personId, own.personId),
        eq(projectDrafts.editionId, of.editionId),
        of.projectId === null ? isNull(projectId) : eq(projectId, of.projectId),
        gte(projectDrafts.updatedAt, draftsRunOutBefore(now)),
      ),
    );
  return draft ?? null;
}
