/** A column of a workbook that somebody fills in. */
export type FormColumn = {
  readonly heading: string;
  /** In characters. */
  readonly width: number;
  /** "fixed" (a number), "given" (a text) and "givenMoney" are not to be changed and look like it. */
  readonly kind: "fixed" | "given" | "givenMoney" | "text" | "long" | "money";
  /** The name of the list that the cells take their values from. */
  readonly list?: string | undefined;
};

/** A workbook to be filled in and sent back: its first sheet is a table, and its other sheets say how. */
export type FormWorkbook = {
  readonly title: string;
  readonly sheetName: string;
  readonly columns: readonly FormColumn[];
  /** Cells that stay in sight while one moves to the right: up to and with this column. */
  readonly frozenColumns: number;
  readonly rows: readonly (readonly (string | number | null)[])[];
  /** Rows below the filled ones whose cells know their lists. */
  readonly emptyRows: number;
  readonly lists: readonly { readonly name: string; readonly values: readonly string[] }[];
  readonly listsSheetName: string;
  readonly help: { readonly sheetName: string; readonly paragraphs: readonly string[] };
};
