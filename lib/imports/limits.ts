/** Room for a full sheet with pictures, below what the server takes in one request (docs/decisions/0031). */
export const MOST_FILE_BYTES = 8 * 1024 * 1024;
/** What a form with such a file may weigh: its other fields and a pasted block. */
export const MOST_UPLOAD_BYTES = 9_000_000;
/** Characters of a pasted block. */
export const MOST_PASTED_CHARACTERS = 2_000_000;

/** Parts inside a workbook; an ordinary one has 10 to 30. */
export const MOST_PARTS = 500;
/** What all of a workbook's parts may unpack to. */
export const MOST_UNPACKED_BYTES = 128 * 1024 * 1024;
/** A part above one megabyte that unpacks to more than this many times its size was made to do harm. */
export const MOST_RATIO = 250;

export const MOST_ROWS = 20_000;
export const MOST_COLUMNS = 100;
/** What a cell of a workbook holds. */
export const MOST_CELL_CHARACTERS = 32_767;
/** One text may stand in every cell of a workbook, so that a small file becomes a large table. */
export const MOST_TABLE_CHARACTERS = 16_000_000;
