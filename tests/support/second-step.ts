import { HOTP, Secret } from "otpauth";
import postgres from "postgres";
import type { DemoAccount } from "@/db/seed/demo";
import { STEP_SECONDS, STEPS_OFF, stepAt } from "@/lib/accounts/totp/rules";
import { product } from "./product";

/**
 * A code that the product takes now: of the earliest step that nobody has used. Where tests have used them all, the
 * next is waited for, as somebody with a telephone would.
 */
export async function freshCode(account: DemoAccount): Promise<string> {
  if (!account.totpSecret) throw new Error(`${account.username} has no second step`);
  const used = await lastUsedStep(account.username);
  const step = Math.max(stepAt(new Date()) - STEPS_OFF, used + 1);
  const takenFrom = (step - STEPS_OFF) * STEP_SECONDS * 1000;
  const wait = takenFrom - Date.now();
  if (wait > 0) await new Promise((go) => setTimeout(go, wait + 50));
  return HOTP.generate({ secret: Secret.fromBase32(account.totpSecret), counter: step });
}

async function lastUsedStep(username: string): Promise<number> {
  const sql = postgres(product.database, { max: 1, onnotice: () => {} });
  try {
    const [row] = await sql<{ step: string | null }[]>`
      select c.last_used_step::text as step from totp_credentials c join people p on p.id = c.person_id
      where p.username = ${username}`;
    return Number(row?.step ?? 0);
  } finally {
    await sql.end();
  }
}
