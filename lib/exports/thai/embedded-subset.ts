import { type ClusterGlyph, FIRST_CLUSTER_ID, type GlyphSource } from "./cluster-glyph";
import { buildSfnt, componentOffsets, MORE_COMPONENTS, paddingAfter, SfntReader } from "./sfnt";
import type { GlyphPart } from "./shaping";

/** ARG_1_AND_2_ARE_WORDS, ARGS_ARE_XY_VALUES and UNSCALED_COMPONENT_OFFSET. */
const PLACED_BY_WORDS = 0x1003;
/** Tables that hinting needs; the others are made anew. */
const CARRIED_TABLES = ["cvt ", "fpgm", "prep"] as const;

type Outline = { readonly data: Buffer; readonly advance: number; readonly leftBearing: number };

/**
 * The TrueType file that goes into a PDF: glyph 0, the clusters that were printed, each a composite of the
 * font's own glyphs at HarfBuzz's offsets, and those glyphs.
 */
export class EmbeddedSubset {
  readonly #font: GlyphSource;
  readonly #ids: number[] = [];
  readonly #slots = new Map<number, number>();

  constructor(font: GlyphSource) {
    this.#font = font;
    this.includeGlyph(0);
  }

  /** The glyph's number in the subset, the same one however often it is asked for. */
  includeGlyph(id: number): number {
    const known = this.#slots.get(id);
    if (known !== undefined) return known;
    const slot = this.#ids.length;
    this.#ids.push(id);
    this.#slots.set(id, slot);
    return slot;
  }

  encode(): Uint8Array {
    const source = new SfntReader(this.#font.fontFile);
    const outlines: Outline[] = [];
    // Components are included while their composites are written, so the list grows under the loop.
    for (let slot = 0; slot < this.#ids.length; slot += 1) {
      const id = this.#ids[slot]!;
      outlines.push(
        id < FIRST_CLUSTER_ID
          ? this.#ownGlyph(source, id)
          : this.#composite(source, this.#font.clusterGlyph(id)),
      );
    }
    const mostParts = Math.max(...this.#ids.map((id) => this.#partsOf(source, id).length));
    return assemble(source, outlines, mostParts);
  }

  #partsOf(source: SfntReader, id: number): readonly GlyphPart[] {
    if (id < FIRST_CLUSTER_ID) return [];
    return this.#font.clusterGlyph(id).parts.filter(({ glyphId }) => source.glyph(glyphId).length > 0);
  }

  #ownGlyph(source: SfntReader, id: number): Outline {
    const data = Buffer.from(source.glyph(id));
    const isComposite = data.length > 0 && data.readInt16BE(0) < 0;
    if (isComposite)
      for (const at of componentOffsets(data))
        data.writeUInt16BE(this.includeGlyph(data.readUInt16BE(at)), at);
    const leftBearing = data.length > 0 ? data.readInt16BE(2) : 0;
    return { data, advance: this.#font.getGlyph(id).advanceWidth, leftBearing };
  }

  #composite(source: SfntReader, glyph: ClusterGlyph): Outline {
    const parts = this.#partsOf(source, glyph.id);
    if (parts.length === 0) return { data: Buffer.alloc(0), advance: glyph.advanceWidth, leftBearing: 0 };
    const data = Buffer.alloc(10 + parts.length * 8);
    data.writeInt16BE(-1, 0);
    let [left, bottom, right, top] = [Infinity, Infinity, -Infinity, -Infinity];
    parts.forEach(({ glyphId, x, y }, index) => {
      const part = source.glyph(glyphId);
      left = Math.min(left, part.readInt16BE(2) + x);
      bottom = Math.min(bottom, part.readInt16BE(4) + y);
      right = Math.max(right, part.readInt16BE(6) + x);
      top = Math.max(top, part.readInt16BE(8) + y);
      const at = 10 + index * 8;
      data.writeUInt16BE(PLACED_BY_WORDS | (index < parts.length - 1 ? MORE_COMPONENTS : 0), at);
      data.writeUInt16BE(this.includeGlyph(glyphId), at + 2);
      data.writeInt16BE(x, at + 4);
      data.writeInt16BE(y, at + 6);
    });
    [left, bottom, right, top].forEach((edge, index) => {
      data.writeInt16BE(edge, 2 + index * 2);
    });
    return { data, advance: glyph.advanceWidth, leftBearing: left };
  }
}

function assemble(source: SfntReader, outlines: readonly Outline[], mostParts: number): Uint8Array {
  const count = outlines.length;
  const glyf: Buffer[] = [];
  const loca = Buffer.alloc((count + 1) * 4);
  const hmtx = Buffer.alloc(count * 4);
  let offset = 0;
  outlines.forEach(({ data, advance, leftBearing }, slot) => {
    const padding = paddingAfter(data.length);
    loca.writeUInt32BE(offset, slot * 4);
    hmtx.writeUInt16BE(advance, slot * 4);
    hmtx.writeInt16BE(leftBearing, slot * 4 + 2);
    glyf.push(data, Buffer.alloc(padding));
    offset += data.length + padding;
  });
  loca.writeUInt32BE(offset, count * 4);
  const tables = new Map<string, Buffer>([
    ["glyf", Buffer.concat(glyf)],
    ["head", headTable(source)],
    ["hhea", hheaTable(source, count)],
    ["hmtx", hmtx],
    ["loca", loca],
    ["maxp", maxpTable(source, count, mostParts)],
  ]);
  for (const tag of CARRIED_TABLES) {
    const table = source.table(tag);
    if (table) tables.set(tag, table);
  }
  return buildSfnt(tables);
}

/** Check sum to be filled in, and glyph offsets of four bytes. */
function headTable(source: SfntReader): Buffer {
  const head = Buffer.from(source.required("head"));
  head.writeUInt32BE(0, 8);
  head.writeInt16BE(1, 50);
  return head;
}

function hheaTable(source: SfntReader, count: number): Buffer {
  const hhea = Buffer.from(source.required("hhea"));
  hhea.writeUInt16BE(count, 34);
  return hhea;
}

/** Limits a rasteriser reserves memory by: composites are one level deeper and up to four times as rich. */
function maxpTable(source: SfntReader, count: number, mostParts: number): Buffer {
  const maxp = Buffer.from(source.required("maxp"));
  const atMost = (value: number) => Math.min(0xffff, value);
  maxp.writeUInt16BE(count, 4);
  maxp.writeUInt16BE(atMost(maxp.readUInt16BE(10) * 4), 10);
  maxp.writeUInt16BE(atMost(maxp.readUInt16BE(12) * 4), 12);
  maxp.writeUInt16BE(Math.max(maxp.readUInt16BE(28), mostParts), 28);
  maxp.writeUInt16BE(maxp.readUInt16BE(30) + 1, 30);
  return maxp;
}
