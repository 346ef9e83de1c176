import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readSheetHere } from "@/lib/imports/reading/reader";
import { readPastedBlock } from "@/lib/imports/reading/sheet";
import { windows874 } from "./sample-files";

const read = (content: string | Uint8Array) => readSheetHere(Buffer.from(content as string), "plan.csv");
const rowsOf = (content: string | Uint8Array) => {
  const answer = read(content);
  return answer.ok ? answer.value.rows : [answer.reason, answer.cell].filter(Boolean).join(" ");
};

const TEXT = 'ชื่อ,งบ\r\n"อบรม, ""สุจริต""",1000\r\n';
const ROWS = [
  ["ชื่อ", "งบ"],
  ['อบรม, "สุจริต"', "1000"],
];

describe("A text file", () => {
  it.each([
    ["UTF-8", Buffer.from(TEXT)],
    ["UTF-8 with its mark", Buffer.from(`\uFEFF${TEXT}`)],
    ["Windows-874", windows874(TEXT)],
    ["UTF-16 with its mark", Buffer.from(`\uFEFF${TEXT}`, "utf16le")],
    ["UTF-16 without", Buffer.from(TEXT, "utf16le")],
    ["UTF-16 the other way round", Buffer.from(`\uFEFF${TEXT}`, "utf16le").swap16()],
  ])("is read when it is in %s", (_, bytes) => {
    expect(rowsOf(bytes)).toEqual(ROWS);
  });

  it.each([",", ";", "\t"])("is read with the separator %j", (separator) => {
    expect(rowsOf(`ก${separator}ข\n"1${separator}2"${separator}3`)).toEqual([
      ["ก", "ข"],
      [`1${separator}2`, "3"],
    ]);
  });

  it("may say its separator on the first line, end lines in any way, and hold line breaks in quotes", () => {
    expect(rowsOf("sep=;\r\nก;ข,ค\r\n")).toEqual([["ก", "ข,ค"]]);
    expect(rowsOf('ก\rข\n\r\n"ค\r\nง"')).toEqual([["ก"], ["ข"], [], ["ค\nง"]]);
  });

  it('keeps the zeros of ="007" and refuses other formulas by their place', () => {
    expect(rowsOf('="007",ข')).toEqual([["007", "ข"]]);
    expect(rowsOf("ก,ข\nค,=HYPERLINK(1)")).toBe("has_formula B2");
    expect(rowsOf("ก,- ข")).toEqual([["ก", "- ข"]]);
  });

  it.each([
    ["a quote that is never closed", 'ก,ข\nค,"ง\nจ', "unclosed_quote แถว 2"],
    ["UTF-8 cut in a letter", Buffer.from("โครงการสุจริต").subarray(0, -1), "broken_letters"],
    [
      "UTF-8 with a spoilt letter",
      Buffer.concat([Buffer.from("โครงการ"), Buffer.from([0xff]), Buffer.from(" ดี")]),
      "broken_letters",
    ],
    ["letters that were lost before", "โครงการ\uFFFD,ข", "broken_letters"],
    [
      "UTF-8 that was taken for Windows-874",
      new TextDecoder("windows-874").decode(Buffer.from("โครงการอบรม")),
      "broken_letters",
    ],
    ["zero bytes anywhere", Buffer.from("ก,ข\0\0\0ค"), "not_a_table"],
    ["an unknown mixture of bytes", Buffer.from([0xdb, 0x81, 0xfc, 0x9a, 0x41]), "broken_letters"],
    ["a web page", "  <html><table><tr><td>ก</td></tr></table>", "page_as_excel"],
    ["a workbook of 2003 as XML", '<?xml version="1.0"?><Workbook/>', "page_as_excel"],
    ["a PDF", "%PDF-1.7 ...", "not_a_table"],
    ["an old workbook", Buffer.from("d0cf11e0a1b11ae10000", "hex"), "old_excel"],
    [
      "a protected workbook",
      Buffer.concat([Buffer.from("d0cf11e0a1b11ae10000", "hex"), Buffer.from("EncryptedPackage", "utf16le")]),
      "encrypted",
    ],
    ["nothing", "", "empty_file"],
    ["nothing but separators", ",,\n ,\n", "empty_sheet"],
    ["over 100 columns", "ก,".repeat(101), "too_many_columns CW1"],
    ["over 20,000 rows", "ก\n".repeat(20_001), "too_many_rows A20001"],
  ])("is refused: %s", (_, content, reason) => {
    expect(rowsOf(content)).toBe(reason);
  });

  it("reads back what a spreadsheet writes, whatever is in the cells", () => {
    const cell = fc.string({ unit: fc.constantFrom(..."กข\n\",;\t 1-'") }).map((text) => text.trim());
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cell, cell), { minLength: 1 }),
        fc.constantFrom(",", "\t"),
        (rows, sign) => {
          const quoted = rows.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(sign));
          const expected = rows.map(([first, second]) => (second ? [first, second] : first ? [first] : []));
          while (expected.length > 0 && expected.at(-1)!.length === 0) expected.pop();
          expect(rowsOf(quoted.join("\r\n"))).toEqual(expected.length === 0 ? "empty_sheet" : expected);
        },
      ),
    );
  });
});

describe("A pasted block", () => {
  it("is read with tabs as a spreadsheet copies it", () => {
    expect(readPastedBlock('ก\t"ข\n""ค"""\t1,000\n')).toEqual({
      ok: true,
      value: { rows: [["ก", 'ข\n"ค"', "1,000"]] },
    });
  });

  it("is refused above two million characters", () => {
    const block = (characters: number) => readPastedBlock(`${"ก".repeat(99)}\n`.repeat(characters / 100));
    expect(block(2_000_000)).toMatchObject({ ok: true });
    expect(block(2_000_100)).toMatchObject({ ok: false, reason: "pasted_too_much" });
  });
});
