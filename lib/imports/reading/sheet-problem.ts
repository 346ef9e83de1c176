/** Why a file or a pasted block was not read. */
export type SheetProblem =
  | "empty_file"
  | "too_big"
  | "pasted_too_much"
  | "not_a_table"
  | "old_excel"
  | "open_document"
  | "page_as_excel"
  | "encrypted"
  | "has_macros"
  | "has_external_links"
  | "has_doctype"
  | "unpacks_too_big"
  | "broken_workbook"
  | "no_sheet"
  | "broken_letters"
  | "unclosed_quote"
  | "empty_sheet"
  | "too_many_rows"
  | "too_many_columns"
  | "too_long_text"
  | "too_much_text"
  | "has_formula"
  | "has_error_value"
  | "too_slow"
  | "too_busy";

/** @property cell where it is, if it is at one place: "B7", or "แถว 7" */
export type SheetRefusal = {
  readonly ok: false;
  readonly reason: SheetProblem;
  readonly cell?: string | undefined;
};

/** Thrown while reading, caught where reading began. */
export class UnreadableSheet extends Error {
  override readonly name = "UnreadableSheet";
  constructor(
    readonly problem: SheetProblem,
    readonly cell?: string,
  ) {
    super(cell ? `${problem} at ${cell}` : problem);
  }
}
