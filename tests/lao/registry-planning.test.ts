import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plannedChanges } from "@/lib/lao/registry/planning/rules";
import { areaOfText, dayOfText, readHeadings } from "@/lib/lao/registry/reading/rules";
import type { RegisteredLao, Registry } from "@/lib/lao/registry/rules";

const HEADINGS =
  "code,type,name_th,province_code,amphoe_code,amphoe_th,size,area_km2,previous_code,changed_on,merged_into,retired_on";
const TODAY = "2026-11-23";

const lao = (id: number, code: string, more: Partial<RegisteredLao> = {}): RegisteredLao => ({
  id,
  code,
  type: "sao",
  size: "small",
  nameTh: "เกาะยอ",
  fullNameTh: "องค์การบริหารส่วนตำบลเกาะยอ",
  provinceCode: "90",
  districtCode: "9001",
  areaKm2: "17.00",
  retiredOn: null,
  mergedIntoCode: null,
  ...more,
});

const KOYO = lao(1, "6900106");
const THUNGWANG = lao(2, "6900107", { nameTh: "ทุ่งหวัง", fullNameTh: "องค์การบริหารส่วนตำบลทุ่งหวัง" });
/** Was an อบต. under another code. */
const PHAWONG = lao(3, "5900105", { type: "subdistrict", nameTh: "พะวง", fullNameTh: "เทศบาลตำบลพะวง" });

const REGISTRY: Registry = {
  laos: [KOYO, THUNGWANG, PHAWONG],
  codes: [
    { code: "6900106", laoId: 1 },
    { code: "6900107", laoId: 2 },
    { code: "5900105", laoId: 3 },
    { code: "6900105", laoId: 3 },
  ],
  provinces: [
    { code: "90", nameTh: "สงขลา" },
    { code: "40", nameTh: "ขอนแก่น" },
    { code: "20", nameTh: "ชลบุรี" },
  ],
  districts: [
    { code: "9001", nameTh: "เมืองสงขลา", provinceCode: "90" },
    { code: "4029", nameTh: "เวียงเก่า", provinceCode: "40" },
    { code: "2004", nameTh: "บางละมุง", provinceCode: "20" },
  ],
};

function planOf(...lines: string[]) {
  const rows = [HEADINGS, ...lines].map((line) => line.split(","));
  const headings = readHeadings(rows);
  if (!headings.ok) throw new Error(headings.problem.reason);
  return plannedChanges(rows, headings.value, REGISTRY, TODAY);
}

const KOYO_ROW = "6900106,อบต.,เกาะยอ,90,9001,เมืองสงขลา,S,17,,,,";
const kinds = (...lines: string[]) => planOf(...lines).changes.map(({ kind }) => kind);
const said = (...lines: string[]) =>
  planOf(...lines).changes.flatMap(({ problems }) =>
    problems.map(({ column, message }) => `${column}: ${message}`),
  );

describe("what a row of a registry file would do", () => {
  it.each([
    ["unchanged", KOYO_ROW],
    ["unchanged", "๖๙๐๐๑๐๖,TAO,เกาะยอ,๙๐,๙๐๐๑,อำเภอเมืองสงขลา,,,,,,"],
    ["changed", "6900106,อบต.,เกาะยอ,90,9001,,M,17,,,,"],
    ["changed", "6900106,อบต.,เกาะยอ,90,9001,,S,17.01,,,,"],
    ["renamed", "6900106,อบต.,เกาะยอใหม่,90,9001,,S,17,,,,"],
    ["renamed", "6900106,ทต.,เกาะยอ,90,9001,,S,17,,,,"],
    ["recoded", "5900106,ทต.,เกาะยอ,90,9001,,S,17,6900106,1/10/2569,,"],
    ["unchanged", "5900105,ทต.,พะวง,90,9001,,S,17,6900105,,,"],
    ["retired", "6900106,อบต.,เกาะยอ,90,9001,,S,17,,,,2026-10-01"],
    ["merged", "6900106,อบต.,เกาะยอ,90,9001,,S,17,,,5900105,1/10/2569"],
    ["added", "6900199,อบต.,ใหม่,90,9001,,,,,,,"],
    ["added", "7200401,special,พัทยา,20,2004,,,,,,,"],
  ])("is %s: %s", (kind, line) => {
    expect(kinds(line)).toEqual([kind]);
  });

  it("leaves alone what a row does not say, and LAOs that no row names", () => {
    const { changes } = planOf("6900106,อบต.,เกาะยอ,90,9001,,,,,,,");
    expect(changes).toHaveLength(1);
    expect(changes[0]?.after).toMatchObject({ size: "small", areaKm2: "17.00" });
  });

  it("keeps type and code apart: the file's type is right where the first digit says another", () => {
    expect(planOf("5770202,TAO,ไร่ใหม่,90,9001,,,,,,,").changes[0]?.after).toMatchObject({
      type: "sao",
      fullNameTh: "องค์การบริหารส่วนตำบลไร่ใหม่",
    });
    expect(planOf("5770202,,ไร่ใหม่,90,9001,,,,,,,").changes[0]?.after?.type).toBe("subdistrict");
  });

  it.each([
    ["code: กรอกรหัส", ",อบต.,ก,90,9001,,,,,,,"],
    ["code: “690010”", "690010,อบต.,ก,90,9001,,,,,,,"],
    ["type: ไม่รู้จักประเภท", "6900199,โรงเรียน,ก,90,9001,,,,,,,"],
    ["type: บอกประเภทไม่ได้", "7200401,,พัทยา,20,2004,,,,,,,"],
    ["nameTh: กรอกชื่อ", "6900199,อบต.,,90,9001,,,,,,,"],
    ["nameTh: “Koyo” ไม่มีตัวอักษรไทย", "6900199,อบต.,Koyo,90,9001,,,,,,,"],
    ["nameTh: ชื่อมีอักขระที่อ่านไม่ได้", "6900199,อบต.,เกาะ\ufffd,90,9001,,,,,,,"],
    ["provinceCode: ไม่พบจังหวัด “99”", "6900199,อบต.,ก,99,9001,,,,,,,"],
    ["districtCode: ไม่พบอำเภอ “9099”", "6900199,อบต.,ก,90,9099,,,,,,,"],
    ["districtTh: รหัสอำเภอเป็นของเมืองสงขลา", "6900199,อบต.,ก,90,9001,จะนะ,,,,,,"],
    ["districtCode: อำเภอนี้ไม่อยู่ในจังหวัด", "6900199,อบต.,ก,90,2004,,,,,,,"],
    ["size: ไม่รู้จักขนาด", "6900199,อบต.,ก,90,9001,,XL,,,,,"],
    ["areaKm2: “กว้าง”", "6900199,อบต.,ก,90,9001,,,กว้าง,,,,"],
    ["retiredOn: “31/2/2569”", "6900106,อบต.,เกาะยอ,90,9001,,,,,,,31/2/2569"],
    ["retiredOn: กรอกวันที่ยุบเลิก", "6900106,อบต.,เกาะยอ,90,9001,,,,,,5900105,"],
    ["mergedInto: ไม่พบรหัส 6900999", "6900106,อบต.,เกาะยอ,90,9001,,,,,,6900999,1/10/2569"],
    ["mergedInto: รวมกับตัวเองไม่ได้", "6900106,อบต.,เกาะยอ,90,9001,,,,,,6900106,1/10/2569"],
    ["previousCode: ไม่พบรหัสเดิม", "5900199,ทต.,ก,90,9001,,,,6900198,,,"],
    ["previousCode: รหัสเดิมต้องต่าง", "6900106,อบต.,เกาะยอ,90,9001,,,,6900106,,,"],
    ["code: รหัสนี้เป็นขององค์การบริหารส่วนตำบลทุ่งหวัง", "6900107,อบต.,เกาะยอ,90,9001,,,,6900106,,,"],
    ["code: เป็นรหัสเดิมของเทศบาลตำบลพะวง", "6900105,อบต.,พะวง,90,9001,,,,,,,"],
    ["changedOn: วันที่ใช้รหัสใหม่", "5900106,ทต.,เกาะยอ,90,9001,,,,6900106,2026-11-24,,"],
  ])("is refused at its cell: %s", (sentence, line) => {
    expect(said(line).join("\n")).toContain(sentence);
    expect(kinds(line)).toEqual(["refused"]);
  });

  it("takes a new code that holds from today, not from tomorrow", () => {
    const row = (day: string) => `5900106,ทต.,เกาะยอ,90,9001,,,,6900106,${day},,`;
    expect(kinds(row("2026-11-23"))).toEqual(["recoded"]);
    expect(kinds(row("2026-11-24"))).toEqual(["refused"]);
  });

  it("refuses a code, and an LAO, that stands in two rows, and names the first", () => {
    expect(kinds(KOYO_ROW, KOYO_ROW)).toEqual(["unchanged", "refused"]);
    expect(said(KOYO_ROW, KOYO_ROW)).toEqual(["code: รหัสนี้อยู่ในแถว 2 แล้ว เหลือไว้แถวเดียว"]);
    expect(kinds(KOYO_ROW, "5900106,ทต.,เกาะยอ,90,9001,,,,6900106,,,")).toEqual(["unchanged", "refused"]);
  });

  it("refuses two LAOs that are merged into one another", () => {
    const into = (code: string, name: string, other: string) =>
      `${code},อบต.,${name},90,9001,,,,,,${other},1/10/2569`;
    expect(kinds(into("6900106", "เกาะยอ", "6900107"), into("6900107", "ทุ่งหวัง", "6900106"))).toEqual([
      "refused",
      "refused",
    ]);
    expect(kinds(into("6900106", "เกาะยอ", "6900107"), into("6900107", "ทุ่งหวัง", "5900105"))).toEqual([
      "merged",
      "merged",
    ]);
  });

  it("finds a district by the other list's code, by its name, or takes a new one over with its name", () => {
    const placed = (code: string, name: string) => planOf(`5402614,ทต.,ในเมือง,40,${code},${name},,,,,,`);
    expect(placed("4026", "").changes[0]?.after?.districtCode).toBe("4029");
    expect(placed("4077", "เวียงเก่า").changes[0]?.after?.districtCode).toBe("4029");
    expect(placed("", "อ.เวียงเก่า").changes[0]?.after?.districtCode).toBe("4029");
    expect(placed("4030", "ตั้งใหม่").newDistricts).toEqual([
      { code: "4030", provinceCode: "40", nameTh: "ตั้งใหม่" },
    ]);
    expect(placed("4030", "").changes[0]?.kind).toBe("refused");
  });

  it("reads any day of the calendar in either era alike", () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date("1900-01-01"), max: new Date("2199-12-31"), noInvalidDate: true }),
        (date) => {
          const iso = date.toISOString().slice(0, 10);
          const [year, month, day] = iso.split("-").map(Number) as [number, number, number];
          expect(dayOfText(iso)).toBe(iso);
          expect(dayOfText(`${day}/${month}/${year + 543}`)).toBe(iso);
        },
      ),
    );
  });

  it("writes an area as the database does, whatever its decimals", () => {
    expect(["7", "7.3", "1,234.50", "๗.๓๐ ตร.กม.", "0"].map(areaOfText)).toEqual([
      "7.00",
      "7.30",
      "1234.50",
      "7.30",
      "0.00",
    ]);
    expect(["", "-1", "1,23", "abc", "1e9", "9999999999"].map(areaOfText)).toEqual([
      null,
      null,
      null,
      null,
      null,
      null,
    ]);
  });
});
