import "server-only";
import { PROJECT_REFUSAL_TH } from "@/lib/plans/messages";
import { twoTextsTh } from "@/lib/plans/projects/comparison/messages";
import type { Project } from "@/lib/plans/projects/data";
import type { Framework, ProjectContent } from "@/lib/plans/rules";
import { conflictingForm, type FormState } from "@/lib/platform/form-state";
import { NOT_SAVED } from "./refused-project";

/** Somebody else saved in between: both texts of every part that differs, and everything that was typed. */
export function besideStored(
  stored: Project,
  typed: ProjectContent,
  framework: Framework,
  values: Readonly<Record<string, readonly string[]>>,
): FormState {
  const message = `${NOT_SAVED} ${PROJECT_REFUSAL_TH.changed_by_other}`;
  return conflictingForm(message, values, twoTextsTh(stored, typed, framework));
}
