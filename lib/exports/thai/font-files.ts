import { readFileSync } from "node:fs";
import path from "node:path";
import { ThaiShaper } from "./shaping";
import { ThaiFont } from "./thai-font";

const FILES = { regular: "Sarabun-Regular.ttf", semiBold: "Sarabun-SemiBold.ttf" } as const;
export type FontWeightName = keyof typeof FILES;
export type ThaiFonts = Readonly<Record<FontWeightName, ThaiFont>>;

/** A font file of the project, wherever the server was started from its root. */
export function readFontFile(weight: FontWeightName): Uint8Array {
  return new Uint8Array(readFileSync(path.join(process.cwd(), "public", "fonts", FILES[weight])));
}

let fonts: ThaiFonts | undefined;
let shaper: ThaiShaper | undefined;

/** Sarabun in both weights, read once in a thread's life. */
export function thaiFonts(): ThaiFonts {
  fonts ??= {
    regular: new ThaiFont(readFontFile("regular")),
    semiBold: new ThaiFont(readFontFile("semiBold")),
  };
  return fonts;
}

/** Measures text in Sarabun Regular without keeping glyphs: for estimates such as a spreadsheet's row heights. */
export function thaiShaper(): ThaiShaper {
  shaper ??= new ThaiShaper(readFontFile("regular"));
  return shaper;
}
