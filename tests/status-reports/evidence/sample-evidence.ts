import sharp from "sharp";
import type { EvidenceStorage, StoredFile } from "@/lib/status-reports/evidence/storage/storage";
import { zipOf } from "../../imports/sample-files";

/** A PDF as small as one can be; other words, another file. */
export function pdf(words = "ตัวอย่าง"): Uint8Array {
  return Buffer.from(`%PDF-1.4\n% ${words}\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n`);
}

/** A PDF of so many bytes. */
export function pdfOfBytes(bytes: number, words = ""): Uint8Array {
  const file = Buffer.alloc(bytes, " ");
  file.write(`%PDF-1.4\n% ${words}`);
  return file;
}

type PictureFormat = "jpeg" | "png" | "webp";

export function picture(
  format: PictureFormat,
  { width = 600, height = 400, grey = 90 } = {},
): Promise<Uint8Array> {
  const background = { r: grey, g: 120, b: 60 };
  return sharp({ create: { width, height, channels: 3, background } })
    .withExif({ IFD0: { Copyright: "ผู้ถ่ายตัวอย่าง" } })
    [format]()
    .toBuffer();
}

const OFFICE = {
  docx: ["word/document.xml", "wordprocessingml.document.main+xml"],
  xlsx: ["xl/workbook.xml", "spreadsheetml.sheet.main+xml"],
  pptx: ["ppt/presentation.xml", "presentationml.presentation.main+xml"],
} as const;
type OfficeFormat = keyof typeof OFFICE;

/** An Office file as its programs write it: the parts, and first of all what they are. */
export function officeFile(
  format: OfficeFormat,
  { macroType = false, more = [] as Parameters<typeof zipOf>[0] } = {},
): Uint8Array {
  const [part, type] = OFFICE[format];
  const said = macroType
    ? `application/vnd.ms-${format === "docx" ? "word.document" : "excel.sheet"}.macroEnabled.main+xml`
    : `application/vnd.openxmlformats-officedocument.${type}`;
  return zipOf([
    {
      name: "[Content_Types].xml",
      content: `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/${part}" ContentType="${said}"/></Types>`,
    },
    { name: "_rels/.rels", content: "<Relationships/>" },
    { name: part, content: "<document/>" },
    ...more,
  ]);
}

/** Old Office, encrypted Office and installers begin alike. */
export const COMPOUND_FILE = Buffer.concat([
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
  Buffer.alloc(512),
]);

/** A storage in memory, for rules that do not depend on where bytes lie. */
export function memoryStorage(): EvidenceStorage & { readonly kept: Map<string, Uint8Array> } {
  const kept = new Map<string, Uint8Array>();
  const storedAt = new Date();
  return {
    kept,
    put: async (key, bytes) => {
      kept.set(key, bytes);
    },
    open: async (key) => {
      const bytes = kept.get(key);
      return bytes ? new Blob([Buffer.from(bytes)]).stream() : null;
    },
    remove: async (key) => {
      kept.delete(key);
    },
    list: async function* (): AsyncGenerator<StoredFile> {
      for (const key of [...kept.keys()]) yield { key, storedAt };
    },
  };
}
