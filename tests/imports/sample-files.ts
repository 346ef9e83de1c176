import { crc32, deflateRawSync } from "node:zlib";

export type Part = {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** What the directory says instead of the truth. */
  readonly saidBytes?: number;
  readonly flags?: number;
  readonly headerAt?: number;
  readonly method?: number;
};

/** A ZIP file of the parts, honest unless a part says otherwise. */
export function zipOf(parts: readonly Part[]): Buffer {
  const local: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const part of parts) {
    const content = Buffer.from(part.content as string);
    const packed = deflateRawSync(content);
    const name = Buffer.from(part.name);
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(part.flags ?? 0, 2);
    facts.writeUInt16LE(part.method ?? 8, 4);
    facts.writeUInt32LE(crc32(content), 10);
    facts.writeUInt32LE(packed.length, 14);
    facts.writeUInt32LE(part.saidBytes ?? content.length, 18);
    facts.writeUInt16LE(name.length, 22);
    local.push(Buffer.from("PK\x03\x04", "latin1"), facts, name, packed);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(part.headerAt ?? at, 10);
    directory.push(Buffer.from("PK\x01\x02\x14\x00", "latin1"), facts, rest, name);
    at += 30 + name.length + packed.length;
  }
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(Buffer.concat(directory).length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...local, ...directory, Buffer.from("PK\x05\x06", "latin1"), end]);
}

const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const relations = (inner: string) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;

type WorkbookOptions = {
  /** What stands in place of a part, or beside the others. */
  readonly instead?: Readonly<Record<string, string | Uint8Array>>;
  readonly bookRelations?: string;
};

/** The parts of a small workbook whose one sheet holds the XML of rows. */
export function workbookParts(
  rowsXml: string,
  { instead = {}, bookRelations = "" }: WorkbookOptions = {},
): Part[] {
  const parts: Record<string, string | Uint8Array> = {
    "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    "_rels/.rels": relations(
      `<Relationship Id="r1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/>`,
    ),
    "xl/workbook.xml": `<workbook xmlns:r="${RELATIONS}"><sheets><sheet name="หนึ่ง" sheetId="1" r:id="s1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relations(
      `<Relationship Id="s1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/>${bookRelations}`,
    ),
    "xl/worksheets/sheet1.xml": `<worksheet><sheetData>${rowsXml}</sheetData></worksheet>`,
    ...instead,
  };
  return Object.entries(parts).map(([name, content]) => ({ name, content }));
}

export function workbookOf(rowsXml: string, options?: WorkbookOptions): Buffer {
  return zipOf(workbookParts(rowsXml, options));
}

/** A row of cells that hold their text themselves. */
export function rowXml(number: number, cells: readonly string[]): string {
  const cellXml = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
  return `<row r="${number}">${cells.map(cellXml).join("")}</row>`;
}

/** Thai text as older software saves it: Windows-874. */
export function windows874(text: string): Buffer {
  return Buffer.from(
    [...text].map((letter) => {
      const code = letter.codePointAt(0)!;
      return code >= 0x0e00 && code < 0x0e60 ? code - 0x0e00 + 0xa0 : code;
    }),
  );
}
