import type { Page } from "playwright-core";
import { describe, expect, inject, it } from "vitest";
import type { DemoAccount } from "@/db/seed/demo";
import { describeInBrowser, signIn, useBrowser } from "../support/browser";
import { newPageAs } from "../support/signed-in";

const PAO = "2900101";
const PHAWONG = "5900105";
const NOWHERE = "2990199";
const YEAR = "year=2561&round=6";

const LAO_REPORTS = ["plan", "status", "dimension", "projects"] as const;
const OF_AN_LAO = [
  "/summary",
  "/projects",
  ...LAO_REPORTS.flatMap((report) => [
    `/reports/${report}`,
    `/reports/${report}/pdf`,
    `/reports/${report}/xlsx`,
  ]),
];
const OF_A_PROVINCE = ["/reports/province", "/reports/province/pdf", "/reports/province/xlsx"];

type Reader = { role: DemoAccount["role"]; code?: string };
const READERS: Record<string, Reader> = {
  "the LAO itself": { role: "lao", code: PAO },
  "another LAO of the district": { role: "lao", code: PHAWONG },
  "its province office": { role: "province" },
  "another province's office": { role: "province", code: "93" },
  NACC: { role: "nacc" },
  "an administrator": { role: "admin" },
};

/** What an answer says, without what differs from one request to the next and the address itself. */
type Said = { status: number; type: string | undefined; words: string };

describeInBrowser("who may see what", () => {
  const use = useBrowser();

  async function as({ role, code }: Reader): Promise<Page> {
    if (role !== "province" || code === undefined) return newPageAs(use, role, code ? { laoCode: code } : {});
    const account = inject("demoAccounts").find((one) => one.provinceCode === code);
    const page = await use.newPage();
    await page.goto("/sign-in");
    await page.fill('input[name="username"]', account?.username ?? "");
    await page.fill('input[name="password"]', account?.password ?? "");
    await page.getByRole("button", { name: "Login", exact: true }).click();
    await page.waitForURL((url) => url.pathname !== "/sign-in");
    return page;
  }

  async function ask(page: Page, address: string): Promise<Said> {
    const answer = await page.request.get(address, { maxRedirects: 0 });
    const type = answer.headers()["content-type"];
    const text = type?.startsWith("text/") ? await answer.text() : "";
    const asked = decodeURIComponent(address.split("?")[0] ?? "");
    const words = await page.evaluate((html) => {
      const document = new DOMParser().parseFromString(html, "text/html");
      for (const script of document.querySelectorAll("script")) script.remove();
      return `${document.title}\n${document.body.textContent?.trim()}`;
    }, text);
    return { status: answer.status(), type, words: words.replaceAll(asked, "") };
  }

  const withLao = (path: string, code: string) => `${path}?${YEAR}&lao=${code}`;
  const withProvince = (path: string, code: string) => `${path}?${YEAR}&province=${code}`;

  describe.each([
    ["the LAO itself", true],
    ["another LAO of the district", false],
    ["its province office", true],
    ["another province's office", false],
    ["NACC", true],
    ["an administrator", false],
  ])("for %s", (who, mayRead) => {
    it(`${mayRead ? "shows" : "denies the existence of"} every page and file of an LAO`, async () => {
      const page = await as(READERS[who]!);
      for (const path of OF_AN_LAO) {
        const missing = await ask(page, withLao(path, NOWHERE));
        const asked = await ask(page, withLao(path, PAO));
        expect(missing.status, path).toBe(404);
        if (mayRead) expect(asked.status, path).toBe(200);
        else expect(asked, path).toEqual(missing);
      }
    });

    const reach = who === "another province's office" || who === "an administrator" ? "denies" : "shows";
    it(`${reach} the ranking of its province`, async () => {
      const page = await as(READERS[who]!);
      for (const path of OF_A_PROVINCE) {
        const missing = await ask(page, withProvince(path, "99"));
        const asked = await ask(page, withProvince(path, "90"));
        expect(missing.status, path).toBe(404);
        if (reach === "shows") expect(asked.status, path).toBe(200);
        else expect(asked, path).toEqual(missing);
      }
    });

    it(`${mayRead ? "shows" : "denies the existence of"} a project and its reports`, async () => {
      const [project] = await projectsOf(PAO);
      const page = await as(READERS[who]!);
      for (const rest of ["", "/reports/2561/6", "/reports/2561/12"]) {
        const missing = await ask(page, `/projects/999999999${rest}`);
        const asked = await ask(page, `/projects/${project}${rest}`);
        expect(missing.status).toBe(404);
        if (mayRead) expect(asked.status, rest).toBe(200);
        else expect(asked, rest).toEqual(missing);
      }
    });

    it("opens the forms of a plan to the LAO alone", async () => {
      const [project] = await projectsOf(PAO);
      const page = await as(READERS[who]!);
      const isLao = READERS[who]?.role === "lao";
      expect((await ask(page, "/projects/new")).status).toBe(isLao ? 200 : 404);
      expect((await ask(page, "/projects/deleted")).status).toBe(isLao ? 200 : 404);
      expect((await ask(page, `/projects/${project}/edit`)).status).toBe(
        who === "the LAO itself" ? 200 : 404,
      );
      expect((await ask(page, "/projects/999999999/edit")).status).toBe(404);
    });

    it("keeps the registry to officers, and the accounts to those who look after them", async () => {
      const page = await as(READERS[who]!);
      const role = READERS[who]?.role;
      expect((await ask(page, "/laos")).status).toBe(role === "province" || role === "nacc" ? 200 : 404);
      expect((await ask(page, "/people")).status).toBe(role === "lao" ? 404 : 200);
      expect((await ask(page, "/profile")).status).toBe(200);
    });
  });

  /** Project numbers of an LAO in FY 2561, as it sees them itself. */
  async function projectsOf(code: string): Promise<string[]> {
    const page = await newPageAs(use, "lao", { laoCode: code });
    const html = await (await page.request.get(`/reports/projects?${YEAR}`)).text();
    return [...html.matchAll(/href="\/projects\/(\d+)"/g)].map((match) => match[1] ?? "");
  }

  it.each([
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
    "/no-such-page",
  ])("says that %s does not exist", async (address) => {
    const page = await newPageAs(use, "lao", { expectedConsoleErrors: [/status of 404/] });
    const answer = await page.goto(address);
    expect(answer?.status()).toBe(404);
    await page.getByRole("heading", { name: "ไม่พบหน้าที่ท่านต้องการ" }).waitFor();
  });

  it.each([...OF_AN_LAO, ...OF_A_PROVINCE, "/projects/1", "/projects/new", "/profile", "/people", "/laos"])(
    "sends whoever is not signed in from %s to the sign-in page, and says where to go on to",
    async (path) => {
      const page = await use.newPage();
      const answer = await page.request.get(`${path}?year=2561`, { maxRedirects: 0 });
      expect(answer.status()).toBe(303);
      const to = new URL(answer.headers().location ?? "", inject("baseUrl"));
      expect(to.origin).toBe(inject("baseUrl"));
      expect(to.pathname).toBe("/sign-in");
      expect(to.searchParams.get("next")).toBe(`${path}?year=2561`);
    },
  );

  it("goes on to the page that was asked for after signing in", async () => {
    const page = await use.newPage();
    await page.goto("/reports/status?year=2561&round=6");
    await page.fill('input[name="username"]', inject("demoAccounts")[0]!.username);
    await page.fill('input[name="password"]', inject("demoAccounts")[0]!.password);
    await page.getByRole("button", { name: "Login", exact: true }).click();
    await page.waitForURL("**/reports/status?year=2561&round=6");
  });

  it.each(["//evil.example/", "https://evil.example/", "/\\evil.example", "javascript:alert(1)", "/sign-in"])(
    "does not go on to %s after signing in",
    async (next) => {
      const page = await use.newPage();
      await page.goto(`/sign-in?${new URLSearchParams({ next })}`);
      await page.fill('input[name="username"]', inject("demoAccounts")[0]!.username);
      await page.fill('input[name="password"]', inject("demoAccounts")[0]!.password);
      await page.getByRole("button", { name: "Login", exact: true }).click();
      await page.waitForURL("**/summary");
      expect(new URL(page.url()).origin).toBe(inject("baseUrl"));
    },
  );

  it("lets a session that an administrator ended read nothing more", async () => {
    const page = await newPageAs(use, "lao", { laoCode: "6900107", fresh: true });
    expect((await page.request.get("/summary", { maxRedirects: 0 })).status()).toBe(200);
    const admin = await newPageAs(use, "admin");
    await admin.goto("/people?q=6900107");
    await admin.getByRole("row", { name: "6900107" }).getByRole("button").click();
    await admin.getByText("จบการใช้งานแล้ว").waitFor();

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
