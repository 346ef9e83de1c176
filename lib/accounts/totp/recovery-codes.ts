import "server-only";
import { tokenOf } from "../secrets";
import { inGroups, RECOVERY_ALPHABET, RECOVERY_CODE_SIGNS, RECOVERY_CODES_AT_ONCE } from "./rules";

function signsOf(token: string): string {
  const bytes = Buffer.from(token, "base64url").subarray(0, RECOVERY_CODE_SIGNS);
  return Array.from(bytes, (byte) => RECOVERY_ALPHABET.charAt(byte % RECOVERY_ALPHABET.length)).join("");
}

/**
 * The ten codes of one sheet. They follow from the sheet's own random name and the product's key, so that a form
 * that arrives twice is answered with the same codes, and nobody reads them out of the database.
 */
export function codesOfSheet(personId: string, sheet: string): string[] {
  return Array.from({ length: RECOVERY_CODES_AT_ONCE }, (_, index) =>
    signsOf(tokenOf("recovery-code", `sheet ${personId} ${sheet} ${index}`)),
  );
}

/** A code as it is kept. */
export function hashOfCode(personId: string, code: string): string {
  return tokenOf("recovery-code", `kept ${personId} ${code}`);
}

/** A code as it stands on paper: XXXXX-XXXXX. */
export function onPaper(code: string): string {
  return inGroups(code, 5, "-");
}
