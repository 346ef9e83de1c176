import "server-only";
import type { Db } from "@/db/database";
import type { Actor } from "@/lib/accounts/actor";
import { done, type Outcome, refused } from "@/lib/platform/outcome";
import { openForChange, type ProjectRefusal, type SavedProject } from "../change/mutations";
import { markProject } from "../writing/mutations";

/** Marks a project สอดคล้อง or ไม่สอดคล้อง; the latter is not reported and leaves every count. */
export async function setProjectConsistency(
  db: Db,
  actor: Actor,
  input: { projectId: number; consistent: boolean },
  now: Date,
): Promise<Outcome<SavedProject, ProjectRefusal>> {
  return db.transaction(async (tx) => {
    const opened = await openForChange(tx, actor, input.projectId, "set_consistency");
    if (!opened.ok) return opened;
    const { project, own } = opened.value;
    if (project.deletedAt) return refused("project_not_found");
    const saved = done({ projectId: project.id, name: project.name });
    if (project.consistent === input.consistent) return saved;
    await markProject(tx, own, project, input.consistent, now);
    return saved;
  });
}
