import "server-only";
import { fileTypeFromBuffer } from "file-type";
import { UnreadableSheet } from "@/lib/imports/reading/sheet-problem";
import { ZipFile } from "@/lib/imports/reading/zip";
import { done, type Outcome, refused } from "@/lib/platform/outcome";
import { MOST_EVIDENCE_BYTES, MOST_OFFICE_PARTS } from "./limits";
import { type EvidenceType, isEvidenceType, isNamedAs, isOfficeFile } from "./rules";

export type FileProblem =
  | "empty_file"
  | "too_big"
  | "not_evidence"
  | "old_office"
  | "open_document"
  | "phone_picture"
  | "has_macros"
  | "encrypted"
  | "unpacks_too_big"
  | "broken_file"
  | "name_disagrees";

const MACROS = new Set(["docm", "xlsm", "pptm", "dotm", "xltm", "potm"]);
const OPEN_DOCUMENTS = new Set(["odt", "ods", "odp", "odg"]);
const PHONE_PICTURES = new Set(["heic", "heif", "avif"]);

/** What to say of a file that is something else. Old Office, encrypted Office and installers are one kind of container. */
function problemOfOther(found: string | undefined): FileProblem {
  if (found === "cfb") return "old_office";
  if (found === undefined) return "not_evidence";
  if (MACROS.has(found)) return "has_macros";
  if (OPEN_DOCUMENTS.has(found)) return "open_document";
  return PHONE_PICTURES.has(found) ? "phone_picture" : "not_evidence";
}

const ZIP_PROBLEM: Readonly<Partial<Record<string, FileProblem>>> = {
  encrypted: "encrypted",
  unpacks_too_big: "unpacks_too_big",
};

/** Looks at the directory of an Office file, and unpacks nothing. */
function problemOfOffice(bytes: Uint8Array): FileProblem | null {
  try {
    const { names } = new ZipFile(bytes, MOST_OFFICE_PARTS);
    return names.some((name) => /(?:^|\/)vbaproject\.bin$/.test(name)) ? "has_macros" : null;
  } catch (error) {
    if (!(error instanceof UnreadableSheet)) throw error;
    return ZIP_PROBLEM[error.problem] ?? "broken_file";
  }
}

/**
 * What a file is by its content, or why it is not taken. Its name says nothing, but has to agree: whoever gets the file
 * opens it by its name.
 *
 * @source docs/sources.md evidence
 */
export async function evidenceTypeOf(
  fileName: string,
  bytes: Uint8Array,
): Promise<Outcome<EvidenceType, FileProblem>> {
  if (bytes.length === 0) return refused("empty_file");
  if (bytes.length > MOST_EVIDENCE_BYTES) return refused("too_big");
  const found = await fileTypeFromBuffer(bytes);
  if (!found || !isEvidenceType(found.mime)) return refused(problemOfOther(found?.ext));
  const problem = isOfficeFile(found.mime) ? problemOfOffice(bytes) : null;
  if (problem) return refused(problem);
  return isNamedAs(fileName, found.mime) ? done(found.mime) : refused("name_disagrees");
}
