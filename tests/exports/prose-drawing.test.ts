import { describe, expect, it } from "vitest";
import { proseBlocks } from "@/lib/exports/pdf/prose-blocks";
import { drawProsePdf } from "@/lib/exports/pdf/prose-drawing";
import { PROSE_STYLE } from "@/lib/exports/pdf/prose-style";
import { thaiFonts } from "@/lib/exports/thai/font-files";
import type { ProseBlock, ProseDocument, ProseText } from "@/lib/platform/prose-document";
import { hasPdftotext, pdfMetadata, pdfOutline, pdfPages, pdfTags, pdftotextLines } from "./read-pdf";

const SENTENCE = "องค์กรปกครองส่วนท้องถิ่นบันทึกโครงการตามแผนปฏิบัติการป้องกันการทุจริต และรายงานผลรอบ 6 เดือน ";

function book(blocks: readonly ProseBlock[], more: Partial<ProseDocument> = {}): ProseDocument {
  return {
    title: "คู่มือทดสอบ",
    fileName: "sample",
    issuedAt: new Date("2026-04-30T09:30:00Z"),
    style: "book",
    blocks,
    ...more,
  };
}

const paragraph = (text: ProseText): ProseBlock => ({ kind: "paragraph", text });
const chapter = (number: number): ProseBlock[] => [
  { kind: "heading", level: 1, text: `บทที่ ${number}`, anchor: `chapter-${number}` },
  { kind: "heading", level: 2, text: `หัวข้อ ${number}.1`, anchor: `chapter-${number}-1` },
  ...Array.from({ length: 12 }, () => paragraph(SENTENCE.repeat(6))),
  { kind: "page-break" },
];

describe("a book of three chapters", async () => {
  const file = await drawProsePdf(
    book([1, 2, 3].flatMap(chapter), {
      cover: { title: ["คู่มือการใช้งานระบบ", "e-PlanNACC"], under: ["สำหรับทดสอบ"] },
      contents: { title: "สารบัญ", depth: 2 },
      footer: "ท้ายหน้า",
      pageNumbers: true,
    }),
  );
  const pages = await pdfPages(file);

  it("names in its contents the page that each heading really stands on, as a reader of PDF counts pages", () => {
    const contents = pages.findIndex((lines) => lines.includes("สารบัญ"));
    expect(contents).toBe(1);
    for (const heading of ["บทที่ 1", "บทที่ 2", "บทที่ 3", "หัวข้อ 3.1"]) {
      const page = pages.findIndex((lines, index) => index > contents && lines.includes(heading));
      expect(pages[contents]).toContain(`${heading}\t${page + 1}`);
    }
  });

  it("begins each chapter on a page of its own and ends without an empty one", () => {
    for (const number of [1, 2, 3])
      expect(pages.find((lines) => lines.includes(`บทที่ ${number}`))?.[0]).toBe(`บทที่ ${number}`);
    expect(pages.at(-1)!.length).toBeGreaterThan(2);
  });

  it("numbers every page but the cover", () => {
    expect(pages[0]!.join()).not.toContain("หน้า ");
    pages.slice(1).forEach((lines, index) => {
      expect(lines.at(-1)).toBe(`ท้ายหน้า\tหน้า ${index + 2}/${pages.length}`);
    });
  });

  it("has bookmarks of two levels", async () => {
    expect(await pdfOutline(file)).toEqual(
      [1, 2, 3].map((number) => ({ title: `บทที่ ${number}`, items: [`หัวข้อ ${number}.1`] })),
    );
  });

  it("says its title and language, as PDF 1.7", async () => {
    expect(await pdfMetadata(file)).toMatchObject({
      Title: "คู่มือทดสอบ",
      Language: "th-TH",
      PDFFormatVersion: "1.7",
    });
  });
});

describe("tags", () => {
  it("say what each part is, to software that reads aloud, and nothing of what is repeated", async () => {
    const [tags] = await pdfTags(
      await drawProsePdf(
        book(
          [
            { kind: "heading", level: 1, text: "หัวเรื่อง", anchor: "a" },
            paragraph([{ text: "ดู" }, { text: "ที่นี่", href: "https://eplan.example/" }, { text: "ก่อน" }]),
            { kind: "list", numbered: true, items: ["หนึ่ง", "สอง"] },
            {
              kind: "table",
              caption: "ตารางหนึ่ง",
              columns: [{ header: "ก", weight: 1 }],
              groups: [{ rows: [["ข"]] }],
            },
            { kind: "notice", tone: "info", title: "โปรดทราบ", text: "ข้อความ" },
          ],
          { footer: "ท้ายหน้า", runningHead: "หัวหน้า", pageNumbers: true },
        ),
      ),
    );
    expect(tags).toEqual([
      "H1",
      "P",
      "P/Link",
      "L",
      "L/LI",
      "L/LI/Lbl",
      "L/LI/LBody",
      "L/LI",
      "L/LI/Lbl",
      "L/LI/LBody",
      "Table",
      "Table/TR",
      "Table/TR/TH",
      "Table/TR",
      "Table/TR/TD",
      "Note",
    ]);
  });
});

describe("a table over two pages", () => {
  it("is read aloud with its head once", async () => {
    const rows = Array.from({ length: 60 }, (_, index) => [`แถว ${index}`]);
    const columns = [{ header: "หัวตาราง", weight: 1 }];
    const file = await drawProsePdf(
      book([{ kind: "table", caption: "ยาว", columns, groups: [{ heading: "กลุ่ม", rows }] }]),
    );
    const [first, second] = await pdfTags(file);
    expect(first?.filter((path) => path.endsWith("/TH"))).toHaveLength(2);
    expect(second?.filter((path) => path.endsWith("/TH"))).toEqual([]);
    expect((await pdfPages(file))[1]?.slice(0, 2)).toEqual(["หัวตาราง", "กลุ่ม (ต่อ)"]);
  });
});

describe("any document", () => {
  it("never lets a word without a place to break run over the margin", async () => {
    const word = "ก".repeat(400);
    const url = `https://eplan.example/${"a".repeat(300)}`;
    const pages = await pdfPages(
      await drawProsePdf(
        book([
          paragraph(word),
          paragraph([{ text: url, strong: true }]),
          { kind: "paragraph", text: word, from: 0.5 },
          { kind: "list", numbered: false, items: [word] },
          { kind: "notice", tone: "bad", title: word, text: word },
          { kind: "facts", facts: [{ term: word, value: word }] },
          { kind: "code", label: "รหัส", code: word.slice(0, 80), facts: [{ term: word, value: word }] },
          {
            kind: "table",
            caption: "",
            columns: [
              { header: word, weight: 1, whole: true },
              { header: "ข", weight: 1 },
            ],
            groups: [{ heading: word, rows: [[word, word]] }],
          },
        ]),
      ),
      { rightMargin: 57 },
    );
    expect(pages.flat().filter((line) => line.startsWith("over the margin"))).toEqual([]);
  });

  it("prints a row of many pages' height, and repeats head and group above what goes on", async () => {
    const pages = await pdfPages(
      await drawProsePdf(
        book([
          {
            kind: "table",
            caption: "",
            columns: [
              { header: "ลำดับ", weight: 1 },
              { header: "ข้อความ", weight: 1 },
            ],
            groups: [{ heading: "อำเภอหนึ่ง", rows: [["1", "โครงการป้องกันการทุจริต ".repeat(400).trim()]] }],
          },
        ]),
      ),
    );
    expect(pages.length).toBeGreaterThan(2);
    expect(pages.flat().join("").split("โครงการป้องกันการทุจริต").length - 1).toBe(400);
    for (const lines of pages.slice(1)) expect(lines.slice(0, 2)).toEqual(["ลำดับ\tข้อความ", "อำเภอหนึ่ง (ต่อ)"]);
  });

  it("never leaves a heading last on a page, nor one line of a paragraph alone", async () => {
    for (let count = 4; count <= 8; count += 1) {
      const blocks = [
        ...Array.from({ length: count }, () => paragraph(SENTENCE.repeat(4))),
        { kind: "heading", level: 2, text: "หัวข้อ", anchor: "h" } as const,
        ...Array.from({ length: 12 }, (_, index) => paragraph(`ย่อหน้า${index} ${SENTENCE.repeat(4)}`)),
      ];
      const pages = await pdfPages(await drawProsePdf(book(blocks)));
      for (const lines of pages) {
        expect(lines.at(-1)).not.toBe("หัวข้อ");
        expect(lines.at(-1)).not.toMatch(/^ย่อหน้า/);
      }
    }
  });

  it("holds every line of a heading to what it heads", () => {
    const style = PROSE_STYLE.book;
    const place = { extent: style.content, style, fonts: thaiFonts() };
    const heading = { kind: "heading", level: 1, text: SENTENCE, anchor: "a" } as const;
    const [above, ...lines] = proseBlocks([heading], place);
    expect(above?.isGap).toBe(true);
    expect(lines.length).toBeGreaterThan(2);
    for (const block of lines) expect(block.keepWithNext).toBe(true);
  });

  it("never parts a heading from the picture below it, nor a picture from its caption", async () => {
    const picture = {
      kind: "picture",
      file: "/manual/sign-in.png",
      alt: "ภาพ",
      caption: "คำอธิบายภาพ",
      width: 1040,
      height: 900,
    } as const;
    for (let count = 5; count <= 9; count += 1) {
      const text = Array.from({ length: count }, () => paragraph(SENTENCE.repeat(4)));
      const heading = { kind: "heading", level: 2, text: "หัวข้อ", anchor: "h" } as const;
      const pages = await pdfPages(await drawProsePdf(book([...text, heading, picture])));
      expect(pages.find((lines) => lines.includes("หัวข้อ"))).toContain("คำอธิบายภาพ");
    }
  });

  it("says a text with ** and brackets as it stands, for it may be a name", async () => {
    const [page] = await pdfPages(await drawProsePdf(book([paragraph("** อบต.ทุ่งหวัง [1](/x)")])));
    expect(page).toContain("** อบต.ทุ่งหวัง [1](/x)");
  });

  it("leaves the body away where there is none, but not the page", async () => {
    expect(await pdfPages(await drawProsePdf(book([])))).toHaveLength(1);
  });

  it.skipIf(!hasPdftotext())(
    "lets pdftotext find bold words, links and codes as they were typed",
    async () => {
      const lines = pdftotextLines(
        await drawProsePdf(
          book([
            paragraph([{ text: "กดปุ่ม " }, { text: "เข้าสู่ระบบ", strong: true }, { text: " แล้วรอ" }]),
            { kind: "code", label: "รหัสเปิดใช้งาน", code: "8FWH-CDM3-PHJS-8VPQ", facts: [] },
          ]),
        ),
      );
      expect(lines).toContain("กดปุ่ม เข้าสู่ระบบ แล้วรอ");
      expect(lines).toContain("8FWH-CDM3-PHJS-8VPQ");
    },
  );
});
