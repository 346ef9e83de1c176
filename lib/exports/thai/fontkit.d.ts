/** What is used of fontkit 2.0.4: metrics of a TrueType font. Shaping is HarfBuzz's work. */
declare module "fontkit" {
  export type FontMetrics = {
    readonly postscriptName: string;
    readonly unitsPerEm: number;
    readonly ascent: number;
    readonly descent: number;
    readonly lineGap: number;
    readonly xHeight: number;
    readonly capHeight: number;
    readonly bbox: {
      readonly minX: number;
      readonly minY: number;
      readonly maxX: number;
      readonly maxY: number;
    };
    readonly italicAngle: number;
    readonly head: object;
    readonly post: object;
    readonly "OS/2": object;
    readonly _tables: object;
    getGlyph(id: number): { readonly id: number; readonly advanceWidth: number };
  };
  export function create(bytes: Uint8Array): FontMetrics;
}
