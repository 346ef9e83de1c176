import { SaxesParser } from "saxes";
import { UnreadableSheet } from "./sheet-problem";

export type XmlAttributes = Readonly<Record<string, string>>;

/** What is told while a part is read; names come without their prefix. */
export type XmlListener = {
  readonly open: (name: string, attributes: XmlAttributes) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
};

/** Thrown by a listener that has what it wants. */
export class EnoughRead extends Error {}

const CHUNK_BYTES = 64 * 1024;
const FORBIDDEN = ["<!DOCTYPE", "<!ENTITY"];

/** Whether a part declares what a workbook never does: a document type, or entities of its own. */
export function hasDoctype(part: Buffer): boolean {
  return FORBIDDEN.some((mark) => part.includes(mark));
}

function localName(name: string): string {
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
}

function plainAttributes(attributes: XmlAttributes): XmlAttributes {
  let hasPrefix = false;
  for (const name in attributes) if (name.includes(":")) hasPrefix = true;
  if (!hasPrefix) return attributes;
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [localName(name), value]));
}

/**
 * Reads a part of a workbook from beginning to end without holding it as a tree.
 *
 * @throws UnreadableSheet when it is not well-formed, is not UTF-8, or has a document type
 */
export function readXml(part: Buffer, listener: XmlListener): void {
  const parser = new SaxesParser();
  const letters = new TextDecoder("utf-8", { fatal: true });
  parser.on("error", () => {
    throw new UnreadableSheet("broken_workbook");
  });
  parser.on("doctype", () => {
    throw new UnreadableSheet("has_doctype");
  });
  parser.on("opentag", (tag) => {
    listener.open(localName(tag.name), plainAttributes(tag.attributes));
  });
  parser.on("closetag", (tag) => listener.close?.(localName(tag.name)));
  parser.on("text", (text) => listener.text?.(text));
  parser.on("cdata", (text) => listener.text?.(text));
  try {
    for (let at = 0; at < part.length; at += CHUNK_BYTES)
      parser.write(letters.decode(part.subarray(at, at + CHUNK_BYTES), { stream: true }));
    parser.write(letters.decode()).close();
  } catch (error) {
    if (error instanceof EnoughRead) return;
    if (error instanceof UnreadableSheet) throw error;
    throw new UnreadableSheet("broken_workbook");
  }
}
