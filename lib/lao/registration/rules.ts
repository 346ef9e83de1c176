import type { LaoSize, LaoType } from "@/db/codes/lao";
import { FIELDS_OF_TAB, PROFILE_TABS, type ProfileTab, tabOf } from "../profile/rules";
import { readRegistrationForm } from "../profile/schema";

const MOST_CODE_POINTS = 4000;

/** What was typed, fit for keeping: the database takes no NUL and no half of a character. */
export function draftText(typed: string): string {
  return [...typed.toWellFormed().replaceAll("\u0000", "")].slice(0, MOST_CODE_POINTS).join("");
}

type Begun = {
  readonly lao: { readonly type: LaoType; readonly size: LaoSize | null };
  readonly draft: Readonly<Record<string, string>>;
};

/** The fields as they stand: what was typed, and before that what the registry knows. */
export function fieldsOf({ lao, draft }: Begun): Record<string, string> {
  return { size: lao.size ?? "", ...draft };
}

/** The fields of a tab that a draft keeps: all but the password. */
export function draftFieldsOf(tab: ProfileTab): string[] {
  return FIELDS_OF_TAB[tab].filter((field) => field !== "password");
}

export type RegistrationProblem = {
  readonly field: string;
  readonly message: string;
  readonly tab: ProfileTab;
};

/** What is still missing or wrong, in the order of the page, one problem a field; the password apart. */
export function problemsOf(begun: Begun): RegistrationProblem[] {
  const read = readRegistrationForm(begun.lao.type, fieldsOf(begun));
  const problems = new Map<string, RegistrationProblem>();
  for (const { path, message } of read.ok ? [] : read.error.issues) {
    const field = String(path[0]);
    if (!problems.has(field)) problems.set(field, { field, message, tab: tabOf(field) });
  }
  return [...problems.values()];
}

/** How many fields of each tab are missing or wrong; null for a tab that nobody has been on yet. */
export function progressOf(begun: Begun): Record<ProfileTab, number | null> {
  const problems = problemsOf(begun);
  const leftOn = (tab: ProfileTab) =>
    draftFieldsOf(tab).some((field) => field in begun.draft)
      ? problems.filter((problem) => problem.tab === tab).length
      : null;
  return Object.fromEntries(PROFILE_TABS.map((tab) => [tab, leftOn(tab)])) as Record<
    ProfileTab,
    number | null
  >;
}
