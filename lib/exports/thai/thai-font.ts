import { create, type FontMetrics } from "fontkit";
import { type ClusterGlyph, FIRST_CLUSTER_ID, type GlyphSource } from "./cluster-glyph";
import { EmbeddedSubset } from "./embedded-subset";
import { type ShapedCluster, splitAfterSpaces, ThaiShaper } from "./shaping";

type Positioned = { xAdvance: number; yAdvance: number; xOffset: number; yOffset: number };
type ShapedRun = { readonly glyphs: readonly ClusterGlyph[]; readonly advances: readonly number[] };

const MOST_REMEMBERED = 50_000;

/**
 * A font as pdfkit expects it from fontkit, but shaped by HarfBuzz.
 *
 * fontkit has no Thai shaper and react-pdf drops vertical offsets, so layout() gives one glyph for each source
 * character (or inseparable group) with HarfBuzz's offsets inside the glyph; such glyphs exist only in the
 * embedded subset, as TrueType composites.
 */
export class ThaiFont implements GlyphSource {
  readonly shaper: ThaiShaper;
  readonly unitsPerEm: number;
  readonly #metrics: FontMetrics;
  readonly #clusters: ClusterGlyph[] = [];
  readonly #clusterByKey = new Map<string, ClusterGlyph>();
  readonly #runs = new Map<string, ShapedRun>();

  constructor(readonly fontFile: Uint8Array) {
    this.#metrics = create(fontFile);
    this.unitsPerEm = this.#metrics.unitsPerEm;
    this.shaper = new ThaiShaper(fontFile);
  }

  get postscriptName() {
    return this.#metrics.postscriptName;
  }
  get ascent() {
    return this.#metrics.ascent;
  }
  get descent() {
    return this.#metrics.descent;
  }
  get lineGap() {
    return this.#metrics.lineGap;
  }
  get xHeight() {
    return this.#metrics.xHeight;
  }
  get capHeight() {
    return this.#metrics.capHeight;
  }
  get bbox() {
    return this.#metrics.bbox;
  }
  get italicAngle() {
    return this.#metrics.italicAngle;
  }
  get head() {
    return this.#metrics.head;
  }
  get post() {
    return this.#metrics.post;
  }
  get "OS/2"() {
    return this.#metrics["OS/2"];
  }
  get _tables() {
    return this.#metrics._tables;
  }

  getGlyph(id: number): { readonly id: number; readonly advanceWidth: number } {
    return id >= FIRST_CLUSTER_ID ? this.clusterGlyph(id) : this.#metrics.getGlyph(id);
  }

  clusterGlyph(id: number): ClusterGlyph {
    const glyph = this.#clusters[id - FIRST_CLUSTER_ID];
    if (!glyph) throw new RangeError(`glyph ${id} was never shaped`);
    return glyph;
  }

  /** Width in points at a type size. */
  widthOf(text: string, size: number): number {
    return (this.shaper.widthOf(text) * size) / this.unitsPerEm;
  }

  /** pdfkit scales the positions in place, so each call gives new ones. */
  layout(text: string) {
    const glyphs: ClusterGlyph[] = [];
    const positions: Positioned[] = [];
    let advanceWidth = 0;
    for (const piece of splitAfterSpaces(text)) {
      const run = this.#run(piece);
      run.glyphs.forEach((glyph, index) => {
        const xAdvance = run.advances[index]!;
        glyphs.push(glyph);
        positions.push({ xAdvance, yAdvance: 0, xOffset: 0, yOffset: 0 });
        advanceWidth += xAdvance;
      });
    }
    return { glyphs, positions, advanceWidth };
  }

  createSubset(): EmbeddedSubset {
    return new EmbeddedSubset(this);
  }

  #run(text: string): ShapedRun {
    const known = this.#runs.get(text);
    if (known) return known;
    const clusters = this.shaper.shape(text);
    const run = {
      glyphs: clusters.map((cluster) => this.#glyphFor(cluster)),
      advances: clusters.map((cluster) => cluster.advance),
    };
    if (this.#runs.size >= MOST_REMEMBERED) this.#runs.clear();
    this.#runs.set(text, run);
    return run;
  }

  /** A cluster of one glyph keeps that glyph's own width, so that kerning does not make a glyph of its own. */
  #glyphFor({ source, parts, advance }: ShapedCluster): ClusterGlyph {
    const only = parts.length === 1 ? parts[0] : undefined;
    const advanceWidth = only ? this.#metrics.getGlyph(only.glyphId).advanceWidth : advance;
    const key = `${source}\0${parts.map(({ glyphId, x, y }) => `${glyphId},${x},${y}`).join(";")}\0${advanceWidth}`;
    const known = this.#clusterByKey.get(key);
    if (known) return known;
    const glyph: ClusterGlyph = {
      id: FIRST_CLUSTER_ID + this.#clusters.length,
      codePoints: Array.from(source, (character) => character.codePointAt(0)!),
      parts,
      advanceWidth,
    };
    this.#clusters.push(glyph);
    this.#clusterByKey.set(key, glyph);
    return glyph;
  }
}
