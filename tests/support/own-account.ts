import { randomUUID } from "node:crypto";
import { HOTP, Secret } from "otpauth";
import type { Page } from "playwright-core";
import postgres from "postgres";
import { afterAll, beforeAll } from "vitest";
import { hashPassword } from "@/lib/accounts/passwords/hashing";
import { STEP_SECONDS, STEPS_OFF, stepAt } from "@/lib/accounts/totp/rules";
import { product } from "./product";

export type OwnAccount = { readonly username: string; readonly password: string };

/**
 * An account that a test has to itself: what it does to it stands in no other test's way. Disabled afterwards.
 *
 * @param role an officer of the whole country, or an administrator without a second step
 */
export function useOwnAccount(role: "nacc" | "admin"): OwnAccount & { sql: postgres.Sql } {
  const username = `test-${randomUUID()}@eplan.example`;
  const password = `ปลาทู นึ่ง ${randomUUID()}`;
  const sql = postgres(product.database, { max: 1, onnotice: () => {} });
  beforeAll(async () => {
    await sql`insert into people (username, display_name, role, reach, state, password_hash, email)
      values (${username}, 'บัญชีของการทดสอบ', ${role}, ${role === "nacc" ? "country" : "none"}, 'active',
        ${await hashPassword(password)}, ${username})`;
  });
  afterAll(async () => {
    await sql`update people set state = 'disabled' where username = ${username}`;
    await sql.end();
  });
  return { username, password, sql };
}

/** Types Username and Password and waits for whatever follows; / itself only leads on. */
export async function typePassword(page: Page, { username, password }: OwnAccount): Promise<void> {
  await page.goto("/sign-in");
  await page.fill('input[name="username"]', username);
  await page.fill('input[name="password"]', password);
  await page.getByRole("button", { name: "Login", exact: true }).click();
  await page.waitForURL(({ pathname }) => pathname !== "/sign-in" && pathname !== "/");
}

/** A telephone: each code that it shows is typed once, and the next is waited for. */
export function telephone(secret: string): () => Promise<string> {
  let used = 0;
  return async () => {
    const step = Math.max(stepAt(new Date()) - STEPS_OFF, used + 1);
    used = step;
    const wait = (step - STEPS_OFF) * STEP_SECONDS * 1000 - Date.now();
    if (wait > 0) await new Promise((go) => setTimeout(go, wait + 50));
    return HOTP.generate({ secret: Secret.fromBase32(secret), counter: step });
  };
}
