import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { findUnopenedLao, printCode } from "../support/activation";
import { axeViolations, describeInBrowser, useBrowser } from "../support/browser";
import { wordsOf } from "../support/page-tables";
import { newPageAs } from "../support/signed-in";

const PASSWORD = "ใบบัวลอยน้ำ-ยามสาย-ปลาตะเพียน";

const AREA = {
  serviceAreaKm2: "๔๕.๕",
  population: "๑๒,๕๐๐ คน",
  ownRevenueSatang: "๑,๒๓๔,๕๖๗.๕๐",
  subsidySatang: "0",
  executiveName: "ผู้บริหาร ทดสอบ",
};
const COORDINATOR = {
  coordinatorName: "ผู้ประสาน ทดสอบ",
  coordinatorPosition: "นักวิเคราะห์นโยบายและแผน",
  coordinatorUnit: "สำนักปลัด",
  phone: "๐๗๔ ๓๑๑ ๐๑๕ ต่อ ๑๒",
  email: "Coordinator@EPlan.example",
};

describeInBrowser.each([true, false])("the first sign-in, with script: %s", (javaScriptEnabled) => {
  const use = useBrowser({ keepPages: true });
  const newPage = () => use.newPage({ javaScriptEnabled });
  const button = (page: Page, name: string | RegExp) =>
    page.getByRole("main").getByRole("button", typeof name === "string" ? { name, exact: true } : { name });
  const problems = (page: Page) => page.locator(".error-summary");
  async function fill(page: Page, fields: Record<string, string>) {
    for (const [name, value] of Object.entries(fields)) await page.locator(`[name="${name}"]`).fill(value);
  }
  /** Browsers carry an address's fragment over a redirect. */
  const arrives = (page: Page, address: string) =>
    page.waitForURL(({ pathname, search }) => pathname + search === address);
  async function showCode(page: Page, typed: string) {
    await page.locator('[name="activationCode"]').fill(typed);
    await button(page, "ต่อไป").click();
  }
  let lao = "";
  let code = "";
  let clerk: Page;

  it("begins at the office, which prints a letter with a code that no page shows", async () => {
    const office = await newPageAs(use, "province", { fresh: true });
    lao = await findUnopenedLao(office);
    code = await printCode(office, lao);
    await office.goto(`/activation-codes?q=${lao}`);
    await expect(wordsOf(office.getByRole("row", { name: lao }))).resolves.toContain("ออกรหัสแล้ว");
    expect(await office.content()).not.toContain(code);
  });

  it("asks for the code after Login without a password, and shows nothing of the LAO", async () => {
    clerk = await newPage();
    await clerk.goto("/sign-in");
    await clerk.locator('[name="username"]').fill(lao);
    await clerk.getByRole("button", { name: "Login", exact: true }).click();
    await clerk.waitForURL("**/activate?**");
    await expect(clerk.locator('[name="username"]').inputValue()).resolves.toBe(lao);
    await expect(wordsOf(clerk.locator("main"))).resolves.not.toMatch(/เทศบาล|องค์การบริหารส่วน|อำเภอ/);
  });

  it("tells a mistyped code from one that does not fit, and keeps neither on the page", async () => {
    const mistyped = `${code.slice(0, -1)}${code.endsWith("2") ? "3" : "2"}`;
    await showCode(clerk, mistyped);
    await problems(clerk).waitFor();
    await expect(wordsOf(problems(clerk))).resolves.toContain("พิมพ์ไม่ครบหรือผิด");
    await showCode(clerk, "0000-0000-0000-0000");
    await problems(clerk).getByText("ไม่พบผู้ใช้งาน").waitFor();
    await expect(clerk.locator('[name="activationCode"]').inputValue()).resolves.toBe("");
    await expect(clerk.locator('[name="username"]').inputValue()).resolves.toBe(lao);
  });

  it("opens the three tabs with the right code, however it is typed", async () => {
    await showCode(clerk, ` ${code.toLowerCase().replaceAll("-", " ").replaceAll("0", "o")} `);
    await clerk.waitForURL("**/register");
    await expect(wordsOf(clerk.locator("main"))).resolves.toContain(lao);
    if (javaScriptEnabled) expect(await axeViolations(clerk)).toEqual([]);
  });

  it("says what the first tab misses before it goes on, and keeps what was typed", async () => {
    await clerk.locator('[name="size"]').selectOption("");
    await fill(clerk, { officeAddress: "เลขที่ ๑\nหมู่ที่ ๒" });
    await button(clerk, "ถัดไป").click();
    await problems(clerk).waitFor();
    await expect(wordsOf(problems(clerk))).resolves.toContain("เลือกขนาดของ อปท.");
    await clerk.locator('[name="size"]').selectOption("medium");
    await button(clerk, "ถัดไป").click();
    await clerk.waitForURL("**/register?tab=area");
    await button(clerk, "ย้อนกลับ").click();
    await clerk.waitForURL("**/register?tab=place");
    await expect(clerk.locator('[name="size"]').inputValue()).resolves.toBe("medium");
    await expect(clerk.locator('[name="officeAddress"]').inputValue()).resolves.toBe("เลขที่ ๑\nหมู่ที่ ๒");
  });

  it("goes on in the same browser after the window was closed", async () => {
    await button(clerk, /^ข้อมูลผู้ประสานงาน/).click();
    await clerk.waitForURL("**/register?tab=coordinator");
    await fill(clerk, { coordinatorName: "ยังไม่ครบ" });
    await button(clerk, "บันทึกร่าง").click();
    await clerk.waitForURL("**saved=1");
    await clerk.goto("/activate");
    await clerk.getByRole("link", { name: "กรอกข้อมูลพื้นฐานต่อ" }).click();
    await clerk.waitForURL("**/register");
    await clerk.goto("/register?tab=coordinator");
    await expect(clerk.locator('[name="coordinatorName"]').inputValue()).resolves.toBe("ยังไม่ครบ");
  });

  it("is left in one browser and gone on with in another by typing the code again", async () => {
    await button(clerk, "บันทึกร่างแล้วออกจากเครื่องนี้").click();
    await clerk.waitForURL("**/activate?notice=left");
    await clerk.goto("/register");
    await clerk.waitForURL("**/activate");
    clerk = await newPage();
    await clerk.goto(`/activate?username=${lao}`);
    await showCode(clerk, code);
    await clerk.waitForURL("**/register");
    await expect(clerk.locator('[name="size"]').inputValue()).resolves.toBe("medium");
  });

  it("names what is missing on every tab, leads there, and never shows a password again", async () => {
    await clerk.goto("/register?tab=coordinator");
    await fill(clerk, { ...COORDINATOR, password: "สั้นไป" });
    await button(clerk, "บันทึก").click();
    await problems(clerk).waitFor();
    await expect(wordsOf(problems(clerk))).resolves.toContain("อย่างน้อย 15 ตัวอักษร");
    await expect(clerk.locator('[name="password"]').inputValue()).resolves.toBe("");
    await problems(clerk)
      .getByRole("link", { name: /ขนาดพื้นที่ให้บริการ/ })
      .click();
    await clerk.waitForURL("**/register?tab=area&check=1#serviceAreaKm2");
    await expect(wordsOf(problems(clerk))).resolves.toContain("กรอกชื่อ-สกุลของผู้บริหารท้องถิ่น");
    if (javaScriptEnabled) expect(await axeViolations(clerk)).toEqual([]);
    await fill(clerk, AREA);
    await button(clerk, "ถัดไป").click();
    await arrives(clerk, "/register?tab=coordinator");
  });

  it("refuses a password made of what everybody knows of the LAO", async () => {
    await fill(clerk, { password: `${lao}${lao}2569` });
    await button(clerk, "บันทึก").click();
    await problems(clerk).getByText("ใคร ๆ ก็รู้").waitFor();
  });

  it("ends signed in, at ข้อมูลโดยสรุป", async () => {
    await fill(clerk, { password: PASSWORD });
    await button(clerk, "บันทึก").click();
    await arrives(clerk, "/summary?welcome=1");
    await clerk.getByText("ลงทะเบียนเรียบร้อยแล้ว").waitFor();
  });

  it("has burned the code", async () => {
    const stranger = await newPage();
    await stranger.goto(`/activate?username=${lao}`);
    await showCode(stranger, code);
    await problems(stranger).getByText("ไม่พบผู้ใช้งาน").waitFor();
    await stranger.goto("/register");
    await stranger.waitForURL("**/activate");
  });

  it("shows in Profile what was typed, and saves a change of the three tabs together", async () => {
    await clerk.goto("/profile");
    const main = clerk.locator("main");
    for (const words of ["45.50 ตร.กม.", "12,500 คน", "1,234,567.50 บาท", "coordinator@eplan.example"])
      await expect(wordsOf(main)).resolves.toContain(words);
    await clerk.getByRole("link", { name: "แก้ไขข้อมูลพื้นฐาน" }).click();
    await clerk.waitForURL("**/profile/edit");
    await clerk.getByRole("radio", { name: "ข้อมูลพื้นที่และผู้บริหาร" }).check();
    await clerk.locator('[name="population"]').fill("มาก");
    await button(clerk, "บันทึก").click();
    await problems(clerk).waitFor();
    await expect(wordsOf(problems(clerk))).resolves.toContain("กรอกประชากรในพื้นที่เป็นจำนวนเต็ม");
    await fill(clerk, { population: "๑๓,๐๐๐", fax: "074 311 016" });
    if (javaScriptEnabled) expect(await axeViolations(clerk)).toEqual([]);
    await button(clerk, "บันทึก").click();
    await clerk.waitForURL("**/profile?notice=saved");
    for (const words of ["13,000 คน", "074 311 016"]) await expect(wordsOf(main)).resolves.toContain(words);
  });

  it("shows both texts to whoever saves an older one", async () => {
    await clerk.goto("/profile/edit");
    const second = await clerk.context().newPage();
    await second.goto("/profile/edit");
    await second.getByRole("radio", { name: "ข้อมูลพื้นที่และผู้บริหาร" }).check();
    await second.locator('[name="population"]').fill("14000");
    await button(second, "บันทึก").click();
    await second.waitForURL("**/profile?notice=saved");
    await clerk.getByRole("radio", { name: "ข้อมูลพื้นที่และผู้บริหาร" }).check();
    await clerk.locator('[name="population"]').fill("15000");
    await button(clerk, "บันทึก").click();
    await problems(clerk).waitFor();
    await expect(wordsOf(clerk.locator("main"))).resolves.toContain("ที่บันทึกไว้ล่าสุด: 14,000 คน");
    await expect(clerk.locator('[name="population"]').inputValue()).resolves.toBe("15000");
    await button(clerk, "บันทึก").click();
    await clerk.waitForURL("**/profile?notice=saved");
    await expect(wordsOf(clerk.locator("main"))).resolves.toContain("15,000 คน");
    await second.close();
  });

  it("signs in with the password from then on", async () => {
    await clerk.getByRole("banner").getByRole("button", { name: "Logout" }).first().click();
    await clerk.getByText("ออกจากระบบแล้ว").waitFor();
    await clerk.locator('[name="username"]').fill(lao);
    await clerk.locator('[name="password"]').fill(PASSWORD);
    await clerk.getByRole("button", { name: "Login", exact: true }).click();
    await clerk.waitForURL("**/summary");
  });
});

describeInBrowser("a training window", () => {
  const use = useBrowser();

  it("lets its LAOs register without a code until it is closed", async () => {
    const office = await newPageAs(use, "province", { fresh: true });
    const lao = await findUnopenedLao(office);
    await office.locator(`input[name="lao"][value="${lao}"]`).check();
    await office.getByRole("button", { name: "เปิดช่วงฝึกอบรมให้ อปท. ที่เลือก" }).click();
    await office.waitForURL("**/training-windows?**");
    await expect(office.locator('[name="laoCodes"]').inputValue()).resolves.toBe(lao);
    const reason = `ฝึกอบรม ${Date.now().toString(36)}`;
    await office.locator('[name="reason"]').fill(reason);
    await office.getByRole("main").getByRole("button", { name: "เปิดช่วงฝึกอบรม", exact: true }).click();
    await office.waitForURL("**/training-windows?notice=opened");
    expect(await axeViolations(office)).toEqual([]);

    const clerk = await use.newPage();
    const login = async () => {
      await clerk.goto("/sign-in");
      await clerk.locator('[name="username"]').fill(lao);
      await clerk.getByRole("button", { name: "Login", exact: true }).click();
      await clerk.waitForURL((url) => url.pathname !== "/sign-in");
      return new URL(clerk.url()).pathname;
    };
    expect(await login()).toBe("/register");
    await office.getByRole("row", { name: reason }).getByRole("button", { name: "ปิดทันที" }).click();
    await office.waitForURL("**/training-windows?notice=closed");
    await clerk.goto("/register");
    await clerk.getByText("ลงทะเบียนต่อไม่ได้").waitFor();
    expect(await login()).toBe("/activate");
  });
});
