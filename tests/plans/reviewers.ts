import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import type { PlanState } from "@/db/codes/plans";
import type { Db } from "@/db/database";
import { people, planReviews, plans, regionProvinces } from "@/db/schema";
import type { Actor } from "@/lib/accounts/actor";
import { createProject } from "@/lib/plans/projects/mutations";
import type { ProjectContent } from "@/lib/plans/rules";
import { CONTENT } from "./sample-framework";
import { NOW, type TwoLaos } from "./two-laos";

export type Reviewers = { province: Actor; farProvince: Actor; region: Actor; central: Actor; admin: Actor };

/** An officer of each office that may review the plans of `twoLaos`, and of one that may not. */
export async function addReviewers(db: Db): Promise<Reviewers> {
  await db.insert(regionProvinces).values({ regionCode: "9", provinceCode: "90" }).onConflictDoNothing();
  const rows = [
    { username: "p90", role: "province", reach: "province", provinceCode: "90" },
    { username: "p93", role: "province", reach: "province", provinceCode: "93" },
    { username: "r9", role: "nacc", reach: "region", regionCode: "9" },
    { username: "c", role: "nacc", reach: "country" },
    { username: "a", role: "admin", reach: "none" },
  ] as const;
  const made = await db
    .insert(people)
    .values(rows.map((row) => ({ ...row, displayName: row.username })))
    .returning({ id: people.id, username: people.username });
  const actorOf = (username: string, more: object) =>
    ({
      personId: made.find((one) => one.username === username)!.id,
      sessionId: "s",
      username,
      displayName: username,
      address: null,
      ...more,
    }) as unknown as Actor;
  return {
    province: actorOf("p90", { role: "province", provinceCode: "90" }),
    farProvince: actorOf("p93", { role: "province", provinceCode: "93" }),
    region: actorOf("r9", { role: "nacc", provinces: ["90"] }),
    central: actorOf("c", { role: "nacc", provinces: "all" }),
    admin: actorOf("a", { role: "admin" }),
  };
}

/** Adds a project to the LAO's plan; its number. */
export async function addProjectOf(
  db: Db,
  { own, framework }: TwoLaos,
  more: Partial<ProjectContent> = {},
): Promise<number> {
  const input = { key: randomUUID(), editionId: framework.editionId, content: { ...CONTENT, ...more } };
  const outcome = await createProject(db, own, input, NOW);
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.value.projectId;
}

export async function planOf(db: Db, laoId: number) {
  const [plan] = await db.select().from(plans).where(eq(plans.laoId, laoId));
  if (!plan) throw new Error(`LAO ${laoId} has no plan`);
  return plan;
}

/** Puts a plan in a state, as its row version says. */
export async function putInState(db: Db, planId: number, state: PlanState): Promise<void> {
  const decidedAt = state === "passed" || state === "failed" ? NOW : null;
  await db
    .update(plans)
    .set({ state, submittedAt: state === "draft" ? null : NOW, decidedAt })
    .where(eq(plans.id, planId));
}

export const stepsWritten = (db: Db, planId: number) =>
  db.select().from(planReviews).where(eq(planReviews.planId, planId)).orderBy(planReviews.id);
