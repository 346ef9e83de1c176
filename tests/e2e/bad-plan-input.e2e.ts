import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { describeInBrowser, useBrowser } from "../support/browser";
import { PRESENT_YEAR, planFilledIn } from "../support/form-samples";
import { wordsOf } from "../support/page-tables";
import { openForm, type PlainAnswer, type Sent, sendForm } from "../support/plain-form";
import { useProductDatabase } from "../support/product-database";
import { newPageAs } from "../support/signed-in";

const BUDGET = `budget-${PRESENT_YEAR}`;
const GOOD_NAME = "โครงการที่กรอกผิดหนึ่งช่อง";
const FILE = new File(["ไม่ใช่ข้อความ"], "text.txt", { type: "text/plain" });

/** What was sent, at which field the answer must stand, and what its message says. */
type Mistake = [what: string, sent: Record<string, Sent>, field: string, says: RegExp];

const MISTAKES: Mistake[] = [
  ["no name", { name: "" }, "name", /^กรอกชื่อโครงการ/],
  ["a name of spaces", { name: " \u3000\u200B " }, "name", /^กรอกชื่อโครงการ/],
  ["a name left out", { name: null }, "name", /^กรอก/],
  ["a file for a name", { name: FILE }, "name", /^กรอก/],
  ["a name of 501 letters", { name: "ก".repeat(501) }, "name", /ตัดให้เหลือไม่เกิน 500 ตัวอักษร/],
  ["a name of 200,000 letters", { name: "ก".repeat(200_000) }, "name", /ตัดให้เหลือไม่เกิน 500 ตัวอักษร/],
  ["a bell in the name", { name: "โครงการ\u0007อบรม" }, "name", /อักขระควบคุม/],
  ["a NUL in the name", { name: "โครงการ\u0000อบรม" }, "name", /อักขระควบคุม/],
  ["writing turned round in the name", { name: "โครงการ\u202Eอบรม" }, "name", /อักขระควบคุม/],
  ["no year", { fiscalYears: null }, "fiscalYears", /^เลือกปีงบประมาณ/],
  ["a year of another plan", { fiscalYears: ["2555"] }, "fiscalYears", /^เลือกเฉพาะปีงบประมาณของแผน/],
  ["a year in words", { fiscalYears: ["ปีนี้"] }, "fiscalYears", /^เลือกเฉพาะปีงบประมาณของแผน/],
  ["a negative year", { fiscalYears: ["-2570"] }, "fiscalYears", /^เลือกเฉพาะปีงบประมาณของแผน/],
  ["a year of 300 digits", { fiscalYears: ["9".repeat(300)] }, "fiscalYears", /^เลือกเฉพาะปีงบประมาณของแผน/],
  ["no budget", { [BUDGET]: "" }, BUDGET, /^กรอกงบประมาณ/],
  ["a budget left out", { [BUDGET]: null }, BUDGET, /^กรอกงบประมาณ/],
  ["a budget in words", { [BUDGET]: "ห้าพันบาท" }, BUDGET, /เป็นตัวเลข/],
  ["a budget as a power", { [BUDGET]: "1e6" }, BUDGET, /เป็นตัวเลข/],
  ["a budget that is no number", { [BUDGET]: "NaN" }, BUDGET, /เป็นตัวเลข/],
  ["a bell in the budget", { [BUDGET]: "5\u0007000" }, BUDGET, /เป็นตัวเลข/],
  ["a negative budget", { [BUDGET]: "-5000" }, BUDGET, /ตั้งแต่ 0 ขึ้นไป/],
  ["a negative budget in Thai digits", { [BUDGET]: "-๕,๐๐๐" }, BUDGET, /ตั้งแต่ 0 ขึ้นไป/],
  ["a budget of thousandths", { [BUDGET]: "5000.125" }, BUDGET, /ทศนิยมไม่เกิน 2 ตำแหน่ง/],
  ["a budget over a trillion", { [BUDGET]: "1000000000000.01" }, BUDGET, /ไม่เกิน 1,000,000,000,000 บาท/],
  ["a budget of 300 digits", { [BUDGET]: "9".repeat(300) }, BUDGET, /ไม่เกิน 1,000,000,000,000 บาท/],
  ["a fifth quarter", { quarter: "5" }, "quarter", /^เลือกไตรมาส/],
  ["a negative quarter", { quarter: "-1" }, "quarter", /^เลือกไตรมาส/],
  ["a quarter of 300 letters", { quarter: "ก".repeat(300) }, "quarter", /^เลือกไตรมาส/],
  ["no kind", { kind: null }, "kind", /^เลือกประเภทงาน/],
  ["an unknown kind", { kind: "โครงการ\u0007" }, "kind", /^เลือกประเภทงาน/],
  ["no dimension", { dimension: null }, "dimension", /^เลือกมิติ/],
  ["a ninth dimension", { dimension: "9" }, "dimension", /^เลือกมิติ/],
  ["a negative dimension", { dimension: "-3" }, "dimension", /^เลือกมิติ/],
  ["a sub-item of another dimension", { "subItem-3": "1" }, "subItem-3", /^เลือกข้อย่อย/],
  ["a sub-item of 300 digits", { "subItem-3": "9".repeat(300) }, "subItem-3", /^เลือกข้อย่อย/],
  ["another word for no budget", { withoutBudget: "ไม่ใช้" }, "withoutBudget", /ไม่ใช้งบประมาณ/],
  ["no target group", { targetGroups: null }, "targetGroups", /^เลือกกลุ่มเป้าหมาย/],
  ["an unknown target group", { targetGroups: ["schools", "ใครก็ได้"] }, "targetGroups", /^เลือกกลุ่มเป้าหมาย/],
  ["no objective", { objective: "" }, "objective", /^กรอกวัตถุประสงค์/],
  ["an objective of 4,001 letters", { objective: "ก".repeat(4001) }, "objective", /ไม่เกิน 4000 ตัวอักษร/],
  ["an escape in the objective", { objective: "เพื่อ\u001Bอบรม" }, "objective", /อักขระควบคุม/],
  ["a remark of 2,001 letters", { remark: "ก".repeat(2001) }, "remark", /ไม่เกิน 2000 ตัวอักษร/],
  ["a delete in the remark", { remark: "หมาย\u007Fเหตุ" }, "remark", /อักขระควบคุม/],
];

/** The HTML of an input cannot say these; browsers show another sign in their place. */
const UNSHOWABLE = /[\u0000]/;

describeInBrowser("the forms of a plan and what people may type into them", () => {
  const use = useBrowser({ keepPages: true });
  const database = useProductDatabase();
  let page: Page;
  beforeAll(async () => {
    page = await newPageAs(use, "lao", { laoCode: "5900105" });
  });

  /** Nothing stored, the message at the field and in the summary, and everything typed still there. */
  function expectRefusal(answer: PlainAnswer, sent: Record<string, Sent>, field: string, says: RegExp) {
    expect({ status: answer.status, location: answer.location }).toEqual({ status: 200, location: null });
    expect(answer.summary).toContain("โครงการยังไม่ได้บันทึก มี 1 จุดที่ต้องแก้ไข");
    expect(answer.messages[field]).toMatch(says);
    expect(answer.links).toEqual([{ field, words: answer.messages[field] }]);
    for (const [name, value] of Object.entries(sent)) {
      const kept = answer.values[name] ?? [];
      for (const one of Array.isArray(value) ? value : [value]) {
        const isOffered = ["fiscalYears", "quarter", "kind", "dimension", "targetGroups"].includes(name);
        if (typeof one !== "string" || UNSHOWABLE.test(one) || isOffered || name.startsWith("subItem"))
          continue;
        if (name !== "withoutBudget")
          expect(kept.map((text) => text.replaceAll("\r\n", "\n"))).toContain(one);
      }
    }
  }

  describe.each([
    ["บันทึกแผน", "/projects/new", "บันทึก"],
    ["แก้ไข", "edit", "บันทึก"],
  ])("%s", (_, place, button) => {
    async function form() {
      if (place !== "edit") return openForm(page, place, button);
      const html = await (await page.request.get(`/projects?year=${PRESENT_YEAR}`)).text();
      const id = /href="\/projects\/(\d+)"/.exec(html)?.[1];
      return openForm(page, `/projects/${id}/edit`, button);
    }

    it.each(MISTAKES)(
      "says at the field what to do about %s, keeps the text and stores nothing",
      async (_, sent, field, says) => {
        const empty = await form();
        const before = [await database.countRows(), await database.fingerprint()];
        const filled = { ...planFilledIn(empty, GOOD_NAME), ...sent };
        const answer = await sendForm(page, empty, filled);
        expectRefusal(answer, filled, field, says);
        expect([await database.countRows(), await database.fingerprint()]).toEqual(before);
      },
    );

    it("names every mistake at once, in the order of the page", async () => {
      const nothing = Object.fromEntries(
        ["name", "fiscalYears", "kind", "dimension", "targetGroups", "objective"].map((name) => [name, null]),
      );
      const answer = await sendForm(page, await form(), { ...nothing, withoutBudget: null });
      expect(answer.status).toBe(200);
      expect(answer.links.map(({ field }) => field)).toEqual(Object.keys(nothing));
    });

    it.each([
      ["no key", { key: null }],
      ["a key that is none", { key: "0" }],
      ["a plan that is none", { edition: "999999" }],
      ["a plan in words", { edition: "แผน\u0000" }],
    ] as [string, Record<string, Sent>][])(
      "answers a form with %s with a sentence and stores nothing",
      async (what, sent) => {
        if (place === "edit" && what.startsWith("a plan")) return;
        const empty = await form();
        const before = await database.countRows();
        const answer = await sendForm(page, empty, { ...planFilledIn(empty, GOOD_NAME), ...sent });
        expect(answer.status).toBe(200);
        expect(answer.summary).toMatch(/โครงการยังไม่ได้บันทึก/);
        expect(answer.values.name).toContain(GOOD_NAME);
        expect(await database.countRows()).toEqual(before);
      },
    );
  });

  it("never answers a form that is too large with a server error, and stores nothing", async () => {
    const form = await openForm(page, "/projects/new", "บันทึก");
    const before = await database.countRows();
    const answer = await sendForm(page, form, {
      ...planFilledIn(form, GOOD_NAME),
      remark: "ก".repeat(2_000_000),
    });
    expect(answer.status).toBeLessThan(500);
    expect(await database.countRows()).toEqual(before);
  });

  it("reads ๐-๙, separators, the unit and stray spaces in a budget, exactly to the satang", async () => {
    const form = await openForm(page, "/projects/new", "บันทึก");
    const name = "โครงการที่กรอกงบประมาณเป็นเลขไทย ๑๒๓";
    const answer = await sendForm(page, form, {
      ...planFilledIn(form, `  ${name} `),
      [BUDGET]: " ๑,๒๓๔,๕๖๗.๘๙ บาท",
    });
    expect(answer.status).toBe(303);
    const recorded = new URL(answer.location ?? "", "http://here").searchParams.get("recorded");
    await page.goto(`/projects/${recorded}`);
    await expect(wordsOf(page.locator("h1"))).resolves.toContain(name);
    await expect(page.getByRole("cell", { name: "1,234,567.89" }).count()).resolves.toBeGreaterThan(0);
  });

  it("reads the last of a name that comes twice, and a year that comes twice once", async () => {
    const sentTwice = `โครงการที่ส่งชื่อสองครั้ง ${Date.now().toString(36)}`;
    const form = await openForm(page, "/projects/new", "บันทึก");
    const before = await database.countRows();
    const answer = await sendForm(page, form, {
      ...planFilledIn(form, GOOD_NAME),
      name: ["ชื่อแรก", sentTwice],
      fiscalYears: [String(PRESENT_YEAR), String(PRESENT_YEAR)],
    });
    expect(answer.status).toBe(303);
    const after = await database.countRows();
    expect(after.projects).toBe((before.projects ?? 0) + 1);
    expect(after.project_years).toBe((before.project_years ?? 0) + 1);
    await page.goto(`/projects?year=${PRESENT_YEAR}&q=${encodeURIComponent(sentTwice)}`);
    await expect(wordsOf(page.getByText("จำนวนข้อมูลทั้งหมด"))).resolves.toContain(" 1 รายการ");
  });
});
