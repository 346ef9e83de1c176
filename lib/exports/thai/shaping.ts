import { Blob, Buffer, Direction, Face, Font, shape } from "harfbuzzjs";

/** A glyph of the font file and where it stands, in font units from its cluster's pen position. */
export type GlyphPart = { readonly glyphId: number; readonly x: number; readonly y: number };

/** One or more source characters and the glyphs that draw them. */
export type ShapedCluster = {
  readonly source: string;
  readonly parts: readonly GlyphPart[];
  /** How far the pen moves, in font units; 0 for a mark that stands on the letter before it. */
  readonly advance: number;
};

const UNSEEN_ONLY = /^[\n\r\t\u200b-\u200d\u2060\ufeff]+$/;
const MOST_REMEMBERED = 50_000;

/**
 * Shapes Thai with HarfBuzz and gives the result character by character, in the order they were typed.
 *
 * HarfBuzz may draw a cluster with more or fewer glyphs than it has characters (ำ is two, a ligature is one);
 * each cluster given here has at least one character, so that text extracts as it was typed.
 */
export class ThaiShaper {
  readonly #font: Font;
  readonly #buffer = new Buffer();
  readonly #widths = new Map<string, number>();

  constructor(fontFile: Uint8Array) {
    this.#font = new Font(new Face(new Blob(fontFile)));
  }

  /** Width in font units. Thai does not interact across a space, and Latin kerning does not cross one. */
  widthOf(text: string): number {
    const known = this.#widths.get(text);
    if (known !== undefined) return known;
    let width = 0;
    for (const piece of splitAfterSpaces(text))
      for (const cluster of this.shape(piece)) width += cluster.advance;
    if (this.#widths.size >= MOST_REMEMBERED) this.#widths.clear();
    this.#widths.set(text, width);
    return width;
  }

  shape(text: string): ShapedCluster[] {
    const buffer = this.#buffer;
    buffer.clearContents();
    buffer.addText(text);
    buffer.setDirection(Direction.LTR);
    buffer.setScript("Thai");
    buffer.setLanguage("th");
    shape(this.#font, buffer);
    const infos = buffer.getGlyphInfos();
    const positions = buffer.getGlyphPositions();
    const clusters: ShapedCluster[] = [];
    for (let first = 0; first < infos.length; ) {
      let end = first + 1;
      while (end < infos.length && infos[end]!.cluster === infos[first]!.cluster) end += 1;
      const source = text.slice(
        infos[first]!.cluster,
        end < infos.length ? infos[end]!.cluster : text.length,
      );
      const glyphs = infos.slice(first, end).map((info, index) => {
        const { xAdvance, xOffset, yOffset } = positions[first + index]!;
        return { glyphId: info.codepoint, xAdvance, xOffset, yOffset };
      });
      clusters.push(...(UNSEEN_ONLY.test(source) ? [nothingFor(source)] : dealOut(source, glyphs)));
      first = end;
    }
    return clusters;
  }
}

/** Pieces that are shaped apart, as pdfkit does too: each ends with its space. */
export function splitAfterSpaces(text: string): string[] {
  return text.split(/(?<=[ \n])/);
}

type PlacedGlyph = { glyphId: number; xAdvance: number; xOffset: number; yOffset: number };

function nothingFor(source: string): ShapedCluster {
  return { source, parts: [], advance: 0 };
}

/** Deals a HarfBuzz cluster's glyphs out to its characters: one each, the surplus to the second or the last. */
function dealOut(source: string, glyphs: readonly PlacedGlyph[]): ShapedCluster[] {
  const characters = Array.from(source);
  const count = Math.min(characters.length, glyphs.length);
  const clusters: ShapedCluster[] = [];
  let glyph = 0;
  let character = 0;
  for (let index = 0; index < count; index += 1) {
    const isLast = index === count - 1;
    const surplus = count > 2 && index === 1 ? glyphs.length - count : 0;
    const glyphEnd = isLast ? glyphs.length : glyph + 1 + surplus;
    const characterEnd = isLast ? characters.length : character + 1;
    let pen = 0;
    const parts: GlyphPart[] = [];
    for (const placed of glyphs.slice(glyph, glyphEnd)) {
      parts.push({ glyphId: placed.glyphId, x: pen + placed.xOffset, y: placed.yOffset });
      pen += placed.xAdvance;
    }
    clusters.push({
      source: characters.slice(character, characterEnd).join(""),
      parts,
      advance: pen,
    });
    glyph = glyphEnd;
    character = characterEnd;
  }
  return clusters;
}
