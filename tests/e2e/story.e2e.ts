import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { describeInBrowser, signIn, useBrowser } from "../support/browser";
import { PRESENT_YEAR } from "../support/form-samples";
import { bodyRows, wordsOf } from "../support/page-tables";
import { newPageAs } from "../support/signed-in";
import { readYear, scoreOf, type YearFigures } from "../support/year-figures";

const NAME = `โครงการศูนย์เฝ้าระวังการทุจริตภาคประชาชน ${Date.now().toString(36)}`;
const ASKED = {
  year: PRESENT_YEAR,
  round: 6,
  laoCode: "2900101",
  laoName: "องค์การบริหารส่วนจังหวัดสงขลา",
  provinceCode: "90",
} as const;
/** The project's place in lists by dimension: มิติที่ 3. */
const DIMENSION = 2;

/** The figures with some of them greater by so much. */
function withMore(
  figures: YearFigures,
  more: {
    planned?: number;
    completed?: number;
    reported?: number;
    inOrdinance?: number;
    plan?: number;
    ordinance?: number;
    spent?: number;
  },
) {
  const {
    planned = 0,
    completed = 0,
    reported = 0,
    inOrdinance = 0,
    plan = 0,
    ordinance = 0,
    spent = 0,
  } = more;
  const grown = structuredClone(figures);
  for (const at of [DIMENSION, figures.dimensions.length - 1]) {
    for (const row of [grown.byPlan, grown.byOrdinance]) row[2 * at] = row[2 * at]! + planned;
    grown.byPlan[2 * at + 1]! += plan;
    grown.byOrdinance[2 * at + 1]! += ordinance;
    const line = grown.dimensions[at]!;
    grown.dimensions[at] = [line[0]! + planned, line[1]! + completed, line[2]! + plan, line[3]! + spent];
  }
  const [all, inside, inProgress, done, cannot, said, waiting] = figures.status as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  grown.status = [
    all + planned,
    inside + inOrdinance,
    inProgress,
    done + completed,
    cannot,
    said + reported,
    waiting + planned - reported,
  ];
  return { ...grown, score: scoreOf(grown) };
}

const figuresOnly = ({ reported, ...figures }: YearFigures) => ({ ...figures, reports: reported.length });

describeInBrowser("the main job, from signing in to the reports", () => {
  const use = useBrowser();
  let before: YearFigures;
  let recorded: YearFigures;
  let reported: YearFigures;
  let project = "";

  const asStaff = () => newPageAs(use, "lao");
  const openList = (page: Page) => page.goto(`/projects?year=${PRESENT_YEAR}&q=${encodeURIComponent(NAME)}`);
  const openReport = (page: Page) => page.goto(`/projects/${project}/reports/${PRESENT_YEAR}/6`);
  const button = (page: Page, name: string) =>
    page.getByRole("main").getByRole("button", { name, exact: true });

  it("lets staff of อบจ.สงขลา sign in and see the summary of FY 2561", async () => {
    const page = await use.newPage();
    await page.goto("/");
    await page.locator(".doors").getByRole("link", { name: "e-PlanNACC" }).click();
    await page.waitForURL("**/sign-in");
    await page.getByText("บัญชีสำหรับทดลองใช้งาน").waitFor();
    await signIn(page, "lao");
    await page.waitForURL("**/summary");
    await page.getByLabel("กรุณาเลือกปีที่ต้องดำเนินการ").selectOption("2561");
    await button(page, "แสดง").click();
    await page.waitForURL("**/summary?year=2561");
    await page.getByText("องค์การบริหารส่วนจังหวัดสงขลา").first().waitFor();
    const text = await wordsOf(page.getByRole("main"));
    expect(text).toContain("ทั้งหมด 85 โครงการ");
    expect(text).toContain("60.59");
    expect(text).toContain("24 + 0.5 × 55");
  });

  it("lets them record a project of two years through บันทึกแผน", async () => {
    const page = await asStaff();
    before = await readYear(page, ASKED);
    await page.goto("/summary");
    await page.getByRole("navigation", { name: "เมนูหลัก" }).getByRole("link", { name: "บันทึกแผน" }).click();
    await page.waitForURL("**/projects/new");
    await page.getByLabel("ชื่อโครงการ/กิจกรรม/มาตรการ/แนวปฏิบัติงาน").fill(NAME);
    const years = page.getByRole("group", { name: "ปีงบประมาณที่ดำเนินการ" }).getByRole("checkbox");
    const offered = await years.evaluateAll((boxes) =>
      boxes.map((box) => Number((box as HTMLInputElement).value)),
    );
    const other = offered.find((year) => year !== PRESENT_YEAR);
    for (const [year, budget] of [
      [PRESENT_YEAR, "๓๐๐,๐๐๐"],
      [other, "150,000.75"],
    ] as const) {
      await page.getByRole("checkbox", { name: String(year), exact: true }).check();
      await page.getByLabel(`งบประมาณ ปีงบประมาณ พ.ศ. ${year}`).fill(budget);
    }
    await page.getByLabel("ดำเนินการในไตรมาส").selectOption("3");
    await page.getByRole("radio", { name: "โครงการ", exact: true }).check();
    await page.getByRole("radio", { name: /^มิติที่ 3/ }).check();
    await page.locator('select[name="subItem-3"]').selectOption({ index: 1 });
    await page.getByRole("checkbox", { name: "ประชาชน/ภาคประชาสังคม" }).check();
    await page.getByRole("checkbox", { name: "สถานศึกษา" }).check();
    await page.getByLabel("วัตถุประสงค์").fill("เพื่อให้ประชาชนร่วมเฝ้าระวัง\nการใช้งบประมาณ");
    await page.getByLabel("หมายเหตุ").fill("เริ่มไตรมาสที่ 3");
    await button(page, "บันทึก").click();
    await page.waitForURL("**/summary?**");
    await page.locator(".notice", { hasText: "บันทึกแล้ว" }).waitFor();
    await page.getByRole("link", { name: NAME }).waitFor();
  });

  it("lets them find it in รายการโครงการ, with the budget of each year", async () => {
    const page = await asStaff();
    await page.goto("/projects");
    await page.getByLabel("ชื่อโครงการ").fill(NAME);
    await button(page, "แสดง").click();
    await page.getByText("จำนวนข้อมูลทั้งหมด 1 รายการ").waitFor();
    await page.getByRole("link", { name: NAME, exact: true }).click();
    await page.waitForURL("**/projects/*");
    project = new URL(page.url()).pathname.split("/").at(-1) ?? "";
    expect(project).toMatch(/^\d+$/);
    const text = await wordsOf(page.getByRole("main"));
    for (const said of [
      "300,000",
      "150,000.75",
      "450,000.75",
      "มิติที่ 3",
      "สถานศึกษา",
      "เริ่มไตรมาสที่ 3",
      "ไตรมาสที่ 3",
    ])
      expect(text).toContain(said);
    recorded = await readYear(page, ASKED);
    expect(figuresOnly(recorded)).toEqual(figuresOnly(withMore(before, { planned: 1, plan: 300_000 })));
  });

  it("asks about spending above the ordinance budget before it takes the report", async () => {
    const page = await asStaff();
    await openList(page);
    await page.getByRole("link", { name: `ยังไม่ได้รายงาน รอบ 6 เดือน ${NAME}` }).click();
    await page.waitForURL(`**/projects/${project}/reports/${PRESENT_YEAR}/6`);
    await page.getByRole("radio", { name: /^ดำเนินการแล้วเสร็จ/ }).check();
    await page.getByRole("checkbox", { name: /บรรจุไว้ใน/ }).check();
    await page.getByLabel("วงเงินตามข้อบัญญัติ/เทศบัญญัติ", { exact: true }).fill("280,000");
    await page.getByLabel("ตามที่เบิกจ่ายจริง").fill("๒๘๐,๐๐๐.๕๐");
    await button(page, "บันทึก").click();
    const tick = page.getByRole("checkbox", { name: /^ยืนยันว่าเบิกจ่ายจริงสูงกว่า/ });
    await tick.waitFor();
    await expect(wordsOf(page.locator(".error-summary"))).resolves.toContain(
      "รายงานยังไม่ได้บันทึก มี 1 จุดที่ต้องแก้ไข",
    );
    await expect(page.getByLabel("ตามที่เบิกจ่ายจริง").inputValue()).resolves.toBe("๒๘๐,๐๐๐.๕๐");
    await tick.check();
    await button(page, "บันทึก").click();
    await page.waitForURL("**/projects?**");
    await page.locator(".notice", { hasText: "บันทึกแล้ว" }).waitFor();
    await openList(page);
    await page.getByRole("link", { name: `รายงานแล้ว รอบ 6 เดือน ${NAME}` }).waitFor();
  });

  it("counts it in every report of that year", async () => {
    const page = await asStaff();
    reported = await readYear(page, ASKED);
    const more = { completed: 1, reported: 1, inOrdinance: 1, ordinance: 280_000, spent: 280_000.5 };
    const { reports, ...figures } = figuresOnly(reported);
    const { reports: reportsBefore, ...expected } = figuresOnly(withMore(recorded, more));
    expect(figures).toEqual(expected);
    expect(reports).toBe(reportsBefore + 1);
    expect(reported.reported).toContain(`[${project}] ${NAME}`);
    expect(recorded.reported).not.toContain(`[${project}] ${NAME}`);
  });

  it("takes a correction with a reason, and keeps what stood before", async () => {
    const page = await asStaff();
    await openReport(page);
    await page.getByText("มีการบันทึกแล้ว").waitFor();
    await page.getByLabel("ตามที่เบิกจ่ายจริง").fill("279,000");
    await button(page, "บันทึก").click();
    await page.locator(".error-summary").waitFor();
    await page.getByLabel("เหตุผลที่แก้ไข").fill("กรอกจำนวนเงินผิด");
    await button(page, "บันทึก").click();
    await page.waitForURL("**/projects?**");
    await openReport(page);
    await page.getByRole("heading", { name: "ประวัติการบันทึก" }).waitFor();
    const changes = await bodyRows(page, "ฉบับที่ 1 กับฉบับที่ 2");
    const spent = changes.find((row) => row.some((cell) => cell.includes("279,000")));
    expect(spent?.[1]).toContain("280,000.50");
    expect(spent?.[2]).toContain("279,000");
    const text = await wordsOf(page.getByRole("main"));
    expect(text).toContain("เหตุผลที่แก้ไข กรอกจำนวนเงินผิด");
    expect(text).toContain("บันทึกครั้งแรก");
    reported = withMore(reported, { spent: -1_000.5 });
    expect(figuresOnly(await readYear(page, ASKED))).toEqual(figuresOnly(reported));
  });

  it("leaves a project marked ไม่สอดคล้อง out of every count, until it is marked สอดคล้อง again", async () => {
    const page = await asStaff();
    await page.goto(`/projects/${project}`);
    await page.getByRole("button", { name: /ไม่สอดคล้อง$/ }).click();
    await page.locator(".notice", { hasText: "ทำเครื่องหมาย ไม่สอดคล้อง แล้ว" }).waitFor();
    expect(figuresOnly(await readYear(page, ASKED))).toEqual(figuresOnly(before));
    await openReport(page);
    await page.getByText("จึงไม่ต้องรายงานผล").waitFor();
    await page.goto(`/projects/${project}`);
    await page.getByRole("button", { name: /สอดคล้อง$/ }).click();
    await page.locator(".notice", { hasText: "ทำเครื่องหมาย สอดคล้อง แล้ว" }).waitFor();
    expect(figuresOnly(await readYear(page, ASKED))).toEqual(figuresOnly(reported));
  });

  it("takes a deleted project out of every report, and brings it back with its report", async () => {
    const page = await asStaff();
    await openList(page);
    await page.locator("summary", { hasText: "จัดการ" }).click();
    await page.getByRole("button", { name: `ลบ ${NAME}` }).click();
    await page.locator(".notice", { hasText: "ลบแล้ว" }).waitFor();
    expect(figuresOnly(await readYear(page, ASKED))).toEqual(figuresOnly(before));
    await page.goto("/projects/deleted");
    await page.getByRole("button", { name: `นำกลับ ${NAME}` }).click();
    await page.locator(".notice", { hasText: "นำกลับแล้ว" }).waitFor();
    expect(figuresOnly(await readYear(page, ASKED))).toEqual(figuresOnly(reported));
  });

  it("undoes a deletion from the notice that says it", async () => {
    const page = await asStaff();
    await openList(page);
    await page.locator("summary", { hasText: "จัดการ" }).click();
    await page.getByRole("button", { name: `ลบ ${NAME}` }).click();
    await page.getByRole("button", { name: "เลิกทำ" }).click();
    await page.locator(".notice", { hasText: "นำกลับแล้ว" }).waitFor();
    await page.getByRole("link", { name: `รายงานแล้ว รอบ 6 เดือน ${NAME}` }).waitFor();
  });

  it("shows an officer of the province the ranking, and how a score is made", async () => {
    const page = await use.newPage();
    await signIn(page, "province");
    await page.waitForURL("**/summary**");
    await page.goto("/reports/province");
    await page.getByLabel("ปีงบประมาณ").selectOption("2561");
    await page.getByLabel("รอบการรายงาน").selectOption("6");
    await button(page, "แสดง").click();
    await page.waitForURL("**/reports/province?**");
    const rows = await bodyRows(page, "ประจำปีงบประมาณ 2561");
    expect(rows.find((row) => row[1] === ASKED.laoName)?.slice(0, 3)).toEqual(["1", ASKED.laoName, "60.59"]);
    expect(rows.some((row) => row.join(" ").includes("(24 + 0.5 × 55) ÷ 85 × 100"))).toBe(true);
    await page.getByRole("link", { name: ASKED.laoName, exact: true }).click();
    await page.waitForURL("**/summary?**");
    await page.getByText("60.59").first().waitFor();
  });
});
