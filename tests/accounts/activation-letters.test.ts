import { describe, expect, it } from "vitest";
import { headOfLao } from "@/lib/accounts/activation/letters/head-of-lao";
import { type ActivationLetter, activationLetters } from "@/lib/accounts/activation/letters/model";
import { drawProsePdf } from "@/lib/exports/pdf/prose-drawing";
import { type ProseBlock, wordsOf } from "@/lib/platform/prose-document";
import { pdfPages } from "../exports/read-pdf";

const ISSUED_AT = new Date("2026-04-30T09:30:00Z");
const OFFICE = "สำนักงาน ป.ป.ช. ประจำจังหวัดสงขลา";
const OPTIONS = { office: OFFICE, issuedAt: ISSUED_AT, appUrl: "https://eplan.example/" };

function letter(number: number, more: Partial<ActivationLetter> = {}): ActivationLetter {
  return {
    laoId: number,
    laoCode: String(6900100 + number),
    laoNameTh: `องค์การบริหารส่วนตำบลที่${number}`,
    districtNameTh: number % 2 === 0 ? "จะนะ" : "ระโนด",
    provinceNameTh: "สงขลา",
    code: `${String(number).padStart(4, "A")}-8FWH-CDM3-PHJS`,
    expiresAt: new Date("2026-05-30T17:00:00Z"),
    ...more,
  };
}

function textOf(blocks: readonly ProseBlock[]): string {
  return JSON.stringify(blocks);
}

const pagesOf = async (letters: readonly ActivationLetter[], format: "letters" | "sheet") =>
  pdfPages(await drawProsePdf(activationLetters(letters, { ...OPTIONS, format })));

describe("a letter", async () => {
  const pages = await pagesOf([letter(1), letter(2)], "letters");
  const [first] = pages;

  it("is one page for each LAO, with no empty one after the last", () => {
    expect(pages).toHaveLength(2);
    for (const lines of pages) expect(lines[0]).toMatch(/^ที่ /);
  });

  it("holds the LAO's own code and nobody else's", () => {
    expect(first).toContain("AAA1-8FWH-CDM3-PHJS");
    expect(first?.join()).toContain("6900101");
    expect(first?.join()).not.toContain("AAA2-8FWH");
    expect(first?.join()).not.toContain("6900102");
  });

  it("says until when the code is good, in the Buddhist era and Bangkok's time", () => {
    expect(first).toContain("6900101\t31 พฤษภาคม 2569 เวลา 00.00 น.");
  });

  it("says who writes to whom, where the system is, whom to ask, and leaves names to be written", () => {
    expect(first).toContain(`ที่ ................ / ........................\t${OFFICE}`);
    expect(first).toContain("30 เมษายน 2569");
    expect(first?.join("\n")).toContain("เรียน\tนายกองค์การบริหารส่วนตำบลที่1 อำเภอระโนด จังหวัดสงขลา");
    expect(first?.join("\n")).toContain("https://eplan.example\tแล้วกด e-PlanNACC");
    expect(first?.join("\n")).toContain("ขอให้แจ้ง สำนักงาน ป.ป.ช. ประจำจังหวัดสงขลา");
    expect(first?.join("\n")).toMatch(/\(\.{60}\)/);
  });

  it("stays one page with the longest names there are, and without a province", async () => {
    const long = "องค์การบริหารส่วนตำบลหนองน้ำแดงใหญ่พัฒนาสามัคคีธรรมรวมใจราษฎร์บำรุงเหนือใต้ออกตก";
    const { provinceNameTh: _, ...bare } = letter(3, { laoNameTh: long, districtNameTh: "เฉลิมพระเกียรติพัฒนา" });
    expect(await pagesOf([bare], "letters")).toHaveLength(1);
  });
});

describe("the sheet", async () => {
  const letters = Array.from({ length: 60 }, (_, index) => letter(index + 1));
  const pages = await pagesOf(letters, "sheet");

  it("lists every LAO once, by district, numbered through", () => {
    const rows = pages.flat().filter((line) => line.includes("-8FWH-"));
    expect(rows).toHaveLength(60);
    expect(new Set(rows).size).toBe(60);
    expect(rows[0]).toBe("1\tองค์การบริหารส่วนตำบลที่1\t6900101\tAAA1-8FWH-CDM3-PHJS\t31 พ.ค. 2569");
    expect(rows.at(-1)).toMatch(/^60\t/);
    const lines = pages.flat();
    expect(lines.indexOf("อำเภอระโนด")).toBeLessThan(lines.indexOf("อำเภอจะนะ"));
  });

  it("repeats its head and says that it is confidential on every page", () => {
    expect(pages.length).toBeGreaterThan(1);
    for (const lines of pages) {
      expect(lines).toContain("ลำดับ\tชื่อ อปท.\tUsername\tรหัสเปิดใช้งาน\tใช้ได้ถึง\tลงชื่อผู้รับ");
      expect(lines[0]).toContain("เอกสารลับเฉพาะผู้แจกจ่ายรหัส");
    }
  });

  it("keeps every code on one line", () => {
    const codes = pages.flat().filter((line) => /[A-Z0-9]{4}-8FWH-CDM3-PHJS/.test(line));
    expect(codes).toHaveLength(60);
  });
});

describe("either", () => {
  it("cannot be made of nothing", () => {
    for (const format of ["letters", "sheet"] as const)
      expect(() => activationLetters([], { ...OPTIONS, format })).toThrow(RangeError);
  });

  it("says a name as it stands, whatever signs it holds", () => {
    const odd = letter(1, { laoNameTh: "เทศบาลตำบล**ก**[ข](/x)" });
    for (const format of ["letters", "sheet"] as const) {
      const { blocks } = activationLetters([odd], { ...OPTIONS, format });
      expect(textOf(blocks)).toContain("ตำบล**ก**[ข](/x)");
      expect(textOf(blocks)).not.toContain('"href"');
    }
  });

  it("keeps codes out of what a list of files shows", () => {
    for (const format of ["letters", "sheet"] as const) {
      const { title, subject, fileName, footer, runningHead } = activationLetters([letter(1)], {
        ...OPTIONS,
        format,
      });
      expect([title, subject, fileName, footer, runningHead].join()).not.toContain("8FWH");
    }
  });
});

describe("headOfLao", () => {
  it.each([
    ["องค์การบริหารส่วนจังหวัดสงขลา", "นายกองค์การบริหารส่วนจังหวัดสงขลา"],
    ["องค์การบริหารส่วนตำบลเกาะยอ", "นายกองค์การบริหารส่วนตำบลเกาะยอ"],
    ["เทศบาลนครสงขลา", "นายกเทศมนตรีนครสงขลา"],
    ["เทศบาลเมืองเขารูปช้าง", "นายกเทศมนตรีเมืองเขารูปช้าง"],
    ["เทศบาลตำบลพะวง", "นายกเทศมนตรีตำบลพะวง"],
    ["เมืองพัทยา", "นายกเมืองพัทยา"],
    ["องค์กรทดลอง", "ผู้บริหารองค์กรทดลอง"],
  ])("addresses %s as %s", (name, head) => {
    expect(headOfLao(name)).toBe(head);
  });
});

it("lets a reader of spans have the words alone", () => {
  expect(wordsOf([{ text: "ก" }, { text: "ข", strong: true }])).toBe("กข");
});
