import { keyOfContent } from "@/lib/platform/form-key";
import type { PlannedChanges } from "../rules";

/**
 * What somebody has seen of an import: another one, as soon as file or registry would make a row do something else.
 */
export function fingerprintOf({ changes, newDistricts }: PlannedChanges): string {
  const seen = changes.map(({ line, kind, code, fields, problems, after }) => [
    line,
    kind,
    code,
    kind === "added" ? after : fields,
    problems,
  ]);
  return keyOfContent("registry", [seen, newDistricts]);
}

/** Whether anything would be written. */
export function changesAnything({ changes }: PlannedChanges): boolean {
  return changes.some(({ kind }) => kind !== "unchanged" && kind !== "refused");
}
