import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { comparable, laoSearch } from "@/lib/lao/finder/rules";
import { asksForSomething, laoFinderSchema } from "@/lib/lao/finder/schema";

const nothing = { province: null, district: null, type: null, q: "", page: 1 };

describe("what somebody who looks for an LAO means", () => {
  it.each([
    ["พะวง", ["พะวง"], null],
    ["ทต.พะวง", ["พะวง"], "subdistrict"],
    ["ทต. พะวง", ["พะวง"], "subdistrict"],
    ["ทต พะวง", ["พะวง"], "subdistrict"],
    ["เทศบาลตำบลพะวง", ["พะวง"], "subdistrict"],
    ["เทศบาล ตำบล พะวง", ["พะวง"], "subdistrict"],
    ["องค์การบริหารส่วน ตำบล เกาะยอ", ["เกาะยอ"], "sao"],
    ["องค์การบริหาร ส่วน จังหวัด สงขลา", ["สงขลา"], "pao"],
    ["อำเภอ เมืองสงขลา จังหวัด สงขลา", ["เมืองสงขลา", "สงขลา"], null],
    ["เทศบาลพะวง", ["พะวง"], null],
    ["ทม.เขารูปช้าง", ["เขารูปชาง"], "town"],
    ["เทศบาลเมืองเขารูปช้าง", ["เขารูปชาง"], "town"],
    ["ทน.สงขลา", ["สงขลา"], "city"],
    ["เทศบาลนครสงขลา", ["สงขลา"], "city"],
    ["อบจ.สงขลา", ["สงขลา"], "pao"],
    ["องค์การบริหารส่วนจังหวัดสงขลา", ["สงขลา"], "pao"],
    ["องคการบริหารสวนจังหวัดสงขลา", ["สงขลา"], "pao"],
    ["อบตเกาะยอ", ["เกาะยอ"], "sao"],
    ["อบต. เกาะยอ จ.สงขลา", ["เกาะยอ", "สงขลา"], "sao"],
    ["ต.เกาะแต้ว อ.เมืองสงขลา", ["เกาะแตว", "เมืองสงขลา"], null],
    ["จังหวัดสงขลา", ["สงขลา"], null],
    ["อบจ", [], "pao"],
    ["เมืองพัทยา", ["เมืองพัทยา"], null],
    ["ทนง", ["ทนง"], null],
    ["๒๙๐๐๑๐๑", ["2900101"], null],
    ["...", [], null],
    ["", [], null],
  ])("%j asks for %j", (typed, words, type) => {
    expect(laoSearch(typed)).toEqual({ words, type });
  });

  it("is the same with and without tone marks, spaces within, dots and dashes", () => {
    const noise = fc.constantFrom("่", "้", "๊", "๋", "์", "็", ".", "-", " ", "\u200b");
    const letters = fc.array(fc.constantFrom(..."กขคงจชดตถทนบปพมยรลวสหอะาิีุูเแโใไ"), { minLength: 1 });
    fc.assert(
      fc.property(letters, fc.array(noise), fc.nat(), (name, signs, at) => {
        const place = at % (name.length + 1);
        const noisy = [...name.slice(0, place), ...signs, ...name.slice(place)].join("");
        expect(comparable(noisy)).toBe(comparable(name.join("")));
      }),
    );
  });
});

describe("the address of the code finder", () => {
  it.each([
    [{}, nothing],
    [
      { province: "๙๐", district: "9001", type: "sao", q: " เกาะ ", page: "๒" },
      { province: "90", district: "9001", type: "sao", q: "เกาะ", page: 2 },
    ],
    [{ province: "zz", district: "\u0000", type: "school", q: "x".repeat(101), page: "-1" }, nothing],
  ])("may say anything: %j", (address, filter) => {
    expect(laoFinderSchema.parse(address)).toEqual(filter);
  });

  it("asks for something with a province, a type or a word; a page or a lone district is nothing", () => {
    expect(asksForSomething({ ...nothing, province: "90" })).toBe(true);
    expect(asksForSomething({ ...nothing, type: "special" })).toBe(true);
    expect(asksForSomething({ ...nothing, q: "ก" })).toBe(true);
    expect(asksForSomething({ ...nothing, district: "9001", page: 3 })).toBe(false);
  });
});
