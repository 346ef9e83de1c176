import type { ReactNode } from "react";
import { TextButton } from "@/app/_ui/button";
import { Notice } from "@/app/_ui/notice";
import { ChangingPart } from "@/app/_ui/read-only";
import { TextLink } from "@/app/_ui/text-link";
import { ThaiText } from "@/app/_ui/thai-phrases";
import { db } from "@/db/client";
import type { LaoScope } from "@/lib/accounts/scope";
import { findProject, type Project } from "@/lib/plans/projects/data";
import { RESTORE_DAYS } from "@/lib/plans/rules";
import { projectIdSchema } from "@/lib/plans/schema";
import { changeProjectAction } from "./change-project-action";

export const DONE = ["recorded", "edited", "deleted", "restored", "consistent", "inconsistent"] as const;
/** What was just done to a project, as an address says it. */
export type Done = (typeof DONE)[number];

type Said = {
  readonly holds: (project: Project) => boolean;
  readonly words: string;
  readonly after: string | null;
};

const SAID: Record<Done, Said> = {
  recorded: { holds: (project) => !project.deletedAt, words: "บันทึกแล้ว", after: null },
  edited: { holds: (project) => !project.deletedAt, words: "บันทึกการแก้ไขแล้ว", after: null },
  deleted: {
    holds: (project) => project.deletedAt !== null,
    words: "ลบแล้ว",
    after: `นำกลับได้ภายใน ${RESTORE_DAYS} วัน`,
  },
  restored: { holds: (project) => !project.deletedAt, words: "นำกลับแล้ว", after: null },
  consistent: { holds: (project) => project.consistent, words: "ทำเครื่องหมาย สอดคล้อง แล้ว", after: null },
  inconsistent: {
    holds: (project) => !project.consistent,
    words: "ทำเครื่องหมาย ไม่สอดคล้อง แล้ว",
    after: "โครงการนี้ไม่ต้องรายงานผล และไม่นับในทุกรายงาน",
  },
};

const UNDOING: Partial<Record<Done, string>> = {
  deleted: "restore",
  consistent: "inconsistent",
  inconsistent: "consistent",
};

type Props = {
  scope: LaoScope;
  done: string | undefined;
  projectId: string | undefined;
  /** Where เลิกทำ comes back to; without it there is nothing to undo. */
  back?: string | undefined;
  children?: ReactNode;
};

/**
 * What was just done, with the project's name and เลิกทำ where it can be undone. It says so only of a project of
 * the LAO that is really so: nothing of the address itself is printed.
 */
export async function ProjectNotice({ scope, done, projectId, back, children }: Props) {
  const what = DONE.find((known) => known === done);
  const id = projectIdSchema.safeParse(projectId);
  const project = what && id.success ? await findProject(db, scope, id.data) : null;
  if (!what || !project || !SAID[what].holds(project)) return null;
  const { words, after } = SAID[what];
  const undoing = UNDOING[what];
  return (
    <Notice kind="good" live>
      <p>
        <b>{words}</b> <TextLink href={`/projects/${project.id}`}>{project.name}</TextLink>{" "}
        {after ? <ThaiText>{after}</ThaiText> : null}
      </p>
      {children}
      {undoing && back ? (
        <form action={changeProjectAction}>
          <input type="hidden" name="back" value={back} />
          <input type="hidden" name="change" value={`${undoing}-${project.id}`} />
          <ChangingPart>
            <TextButton>เลิกทำ</TextButton>
          </ChangingPart>
        </form>
      ) : null}
    </Notice>
  );
}
