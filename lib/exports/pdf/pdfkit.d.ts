/** What is used of pdfkit 0.20.1, which comes without types. */
declare module "pdfkit" {
  import type { Readable } from "node:stream";

  export type StructureElement = {
    add(child: StructureElement | StructureContent): StructureElement;
    end(): void;
  };
  export type StructureContent = { readonly refs: readonly unknown[] };
  export type OutlineItem = {
    addItem(title: string, options: { readonly fit: true; readonly expanded?: boolean }): OutlineItem;
  };
  type DocumentOptions = {
    readonly pdfVersion: "1.7";
    readonly size: readonly [number, number];
    readonly margin: 0;
    readonly font: null;
    readonly lang: string;
    readonly tagged: true;
    readonly displayTitle: true;
    readonly autoFirstPage: false;
    readonly info: Readonly<Record<string, string | Date>>;
  };
  type TextOptions = {
    readonly lineBreak: false;
    readonly baseline: "alphabetic";
    readonly characterSpacing?: number;
  };
  type LinkOptions = { readonly structParent: StructureElement; readonly Contents: unknown };

  export default class PDFDocument extends Readable {
    constructor(options: DocumentOptions);
    readonly outline: OutlineItem;
    addPage(): this;
    end(): void;
    font(font: object, family: string, size: number): this;
    text(text: string, x: number, y: number, options: TextOptions): this;
    fillColor(color: string): this;
    strokeColor(color: string): this;
    lineWidth(width: number): this;
    dash(length: number, options: { readonly space: number }): this;
    undash(): this;
    moveTo(x: number, y: number): this;
    lineTo(x: number, y: number): this;
    roundedRect(x: number, y: number, width: number, height: number, radius: number): this;
    rect(x: number, y: number, width: number, height: number): this;
    fill(): this;
    stroke(): this;
    image(file: string, x: number, y: number, options: { width: number; height: number }): this;
    link(x: number, y: number, width: number, height: number, url: string, options: LinkOptions): this;
    goTo(x: number, y: number, width: number, height: number, name: string, options: LinkOptions): this;
    addNamedDestination(name: string, kind: "XYZ", x: number, y: number, zoom: null): void;
    struct(role: string, options?: { readonly alt?: string; readonly scope?: string }): StructureElement;
    addStructure(element: StructureElement): this;
    markContent(tag: "Artifact", options: { readonly type: "Pagination" | "Layout" }): this;
    markStructureContent(role: string): StructureContent;
    endMarkedContent(): this;
  }
}
