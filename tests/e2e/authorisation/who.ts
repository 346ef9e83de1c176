import type { Page } from "playwright-core";
import type { DemoAccount } from "@/db/seed/demo";
import { type BrowserUse, signInWith } from "@/tests/support/browser";
import { product } from "../../support/product";

/**
 * Whoever asks. `lao` owns the records called "own"; `neighbour` is another LAO of its province, and owns those called
 * "other". `viewer` is the province's officer who looks through the eyes of `lao`; `ended` holds the cookie of a
 * session that is over.
 */
export const WHO = [
  "nobody",
  "ended",
  "lao",
  "neighbour",
  "province",
  "farProvince",
  "nacc",
  "admin",
  "viewer",
] as const;
export type Who = (typeof WHO)[number];

/** Everybody who is signed in. */
export const SIGNED_IN: readonly Who[] = [
  "lao",
  "neighbour",
  "province",
  "farProvince",
  "nacc",
  "admin",
  "viewer",
];

const ACCOUNTS = {
  lao: ["lao", "2900101"],
  neighbour: ["lao", "5900105"],
  province: ["province", "90"],
  farProvince: ["province", "93"],
  nacc: ["nacc", undefined],
  admin: ["admin", undefined],
} as const;

async function cookiesOf(page: Page): Promise<string> {
  const cookies = await page.context().cookies();
  return cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
}

function accountOf(who: keyof typeof ACCOUNTS): DemoAccount {
  const [role, place] = ACCOUNTS[who];
  const found = product.demoAccounts.find(
    (one) =>
      one.role === role && (place === undefined || one.laoCode === place || one.provinceCode === place),
  );
  if (!found) throw new Error(`no demo account for ${who}`);
  return found;
}

/** The cookies of everybody, each signed in as people do. */
export async function signEverybodyIn(use: BrowserUse): Promise<Readonly<Record<Who, string>>> {
  const signedIn = async (who: keyof typeof ACCOUNTS) => {
    const page = await use.newPage();
    await signInWith(page, accountOf(who));
    return page;
  };
  const cookies: Partial<Record<Who, string>> = { nobody: "" };
  for (const who of Object.keys(ACCOUNTS) as (keyof typeof ACCOUNTS)[]) {
    cookies[who] = await cookiesOf(await signedIn(who));
  }
  const left = await signedIn("lao");
  cookies.ended = await cookiesOf(left);
  await left.getByRole("button", { name: "Logout" }).first().click();
  await left.waitForURL("**/sign-in*");
  const viewer = await signedIn("province");
  await viewer.goto("/laos?q=2900101");
  await viewer
    .getByRole("button", { name: /ดูในมุมมองของ/ })
    .first()
    .click();
  await viewer.waitForURL("**/summary*");
  cookies.viewer = await cookiesOf(viewer);
  return cookies as Record<Who, string>;
}
