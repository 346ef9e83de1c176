/** A pattern for LIKE that finds the text anywhere, whatever wildcard it may hold. */
export function likePattern(text: string): string {
  return `%${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
}
