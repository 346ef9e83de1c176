import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { describeInBrowser, useBrowser } from "../support/browser";
import { findingsOn } from "../support/findings";
import { newPageAs } from "../support/signed-in";
import { PAGES } from "./authorisation/pages-table";
import { markRecords, type Records, unmarkRecords } from "./authorisation/records";

const ROLES = ["lao", "province", "nacc", "admin"] as const;

/** The pages of the build that are shown to somebody, by the very table that says to whom. */
function pagesShownTo(who: (typeof ROLES)[number] | "nobody") {
  return Object.entries(PAGES).flatMap(([key, row]) => {
    const shownTo = "own" in row.shownTo ? row.shownTo.own : row.shownTo;
    const isShown = Array.isArray(shownTo) && shownTo.includes(who);
    // Public pages are the same for everybody.
    const isRepeated = row.isPublic === true && who !== "nobody";
    return key.endsWith("/page") && isShown && !isRepeated ? [{ key, row }] : [];
  });
}

describeInBrowser("every page of the product, for eyes, ears and hands", () => {
  const use = useBrowser();
  let records: Records;

  beforeAll(async () => {
    records = await markRecords();
  });
  afterAll(unmarkRecords);

  describe.each(ROLES)("for %s", (role) => {
    it.each(pagesShownTo(role))("finds nothing wrong with $key", async ({ row }) => {
      const page = await newPageAs(use, role);
      expect((await page.goto(row.address(records.own)))?.status()).toBe(200);
      expect(await findingsOn(page, role === "lao" ? "both" : "wide")).toEqual([]);
    });
  });

  it.each(pagesShownTo("nobody"))(
    "finds nothing wrong with $key before anybody signs in",
    async ({ row }) => {
      const page = await use.newPage();
      expect((await page.goto(row.address(records.own)))?.status()).toBe(200);
      expect(await findingsOn(page)).toEqual([]);
    },
  );
});
