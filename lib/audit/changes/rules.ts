export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

/** One field of what was changed; undefined where that side says nothing of it. */
export type FieldChange = {
  readonly field: string;
  readonly before: Json | undefined;
  readonly after: Json | undefined;
};

/** Numbers of rows and clocks of the product itself: they say nothing to people. */
const UNSAID = new Set(["createdAt", "updatedAt", "rowVersion", "planId", "projectId", "reportId", "id"]);

function isRecord(value: Json): value is { readonly [name: string]: Json } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Whether two values say the same, whatever the order in which a record's fields were stored. */
export function isSame(one: Json | undefined, other: Json | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((part, at) => isSame(part, other[at]));
  if (isRecord(one) && isRecord(other)) {
    const names = new Set([...Object.keys(one), ...Object.keys(other)]);
    return [...names].every((name) => isSame(one[name], other[name]));
  }
  return one === other;
}

/**
 * What an event changed, field by field. Where both sides are there, what was written is compared with what stood there
 * before: a field that only the earlier side has was not part of the form. Where one side is, what was left empty is
 * left out.
 */
export function fieldChanges(before: Json, after: Json): FieldChange[] {
  const [earlier, later] = [recordOf(before), recordOf(after)];
  const names = Object.keys(after === null ? earlier : later).filter((name) => !UNSAID.has(name));
  const changes = names.map((field) => ({ field, before: earlier[field], after: later[field] }));
  return before === null || after === null
    ? changes.filter((change) => !saysNothing(change.after ?? change.before))
    : changes.filter(
        (change) =>
          !isSame(change.before, change.after) && !(saysNothing(change.before) && saysNothing(change.after)),
      );
}

function saysNothing(value: Json | undefined): boolean {
  return (
    value === undefined || value === null || value === "" || (Array.isArray(value) && value.length === 0)
  );
}

function recordOf(value: Json): { readonly [name: string]: Json } {
  if (value === null) return {};
  return isRecord(value) ? value : { value };
}
