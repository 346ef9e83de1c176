import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { describeInBrowser, useBrowser } from "../support/browser";
import { PRESENT_YEAR, planFilledIn, REPORT_FILLED_IN } from "../support/form-samples";
import { openForm, type Sent, sendForm } from "../support/plain-form";
import { useProductDatabase } from "../support/product-database";
import { newPageAs } from "../support/signed-in";

const LAO = "5900105";
const CANNOT = { status: "cannot", cannotReason: "other", cannotReasonText: "รอผู้รับจ้าง" };

type Mistake = [what: string, sent: Record<string, Sent>, field: string, says: RegExp];

const MISTAKES: Mistake[] = [
  ["no status", { status: null }, "status", /^เลือกสถานะการดำเนินงาน/],
  ["an unknown status", { status: "เสร็จ\u0007" }, "status", /^เลือกสถานะการดำเนินงาน/],
  ["a status of 300 letters", { status: "ก".repeat(300) }, "status", /^เลือกสถานะการดำเนินงาน/],
  ["no reason why it cannot be done", { status: "cannot" }, "cannotReason", /^เลือกเหตุผลที่ไม่สามารถดำเนินการได้/],
  ["an unknown reason", { ...CANNOT, cannotReason: "-1" }, "cannotReason", /^เลือกเหตุผลที่ไม่สามารถดำเนินการได้/],
  ["another reason without words", { ...CANNOT, cannotReasonText: " " }, "cannotReasonText", /^กรอกเหตุผล/],
  [
    "a reason of 501 letters",
    { ...CANNOT, cannotReasonText: "ก".repeat(501) },
    "cannotReasonText",
    /ไม่เกิน 500/,
  ],
  ["a bell in the reason", { ...CANNOT, cannotReasonText: "รอ\u0007" }, "cannotReasonText", /อักขระควบคุม/],
  ["no ordinance budget", { ordinanceBudget: "" }, "ordinanceBudget", /^กรอกวงเงิน.*กรอก 0/],
  ["an ordinance budget left out", { ordinanceBudget: null }, "ordinanceBudget", /^กรอกวงเงิน/],
  ["an ordinance budget in words", { ordinanceBudget: "สองแสน" }, "ordinanceBudget", /เป็นตัวเลข/],
  ["a bell in the ordinance budget", { ordinanceBudget: "200\u0007000" }, "ordinanceBudget", /เป็นตัวเลข/],
  ["a negative ordinance budget", { ordinanceBudget: "-1" }, "ordinanceBudget", /ตั้งแต่ 0 ขึ้นไป/],
  [
    "an ordinance budget of thousandths",
    { ordinanceBudget: "200000.125" },
    "ordinanceBudget",
    /ทศนิยมไม่เกิน 2/,
  ],
  [
    "an ordinance budget of 300 digits",
    { ordinanceBudget: "9".repeat(300) },
    "ordinanceBudget",
    /ไม่เกิน 1,000,000,000,000/,
  ],
  ["no sum spent", { spent: "" }, "spent", /^กรอกจำนวนเงินที่เบิกจ่ายจริง.*กรอก 0/],
  ["a sum spent in words", { spent: "ยังไม่ทราบ" }, "spent", /เป็นตัวเลข/],
  ["a negative sum spent in Thai digits", { spent: "-๕๐๐" }, "spent", /ตั้งแต่ 0 ขึ้นไป/],
  ["a sum spent of thousandths", { spent: "0.001" }, "spent", /ทศนิยมไม่เกิน 2/],
  ["a sum spent over a trillion", { spent: "1,000,000,000,001" }, "spent", /ไม่เกิน 1,000,000,000,000/],
  ["a bell in the sum spent", { spent: "\u0007" }, "spent", /เป็นตัวเลข/],
  ["money spent without a budget", { withoutBudget: "yes", ordinanceBudget: "0" }, "spent", /^ลบจำนวนเงิน/],
  [
    "an ordinance budget without a budget",
    { withoutBudget: "yes", spent: "0" },
    "ordinanceBudget",
    /^ลบวงเงิน/,
  ],
  ["more spent than the ordinance gives", { spent: "200,000.01" }, "confirmOverspend", /สูงกว่าวงเงิน.*ยืนยัน/],
  ["a remark of 2,001 letters", { remark: "ก".repeat(2001) }, "remark", /ไม่เกิน 2000 ตัวอักษร/],
  ["an escape in the remark", { remark: "หมาย\u001Bเหตุ" }, "remark", /อักขระควบคุม/],
  ["writing turned round in the remark", { remark: "หมาย\u202Eเหตุ" }, "remark", /อักขระควบคุม/],
];

describeInBrowser("the report form and what people may type into it", () => {
  const use = useBrowser({ keepPages: true });
  const database = useProductDatabase();
  let unreported = "";
  let reported = "";

  let page: Page;
  const pathOf = (id: string) => `/projects/${id}/reports/${PRESENT_YEAR}/6`;

  async function recordProject(name: string): Promise<string> {
    const form = await openForm(page, "/projects/new", "บันทึก");
    const answer = await sendForm(page, form, planFilledIn(form, name));
    return new URL(answer.location ?? "", "http://here").searchParams.get("recorded") ?? "";
  }

  beforeAll(async () => {
    page = await newPageAs(use, "lao", { laoCode: LAO });
    unreported = await recordProject("โครงการที่ยังไม่รายงาน");
    reported = await recordProject("โครงการที่รายงานแล้วและจะแก้ไข");
    const answer = await sendForm(page, await openForm(page, pathOf(reported), "บันทึก"), REPORT_FILLED_IN);
    expect(answer.status).toBe(303);
  });

  describe.each(["a first report", "a correction"])("%s", (which) => {
    const id = () => (which === "a correction" ? reported : unreported);
    const reason = () => (which === "a correction" ? { correctionReason: "กรอกจำนวนเงินผิด" } : {});

    it.each(MISTAKES)(
      "says at the field what to do about %s, keeps the text and stores nothing",
      async (_, sent, field, says) => {
        const form = await openForm(page, pathOf(id()), "บันทึก");
        const before = [await database.countRows(), await database.fingerprint()];
        const filled: Record<string, Sent> = { ...REPORT_FILLED_IN, ...reason(), ...sent };
        const answer = await sendForm(page, form, filled);
        expect({ status: answer.status, location: answer.location }).toEqual({ status: 200, location: null });
        expect(answer.summary).toContain("รายงานยังไม่ได้บันทึก มี 1 จุดที่ต้องแก้ไข");
        expect(answer.messages[field]).toMatch(says);
        expect(answer.links).toEqual([{ field, words: answer.messages[field] }]);
        for (const name of ["ordinanceBudget", "spent", "remark", "cannotReasonText", "correctionReason"]) {
          if (typeof filled[name] === "string") expect(answer.values[name]).toContain(filled[name]);
        }
        expect([await database.countRows(), await database.fingerprint()]).toEqual(before);
      },
    );

    it.each([
      ["no key", { key: null }],
      ["a key that is none", { key: "-1" }],
      ["no version", { version: null }],
      ["a negative version", { version: "-1" }],
      ["a version of 300 digits", { version: "9".repeat(300) }],
    ] as [string, Record<string, Sent>][])(
      "answers a form with %s with a sentence and stores nothing",
      async (_, sent) => {
        const form = await openForm(page, pathOf(id()), "บันทึก");
        const before = await database.countRows();
        const answer = await sendForm(page, form, {
          ...REPORT_FILLED_IN,
          ...reason(),
          spent: "150,001",
          ...sent,
        });
        expect(answer.status).toBe(200);
        expect(answer.summary).toContain("รายงานยังไม่ได้บันทึก");
        expect(answer.values.spent).toContain("150,001");
        expect(await database.countRows()).toEqual(before);
      },
    );

    it.each([
      ["another LAO's project", () => ({ projectId: "1" })],
      ["no project", () => ({ projectId: "999999999" })],
      ["a project in words", () => ({ projectId: "โครงการ\u0000" })],
      ["an unknown round", () => ({ round: "7" })],
      ["a year of 300 digits", () => ({ fiscalYear: "9".repeat(300) })],
    ])("takes no report for %s", async (_, sent) => {
      const form = await openForm(page, pathOf(id()), "บันทึก");
      const before = await database.countRows();
      const answer = await sendForm(page, form, { ...REPORT_FILLED_IN, ...reason(), ...sent() });
      expect([200, 404]).toContain(answer.status);
      expect(answer.location).toBeNull();
      expect(answer.summary ?? answer.h1).toMatch(/ไม่พบ/);
      expect(await database.countRows()).toEqual(before);
    });
  });

  it("asks why when a stored report is changed", async () => {
    const form = await openForm(page, pathOf(reported), "บันทึก");
    const before = await database.countRows();
    const answer = await sendForm(page, form, {
      ...REPORT_FILLED_IN,
      spent: "๑๖๐,๐๐๐",
      correctionReason: "",
    });
    expect(answer.messages.correctionReason).toMatch(/^กรอกเหตุผลที่แก้ไข/);
    expect(answer.values.spent).toContain("๑๖๐,๐๐๐");
    expect(await database.countRows()).toEqual(before);
  });

  it("takes a reason for a correction of 500 letters and no longer one", async () => {
    const form = await openForm(page, pathOf(reported), "บันทึก");
    const sent = { ...REPORT_FILLED_IN, spent: "161,000" };
    const tooLong = await sendForm(page, form, { ...sent, correctionReason: "ก".repeat(501) });
    expect(tooLong.messages.correctionReason).toMatch(/ไม่เกิน 500/);
    const longEnough = await sendForm(page, form, { ...sent, correctionReason: "ก".repeat(500) });
    expect(longEnough.status).toBe(303);
  });

  it("reads ๐-๙, separators and the unit in money, exactly to the satang", async () => {
    const id = await recordProject("โครงการที่รายงานเป็นเลขไทย");
    const form = await openForm(page, pathOf(id), "บันทึก");
    const answer = await sendForm(page, form, {
      ...REPORT_FILLED_IN,
      ordinanceBudget: "๑,๒๓๔,๕๖๗.๘๙ บาท",
      spent: " ๑๒๓๔๕๖๗.๘๘ ",
    });
    expect(answer.status).toBe(303);
    const stored = await openForm(page, pathOf(id), "บันทึก");
    const money = Object.fromEntries(stored.entries);
    expect(money).toMatchObject({ ordinanceBudget: "1,234,567.89", spent: "1,234,567.88" });
  });
});
