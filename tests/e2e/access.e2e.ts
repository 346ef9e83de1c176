import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { describeInBrowser, signIn, useBrowser } from "../support/browser";
import { product } from "../support/product";
import { newPageAs } from "../support/signed-in";

const YEAR = "year=2561&round=6";

const READ_BY_NOBODY_ELSE = [
  "/summary",
  "/projects",
  "/projects/1",
  "/projects/new",
  "/profile",
  "/people",
  "/laos",
  "/reports/plan",
  "/reports/plan/pdf",
  "/reports/province/xlsx",
];

/** Who sees which page is the table of authorisation.e2e.ts; here is the rest of what an address may not do. */
describeInBrowser("what an address opens", () => {
  const use = useBrowser();

  /** What a page says, without its scripts and the address itself. */
  async function wordsOf(page: Page, address: string): Promise<string> {
    const answer = await page.request.get(address, { maxRedirects: 0 });
    expect(answer.status(), address).toBe(404);
    const words = await page.evaluate(
      (html) => {
        const document = new DOMParser().parseFromString(html, "text/html");
        for (const script of document.querySelectorAll("script")) script.remove();
        return `${document.title}\n${document.body.textContent?.trim()}`;
      },
      await answer.text(),
    );
    return words.replaceAll(decodeURIComponent(address.split("?")[0] ?? ""), "");
  }

  it("says of somebody else's record the same words as of one that is not there", async () => {
    const owner = await newPageAs(use, "lao", { laoCode: "2900101" });
    const list = await (await owner.request.get(`/reports/projects?${YEAR}`)).text();
    const project = /href="\/projects\/(\d+)"/.exec(list)?.[1];
    const page = await newPageAs(use, "lao", { laoCode: "5900105" });
    for (const rest of ["", "/edit", "/reports/2561/6"])
      expect(await wordsOf(page, `/projects/${project}${rest}`)).toBe(
        await wordsOf(page, `/projects/999999999${rest}`),
      );
    for (const path of ["/summary", "/reports/plan"])
      expect(await wordsOf(page, `${path}?${YEAR}&lao=2900101`)).toBe(
        await wordsOf(page, `${path}?${YEAR}&lao=2990199`),
      );
  });

  it("does not exist where nothing can be meant by it", async () => {
    const page = await newPageAs(use, "lao", { expectedConsoleErrors: [/status of 404/] });
    for (const address of [
      "/projects/abc",
      "/projects/0",
      "/projects/-1",
      "/projects/1e3",
      "/projects/99999999999999999999",
      "/projects/%00",
      "/projects/1/reports/2561/7",
      "/projects/1/reports/1/6",
      "/projects/1/reports/2561/%E0%B9%96",
      "/reports/nothing",
      "/reports/plan/docx?year=2561",
    ])
      expect((await page.request.get(address)).status(), address).toBe(404);
    expect((await page.goto("/no-such-page"))?.status()).toBe(404);
    await page.getByRole("heading", { name: "ไม่พบหน้าที่ท่านต้องการ" }).waitFor();
  });

  it("leads whoever is not signed in to the sign-in page, which knows where to go on to", async () => {
    const page = await use.newPage();
    for (const path of READ_BY_NOBODY_ELSE) {
      const answer = await page.request.get(`${path}?year=2561`, { maxRedirects: 0 });
      expect(answer.status(), path).toBe(303);
      const to = new URL(answer.headers().location ?? "", product.baseUrl);
      expect(to.origin).toBe(product.baseUrl);
      expect(to.pathname).toBe("/sign-in");
      expect(to.searchParams.get("next")).toBe(`${path}?year=2561`);
    }
  });

  it("goes on to the page that was asked for after signing in", async () => {
    const page = await use.newPage();
    await page.goto("/reports/status?year=2561&round=6");
    await page.fill('input[name="username"]', product.demoAccounts[0]!.username);
    await page.fill('input[name="password"]', product.demoAccounts[0]!.password);
    await page.getByRole("button", { name: "Login", exact: true }).click();
    await page.waitForURL("**/reports/status?year=2561&round=6");
  });

  it.each(["//evil.example/", "https://evil.example/", "/\\evil.example", "javascript:alert(1)", "/sign-in"])(
    "does not go on to %s after signing in",
    async (next) => {
      const page = await use.newPage();
      await page.goto(`/sign-in?${new URLSearchParams({ next })}`);
      await page.fill('input[name="username"]', product.demoAccounts[0]!.username);
      await page.fill('input[name="password"]', product.demoAccounts[0]!.password);
      await page.getByRole("button", { name: "Login", exact: true }).click();
      await page.waitForURL("**/summary");
      expect(new URL(page.url()).origin).toBe(product.baseUrl);
    },
  );

  it("lets a session that an administrator ended read nothing more", async () => {
    const page = await newPageAs(use, "lao", { laoCode: "6900107", fresh: true });
    expect((await page.request.get("/summary", { maxRedirects: 0 })).status()).toBe(200);
    const admin = await newPageAs(use, "admin");
    await admin.goto("/people?q=6900107");
    await admin.getByRole("row", { name: "6900107" }).getByRole("link").click();
    await admin.getByRole("button", { name: "จบการใช้งานทุกเครื่อง" }).click();
    await admin.getByText("จบการใช้งานทุกเครื่องแล้ว").waitFor();

    const file = await page.request.get(`/reports/plan/pdf?${YEAR}`, { maxRedirects: 0 });
    expect([303, 307, 401]).toContain(file.status());
    await page.goto("/summary?year=2561");
    expect(new URL(page.url()).pathname).toBe("/sign-in");
    expect(new URL(page.url()).searchParams.get("next")).toBe("/summary?year=2561");
    await signIn(page, "lao", "6900107");
  });

  it("lets a cookie that was copied before Logout open nothing afterwards", async () => {
    const page = await newPageAs(use, "lao", { laoCode: "6900107", fresh: true });
    const copied = await page.context().storageState();
    await page.goto("/summary");
    await page.getByRole("banner").getByRole("button", { name: "Logout" }).first().click();
    await page.getByText("ออกจากระบบแล้ว").waitFor();
    const thief = await use.newPage({ storageState: copied });
    await thief.goto("/summary");
    expect(new URL(thief.url()).pathname).toBe("/sign-in");
  });

  it("takes no form from another site, and writes nothing", async () => {
    const page = await newPageAs(use, "lao");
    for (const origin of ["https://evil.example", "null"]) {
      const answer = await page.request.post("/projects/new", {
        multipart: { name: "จากเว็บอื่น" },
        headers: { Origin: origin },
      });
      expect(answer.status()).toBe(403);
    }
  });
});
