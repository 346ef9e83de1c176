import { MOST_BYTES_OF_REPORT, MOST_FILES, MOST_KEPT_FILES, MOST_NAME_CHARACTERS } from "./limits";

const OFFICE = "application/vnd.openxmlformats-officedocument";

/** What evidence may be, and how the names of such files end. Nothing here is run or drawn by a browser from our pages. */
export const EVIDENCE_ENDINGS = {
  "application/pdf": ["pdf"],
  "image/jpeg": ["jpg", "jpeg"],
  "image/png": ["png"],
  "image/webp": ["webp"],
  [`${OFFICE}.wordprocessingml.document`]: ["docx"],
  [`${OFFICE}.spreadsheetml.sheet`]: ["xlsx"],
  [`${OFFICE}.presentationml.presentation`]: ["pptx"],
} as const satisfies Readonly<Record<string, readonly string[]>>;
export type EvidenceType = keyof typeof EVIDENCE_ENDINGS;

export function isEvidenceType(mediaType: string): mediaType is EvidenceType {
  return Object.hasOwn(EVIDENCE_ENDINGS, mediaType);
}

export function isPicture(mediaType: EvidenceType): boolean {
  return mediaType.startsWith("image/");
}

export function isOfficeFile(mediaType: EvidenceType): boolean {
  return mediaType.startsWith(OFFICE);
}

/** The ending of a file's name in small letters, without the dot; empty where it has none. */
export function endingOf(fileName: string): string {
  const dot = fileName.lastIndexOf(".");
  return dot <= 0 ? "" : fileName.slice(dot + 1).toLowerCase();
}

/** Whether a name ends as files of this type do. */
export function isNamedAs(fileName: string, mediaType: EvidenceType): boolean {
  return (EVIDENCE_ENDINGS[mediaType] as readonly string[]).includes(endingOf(fileName));
}

/** Controls, and marks that turn the direction of writing or have no width: with them "gpj.exe" reads as another name. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu;
const FOLDERS = /^.*[\\/]/s;
/** Kept out of names by Windows, or a character that was none. */
const UNUSABLE = /[<>:"|?*\uFFFD]/g;

/**
 * A file's name as it is kept and shown: the last part of a path, without what cannot be seen or saved, cut in the
 * middle of the name and not at its ending. Never a place on our disk: that name is made by us.
 *
 * @returns null where nothing is left
 */
export function keptName(sent: string): string | null {
  const bare = sent
    .normalize("NFC")
    .replace(FOLDERS, "")
    .replace(UNSEEN, "")
    .replace(UNUSABLE, "_")
    .replace(/\s+/gu, " ")
    .replace(/^[\s.]+|[\s.]+$/gu, "");
  if (bare === "") return null;
  if ([...bare].length <= MOST_NAME_CHARACTERS) return bare;
  const ending = endingOf(bare).slice(0, 10);
  const most = MOST_NAME_CHARACTERS - (ending === "" ? 0 : ending.length + 1);
  const stem = [...bare.slice(0, bare.lastIndexOf(".") > 0 ? bare.lastIndexOf(".") : undefined)]
    .slice(0, most)
    .join("");
  return ending === "" ? stem : `${stem}.${ending}`;
}

/** The files that a report of a round has. */
export type EvidenceLoad = {
  readonly files: number;
  readonly bytes: number;
  /** The files with the removed ones that can still be brought back. */
  readonly keptFiles: number;
};
export type LoadProblem = "too_many_files" | "too_much_together" | "too_many_kept";

/** Why a report takes no further file of this size; null where it does. */
export function problemOfAdding(load: EvidenceLoad, sizeBytes: number): LoadProblem | null {
  if (load.files >= MOST_FILES) return "too_many_files";
  if (load.bytes + sizeBytes > MOST_BYTES_OF_REPORT) return "too_much_together";
  return load.keptFiles >= MOST_KEPT_FILES ? "too_many_kept" : null;
}

/** The same for a removed file that is brought back: it is kept already. */
export function problemOfRestoring(load: EvidenceLoad, sizeBytes: number): LoadProblem | null {
  return problemOfAdding({ ...load, keptFiles: 0 }, sizeBytes);
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** How long a removed file can be brought back, in days. */
export const KEPT_DAYS = 30;

/** Until when a removed file can be brought back; that instant is too late. */
export function restorableUntil(deletedAt: Date): Date {
  return new Date(deletedAt.getTime() + KEPT_DAYS * DAY_MS);
}

/** Bytes without a row are a sending that never ended, once they are older than this. */
export const ORPHAN_AFTER_MS = DAY_MS;
