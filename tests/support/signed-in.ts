import type { BrowserContextOptions, Page } from "playwright-core";
import type { DemoAccount } from "@/db/seed/demo";
import { type BrowserUse, type PageOptions, signIn } from "./browser";

type Kept = Exclude<BrowserContextOptions["storageState"], string | undefined>;

/** Signed in once a test file for each account; the tests after that carry the cookie. */
const kept = new Map<string, Kept>();

/** A page of somebody signed in. With `fresh` the session is this page's own, and may be ended. */
export async function newPageAs(
  use: BrowserUse,
  role: DemoAccount["role"],
  { laoCode, fresh = false, ...options }: PageOptions & { laoCode?: string; fresh?: boolean } = {},
): Promise<Page> {
  const who = `${role} ${laoCode ?? ""}`;
  const storageState = fresh ? undefined : kept.get(who);
  const page = await use.newPage({ ...options, ...(storageState ? { storageState } : {}) });
  if (storageState) return page;
  await signIn(page, role, laoCode);
  if (!fresh) kept.set(who, await page.context().storageState());
  return page;
}
