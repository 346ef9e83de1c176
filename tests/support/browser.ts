import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults, RunOptions } from "axe-core";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, inject } from "vitest";
import type { DemoAccount } from "@/db/seed/demo";
import { product } from "./product";
import { freshCode } from "./second-step";

/** `describe` for tests that need a browser; skipped, with a word in the log, on a machine without one. */
export const describeInBrowser = describe.skipIf(inject("chromium") === null);

/** Without the background flags Chromium asks Google's hosts at every start. */
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export type PageOptions = BrowserContextOptions & {
  /** Complaints in the console that the test provokes on purpose, such as a page that is not found. */
  expectedConsoleErrors?: RegExp[];
};

export type BrowserUse = {
  /** A page in a context of its own: nobody is signed in. */
  newPage: (options?: PageOptions) => Promise<Page>;
};

/**
 * A browser for the surrounding `describe`. An unexpected console error or uncaught exception fails its test.
 *
 * @param options.keepPages pages live as long as the `describe`, for tests that share one
 */
export function useBrowser({ keepPages = false } = {}): BrowserUse {
  let browser: Browser | undefined;
  let complaints: string[] = [];
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: inject("chromium") ?? "", args: FLAGS });
  });
  afterEach(async () => {
    if (!keepPages) for (const context of browser?.contexts() ?? []) await context.close();
    const found = complaints;
    complaints = [];
    expect(found, "errors in the browser's console").toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
  });
  return {
    newPage: async ({ expectedConsoleErrors = [], ...options } = {}) => {
      if (!browser) throw new Error("newPage() before the browser was launched");
      const context = await browser.newContext({
        baseURL: product.baseUrl,
        locale: "th-TH",
        timezoneId: "Asia/Bangkok",
        viewport: { width: 1280, height: 900 },
        ...options,
      });
      const page = await context.newPage();
      const note = (text: string) => {
        if (!expectedConsoleErrors.some((expected) => expected.test(text))) complaints.push(text);
      };
      page.on("console", (message) => {
        if (message.type() === "error") note(`${message.text()} (${message.location().url})`);
      });
      page.on("pageerror", (error) => note(String(error)));
      return page;
    },
  };
}

/** The first demo account of a role, or that of one LAO. */
export function demoAccount(role: DemoAccount["role"], laoCode?: string): DemoAccount {
  const account = product.demoAccounts.find(
    (candidate) => candidate.role === role && (laoCode === undefined || candidate.laoCode === laoCode),
  );
  if (!account) throw new Error(`no demo account for ${role} ${laoCode ?? ""}`);
  return account;
}

/** Signs in through the form, as people do, and waits for the page that follows. */
export async function signIn(page: Page, role: DemoAccount["role"], laoCode?: string): Promise<DemoAccount> {
  const account = demoAccount(role, laoCode);
  await signInWith(page, account);
  return account;
}

/** The same with one account. */
export async function signInWith(page: Page, account: DemoAccount): Promise<void> {
  await page.goto("/sign-in");
  await page.fill('input[name="username"]', account.username);
  await page.fill('input[name="password"]', account.password);
  await page.getByRole("button", { name: "Login", exact: true }).click();
  await page.waitForURL((url) => url.pathname !== "/sign-in");
  if (new URL(page.url()).pathname === "/sign-in/code") await typeSecondStep(page, account);
}

/** The code that an administrator is asked for after the password. */
export async function typeSecondStep(page: Page, account: DemoAccount): Promise<void> {
  await page.fill('input[name="code"]', await freshCode(account));
  await page
    .locator("main form")
    .filter({ has: page.locator('input[name="code"]') })
    .locator("button:not([type=button])")
    .first()
    .click();
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
}

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe finds against WCAG 2.2 AA on the page as it stands: one line for each rule and element. */
export async function axeViolations(page: Page): Promise<string[]> {
  // With script a page's title may arrive after its address.
  await page.waitForFunction(() => document.title !== "");
  const isThere = await page.evaluate(() => "axe" in globalThis);
  if (!isThere) await page.evaluate(AXE);
  const options: RunOptions = {
    runOnly: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] },
    // What is right is counted and not described: of a long page that is most of the work.
    resultTypes: ["violations"],
  };
  return page.evaluate(async (run) => {
    type Axe = { run: (options: RunOptions) => Promise<AxeResults> };
    const { violations } = await (globalThis as unknown as { axe: Axe }).axe.run(run);
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")} (${failureSummary})`),
    );
  }, options);
}
