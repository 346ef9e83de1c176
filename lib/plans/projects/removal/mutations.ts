import "server-only";
import type { Db } from "@/db/database";
import type { Actor } from "@/lib/accounts/actor";
import { recordAuditEvent } from "@/lib/audit/mutations";
import { done, type Outcome, refused } from "@/lib/platform/outcome";
import { mayStillRestore } from "../../rules";
import {
  factsOf,
  openForChange,
  type ProjectRefusal,
  type SavedProject,
  whoOf,
  writeProject,
} from "../change/mutations";

/** Takes a project out of the plan. Its reports stay and leave every count; restoring brings all back. */
export async function deleteProject(
  db: Db,
  actor: Actor,
  projectId: number,
  now: Date,
): Promise<Outcome<SavedProject, ProjectRefusal>> {
  return db.transaction(async (tx) => {
    const opened = await openForChange(tx, actor, projectId, "delete");
    if (!opened.ok) return opened;
    const { project, own } = opened.value;
    if (project.deletedAt) return done({ projectId, name: project.name });
    await writeProject(tx, project, { deletedAt: now }, now);
    await recordAuditEvent(tx, {
      ...whoOf(own, now),
      action: "project.delete",
      entity: "project",
      entityId: projectId,
      before: factsOf(project),
    });
    return done({ projectId, name: project.name });
  });
}

/** Brings a deleted project back as it was (เลิกทำ), for as many days as the rules say. */
export async function restoreProject(
  db: Db,
  actor: Actor,
  projectId: number,
  now: Date,
): Promise<Outcome<SavedProject, ProjectRefusal>> {
  return db.transaction(async (tx) => {
    const opened = await openForChange(tx, actor, projectId, "restore");
    if (!opened.ok) return opened;
    const { project, own } = opened.value;
    if (!project.deletedAt) return done({ projectId, name: project.name });
    if (!mayStillRestore(project.deletedAt, now)) return refused("restore_too_late");
    await writeProject(tx, project, { deletedAt: null }, now);
    await recordAuditEvent(tx, {
      ...whoOf(own, now),
      action: "project.restore",
      entity: "project",
      entityId: projectId,
      before: { deletedAt: project.deletedAt },
      after: { deletedAt: null },
    });
    return done({ projectId, name: project.name });
  });
}
