import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changedFields, placeOnPage, tabOf } from "@/lib/lao/profile/rules";
import { readProfileForm, readRegistrationForm } from "@/lib/lao/profile/schema";
import { draftFieldsOf, draftText, problemsOf, progressOf } from "@/lib/lao/registration/rules";

const TYPED = {
  size: "small",
  officeAddress: "เลขที่ ๑ หมู่ที่ ๒",
  serviceAreaKm2: "๑,๒๓๔.๕ ตร.กม.",
  population: "๑๒,๕๐๐ คน",
  ownRevenueSatang: "๑,๒๓๔,๕๖๗.๕๐ บาท",
  subsidySatang: "0",
  executiveName: "ผู้บริหาร ทดสอบ",
  coordinatorName: "ผู้ประสาน ทดสอบ",
  coordinatorPosition: "นักวิเคราะห์นโยบายและแผน",
  coordinatorUnit: "สำนักปลัด",
  phone: "๐๗๔-๓๑๑-๐๑๕",
};
const read = (change: Record<string, string> = {}) => readProfileForm("sao", { ...TYPED, ...change });
const problemsWith = (change: Record<string, string>) => {
  const answer = read(change);
  return answer.ok ? [] : answer.error.issues.map(({ path, message }) => [path.join("."), message]);
};

describe("the three tabs of an LAO", () => {
  it("are read as people type them, with Thai digits, commas and units", () => {
    expect(read()).toEqual({
      ok: true,
      value: {
        size: "small",
        officeAddress: "เลขที่ ๑ หมู่ที่ ๒",
        serviceAreaKm2: "1234.50",
        population: 12_500,
        ownRevenueSatang: 123_456_750n,
        subsidySatang: 0n,
        executiveName: "ผู้บริหาร ทดสอบ",
        chiefAdministratorName: null,
        coordinatorName: "ผู้ประสาน ทดสอบ",
        coordinatorPosition: "นักวิเคราะห์นโยบายและแผน",
        coordinatorUnit: "สำนักปลัด",
        phone: "074-311-015",
        mobile: null,
        fax: null,
        website: null,
      },
    });
  });

  it.each([
    ["officeAddress", "", "กรอกที่ตั้งที่ทำการ"],
    ["size", "", "เลือกขนาดของ อปท."],
    ["size", "huge", "เลือกขนาดของ อปท."],
    ["serviceAreaKm2", "", "เป็นตารางกิโลเมตร"],
    ["serviceAreaKm2", "กว้าง", "เป็นตัวเลข"],
    ["serviceAreaKm2", "-1", "เป็นตัวเลข"],
    ["serviceAreaKm2", "1.234", "ทศนิยมไม่เกิน 2 ตำแหน่ง"],
    ["serviceAreaKm2", "1000000.01", "ไม่เกิน 1,000,000"],
    ["serviceAreaKm2", "9".repeat(400), "ไม่เกิน 1,000,000"],
    ["population", "", "เป็นจำนวนคน"],
    ["population", "12.5", "จำนวนเต็ม"],
    ["population", "100000001", "ไม่เกิน 100,000,000"],
    ["ownRevenueSatang", "", "ถ้าไม่มีให้กรอก 0"],
    ["ownRevenueSatang", "1.234", "ทศนิยมไม่เกิน 2 ตำแหน่ง"],
    ["subsidySatang", "-5", "ตั้งแต่ 0 ขึ้นไป"],
    ["executiveName", " ", "กรอกชื่อ-สกุลของผู้บริหารท้องถิ่น"],
    ["coordinatorName", "", "กรอกชื่อ-สกุลของผู้ประสานงาน"],
    ["coordinatorPosition", "ก".repeat(201), "ตัดให้เหลือไม่เกิน 200"],
    ["phone", "โทรมา", "กรอกโทรศัพท์เป็นตัวเลข"],
    ["website", "javascript:alert(1)", "กรอกเว็บไซต์ อปท."],
  ])("say at %s what is wrong with %j", (field, typed, words) => {
    expect(problemsWith({ [field]: typed })).toEqual([[field, expect.stringContaining(words)]]);
  });

  it.each([
    ["1000000", "1000000.00"],
    ["0", "0.00"],
    ["007.50", "7.50"],
    ["45.", "45.00"],
  ])("take an area of %s", (typed, kept) => {
    const answer = read({ serviceAreaKm2: typed });
    expect(answer.ok && answer.value.serviceAreaKm2).toBe(kept);
  });

  it("ask for one telephone number at least, of either kind", () => {
    const none = [["phone", expect.stringContaining("อย่างน้อย 1 หมายเลข")]];
    expect(problemsWith({ phone: "" })).toEqual(none);
    expect(problemsWith({ phone: "", mobile: "081 234 5678" })).toEqual([]);
  });

  it("ask no อบจ. for a size", () => {
    const answer = readProfileForm("pao", { ...TYPED, size: "" });
    expect(answer.ok && answer.value.size).toBeNull();
  });

  it("name problems in the order of the page", () => {
    const fields = problemsWith({ phone: "", size: "", population: "", executiveName: "" }).map(
      ([name]) => name,
    );
    expect(fields).toEqual(["size", "population", "executiveName", "phone"]);
  });

  it("never fail, whatever is typed", () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom(...Object.keys(TYPED), "mobile", "fax", "website"), fc.string()),
        (typed) => {
          expect(typeof readProfileForm("sao", typed).ok).toBe("boolean");
          expect(typeof read(typed).ok).toBe("boolean");
        },
      ),
    );
  });

  it("tell which fields two texts differ in", () => {
    const answer = read();
    if (!answer.ok) throw new Error("not read");
    const stored = { ...answer.value, population: 1, fax: "02-1" };
    expect(changedFields(stored, answer.value)).toEqual(["population", "fax"]);
    expect(changedFields(answer.value, answer.value)).toEqual([]);
  });
});

describe("a registration", () => {
  const lao = { type: "sao", size: null } as const;

  it("wants an e-mail as well, in its place on the page", () => {
    const without = readRegistrationForm("sao", { ...TYPED, website: "x y" });
    expect(without.ok || without.error.issues.map(({ path }) => path[0])).toEqual(["email", "website"]);
    const whole = readRegistrationForm("sao", { ...TYPED, email: " Demo@Example.go.th " });
    expect(whole).toMatchObject({ ok: true, value: { email: "demo@example.go.th" } });
  });

  it("says of each tab how much is left, and nothing of one where nobody has been", () => {
    expect(progressOf({ lao, draft: {} })).toEqual({ place: null, area: null, coordinator: null });
    expect(progressOf({ lao, draft: { size: "small", officeAddress: "ก", phone: "1" } })).toEqual({
      place: 0,
      area: null,
      coordinator: 5,
    });
    expect(progressOf({ lao, draft: { ...TYPED, email: "demo@example.go.th" } })).toEqual({
      place: 0,
      area: 0,
      coordinator: 0,
    });
  });

  it("names the tab on which each problem stands", () => {
    const tabs = problemsOf({ lao, draft: {} }).map(({ field, tab }) => [field, tab]);
    expect(tabs).toContainEqual(["size", "place"]);
    expect(tabs).toContainEqual(["population", "area"]);
    expect(tabs).toContainEqual(["email", "coordinator"]);
    expect([tabOf("website"), tabOf("executiveName")]).toEqual(["coordinator", "area"]);
    expect(placeOnPage("size")).toBeLessThan(placeOnPage("website"));
  });

  it("takes the size that the registry knows until another is chosen", () => {
    const known = { type: "sao", size: "large" } as const;
    const fields = (draft: Record<string, string>) =>
      problemsOf({ lao: known, draft }).map(({ field }) => field);
    expect(fields({})).not.toContain("size");
    expect(fields({ size: "" })).toContain("size");
  });

  it("keeps every typed field in its draft but the password", () => {
    expect(draftFieldsOf("coordinator")).toContain("email");
    expect(draftFieldsOf("coordinator")).not.toContain("password");
  });

  it("keeps no more of a field than a form holds, and nothing that no database takes", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (typed) => {
        const kept = draftText(typed);
        expect(kept.isWellFormed()).toBe(true);
        expect(kept).not.toContain("\u0000");
      }),
    );
    expect([...draftText("😀".repeat(5000))]).toHaveLength(4000);
  });
});
