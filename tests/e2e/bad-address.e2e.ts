import { describe, expect, it } from "vitest";
import { describeInBrowser, useBrowser } from "../support/browser";
import { wordsOf } from "../support/page-tables";
import { useProductDatabase } from "../support/product-database";
import { newPageAs } from "../support/signed-in";

/** As an address holds them: percent-encoded where they must be. */
const ODD_VALUES = [
  "",
  "0",
  "-1",
  "1e3",
  "NaN",
  "%E0%B9%92%E0%B9%95%E0%B9%96%E0%B9%91",
  "9".repeat(300),
  "%00",
  "%07",
  "%E2%80%AE",
  "%FF",
  "'%3B--",
  "%3Cscript%3E",
  "%E0%B8%81".repeat(500),
];

const PARAMETERS: Record<string, string[]> = {
  "/summary": ["year", "lao"],
  "/projects": [
    "year",
    "lao",
    "dimension",
    "round",
    "reported",
    "q",
    "page",
    "done",
    "project",
    "refused",
    "saved",
  ],
  "/projects/new": ["edition", "recorded"],
  "/reports/plan": ["year", "round", "lao"],
  "/reports/projects": ["year", "round", "lao", "page", "status", "dimension", "q"],
  "/reports/province": ["year", "round", "province"],
  "/audit": ["from", "to", "kind", "person", "entity", "id", "older", "newer"],
  "/reports/plan/pdf": ["year", "round", "lao"],
  "/reports/province/xlsx": ["year", "round", "province"],
};

const ADMINS_PARAMETERS: Record<string, string[]> = { "/people": ["q", "page", "reach", "state", "notice"] };
const STRANGERS_PARAMETERS: Record<string, string[]> = { "/sign-in": ["next", "notice"] };

const OFFICERS_PARAMETERS: Record<string, string[]> = {
  "/laos": ["province", "district", "q", "page"],
  "/audit": ["lao", "person"],
  "/audit/xlsx": ["from", "lao", "person", "kind"],
  "/summary": ["lao", "province", "district", "round", "show", "q", "page"],
  "/reports/province": ["province"],
};

describeInBrowser("addresses that somebody typed or bent", () => {
  const use = useBrowser();
  const database = useProductDatabase();

  describe.each([
    ["lao", PARAMETERS],
    ["nacc", OFFICERS_PARAMETERS],
    ["admin", ADMINS_PARAMETERS],
    [null, STRANGERS_PARAMETERS],
  ] as const)("for %s", (role, parameters) => {
    it.each(Object.entries(parameters))(
      "answers every odd value at %s with a page or with ไม่พบหน้า",
      async (path, names) => {
        const page = role ? await newPageAs(use, role) : await use.newPage();
        const before = await database.countRows();
        const wrong: string[] = [];
        for (const name of names) {
          const queries = ODD_VALUES.map((value) => `${name}=${value}`);
          for (const query of [...queries, `${name}=2561&${name}=2562`, `${name}[]=2561`, `${name}[a]=1`]) {
            const answer = await page.request.get(`${path}?${query}`, { maxRedirects: 0 });
            const text = (await answer.body()).toString("utf8");
            const isPage = [200, 303, 307].includes(answer.status());
            const isFile = /\/(?:pdf|xlsx)$/.test(path);
            const isCalm =
              answer.status() === 404 && (isFile || text.includes("<title>ไม่พบหน้านี้ · e-PlanNACC</title>"));
            if (!isPage && !isCalm) wrong.push(`${answer.status()} ${query.slice(0, 60)}`);
            if (/<script>(?!\()|Error:|at \w+ \(/.test(text))
              wrong.push(`says too much: ${query.slice(0, 60)}`);
          }
        }
        expect(wrong).toEqual([]);
        expect(await database.countRows()).toEqual(before);
      },
    );
  });

  it("reads ๒๕๖๑ in an address as 2561", async () => {
    const page = await newPageAs(use, "lao");
    const thai = await page.request.get("/reports/status?year=๒๕๖๑&round=๖&lao=๒๙๐๐๑๐๑");
    expect(thai.status()).toBe(200);
    expect(await thai.text()).toContain("ปีงบประมาณ พ.ศ. 2561");
    await page.goto("/projects?year=๒๕๖๑");
    await expect(wordsOf(page.locator("h1"))).resolves.toContain("2561");
  });

  it("keeps words that cannot be searched for in the field, and says so", async () => {
    const page = await newPageAs(use, "lao");
    const words = "ก".repeat(101);
    await page.goto(`/projects?year=2561&q=${encodeURIComponent(words)}`);
    await expect(page.locator('input[name="q"]').inputValue()).resolves.toBe(words);
    await page.getByText("พิมพ์คำค้นไม่เกิน 100 ตัวอักษร").waitFor();
  });

  it("takes % and _ in a search for what they are", async () => {
    const page = await newPageAs(use, "lao");
    for (const sign of ["%", "_", "\\"]) {
      await page.goto(`/projects?year=2561&q=${encodeURIComponent(sign)}`);
      await page.getByText("ไม่มีโครงการตามที่เลือก").waitFor();
    }
  });
});
