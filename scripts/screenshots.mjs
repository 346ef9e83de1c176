/**
 * Pictures of every page at 1280 and 360 px, and two reports as they are printed, for people to hold beside the
 * drawn design. The product must be running with demo data.
 *
 *   node scripts/screenshots.mjs [folder]      BASE_URL, DATA_DIR and CHROMIUM_PATH say where things are
 */
import { mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { chromium } from "playwright-core";

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {{ role: string, username: string }} Account */

const ROOT = path.join(import.meta.dirname, "..");
const FOLDER = path.resolve(process.argv[2] ?? path.join(ROOT, "test-results/screenshots"));
const BASE_URL = process.env.BASE_URL ?? `http://127.0.0.1:${process.env.PORT ?? 3000}`;
const DATA_DIR = path.resolve(ROOT, process.env.DATA_DIR ?? ".data");
const SIZES = [
  { width: 1280, height: 900 },
  { width: 360, height: 740 },
];
const YEAR = "year=2561&round=6";

/** @type {Record<string, string[]>} addresses for each role; {id} is a project of FY 2561, {open} one of the present year */
const PAGES = {
  "": ["/sign-in"],
  lao: [
    "/summary?year=2561",
    "/summary",
    "/projects?year=2561",
    "/projects",
    "/projects/new",
    "/projects/{id}",
    "/projects/{open}/edit",
    "/projects/deleted",
    "/projects/{id}/reports/2561/6",
    "/projects/{open}/reports/{year}/6",
    `/reports/plan?${YEAR}`,
    `/reports/status?${YEAR}`,
    `/reports/dimension?${YEAR}`,
    `/reports/projects?${YEAR}`,
    `/reports/province?${YEAR}`,
    "/profile",
    "/no-such-page",
  ],
  province: [`/reports/province?${YEAR}`, "/laos", "/summary?year=2561&lao=2900101", "/reports/plan"],
  nacc: ["/reports/province"],
  admin: ["/people"],
};
const PRINTED = [`/reports/dimension?${YEAR}`, `/reports/province?${YEAR}`];

/** @returns {Account[]} */
function accounts() {
  return JSON.parse(readFileSync(path.join(DATA_DIR, "demo-accounts.json"), "utf8"));
}

/**
 * @param {Page} page
 * @param {string} role
 */
async function signIn(page, role) {
  const account = accounts().find((one) => one.role === role);
  if (!account) throw new Error(`there is no demo account of the role ${role}`);
  await page.goto("/sign-in");
  // The demo's own button types an administrator's second step too.
  await page.locator(`button[name="account"][value="${account.username}"]`).click();
  await page.waitForURL((url) => url.pathname !== "/sign-in");
}

/**
 * The first project in a year's list, and the year that the list shows by itself.
 *
 * @param {Page} page
 * @param {string} query
 */
async function firstProject(page, query) {
  await page.goto(`/projects${query}`);
  const link = await page.locator('table a[href^="/projects/"]').first().getAttribute("href");
  const year = await page.locator('select[name="year"]').inputValue();
  return { id: link?.split("/")[2] ?? "", year };
}

/**
 * @param {string} role
 * @param {string} address
 */
function fileName(role, address) {
  const words = address.replace(/[^\w{}]+/g, "-").replace(/^-|-$|[{}]/g, "");
  return path.join(FOLDER, `${role || "nobody"}-${words}`);
}

/**
 * @param {import("playwright-core").Browser} browser
 * @param {string} role
 */
async function picturesFor(browser, role) {
  const context = await browser.newContext({
    baseURL: BASE_URL,
    locale: "th-TH",
    timezoneId: "Asia/Bangkok",
  });
  const page = await context.newPage();
  if (role !== "") await signIn(page, role);
  const [closed, open] =
    role === "lao" ? [await firstProject(page, "?year=2561"), await firstProject(page, "")] : [];
  for (const address of PAGES[role] ?? []) {
    await page.goto(
      address
        .replace("{id}", closed?.id ?? "")
        .replace("{open}", open?.id ?? "")
        .replace("{year}", open?.year ?? ""),
    );
    for (const size of SIZES) {
      await page.setViewportSize(size);
      await page.screenshot({ path: `${fileName(role, address)}-${size.width}.png`, fullPage: true });
    }
  }
  if (role === "lao") {
    await page.goto("/projects/new");
    await page.getByRole("main").getByRole("button", { name: "บันทึก", exact: true }).click();
    await page.locator(".error-summary").waitFor();
    for (const size of SIZES) {
      await page.setViewportSize(size);
      await page.screenshot({
        path: path.join(FOLDER, `lao-projects-new-mistakes-${size.width}.png`),
        fullPage: true,
      });
    }
    for (const address of PRINTED) {
      await page.goto(address);
      await page.pdf({ path: `${fileName(role, address)}-print.pdf`, preferCSSPageSize: true });
    }
  }
  await context.close();
}

mkdirSync(FOLDER, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"],
});
for (const role of Object.keys(PAGES)) await picturesFor(browser, role);
await browser.close();
console.log(FOLDER);
