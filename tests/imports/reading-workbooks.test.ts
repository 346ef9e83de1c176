import ExcelJS from "exceljs";
import { describe, expect, it } from "vitest";
import { readSheetHere } from "@/lib/imports/reading/reader";
import type { ReadOptions } from "@/lib/imports/reading/table";
import { rowXml, workbookOf, workbookParts, zipOf } from "./sample-files";

const read = (bytes: Uint8Array, name = "plan.xlsx", options?: ReadOptions) =>
  readSheetHere(bytes, name, options);
const refusalOf = (bytes: Uint8Array, name?: string) => {
  const answer = read(bytes, name);
  return answer.ok ? "read" : [answer.reason, answer.cell].filter(Boolean).join(" ");
};
const ONE_ROW = rowXml(1, ["ก", "ข"]);
const OUTSIDE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

async function exceljsBook(fill: (sheet: ExcelJS.Worksheet, book: ExcelJS.Workbook) => void) {
  const book = new ExcelJS.Workbook();
  fill(book.addWorksheet("แผ่นแรก"), book);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

describe("A workbook", () => {
  it("is read as text by place: numbers as plain decimals, dates as ISO, rich text joined, ends trimmed", async () => {
    const bytes = await exceljsBook((sheet) => {
      sheet.getCell("A1").value = "  ชื่อ ";
      sheet.getCell("B2").value = 0.1 + 0.2;
      sheet.getCell("C2").value = 1e21;
      sheet.getCell("D2").value = 2110101;
      sheet.getCell("E2").value = new Date("2026-10-01T00:00:00Z");
      sheet.getCell("F2").value = new Date("2026-10-01T08:30:00Z");
      sheet.getCell("G2").value = true;
      sheet.getCell("H2").value = { richText: [{ text: "สอง" }, { text: "ท่อน" }] };
      sheet.getCell("I2").value = "บรรทัดหนึ่ง\nบรรทัดสอง";
      sheet.getCell("J2").value = 12500.5;
      sheet.getCell("J2").numFmt = '#,##0.00 "บาท"';
      sheet.getCell("K2").value = { text: "เว็บ", hyperlink: "https://example.org/" };
      sheet.getCell("A4").value = "ท้าย";
    });
    expect(read(bytes)).toEqual({
      ok: true,
      value: {
        rows: [
          ["ชื่อ"],
          [
            "",
            "0.3",
            "1000000000000000000000",
            "2110101",
            "2026-10-01",
            "2026-10-01T08:30:00",
            "TRUE",
            "สองท่อน",
            "บรรทัดหนึ่ง\nบรรทัดสอง",
            "12500.5",
            "เว็บ",
          ],
          [],
          ["ท้าย"],
        ],
      },
    });
  });

  it("is read from the sheet that was named, else from the first that is not hidden", async () => {
    const bytes = await exceljsBook((sheet, book) => {
      sheet.state = "hidden";
      sheet.getCell("A1").value = "ซ่อน";
      book.addWorksheet("สอง").getCell("A1").value = "สอง";
      book.addWorksheet("สาม").getCell("A1").value = "สาม";
    });
    expect(read(bytes)).toMatchObject({ value: { rows: [["สอง"]] } });
    expect(read(bytes, "x.xlsx", { sheetName: "สาม" })).toMatchObject({ value: { rows: [["สาม"]] } });
    expect(read(bytes, "x.xlsx", { sheetName: "ไม่มี" })).toMatchObject({ value: { rows: [["สอง"]] } });
  });

  it("may give cells and rows no address, and its elements a prefix", () => {
    const bytes = workbookOf("", {
      instead: {
        "xl/worksheets/sheet1.xml":
          "<x:worksheet xmlns:x='u'><x:sheetData><x:row><x:c><x:v>1</x:v></x:c><x:c><x:v>2</x:v></x:c></x:row></x:sheetData></x:worksheet>",
      },
    });
    expect(read(bytes)).toEqual({ ok: true, value: { rows: [["1", "2"]] } });
  });

  it("is refused with the cell's name where a cell is a formula, an error, or too long", () => {
    expect(refusalOf(workbookOf('<row r="3"><c r="B3"><f>1+1</f><v>2</v></c></row>'))).toBe("has_formula B3");
    expect(refusalOf(workbookOf('<row r="3"><c r="AA3" t="e"><v>#N/A</v></c></row>'))).toBe(
      "has_error_value AA3",
    );
    expect(refusalOf(workbookOf(rowXml(2, ["ก".repeat(32_767)])))).toBe("read");
    expect(refusalOf(workbookOf(rowXml(2, ["ก".repeat(32_768)])))).toBe("too_long_text A2");
  });

  it("has up to so many rows and 100 columns; formatted cells without text are not counted", () => {
    const rows = [1, 2, 3].map((number) => rowXml(number, ["ก"])).join("");
    const empty = '<row r="1048576"><c r="XFD1048576" s="1"/></row>';
    const withLimit = (xml: string) => read(workbookOf(xml), "x.xlsx", { mostRows: 3 });
    expect(withLimit(rows + empty)).toMatchObject({ ok: true, value: { rows: [["ก"], ["ก"], ["ก"]] } });
    expect(withLimit(rows + rowXml(4, ["ก"]))).toMatchObject({ reason: "too_many_rows", cell: "A4" });
    const wide = (columns: number) => workbookOf(rowXml(1, Array<string>(columns).fill("ก")));
    expect(refusalOf(wide(100))).toBe("read");
    expect(refusalOf(wide(101))).toBe("too_many_columns CW1");
  });

  it("is refused when one long text stands in so many cells that the table is a thousand times the file", () => {
    const shared = `<sst><si><t>${"ก".repeat(32_000)}</t></si></sst>`;
    const row = (number: number) => `<row r="${number}">${'<c t="s"><v>0</v></c>'.repeat(50)}</row>`;
    const bytes = workbookOf(Array.from({ length: 20 }, (_, at) => row(at + 1)).join(""), {
      instead: { "xl/sharedStrings.xml": shared },
      bookRelations: `<Relationship Id="t" Type="${OUTSIDE}/sharedStrings" Target="/xl/sharedStrings.xml"/>`,
    });
    expect(refusalOf(bytes)).toBe("too_much_text");
  });
});

describe("A workbook that is none, or was made to do harm,", () => {
  it.each([
    ["has a macro part", workbookOf(ONE_ROW, { instead: { "xl/vbaProject.bin": "x" } }), "has_macros"],
    [
      "says of itself that it has macros",
      workbookOf(ONE_ROW, { instead: { "[Content_Types].xml": "<Types a='x.macroEnabled.main+xml'/>" } }),
      "has_macros",
    ],
    [
      "links to another workbook",
      workbookOf(ONE_ROW, { instead: { "xl/externalLinks/externalLink1.xml": "<a/>" } }),
      "has_external_links",
    ],
    [
      "has a picture elsewhere",
      workbookOf(ONE_ROW, {
        bookRelations: `<Relationship Id="p" Type="${OUTSIDE}/image" Target="http://127.0.0.1/p.png" TargetMode="External"/>`,
      }),
      "has_external_links",
    ],
    [
      "has a DOCTYPE in the sheet",
      workbookOf(ONE_ROW, {
        instead: {
          "xl/worksheets/sheet1.xml":
            '<!DOCTYPE a [<!ENTITY e "eeee"><!ENTITY f "&e;&e;">]><worksheet><sheetData><row><c t="str"><v>&f;</v></c></row></sheetData></worksheet>',
        },
      }),
      "has_doctype",
    ],
    [
      "has a DOCTYPE in a part nobody reads",
      workbookOf(ONE_ROW, { instead: { "docProps/app.xml": '<!DOCTYPE a SYSTEM "file:///x"><a/>' } }),
      "has_doctype",
    ],
    [
      "names an entity it never declared",
      workbookOf('<row><c t="str"><v>&xx;</v></c></row>'),
      "broken_workbook",
    ],
    ["ends in the middle of the XML", workbookOf("<row><c>"), "broken_workbook"],
    [
      "is in another encoding than UTF-8",
      workbookOf("", {
        instead: { "xl/worksheets/sheet1.xml": Buffer.from("\uFEFF<worksheet/>", "utf16le") },
      }),
      "broken_workbook",
    ],
    ["names a text that is not there", workbookOf('<row><c t="s"><v>7</v></c></row>'), "broken_workbook"],
    ["has a cell with a strange address", workbookOf('<row><c r="A0"><v>7</v></c></row>'), "broken_workbook"],
    ["has a number that is none", workbookOf("<row><c><v>7x</v></c></row>"), "broken_workbook"],
    ["has no sheet", workbookOf(ONE_ROW, { instead: { "xl/workbook.xml": "<workbook/>" } }), "no_sheet"],
    ["has only empty cells", workbookOf('<row><c t="str"><v> </v></c></row>'), "empty_sheet"],
    [
      "is an OpenDocument sheet",
      zipOf([{ name: "mimetype", content: "application/vnd.oasis.opendocument.spreadsheet" }]),
      "open_document",
    ],
    ["is a Word document", workbookOf(ONE_ROW, { instead: { "word/document.xml": "<a/>" } }), "not_a_table"],
    ["is a binary workbook", workbookOf(ONE_ROW, { instead: { "xl/workbook.bin": "x" } }), "old_excel"],
    ["is any ZIP", zipOf([{ name: "a.txt", content: "x" }]), "not_a_table"],
  ])("is refused: %s", (_, bytes, reason) => {
    expect(refusalOf(bytes)).toBe(reason);
  });

  it("is refused by its name when that is one for macros", () => {
    expect(refusalOf(workbookOf(ONE_ROW), "plan.XLSM")).toBe("has_macros");
    expect(refusalOf(workbookOf(ONE_ROW), "plan.csv")).toBe("read");
  });
});

describe("The packing of a workbook", () => {
  const parts = workbookParts(ONE_ROW);
  const withLast = (change: object) => zipOf([...parts.slice(0, -1), { ...parts.at(-1)!, ...change }]);

  it("is refused before unpacking when it says that it unpacks to too much", () => {
    expect(refusalOf(withLast({ saidBytes: 200 * 1024 * 1024 }))).toBe("unpacks_too_big");
    expect(refusalOf(zipOf([...parts, { name: "a.bin", content: "x", saidBytes: 2_000_000 }]))).toBe(
      "unpacks_too_big",
    );
  });

  it("is refused while unpacking when it unpacks to more than it said", () => {
    expect(refusalOf(withLast({ saidBytes: 20 }))).toBe("unpacks_too_big");
    expect(refusalOf(withLast({ saidBytes: 100_000 }))).toBe("broken_workbook");
  });

  it("is refused when a part is packed more than 250 times smaller", () => {
    const zeros = (bytes: number) =>
      zipOf([...parts, { name: "xl/media/a.png", content: Buffer.alloc(bytes) }]);
    expect(refusalOf(zeros(1024 * 1024))).toBe("read");
    expect(refusalOf(zeros(1024 * 1024 + 1))).toBe("unpacks_too_big");
  });

  it("is refused when parts share their bytes, when two have one name, and when there are more than 500", () => {
    expect(refusalOf(zipOf([...parts, { name: "xl/b.xml", content: "<a/>", headerAt: 0 }]))).toBe(
      "unpacks_too_big",
    );
    expect(refusalOf(zipOf([...parts, { name: "XL/WORKBOOK.xml", content: "<a/>" }]))).toBe(
      "broken_workbook",
    );
    const many = (count: number) =>
      zipOf([
        ...parts,
        ...Array.from({ length: count - parts.length }, (_, at) => ({ name: `m/${at}.bin`, content: "x" })),
      ]);
    expect(refusalOf(many(500))).toBe("read");
    expect(refusalOf(many(501))).toBe("unpacks_too_big");
  });

  it("is refused when it is encrypted or of an unknown kind", () => {
    expect(refusalOf(withLast({ flags: 1 }))).toBe("encrypted");
    expect(refusalOf(withLast({ method: 12 }))).toBe("broken_workbook");
  });

  it("gets a sentence wherever the file is cut off", () => {
    const whole = workbookOf(ONE_ROW);
    for (let length = 2; length < whole.length; length += 1)
      expect(["broken_workbook", "not_a_table"]).toContain(refusalOf(whole.subarray(0, length)));
  });

  it("gets a sentence or is read whichever of its bytes is another", () => {
    const whole = workbookOf(ONE_ROW);
    for (let at = 2; at < whole.length; at += 1) {
      const spoilt = Buffer.from(whole);
      spoilt[at] = spoilt[at]! ^ 0xff;
      expect(() => read(spoilt)).not.toThrow();
    }
  });
});
