import { createHash } from "node:crypto";
import { z } from "zod";
import type { PlanState, ProjectDeed } from "@/db/codes/plans";
import { planTakes } from "../access";
import type { ProjectContent } from "../rules";
import type { RowKind } from "./comparison";

/** Rows of a plan's workbook, its heading included. The largest plan that is known has 172 projects. */
export const MOST_PLAN_ROWS = 2_001;

/** What a plan was when a file was compared with it: its projects and which text each has. */
export function planDigest(projects: readonly { id: number; rowVersion: number }[]): string {
  const versions = projects.map(({ id, rowVersion }) => `${id}:${rowVersion}`).sort();
  return createHash("sha256").update(versions.join()).digest("hex");
}

const DEED_OF: Partial<Record<RowKind, ProjectDeed>> = {
  new: "create",
  changed: "edit",
  conflict: "edit",
  removed: "delete",
};

/** Whether a plan in this state takes every kind of change that is asked of it. A plan not begun yet is a draft. */
export function planTakesAll(state: PlanState | null, counts: Readonly<Record<RowKind, number>>): boolean {
  return (Object.keys(DEED_OF) as RowKind[]).every(
    (kind) => counts[kind] === 0 || planTakes(state ?? "draft", DEED_OF[kind]!),
  );
}

const contentSchema = z.object({
  name: z.string(),
  kind: z.string(),
  quarter: z.number().nullable(),
  dimensionNumber: z.number(),
  subItemId: z.number().nullable(),
  years: z.array(
    z.object({
      fiscalYear: z.number(),
      planBudgetSatang: z.string().transform(BigInt),
      withoutBudget: z.boolean(),
    }),
  ),
  targetGroups: z.array(z.string()),
  objective: z.string().nullable(),
  remark: z.string().nullable(),
});

const touched = { id: z.number(), rowVersion: z.number() };
const undoSchema = z.object({
  added: z.array(z.object(touched)),
  changed: z.array(z.object({ ...touched, before: contentSchema })),
  removed: z.array(z.object(touched)),
});

type Touched = { readonly id: number; readonly rowVersion: number };
/** What an import did, with the version each project had afterwards: only those can be put back as they were. */
export type ImportUndo = {
  readonly added: readonly Touched[];
  readonly changed: readonly (Touched & { readonly before: ProjectContent })[];
  readonly removed: readonly Touched[];
};

/** What undoing needs, out of the JSON it was kept as. */
export function readUndo(kept: unknown): ImportUndo {
  return undoSchema.parse(kept) as ImportUndo;
}

/** The content of a stored project, and nothing else of it. */
export function contentOf(project: ProjectContent): ProjectContent {
  const { name, kind, quarter, dimensionNumber, subItemId, years, targetGroups, objective, remark } = project;
  return { name, kind, quarter, dimensionNumber, subItemId, years, targetGroups, objective, remark };
}
