/**
 * The pictures of the manual: takes them from a demonstration that runs, as files of few colours in public/manual, and
 * writes their sizes to lib/manual/pictures.json. It looks only: nothing in the demonstration changes.
 *
 *   node scripts/manual-pictures.mjs [name …]      BASE_URL, DATA_DIR and CHROMIUM_PATH say where things are
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { chromium } from "playwright-core";
import { palettePng } from "./palette-png.mjs";

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {{ role: string, username: string, password: string }} Account */
/**
 * @typedef {object} Shot
 * @property {string} name
 * @property {string} role nobody's where empty
 * @property {string} address
 * @property {true} [withMenu] shows the whole frame
 * @property {number} [height] no more than so many pixels
 * @property {string} [until] the last element to show
 * @property {(page: Page) => Promise<void>} [before] what is done on the page first
 */

const ROOT = path.join(import.meta.dirname, "..");
const FOLDER = path.join(ROOT, "public/manual");
const SIZES = path.join(ROOT, "lib/manual/pictures.json");
const BASE_URL = process.env.BASE_URL ?? `http://127.0.0.1:${process.env.PORT ?? 3000}`;
const DATA_DIR = path.resolve(ROOT, process.env.DATA_DIR ?? ".data");
const VIEWPORT = { width: 1040, height: 800 };
/** With the menu, which the pictures leave out: what is beside it is as wide as a page without. */
const VIEWPORT_WITH_MENU = { width: 1248, height: 800 };
const AIR_BELOW = 24;
/** A development server makes each page when it is first asked for. */
const PATIENCE_MS = 180_000;
/** And it loads a page anew while somebody is changing it. */
const TRIES = 8;
const WAIT_MS = 5_000;
const YEAR = "year=2561&round=6";
/** Only a demonstration has them, or a development server, or a day with something to announce. */
const UNSEEN = `
  nextjs-portal, [aria-labelledby="demo-heading"], .announcements { display: none }
  .savebar { position: static }
  * { caret-color: transparent !important }`;

/** @type {Shot[]} */
const SHOTS = [
  { name: "entry", role: "", address: "/", height: 760 },
  { name: "codes", role: "", address: "/codes?q=เกาะ", height: 620 },
  { name: "sign-in", role: "", address: "/sign-in", until: ".login" },
  { name: "activate", role: "", address: "/activate", until: "form" },
  { name: "forgot-password", role: "", address: "/forgot-password", height: 480 },
  { name: "frame", role: "lao", address: "/summary?year=2561", withMenu: true, height: 640 },
  { name: "summary", role: "lao", address: "/summary?year=2561", height: 960 },
  { name: "plan", role: "lao", address: "/projects/new", height: 1100 },
  { name: "projects", role: "lao", address: "/projects?year=2561", height: 760, before: openFirstMenu },
  {
    name: "report",
    role: "lao",
    address: "/projects?reported=waiting",
    before: openReport,
    height: 900,
  },
  {
    name: "history",
    role: "lao",
    address: "/projects?year=2561&round=6&reported=reported",
    before: openReport,
  },
  { name: "round", role: "lao", address: "/round", height: 900 },
  { name: "hand-in", role: "lao", address: "/round/submit", height: 820 },
  { name: "dimension", role: "lao", address: `/reports/dimension?${YEAR}`, height: 760 },
  { name: "security", role: "lao", address: "/profile/security", height: 700 },
  { name: "laos", role: "province", address: "/laos", height: 560 },
  { name: "activation-codes", role: "province", address: "/activation-codes", height: 860 },
  { name: "training", role: "province", address: "/training-windows", height: 860 },
  { name: "rounds", role: "province", address: "/rounds", height: 560 },
  { name: "round-laos", role: "province", address: "/rounds", before: openLaos, height: 820 },
  { name: "ranking", role: "province", address: `/reports/province?${YEAR}`, height: 820 },
  { name: "audit", role: "province", address: "/audit", height: 640 },
  { name: "people", role: "admin", address: "/people", height: 560 },
  { name: "invite", role: "admin", address: "/people/new", height: 760 },
  { name: "announcement", role: "admin", address: "/announcements/new", height: 900 },
  { name: "faq-edit", role: "admin", address: "/faq/edit", height: 560 },
  { name: "session-limits", role: "admin", address: "/session-limits", height: 700 },
];

/** @param {Page} page */
async function openFirstMenu(page) {
  await page.locator("table.list details summary").first().click();
}

/**
 * The report of the first project in the list, for the 6-month round.
 *
 * @param {Page} page
 */
async function openReport(page) {
  await page.locator('table.list a[href*="/reports/"]').first().click();
  await page.waitForURL(/\/reports\//);
}

/**
 * The LAOs of the present year's 6-month round.
 *
 * @param {Page} page
 */
async function openLaos(page) {
  await page.getByRole("link", { name: "ดูราย อปท." }).first().click();
  await page.waitForURL(/\/rounds\/\d+\/6/);
}

/** @param {string} role */
function accountOf(role) {
  /** @type {Account[]} */
  const accounts = JSON.parse(readFileSync(path.join(DATA_DIR, "demo-accounts.json"), "utf8"));
  const account = accounts.find((one) => one.role === role);
  if (!account) throw new Error(`there is no demo account of the role ${role}`);
  return account;
}

/**
 * @param {Page} page
 * @param {string} role
 */
async function signIn(page, role) {
  const { username, password } = accountOf(role);
  await page.goto("/sign-in");
  await page.fill('input[name="username"]', username);
  await page.fill('input[name="password"]', password);
  await page.getByRole("button", { name: "Login", exact: true }).click();
  await page.waitForURL((url) => url.pathname !== "/sign-in");
  if (new URL(page.url()).pathname === "/sign-in/code") await passSecondStep(page);
}

/**
 * A demonstration says the code of the moment on the page itself.
 *
 * @param {Page} page
 */
async function passSecondStep(page) {
  const said = /[0-9]{6}/.exec((await page.getByText("รหัสของขณะนี้คือ").textContent()) ?? "");
  await page
    .locator("form input[type=text], form input:not([type])")
    .first()
    .fill(said?.[0] ?? "");
  await page.getByRole("button", { name: "เข้าสู่ระบบ", exact: true }).click();
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
}

/**
 * @param {Page} page
 * @param {Shot} shot
 */
async function take(page, { name, role, withMenu, height, until }) {
  await page.addStyleTag({ content: UNSEEN });
  await page.evaluate(async () => {
    scrollTo(0, 0);
    await document.fonts.ready;
  });
  const frame = role === "" || withMenu ? null : await page.locator("#main").boundingBox();
  const last = until === undefined ? null : await page.locator(until).first().boundingBox();
  const whole = await page.evaluate(() => ({
    width: document.documentElement.clientWidth,
    height: document.documentElement.scrollHeight,
  }));
  const x = frame?.x ?? 0;
  const y = frame?.y ?? 0;
  const bottom = last ? Math.ceil(last.y + last.height + AIR_BELOW) : whole.height;
  const clip = {
    x,
    y,
    width: whole.width - x,
    height: Math.min(frame?.height ?? whole.height, bottom - y, height ?? whole.height),
  };
  const picture = palettePng(await page.screenshot({ fullPage: true, clip, animations: "disabled" }));
  writeFileSync(path.join(FOLDER, `${name}.png`), picture.file);
  /** @type {Record<string, { width: number, height: number }>} */
  const sizes = JSON.parse(readFileSync(SIZES, "utf8"));
  sizes[name] = { width: picture.width, height: picture.height };
  const sorted = Object.fromEntries(Object.entries(sizes).sort(([a], [b]) => a.localeCompare(b)));
  writeFileSync(SIZES, `${JSON.stringify(sorted, null, 2)}\n`);
  console.log(name, picture.width, picture.height, picture.file.length);
}

/**
 * @param {import("playwright-core").Browser} browser
 * @param {string} role
 */
async function pageFor(browser, role) {
  const context = await browser.newContext({
    baseURL: BASE_URL,
    viewport: role === "" ? VIEWPORT : VIEWPORT_WITH_MENU,
    locale: "th-TH",
    timezoneId: "Asia/Bangkok",
  });
  context.setDefaultTimeout(PATIENCE_MS);
  const page = await context.newPage();
  if (role !== "") await signIn(page, role);
  return page;
}

/**
 * @param {Page} page
 * @param {Shot} shot
 * @param {number} tries
 * @returns {Promise<void>}
 */
async function takeAt(page, shot, tries) {
  try {
    await page.goto(shot.address);
    await shot.before?.(page);
    await take(page, shot);
  } catch (error) {
    if (tries <= 1) throw error;
    await new Promise((resolve) => setTimeout(resolve, WAIT_MS));
    await takeAt(page, shot, tries - 1);
  }
}

const asked = process.argv.slice(2);
const wanted = SHOTS.filter(({ name }) => asked.length === 0 || asked.includes(name));
mkdirSync(FOLDER, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"],
});
for (const role of new Set(wanted.map((shot) => shot.role))) {
  const page = await pageFor(browser, role);
  for (const shot of wanted.filter((one) => one.role === role)) {
    await takeAt(page, shot, TRIES);
  }
  await page.context().close();
}
await browser.close();
