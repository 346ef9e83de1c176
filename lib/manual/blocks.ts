import type { ProseBlock, ProsePicture } from "@/lib/platform/prose-document";
import { prose } from "@/lib/platform/prose-markup";
import pictures from "./pictures.json";

/** Names of the pictures that scripts/manual-pictures.mjs has taken. */
export type PictureName = keyof typeof pictures;

type PixelSize = { readonly width: number; readonly height: number };
const SIZES: Readonly<Record<PictureName, PixelSize>> = pictures;

export function paragraph(marked: string): ProseBlock {
  return { kind: "paragraph", text: prose(marked) };
}

export function steps(...marked: string[]): ProseBlock {
  return { kind: "list", numbered: true, items: marked.map(prose) };
}

export function bullets(...marked: string[]): ProseBlock {
  return { kind: "list", numbered: false, items: marked.map(prose) };
}

export function note(title: string, marked: string): ProseBlock {
  return { kind: "notice", tone: "info", title, text: prose(marked) };
}

/** What goes wrong if it is not heeded. */
export function warning(title: string, marked: string): ProseBlock {
  return { kind: "notice", tone: "wait", title, text: prose(marked) };
}

/** Terms and what they mean. */
export function facts(...pairs: readonly (readonly [term: string, marked: string])[]): ProseBlock {
  return { kind: "facts", facts: pairs.map(([term, marked]) => ({ term, value: prose(marked) })) };
}

/** @param headers with the share of the width that each column takes */
export function table(
  caption: string,
  headers: readonly (readonly [header: string, weight: number])[],
  ...rows: readonly (readonly string[])[]
): ProseBlock {
  return {
    kind: "table",
    caption,
    columns: headers.map(([header, weight]) => ({ header, weight })),
    groups: [{ rows: rows.map((row) => row.map(prose)) }],
  };
}

/** @param alt what can be seen, said for somebody who cannot see it */
export function picture(name: PictureName, caption: string, alt: string): ProsePicture {
  const { width, height }: PixelSize = SIZES[name];
  return { kind: "picture", file: `/manual/${name}.png`, alt, caption, width, height };
}
