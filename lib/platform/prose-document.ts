/**
 * A document of prose, as data: letters, sheets and the manual. A page and a PDF draw the same blocks.
 * Strings are said as they stand, whatever signs they hold; bold words and links are spans.
 */

/** Words within a line that are bold, or lead somewhere. */
export type ProseSpan = {
  readonly text: string;
  readonly strong?: boolean;
  /** "#anchor" within the document, otherwise an address. */
  readonly href?: string;
};
export type ProseText = string | readonly ProseSpan[];

export type ProseHeading = {
  readonly kind: "heading";
  readonly level: 1 | 2 | 3;
  readonly text: string;
  /** ASCII name by which links find it; once in a document. Contents and bookmarks list headings that have one. */
  readonly anchor?: string;
};

export type ProseParagraph = {
  readonly kind: "paragraph";
  readonly text: ProseText;
  readonly align?: "left" | "center" | "right";
  /** The first line begins further in, as a Thai letter's does. */
  readonly indented?: boolean;
  /** From how far right the lines begin, as a share of the width: 0.5 is a letter's date and signature. */
  readonly from?: number;
  readonly soft?: boolean;
};

export type ProseList = {
  readonly kind: "list";
  readonly numbered: boolean;
  readonly items: readonly ProseText[];
};

export type ProseColumn = {
  readonly header: string;
  /** Share of the width. */
  readonly weight: number;
  readonly align?: "left" | "right" | "center";
  /** Codes and dates are never broken, however narrow the column would be. */
  readonly whole?: boolean;
};
export type ProseRow = readonly ProseText[];
export type ProseTable = {
  readonly kind: "table";
  /** Says what the table holds to somebody who cannot see it. */
  readonly caption: string;
  readonly columns: readonly ProseColumn[];
  readonly groups: readonly { readonly heading?: string; readonly rows: readonly ProseRow[] }[];
  /** Room to write by hand: rows are at least two lines high, and columns are ruled. */
  readonly forWriting?: boolean;
};

export type ProseFacts = {
  readonly kind: "facts";
  readonly facts: readonly { readonly term: string; readonly value: ProseText }[];
};

/** What has to be copied by hand without a mistake: large, in a box of its own, with the facts that belong to it. */
export type ProseCode = {
  readonly kind: "code";
  readonly label: string;
  readonly code: string;
  readonly facts: readonly { readonly term: string; readonly value: string }[];
};

export type ProsePicture = {
  readonly kind: "picture";
  /** Path below public/, with its slash: "/manual/sign-in.png". */
  readonly file: string;
  /** What can be seen on it, for somebody who cannot. */
  readonly alt: string;
  readonly caption?: string;
  /** Pixels of the file. */
  readonly width: number;
  readonly height: number;
};

export type ProseNotice = {
  readonly kind: "notice";
  readonly tone: "info" | "good" | "wait" | "bad";
  readonly title: string;
  readonly text: ProseText;
};

/** A letter's number at the left, and whose letter it is at the right. */
export type ProseSides = {
  readonly kind: "sides";
  readonly left: ProseText;
  readonly right: ProseText;
};

/** Room to sign, and below it the words of the one who signs; in the right half. */
export type ProseSignature = {
  readonly kind: "signature";
  readonly above: string;
  readonly below: readonly string[];
};

export type ProseBlock =
  | ProseHeading
  | ProseParagraph
  | ProseList
  | ProseTable
  | ProseFacts
  | ProseCode
  | ProsePicture
  | ProseNotice
  | ProseSides
  | ProseSignature
  | { readonly kind: "together"; readonly blocks: readonly ProseBlock[] }
  | { readonly kind: "space"; readonly lines: number }
  | { readonly kind: "page-break" };

export type ProseCover = {
  /** Phrases of the title, each on lines of its own. */
  readonly title: readonly string[];
  readonly under: readonly string[];
};

/** A4 upright. */
export type ProseDocument = {
  readonly title: string;
  /** ASCII, without an ending. */
  readonly fileName: string;
  readonly subject?: string;
  readonly issuedAt: Date;
  /** Margins and type size: a letter's, a book's, a list's. */
  readonly style: "letter" | "book" | "list";
  readonly cover?: ProseCover;
  /** A list of the headings down to a level, with their pages, after the cover. */
  readonly contents?: { readonly title: string; readonly depth: 1 | 2 };
  /** Above every page but the cover. */
  readonly runningHead?: string;
  /** Below every page but the cover; the page number stands at its right. */
  readonly footer?: string;
  readonly pageNumbers?: boolean;
  readonly blocks: readonly ProseBlock[];
};

export function spansOf(text: ProseText): readonly ProseSpan[] {
  return typeof text === "string" ? [{ text }] : text;
}

/** The words alone, as a search or a screen reader takes them. */
export function wordsOf(text: ProseText): string {
  return typeof text === "string" ? text : text.map((span) => span.text).join("");
}
