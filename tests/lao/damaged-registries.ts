import { deflateRawSync } from "node:zlib";
import { Workbook } from "exceljs";

export type Damaged = { readonly name: string; readonly fileName: string; readonly bytes: Uint8Array };

const HEADINGS = [
  "code",
  "type_in_source",
  "name_th",
  "full_name_th",
  "province_code",
  "province_th",
  "amphoe_code",
  "amphoe_th",
  "size_sml",
  "area_km2",
  "previous_code",
  "merged_into",
  "retired_on",
];
const ROWS = Array.from({ length: 24 }, (_, at) => [
  String(6900101 + at),
  "TAO",
  "ทดสอบ",
  "องค์การบริหารส่วนตำบลทดสอบ",
  "90",
  "สงขลา",
  "9001",
  "เมืองสงขลา",
  "S",
  "12.50",
  "",
  "",
  "",
]);
const text = (rows: readonly (readonly string[])[]) => `${rows.map((row) => row.join(",")).join("\r\n")}\r\n`;
const utf8 = (content: string) => new TextEncoder().encode(content);
const csv = (name: string, bytes: Uint8Array | string): Damaged => ({
  name,
  fileName: "registry.csv",
  bytes: typeof bytes === "string" ? utf8(bytes) : bytes,
});
const whole = () => [HEADINGS, ...ROWS.map((row) => [...row])];

/** A good file, for the control of this list. */
export const GOOD = csv("good", text(whole()));

/** Each column with each content that it cannot have, in a row of its own. */
function badCells(): Damaged[] {
  const BAD: Readonly<Record<string, readonly string[]>> = {
    code: [
      "",
      "x",
      "123",
      "12345678",
      "6.9E+06",
      "-6900101",
      "รหัส",
      "6900 10",
      "=1+1",
      "null",
      "6900101.5",
      "０",
    ],
    type_in_source: [
      "โรงเรียน",
      "9",
      "PAO?",
      "=TAO",
      "undefined",
      "เทศบาล",
      "อบต อบจ",
      "true",
      "constructor",
      "__proto__",
    ],
    name_th: [
      "Koyo",
      "12345",
      "???",
      "à¹€",
      "ก\u0001ข",
      "\ufffd\ufffd",
      "ก".repeat(300),
      "-",
      "…",
      "<b>x</b>",
    ],
    full_name_th: [
      "เทศบาลตำบลทดสอบ",
      "องค์การบริหารส่วนตำบล",
      "องค์การบริหารส่วนตำบลอื่น",
      "ทดสอบ",
      "\ufffd",
      "abc",
      "องค์การบริหารส่วนจังหวัดทดสอบ",
      "เทศบาลนครทดสอบ",
      "x".repeat(500),
      "อบต.ทดสอบ",
    ],
    province_code: ["00", "99", "9", "900", "สงขลา", "-90", "9 1", "0x5A", "NaN", "10"],
    province_th: [
      "สงคลา",
      "เมืองสงขลา",
      "Songkhla",
      "กรุงเทพมหานคร",
      "?",
      "พัทลุง",
      "\ufffd",
      "90",
      "จังหวัด ",
      "ไทย",
    ],
    amphoe_code: ["0000", "9x01", "1001", "9101", "90", "90010", "x", "-9001", "9.1e3", "เมือง"],
    amphoe_th: ["จะนะ", "Muang", "?", "เมือง", "ระโนดด", "9001", "\ufffd", "อำเภอจะนะ", "เมืองพัทลุง", "ก"],
    size_sml: ["XL", "1", "เล็กมาก", "small medium", "?", "true", "0", "=S", "ส", "ใหญ่โต"],
    area_km2: ["กว้าง", "-1", "1,23", "1.2.3", "1e9", "NaN", "Infinity", "12 ไร่", "0x10", "9999999999"],
    previous_code: ["x", "6900999", "123", "6900101ก", "-", "12345678", "ไม่มี", "0", "1.5", "6900998"],
    merged_into: ["x", "6900999", "123", "ไม่มี", "-", "12345678", "1.5", "0", "6900998", "null"],
    retired_on: [
      "พรุ่งนี้",
      "31/2/2569",
      "2026-13-01",
      "1/1",
      "0",
      "2569",
      "1/1/69",
      "99/99/9999",
      "2026-02-30",
      "-",
    ],
  };
  return Object.entries(BAD).flatMap(([column, cells]) =>
    cells.map((cell) => {
      const rows = whole();
      rows[7]![HEADINGS.indexOf(column)] = cell;
      return csv(`${column} is ${JSON.stringify(cell.slice(0, 40))}`, text(rows));
    }),
  );
}

function badColumns(): Damaged[] {
  const without = (...columns: string[]) =>
    text(whole().map((row) => row.filter((_, at) => !columns.includes(HEADINGS[at]!))));
  const renamed = (to: (heading: string) => string) => text([HEADINGS.map(to), ...ROWS]);
  return [
    csv("no code column", without("code")),
    csv("no names", without("name_th", "full_name_th")),
    csv("no province", without("province_code", "province_th")),
    csv("no district", without("amphoe_code", "amphoe_th")),
    csv("no headings", text(ROWS)),
    csv("headings alone", text([HEADINGS])),
    csv(
      "headings without meaning",
      renamed((heading) => `x_${heading}`),
    ),
    csv(
      "every heading the same",
      renamed(() => "code"),
    ),
    csv(
      "two columns read alike",
      renamed((heading) => (heading === "full_name_th" ? "name" : heading)),
    ),
    csv("columns shifted by one", text([HEADINGS, ...ROWS.map((row) => ["", ...row])])),
    csv("columns turned around", text([[...HEADINGS].reverse(), ...ROWS])),
    csv("headings at the end", text([...ROWS, HEADINGS])),
    csv("rows doubled", text([HEADINGS, ...ROWS, ...ROWS])),
    csv("one code in every row", text([HEADINGS, ...ROWS.map((row) => ["6900101", ...row.slice(1)])])),
    csv("a table of something else", "ชื่อ,อายุ\nก,5\nข,6\n"),
    csv("one cell", "สวัสดี"),
    ...["code", "province_code", "amphoe_code", "size_sml", "area_km2", "retired_on"].flatMap((column) => {
      const filled = (cell: string) =>
        text([HEADINGS, ...ROWS.map((row) => row.with(HEADINGS.indexOf(column), cell))]);
      return [
        csv(`${column} is the name in every row`, filled("ทดสอบ")),
        csv(`${column} is a word`, filled("abc")),
      ];
    }),
    csv("separated by something unknown", text(whole()).replaceAll(",", "§")),
  ];
}

function badBytes(): Damaged[] {
  const good = utf8(text(whole()));
  const thai = (content: string) =>
    Uint8Array.from([...content], (letter) => {
      const point = letter.codePointAt(0)!;
      return point >= 0xe01 && point <= 0xe5b ? point - 0xe01 + 0xa1 : point & 0xff;
    });
  const twice = new TextEncoder().encode(Buffer.from(good).toString("latin1"));
  const cuts = [1, 3, 10, 40, 200, good.length - 25].map((at) =>
    csv(`cut after ${at} bytes`, good.slice(0, at)),
  );
  const page = "<!DOCTYPE html><html><body><table><tr><td>code</td></tr></table></body></html>";
  return [
    ...cuts,
    csv("empty", ""),
    csv("spaces", "   \r\n \r\n"),
    csv("commas", ",,,,\n".repeat(40)),
    csv("NUL bytes", new Uint8Array(4096)),
    csv(
      "every byte there is",
      Uint8Array.from({ length: 2048 }, (_, at) => (at * 73) % 256),
    ),
    csv("encoded twice", twice),
    csv(
      "TIS-620 cut in a code",
      thai(text(whole().map((row) => row.map((cell) => cell.replace("6900105", "69001"))))),
    ),
    csv("a quote that is never closed", text(whole()).replace("ทดสอบ", '"ทดสอบ')),
    csv("a page", page),
    csv("DOCTYPE with entities", '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'),
    csv("PDF", "%PDF-1.7\n1 0 obj"),
    csv("PNG", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0])),
    csv("old Excel", Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0, 0, 0])),
    csv("JSON", JSON.stringify(ROWS)),
    csv("a line of a megabyte", `code,name_th\n${"x".repeat(1_000_000)}`),
    csv("a million rows", `${HEADINGS.join(",")}\n${"1\n".repeat(1_000_000)}`),
    csv("nine megabytes", new Uint8Array(9 * 1024 * 1024).fill(65)),
    csv("ten thousand columns", `${"code,".repeat(10_000)}\n`),
    { name: "macros", fileName: "registry.xlsm", bytes: utf8("PK") },
  ];
}

async function workbookOf(fill: (sheet: import("exceljs").Worksheet) => void): Promise<Uint8Array> {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet("ทะเบียน");
  for (const row of whole()) sheet.addRow(row);
  fill(sheet);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** A container with one part that unpacks to far more than it weighs. */
function bomb(): Uint8Array {
  const packed = deflateRawSync(Buffer.alloc(300 * 1024 * 1024));
  const name = Buffer.from("xl/worksheets/sheet1.xml");
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  head.writeUInt16LE(8, 8);
  head.writeUInt32LE(packed.length, 18);
  head.writeUInt32LE(300 * 1024 * 1024, 22);
  head.writeUInt16LE(name.length, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(packed.length, 20);
  entry.writeUInt32LE(300 * 1024 * 1024, 24);
  entry.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(entry.length + name.length, 12);
  end.writeUInt32LE(head.length + name.length + packed.length, 16);
  return new Uint8Array(Buffer.concat([head, name, packed, entry, name, end]));
}

async function badWorkbooks(): Promise<Damaged[]> {
  const xlsx = (name: string, bytes: Uint8Array): Damaged => ({ name, fileName: "registry.xlsx", bytes });
  const good = await workbookOf(() => {});
  const flipped = good.slice();
  for (let at = 60; at < flipped.length; at += 97) flipped[at] = flipped[at]! ^ 0xff;
  const cuts = [2, 30, 500, Math.floor(good.length / 2), good.length - 10];
  return [
    ...cuts.map((at) => xlsx(`workbook cut after ${at} bytes`, good.slice(0, at))),
    xlsx("workbook with flipped bytes", flipped),
    xlsx("zip bomb", bomb()),
    xlsx(
      "a formula",
      await workbookOf((sheet) => (sheet.getCell("A5").value = { formula: "6900100+4", result: 6900104 })),
    ),
    xlsx("an error value", await workbookOf((sheet) => (sheet.getCell("C5").value = { error: "#N/A" }))),
    xlsx(
      "a date for a code",
      await workbookOf((sheet) => (sheet.getCell("A5").value = new Date("2026-10-01"))),
    ),
    xlsx("a number for a name", await workbookOf((sheet) => (sheet.getCell("C5").value = 5))),
    xlsx("a code with decimals", await workbookOf((sheet) => (sheet.getCell("A5").value = 6900104.25))),
    xlsx("a cell a thousand columns away", await workbookOf((sheet) => (sheet.getCell(5, 1000).value = "x"))),
    xlsx(
      "a cell a million rows down",
      await workbookOf((sheet) => (sheet.getCell(1_000_000, 1).value = "x")),
    ),
    xlsx(
      "an empty sheet",
      await workbookOf((sheet) =>
        sheet.eachRow((row) => {
          row.values = [];
        }),
      ),
    ),
    xlsx("text that calls itself a workbook", utf8("PK\u0003\u0004 not at all")),
  ];
}

/** Two hundred files, each of which is broken in its own way. */
export async function damagedRegistries(): Promise<Damaged[]> {
  return [...badCells(), ...badColumns(), ...badBytes(), ...(await badWorkbooks())];
}
