import type { TwoTexts } from "@/lib/platform/form-state";

/** How a row of a grid stands between what is typed and what is stored. */
export type Standing =
  | { readonly kind: "drawn" | "typed" | "saving" }
  | { readonly kind: "saved"; readonly at: string }
  | { readonly kind: "failed" }
  | { readonly kind: "wrong"; readonly message: string; readonly problems: Readonly<Record<string, string>> }
  | { readonly kind: "conflict"; readonly twoTexts: readonly TwoTexts[] };

export type EntryView = { readonly standing: Standing };
export type EntryRow<V extends EntryView> = { readonly row: string; readonly view: V };

/** What the server says of a row that was sent. */
export type EntryAnswer = {
  readonly row: string;
  readonly state: "saved" | "wrong" | "conflict";
  /** The cells as they are now, where the server changed them. */
  readonly cells?: Readonly<Record<string, string>> | null;
};

/** What the server says of all rows that were sent together. */
export type Answers<A extends EntryAnswer> = {
  readonly message: string;
  /** "10.32 น." */
  readonly at: string;
  readonly answers: readonly A[];
};

/** What a grid is drawn from after rows were sent as a form. */
export type SentRows<A extends EntryAnswer> = Answers<A> & {
  /** Rows that are not saved, everything of each as it was sent: its cells, and what belongs to them. */
  readonly typed: Readonly<Record<string, Readonly<Record<string, string>>>>;
};

/** Before anything is sent. */
export const NOTHING_SENT = { message: "", at: "", answers: [], typed: {} } satisfies SentRows<EntryAnswer>;

/** Whether the row holds something that the server has not taken. */
export function isUnsaved({ standing }: EntryView): boolean {
  return !["drawn", "saved"].includes(standing.kind);
}

/** Whether a row waits for its person: to be mended, to be confirmed, to be sent again. */
export function isToMend({ standing }: EntryView): boolean {
  return ["wrong", "conflict", "failed"].includes(standing.kind);
}
