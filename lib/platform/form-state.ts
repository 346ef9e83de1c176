import type { z } from "zod";

export type FieldProblem = {
  readonly field: string;
  readonly message: string;
  /** Where the field stands, when it is on another page of a form that has several. */
  readonly href?: string;
};

/** What somebody else saved meanwhile beside what was typed, in words, and the field that says which is kept. */
export type TwoTexts = {
  readonly field: string;
  readonly label: string;
  readonly mine: string;
  readonly theirs: string;
};

/**
 * What a form shows after it was sent and not taken: what is wrong, where, and everything that was typed.
 * A parked one came when its session was over: nothing is wrong with it, it has only not been saved.
 */
export type FormState =
  | { readonly status: "idle" }
  | {
      readonly status: "invalid" | "refused" | "parked";
      readonly message: string;
      readonly problems: readonly FieldProblem[];
      readonly values: Readonly<Record<string, readonly string[]>>;
      readonly twoTexts?: readonly TwoTexts[];
    };

export const IDLE_FORM: FormState = { status: "idle" };

/** Fields that a page must never be sent back. */
const SECRET_FIELDS: ReadonlySet<string> = new Set([
  "password",
  "newPassword",
  "currentPassword",
  "activationCode",
  "code",
]);

/** What was typed, without what a page must never be sent back. */
export function typedText(form: FormData): Record<string, string[]> {
  const values: Record<string, string[]> = {};
  for (const [name, value] of form) {
    if (typeof value !== "string" || name.startsWith("$ACTION") || SECRET_FIELDS.has(name)) continue;
    values[name] = [...(values[name] ?? []), value];
  }
  return values;
}

const ROW_FIELD = /^([pn][1-9]\d{0,14})\.([\w-]{1,30})$/;

/**
 * What was typed into a grid, row by row in the order of the form: the field "p418.spent" is "spent" of the row "p418".
 * Rows of what is stored begin with p, new ones with n.
 */
export function typedByRow(
  values: Readonly<Record<string, readonly string[]>>,
): Record<string, Record<string, string>> {
  const rows: Record<string, Record<string, string>> = {};
  for (const [name, texts] of Object.entries(values)) {
    const [, row, field] = ROW_FIELD.exec(name) ?? [];
    if (row && field) rows[row] = { ...rows[row], [field]: texts.at(-1) ?? "" };
  }
  return rows;
}

/** A password or a code as it was typed, for the action alone; an empty string where the field is missing. */
export function secretText(form: FormData, name: string): string {
  const value = form.getAll(name).at(-1);
  return typeof value === "string" ? value : "";
}

/** The fields of a form as zod reads them: one string, or a list where the name comes more than once. */
export function formFields(form: FormData, lists: readonly string[] = []): Record<string, string | string[]> {
  const fields: Record<string, string | string[]> = {};
  for (const [name, values] of Object.entries(typedText(form))) {
    fields[name] = lists.includes(name) ? values : (values.at(-1) ?? "");
  }
  for (const name of lists) fields[name] ??= [];
  return fields;
}

/** A form whose fields are not as they must be. One problem a field: the first. */
export function invalidForm(error: z.ZodError, form: FormData, notSaved: string): FormState {
  const problems = new Map<string, FieldProblem>();
  for (const issue of error.issues) {
    const field = issue.path.join(".");
    if (!problems.has(field)) problems.set(field, { field, message: issue.message });
  }
  const list = [...problems.values()];
  return {
    status: "invalid",
    message: `${notSaved} มี ${list.length} จุดที่ต้องแก้ไข`,
    problems: list,
    values: typedText(form),
  };
}

/**
 * A form that was read well and refused by a rule. Names a field where one can be mended.
 *
 * @param heading what was not done, where the field's own message says the rest
 */
export function refusedForm(message: string, form: FormData, field?: string, heading = message): FormState {
  return {
    status: "refused",
    message: heading,
    problems: field === undefined ? [] : [{ field, message }],
    values: typedText(form),
  };
}

/**
 * A form that was filled from an older text than the stored one: both stand side by side where they differ, one's own
 * is chosen at first, and nothing that was typed is lost.
 */
export function conflictingForm(
  message: string,
  values: Readonly<Record<string, readonly string[]>>,
  twoTexts: readonly TwoTexts[],
): FormState {
  return {
    status: "refused",
    message,
    problems: twoTexts.map(({ field, label }) => ({
      field,
      message: `${label}: ผู้อื่นบันทึกไว้ต่างจากของท่าน เลือกข้อความที่จะใช้`,
    })),
    values: { ...values, ...Object.fromEntries(twoTexts.map(({ field }) => [field, ["mine"]])) },
    twoTexts,
  };
}

/** A form that shows what was typed before its session ended, and says that it is not saved yet. */
export function parkedForm(message: string, values: Readonly<Record<string, readonly string[]>>): FormState {
  return { status: "parked", message, problems: [], values };
}
