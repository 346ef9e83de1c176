import { createHash } from "node:crypto";

/**
 * The key of a form with what it holds. The same form sent twice is the same key; a form that was sent,
 * gone back to and changed is another one, so that its new text is not answered with the old result.
 */
export function keyOfContent(formKey: string, content: object): string {
  const text = JSON.stringify([formKey, content], (_, part) => (typeof part === "bigint" ? `${part}` : part));
  const hex = createHash("sha256").update(text).digest("hex");
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `5${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join("-");
}
