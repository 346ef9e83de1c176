import { MOST_FILE_BYTES } from "@/lib/imports/limits";

/** What one file may weigh: as much as a file that is read, below what the server takes in one request. */
export const MOST_EVIDENCE_BYTES = MOST_FILE_BYTES;
/** What all files of one sending may weigh together: the server takes no more at once. */
export const MOST_SENT_BYTES = MOST_FILE_BYTES;

/** Files that stand at one project's report of a round. */
export const MOST_FILES = 10;
/** What they may weigh together. */
export const MOST_BYTES_OF_REPORT = 40 * 1024 * 1024;
/** The same with the removed ones that can still be brought back: whoever adds and removes all day fills no disk. */
export const MOST_KEPT_FILES = 30;

/** Characters of a file's name, its ending with it. */
export const MOST_NAME_CHARACTERS = 200;

/** Parts inside an Office file; a long presentation with pictures has hundreds. */
export const MOST_OFFICE_PARTS = 5_000;

/** Pixels of a picture that is made small: the largest that ordinary telephones take. */
export const MOST_PIXELS = 60_000_000;
/** The longer side of a small picture. */
export const THUMBNAIL_PIXELS = 240;
