import path from "node:path";
import type PDFDocument from "pdfkit";
import type { StructureElement } from "pdfkit";
import type { ThaiFonts } from "@/lib/exports/thai/font-files";
import type { TextMark } from "./marks";
import { COLOR } from "./paper-style";
import type { BoxMark, LinkMark, ProseMark, Tag, TaggedMarks } from "./prose-marks";

const BORDER = 0.75;

/** Puts marks on the pages of a pdfkit document, and tags for what they are. */
export class ProsePainter {
  readonly #document: PDFDocument;
  readonly #fonts: ThaiFonts;
  readonly #pictures: string;
  readonly #whole: StructureElement;
  /** From the outermost to the one that was painted last; whatever is left is ended, and written. */
  readonly #open: { readonly tag: Tag; readonly element: StructureElement }[] = [];
  #typeface = "";
  #fill = "";

  /** @param pictures folder that the files of pictures are below */
  constructor(document: PDFDocument, fonts: ThaiFonts, pictures: string) {
    this.#document = document;
    this.#fonts = fonts;
    this.#pictures = pictures;
    this.#whole = document.struct("Document");
    document.addStructure(this.#whole);
  }

  /** A page begins without font and colour. */
  startPage(): void {
    this.#typeface = "";
    this.#fill = "";
  }

  finish(): void {
    this.#endFrom(0);
    this.#whole.end();
  }

  paint(mark: ProseMark): void {
    if (mark.kind === "tagged") this.#paintTagged(mark);
    else if (mark.kind === "place")
      this.#document.addNamedDestination(mark.name, "XYZ", 0, Math.max(0, mark.y - 8), null);
    else {
      this.#document.markContent("Artifact", { type: "Layout" });
      this.#draw(mark);
      this.#document.endMarkedContent();
    }
  }

  #paintTagged({ tag, marks }: TaggedMarks): void {
    const element = this.#elementOf(tag);
    element.add(this.#document.markStructureContent(tag.role));
    for (const mark of marks) if (mark.kind !== "link") this.#draw(mark);
    this.#document.endMarkedContent();
    for (const mark of marks) if (mark.kind === "link") this.#link(mark, element);
    // pdfkit notes a link's page when its element ends: that has to be this page.
    if (tag.role === "Link") this.#endFrom(this.#open.length - 1);
  }

  /** The tag's element, inside its parents'; elements that are not among them are over. */
  #elementOf(tag: Tag): StructureElement {
    const path: Tag[] = [];
    for (let each: Tag | undefined = tag; each; each = each.parent) path.unshift(each);
    let shared = 0;
    while (shared < path.length && this.#open[shared]?.tag === path[shared]) shared += 1;
    this.#endFrom(shared);
    for (const each of path.slice(shared)) {
      const element = this.#document.struct(each.role, {
        ...(each.alt === undefined ? {} : { alt: each.alt }),
        ...(each.scope === undefined ? {} : { scope: each.scope }),
      });
      (this.#open.at(-1)?.element ?? this.#whole).add(element);
      this.#open.push({ tag: each, element });
    }
    return this.#open.at(-1)!.element;
  }

  #endFrom(depth: number): void {
    while (this.#open.length > depth) this.#open.pop()!.element.end();
  }

  #draw(mark: ProseMark): void {
    const document = this.#document;
    switch (mark.kind) {
      case "text":
        this.#write(mark);
        break;
      case "rule":
        document.lineWidth(mark.thickness).strokeColor(mark.color);
        document
          .moveTo(...mark.from)
          .lineTo(...mark.to)
          .stroke();
        break;
      case "box":
        this.#box(mark);
        break;
      case "dotted":
        document.lineWidth(0.7).strokeColor(COLOR.inkSoft).dash(0.8, { space: 2.2 });
        document
          .moveTo(mark.x, mark.y)
          .lineTo(mark.x + Math.max(0, mark.width), mark.y)
          .stroke();
        document.undash();
        break;
      case "picture": {
        const { x, y, width, height } = mark;
        document.image(path.join(this.#pictures, mark.file), x, y, { width, height });
        break;
      }
    }
  }

  /** Font and colour are set only where they change. */
  #write(mark: TextMark & { readonly spacing?: number }): void {
    const font = this.#fonts[mark.weight];
    const typeface = `${mark.weight} ${mark.size}`;
    if (this.#typeface !== typeface) this.#document.font(font, font.postscriptName, mark.size);
    if (this.#fill !== mark.color) this.#document.fillColor(mark.color);
    this.#typeface = typeface;
    this.#fill = mark.color;
    this.#document.text(mark.text, mark.x, mark.baseline, {
      lineBreak: false,
      baseline: "alphabetic",
      ...(mark.spacing === undefined ? {} : { characterSpacing: mark.spacing }),
    });
  }

  #box({ x, y, width, height, radius, fill, stroke }: BoxMark): void {
    const document = this.#document;
    const outline = () =>
      radius === 0 ? document.rect(x, y, width, height) : document.roundedRect(x, y, width, height, radius);
    if (fill !== undefined) {
      this.#fill = "";
      outline().fillColor(fill).fill();
    }
    if (stroke !== undefined) outline().lineWidth(BORDER).strokeColor(stroke).stroke();
  }

  #link({ x, y, width, height, href, label }: LinkMark, structParent: StructureElement): void {
    // pdfkit takes a String object for text and a bare string for a name.
    const options = { structParent, Contents: new String(label) };
    if (href.startsWith("#")) this.#document.goTo(x, y, width, height, href.slice(1), options);
    else this.#document.link(x, y, width, height, href, options);
  }
}
