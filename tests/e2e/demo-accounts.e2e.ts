import { expect, it } from "vitest";
import { axeViolations, describeInBrowser, signIn, useBrowser } from "../support/browser";
import { product } from "../support/product";

describeInBrowser("the demo accounts", () => {
  const { newPage } = useBrowser();

  it("are one of each role at least, with a password made on this installation", () => {
    const accounts = product.demoAccounts;
    expect(new Set(accounts.map(({ role }) => role))).toEqual(new Set(["lao", "province", "nacc", "admin"]));
    expect(new Set(accounts.map(({ password }) => password)).size).toBe(accounts.length);
    expect(accounts).toContainEqual(expect.objectContaining({ role: "lao", laoCode: "2900101" }));
  });

  it.each(["lao", "province", "nacc", "admin"] as const)(
    "let %s sign in, with and without script",
    async (role) => {
      for (const javaScriptEnabled of [true, false]) {
        const page = await newPage({ javaScriptEnabled });
        await signIn(page, role);
        expect(new URL(page.url()).pathname).not.toBe("/sign-in");
      }
    },
  );

  it.each([1280, 360])(
    "are offered on a sign-in page that axe finds nothing wrong with, %i px wide",
    async (width) => {
      const page = await newPage({ viewport: { width, height: 900 } });
      await page.goto("/sign-in");
      expect(await axeViolations(page)).toEqual([]);
    },
  );
});
