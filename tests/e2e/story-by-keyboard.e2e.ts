import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { demoAccount, describeInBrowser, useBrowser } from "../support/browser";
import { PRESENT_YEAR } from "../support/form-samples";

const NAME = `โครงการที่กรอกด้วยแป้นพิมพ์ ${Date.now().toString(36)}`;
/** More steps than any page has from its top to its end. */
const MOST_STEPS = 250;

type Stop = { role: string; name: string; value: string; isRinged: boolean };

/** What has the focus: what it is, what it is called, and whether one sees that it has it. */
function focused(page: Page): Promise<Stop> {
  return page.evaluate(() => {
    const element = document.activeElement as HTMLElement;
    const labels = "labels" in element ? [...(element as HTMLInputElement).labels!] : [];
    const ring = [element, element.parentElement, element.nextElementSibling]
      .filter((one) => one instanceof HTMLElement)
      .map((one) => getComputedStyle(one));
    return {
      role: element.getAttribute("type") ?? element.tagName.toLowerCase(),
      name: [
        element.getAttribute("aria-label") ?? "",
        element.textContent ?? "",
        ...labels.map((label) => label.textContent),
      ]
        .join(" ")
        .replace(/\s+/g, " ")
        .trim(),
      value: "value" in element ? String(element.value) : "",
      isRinged: ring.some(
        (style) =>
          (style.outlineStyle !== "none" && Number.parseFloat(style.outlineWidth) >= 2) ||
          style.boxShadow !== "none",
      ),
    };
  });
}

describeInBrowser("the main job by keyboard alone", () => {
  const use = useBrowser();

  /** Goes on from stop to stop until it comes to the one that is meant; every stop on the way shows its focus. */
  async function tabTo(page: Page, isMeant: (stop: Stop) => boolean, what: string): Promise<void> {
    const passed: string[] = [];
    for (let step = 0; step < MOST_STEPS; step += 1) {
      await page.keyboard.press("Tab");
      const stop = await focused(page);
      // Past the last stop the browser begins again at the first.
      if (stop.role === "body") continue;
      passed.push(`${stop.role} ${stop.name}`);
      expect(stop.isRinged, `${stop.role} ${stop.name} shows its focus`).toBe(true);
      if (isMeant(stop)) return;
    }
    throw new Error(`no way by Tab to ${what}: ${passed.slice(0, 80).join(" · ")}`);
  }
  const toField = (page: Page, label: string) =>
    tabTo(page, ({ role, name }) => role !== "a" && name.includes(label), label);
  const toLink = (page: Page, name: string) =>
    tabTo(page, (stop) => stop.role === "a" && stop.name === name, name);
  const toButton = (page: Page, name: string) =>
    tabTo(page, (stop) => stop.role === "submit" && stop.name === name, name);

  it("signs in, records a project, reports it and signs out", async () => {
    const page = await use.newPage();
    const account = demoAccount("lao", "5900105");
    await page.goto("/sign-in");
    await toField(page, "Username");
    await page.keyboard.type(account.username);
    await toField(page, "Password");
    await page.keyboard.type(account.password);
    await page.keyboard.press("Enter");
    await page.waitForURL("**/summary**");

    await toLink(page, "บันทึกแผน");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/projects/new**");
    await toField(page, "ชื่อโครงการ/กิจกรรม/มาตรการ/แนวปฏิบัติงาน");
    await page.keyboard.type(NAME);
    await tabTo(page, ({ role, value }) => role === "checkbox" && value === String(PRESENT_YEAR), "the year");
    await page.keyboard.press("Space");
    await toField(page, `งบประมาณ ปีงบประมาณ พ.ศ. ${PRESENT_YEAR}`);
    await page.keyboard.type("120000.50");
    await tabTo(page, ({ role }) => role === "radio", "ประเภทงาน");
    await page.keyboard.press("Space");
    await tabTo(page, ({ role }) => role === "radio", "มิติ");
    await page.keyboard.press("Space");
    await toField(page, "ประชาชน/ภาคประชาสังคม");
    await page.keyboard.press("Space");
    await toField(page, "วัตถุประสงค์");
    await page.keyboard.type("เพื่อให้ประชาชนร่วมเฝ้าระวัง");
    await toButton(page, "บันทึก");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/summary?**");
    await page.getByText(NAME).first().waitFor();

    await tabTo(page, ({ role, name }) => role === "a" && name === NAME, NAME);
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/projects\/\d+/);
    await tabTo(
      page,
      ({ role, name }) => role === "a" && name.includes("รอบ 6 เดือน") && name.includes(NAME),
      "the report of 6 months",
    );
    await page.keyboard.press("Enter");
    await page.waitForURL("**/reports/**");
    await tabTo(page, ({ role, value }) => role === "radio" && value === "in_progress", "สถานะ");
    await page.keyboard.press("ArrowDown");
    await toField(page, "วงเงินตามข้อบัญญัติ");
    await page.keyboard.type("120000.50");
    await toField(page, "เบิกจ่ายจริง");
    await page.keyboard.type("119999.75");
    await toButton(page, "บันทึก");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/projects?**");
    await page.locator(".notice", { hasText: "บันทึก" }).first().waitFor();

    await tabTo(page, ({ name }) => name === "Logout", "Logout");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/sign-in**");
  });
});
