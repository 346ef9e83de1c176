import type { Mark, TextMark } from "./marks";

/**
 * What a part of a page is, for software that reads it aloud. Marks with the same tag belong together, also across
 * pages; marks without one are decoration.
 */
export type Tag = {
  readonly role:
    | "H1"
    | "H2"
    | "H3"
    | "P"
    | "L"
    | "LI"
    | "Lbl"
    | "LBody"
    | "Table"
    | "TR"
    | "TH"
    | "TD"
    | "Figure"
    | "Caption"
    | "Note"
    | "Link"
    | "TOC"
    | "TOCI";
  readonly parent?: Tag;
  readonly alt?: string;
  readonly scope?: "Column" | "Row";
};

export type BoxMark = {
  readonly kind: "box";
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly radius: number;
  readonly fill?: string;
  readonly stroke?: string;
};

export type PictureMark = {
  readonly kind: "picture";
  /** Path below public/. */
  readonly file: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/** A field that leads somewhere; part of what its tag holds. */
export type LinkMark = {
  readonly kind: "link";
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly href: string;
  readonly label: string;
};

/** A place that links, contents and bookmarks lead to. */
export type PlaceMark = {
  readonly kind: "place";
  readonly name: string;
  readonly y: number;
  /** For contents and bookmarks. */
  readonly heading: { readonly level: 1 | 2 | 3; readonly text: string };
};

export type DottedMark = {
  readonly kind: "dotted";
  readonly x: number;
  readonly y: number;
  readonly width: number;
};

export type TaggedMarks = {
  readonly kind: "tagged";
  readonly tag: Tag;
  readonly marks: readonly ProseMark[];
};

export type ProseMark =
  | Mark
  | (TextMark & { readonly spacing: number })
  | BoxMark
  | PictureMark
  | DottedMark
  | LinkMark
  | PlaceMark
  | TaggedMarks;

export function tagged(tag: Tag, marks: readonly ProseMark[]): TaggedMarks {
  return { kind: "tagged", tag, marks };
}
