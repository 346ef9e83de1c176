import { randomInt } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";
import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import { Secret } from "otpauth";
import type { Tx } from "@/db/database";
import { people, totpCredentials } from "@/db/schema";
import { seal, unseal } from "@/lib/accounts/secrets";

export type DemoAccount = {
  role: "lao" | "province" | "nacc" | "admin";
  username: string;
  password: string;
  name: string;
  laoCode?: string;
  provinceCode?: string;
  /** Of the second step, in base 32: an administrator has one, as everywhere. */
  totpSecret?: string;
};

/** Who can sign in to the demo, in the order in which the sign-in page names them. */
export const DEMO_SIGN_INS: readonly Omit<DemoAccount, "password" | "totpSecret">[] = [
  { role: "lao", username: "2900101", name: "องค์การบริหารส่วนจังหวัดสงขลา", laoCode: "2900101" },
  {
    role: "province",
    username: "province-songkhla@eplan.example",
    name: "สำนักงาน ป.ป.ช. ประจำจังหวัดสงขลา",
    provinceCode: "90",
  },
  { role: "nacc", username: "nacc@eplan.example", name: "สำนักงาน ป.ป.ช." },
  { role: "admin", username: "admin@eplan.example", name: "ผู้ดูแลระบบ" },
  { role: "lao", username: "5900105", name: "เทศบาลตำบลพะวง", laoCode: "5900105" },
  { role: "lao", username: "6900107", name: "องค์การบริหารส่วนตำบลทุ่งหวัง", laoCode: "6900107" },
  {
    role: "province",
    username: "province-phatthalung@eplan.example",
    name: "สำนักงาน ป.ป.ช. ประจำจังหวัดพัทลุง",
    provinceCode: "93",
  },
];

/** Where the demo's LAOs have their mail: two of them with the same coordinator. */
const DEMO_EMAILS: Readonly<Record<string, string>> = {
  "2900101": "songkhla-pao@eplan.example",
  "5900105": "coordinator@eplan.example",
  "6900107": "coordinator@eplan.example",
};

/** No 0, o, 1, l or i: a password is read off a screen. */
const LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

function newPassword(): string {
  const group = () => Array.from({ length: 5 }, () => LETTERS.charAt(randomInt(LETTERS.length))).join("");
  return [group(), group(), group(), group()].join("-");
}

/** Argon2id, which is the library's own choice, at the cost that the product signs in with. */
const hashOf = (password: string) =>
  hash(password.normalize("NFKC"), { memoryCost: 19_456, timeCost: 2, parallelism: 1 });

async function opens(password: string, stored: string | null): Promise<boolean> {
  if (!stored) return false;
  return verify(stored, password.normalize("NFKC")).catch(() => false);
}

/**
 * Sees to it that a demo administrator is asked for the codes of its secret: the one given, else a new one. One that
 * is asked for them already is left as it is.
 */
async function settleSecondStep(
  tx: Tx,
  personId: string,
  given: string | undefined,
  now: Date,
): Promise<string> {
  const [stored] = await tx
    .select({ sealedSecret: totpCredentials.sealedSecret, confirmedAt: totpCredentials.confirmedAt })
    .from(totpCredentials)
    .where(eq(totpCredentials.personId, personId));
  if (given && stored?.confirmedAt && unseal("totp-secret", stored.sealedSecret) === given) return given;
  const secret = given ?? new Secret({ size: 20 }).base32;
  const credential = { sealedSecret: seal("totp-secret", secret), confirmedAt: now, lastUsedStep: null };
  await tx
    .insert(totpCredentials)
    .values({ personId, createdAt: now, ...credential })
    .onConflictDoUpdate({ target: totpCredentials.personId, set: credential });
  return secret;
}

/** An account whose owner has set an address keeps it. */
async function settleEmails(tx: Tx): Promise<void> {
  for (const [username, email] of Object.entries(DEMO_EMAILS))
    await tx
      .update(people)
      .set({ email })
      .where(and(eq(people.username, username), isNull(people.email)));
}

/**
 * Sees to it that each demo account opens with its password: the one given, else a new one.
 * An account that opens already is left as it is.
 */
export async function settleDemoPasswords(
  tx: Tx,
  given: readonly DemoAccount[] | null,
  now: Date,
): Promise<DemoAccount[]> {
  const usernames = DEMO_SIGN_INS.map((account) => account.username);
  const stored = await tx
    .select({ id: people.id, username: people.username, passwordHash: people.passwordHash })
    .from(people)
    .where(inArray(people.username, usernames));
  await settleEmails(tx);
  const settled: DemoAccount[] = [];
  for (const account of DEMO_SIGN_INS) {
    const earlier = given?.find((one) => one?.username === account.username);
    const password = earlier?.password || newPassword();
    const row = stored.find(({ username }) => username === account.username);
    const totpSecret =
      row && account.role === "admin" ? await settleSecondStep(tx, row.id, earlier?.totpSecret, now) : null;
    settled.push({ ...account, password, ...(totpSecret ? { totpSecret } : {}) });
    const passwordHash = row?.passwordHash ?? null;
    if (await opens(password, passwordHash)) continue;
    await tx
      .update(people)
      .set({
        passwordHash: await hashOf(password),
        state: "active",
        updatedAt: now,
        rowVersion: sql`${people.rowVersion} + 1`,
      })
      .where(eq(people.username, account.username));
  }
  return settled;
}
