import { describe, expect, it } from "vitest";
import { MOST_EVIDENCE_BYTES, MOST_OFFICE_PARTS } from "@/lib/status-reports/evidence/limits";
import { evidenceTypeOf } from "@/lib/status-reports/evidence/media-type";
import { zipOf } from "../../imports/sample-files";
import { COMPOUND_FILE, officeFile, pdf, pdfOfBytes, picture } from "./sample-evidence";

const OFFICE = "application/vnd.openxmlformats-officedocument";

describe("what evidence is, by its content", () => {
  const taken: [name: string, make: () => Uint8Array | Promise<Uint8Array>, mediaType: string][] = [
    ["รายงาน.pdf", () => pdf(), "application/pdf"],
    ["ภาพ.JPG", () => picture("jpeg"), "image/jpeg"],
    ["ภาพ.jpeg", () => picture("jpeg"), "image/jpeg"],
    ["ภาพ.png", () => picture("png"), "image/png"],
    ["ภาพ.webp", () => picture("webp"), "image/webp"],
    ["หนังสือ.docx", () => officeFile("docx"), `${OFFICE}.wordprocessingml.document`],
    ["ตาราง.xlsx", () => officeFile("xlsx"), `${OFFICE}.spreadsheetml.sheet`],
    ["นำเสนอ.pptx", () => officeFile("pptx"), `${OFFICE}.presentationml.presentation`],
  ];
  it.each(taken)("takes %s", async (name, make, mediaType) => {
    expect(await evidenceTypeOf(name, await make())).toEqual({ ok: true, value: mediaType });
  });

  const refusals: [what: string, name: string, make: () => Uint8Array | Promise<Uint8Array>, why: string][] =
    [
      ["nothing", "a.pdf", () => new Uint8Array(), "empty_file"],
      ["a program by another name", "a.pdf", () => Buffer.from(`MZ${"\0".repeat(200)}`), "not_evidence"],
      [
        "a page by another name",
        "a.pdf",
        () => Buffer.from("<!doctype html><script>1</script>"),
        "not_evidence",
      ],
      ["a page with the mark of a PDF in it", "a.pdf", () => Buffer.from("<html>%PDF-1.4"), "not_evidence"],
      [
        "an SVG, which can hold script",
        "a.svg",
        () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'),
        "not_evidence",
      ],
      ["an SVG by another name", "a.png", () => Buffer.from("<?xml version='1.0'?><svg/>"), "not_evidence"],
      ["a GIF", "a.gif", () => Buffer.from("GIF89a\x01\0\x01\0\0\0\0;", "latin1"), "not_evidence"],
      ["a plain ZIP file", "a.docx", () => zipOf([{ name: "a.txt", content: "ก" }]), "not_evidence"],
      [
        "a picture of an iPhone",
        "a.heic",
        () => Buffer.from("\0\0\0\x18ftypheic\0\0\0\0mif1heic"),
        "phone_picture",
      ],
      ["an old Word file", "a.doc", () => COMPOUND_FILE, "old_office"],
      ["an encrypted Word file", "a.docx", () => COMPOUND_FILE, "old_office"],
      ["a Word file with macros", "a.docm", () => officeFile("docx", { macroType: true }), "has_macros"],
      ["the same called .docx", "a.docx", () => officeFile("docx", { macroType: true }), "has_macros"],
      [
        "a workbook that hides a macro under an honest type",
        "a.xlsx",
        () => officeFile("xlsx", { more: [{ name: "xl/vbaProject.bin", content: "x" }] }),
        "has_macros",
      ],
      [
        "an OpenDocument text",
        "a.odt",
        () => zipOf([{ name: "mimetype", content: "application/vnd.oasis.opendocument.text", method: 0 }]),
        "not_evidence",
      ],
      [
        "an Office file that promises to unpack to 200 MB",
        "a.docx",
        () =>
          officeFile("docx", {
            more: [{ name: "word/x.xml", content: "x", saidBytes: 200 * 1024 * 1024 }],
          }),
        "unpacks_too_big",
      ],
      [
        "an Office file with an encrypted part",
        "a.docx",
        () => officeFile("docx", { more: [{ name: "word/x.xml", content: "x", flags: 1 }] }),
        "encrypted",
      ],
      ["half an Office file", "a.docx", () => officeFile("docx").slice(0, -30), "broken_file"],
      ["a PDF called a picture", "a.jpg", () => pdf(), "name_disagrees"],
      ["a picture called a PDF", "a.pdf", () => picture("png"), "name_disagrees"],
      ["a PDF called a program", "a.pdf.exe", () => pdf(), "name_disagrees"],
      ["a PDF without an ending", "pdf", () => pdf(), "name_disagrees"],
    ];
  it.each(refusals)("refuses %s (%s)", async (_what, name, make, why) => {
    expect(await evidenceTypeOf(name, await make())).toEqual({ ok: false, reason: why });
  });

  it("takes a file of 8 MB, and none of a byte more", async () => {
    expect(await evidenceTypeOf("a.pdf", pdfOfBytes(MOST_EVIDENCE_BYTES))).toMatchObject({ ok: true });
    expect(await evidenceTypeOf("a.pdf", pdfOfBytes(MOST_EVIDENCE_BYTES + 1))).toEqual({
      ok: false,
      reason: "too_big",
    });
  });

  it("takes a presentation of as many parts as are allowed, and none of one more", async () => {
    const parts = (count: number) =>
      Array.from({ length: count - 3 }, (_, number) => ({ name: `ppt/${number}`, content: "x" }));
    const of = (count: number) => evidenceTypeOf("a.pptx", officeFile("pptx", { more: parts(count) }));
    expect(await of(MOST_OFFICE_PARTS)).toMatchObject({ ok: true });
    expect(await of(MOST_OFFICE_PARTS + 1)).toEqual({ ok: false, reason: "unpacks_too_big" });
  });
});
