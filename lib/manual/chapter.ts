import type { ProseBlock } from "@/lib/platform/prose-document";

export type ManualSection = {
  /** ASCII; with its chapter's slug it is the section's address: /manual/plan#budget. */
  readonly anchor: string;
  readonly title: string;
  readonly blocks: readonly ProseBlock[];
};

export type ManualChapter = {
  readonly slug: string;
  readonly title: string;
  /** One sentence: what a reader can do afterwards. */
  readonly summary: string;
  readonly sections: readonly ManualSection[];
};

/** Chapters for the same readers. */
export type ManualPart = {
  readonly title: string;
  readonly chapters: readonly ManualChapter[];
};
