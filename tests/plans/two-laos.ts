import { sql } from "drizzle-orm";
import type { PlanState } from "@/db/codes/plans";
import type { Db } from "@/db/database";
import { auditEvents, laos, people, plans, projects, projectYears } from "@/db/schema";
import type { Actor, LaoActor } from "@/lib/accounts/actor";
import { type LaoScope, laoScope } from "@/lib/accounts/scope";
import { findEditionOfYear, findFramework } from "@/lib/plans/editions/data";
import type { Framework } from "@/lib/plans/rules";

export const NOW = new Date("2026-11-22T03:00:00Z");

const PLACE = { provinceCode: "90", districtCode: "9001" };

async function staffOf(db: Db, code: string, nameTh: string): Promise<LaoActor> {
  const [lao] = await db
    .insert(laos)
    .values({ code, type: "sao", nameTh, fullNameTh: `องค์การบริหารส่วนตำบล${nameTh}`, ...PLACE })
    .returning({ id: laos.id });
  const [person] = await db
    .insert(people)
    .values({ username: code, displayName: nameTh, role: "lao", reach: "lao", laoId: lao!.id })
    .returning({ id: people.id });
  const signed = { personId: person!.id, sessionId: "s", username: code, displayName: nameTh, address: null };
  return { ...signed, role: "lao", laoId: lao!.id, laoCode: code, provinceCode: "90" } as unknown as LaoActor;
}

export type TwoLaos = {
  own: LaoActor;
  neighbour: LaoActor;
  officer: Actor;
  admin: Actor;
  scope: LaoScope;
  framework: Framework;
};

/** Two LAOs of สงขลา with a member of staff each, and the framework of 2561-2564. */
export async function twoLaos(db: Db): Promise<TwoLaos> {
  const own = await staffOf(db, "6900190", "ตัวอย่างหนึ่ง");
  const neighbour = await staffOf(db, "6900191", "ตัวอย่างสอง");
  const edition = await findEditionOfYear(db, 2561);
  const framework = await findFramework(db, edition!.id);
  return {
    own,
    neighbour,
    officer: { ...own, role: "province" } as unknown as Actor,
    admin: { ...own, role: "admin" } as unknown as Actor,
    scope: laoScope(own, { id: own.laoId, provinceCode: "90" })!,
    framework: framework!,
  };
}

/** Everything that a write to a plan may touch, to show that a refusal touched nothing. */
export async function everythingWritten(db: Db) {
  return {
    plans: await db.select().from(plans).orderBy(plans.id),
    projects: await db.select().from(projects).orderBy(projects.id),
    years: await db.select().from(projectYears).orderBy(projectYears.projectId, projectYears.fiscalYear),
    audit: await db.$count(auditEvents),
    keys: await db.execute(sql`select count(*)::integer as count from idempotency_keys`),
  };
}

export async function setPlanState(db: Db, laoId: number, state: PlanState): Promise<void> {
  const decidedAt = state === "passed" || state === "failed" ? NOW : null;
  const submittedAt = state === "draft" ? null : NOW;
  await db.update(plans).set({ state, submittedAt, decidedAt }).where(sql`${plans.laoId} = ${laoId}`);
}
