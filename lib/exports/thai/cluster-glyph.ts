import type { GlyphPart } from "./shaping";

/** Glyph ids from here on are clusters made by shaping; below are the font file's own glyphs. */
export const FIRST_CLUSTER_ID = 0x10000;

/** What pdfkit takes for a glyph: a letter with its marks already in place, and the characters it stands for. */
export type ClusterGlyph = {
  readonly id: number;
  readonly codePoints: readonly number[];
  readonly parts: readonly GlyphPart[];
  readonly advanceWidth: number;
};

/** Where a subset finds its glyphs. */
export interface GlyphSource {
  readonly fontFile: Uint8Array;
  getGlyph(id: number): { readonly id: number; readonly advanceWidth: number };
  clusterGlyph(id: number): ClusterGlyph;
}
