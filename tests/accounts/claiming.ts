import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import type { Db } from "@/db/database";
import { laos, people } from "@/db/schema";
import { beginClaim } from "@/lib/accounts/activation/claims/mutations";
import { issueActivationCodes } from "@/lib/accounts/activation/mutations";
import { readCode } from "@/lib/accounts/activation/rules";
import type { Actor } from "@/lib/accounts/actor";
import type { LaoProfile } from "@/lib/lao/profile/rules";
import { NOW, ORIGIN } from "./signing-in";

/** Long, and of no word that anybody knows of an LAO. */
export const NEW_PASSWORD = "สายน้ำไหล-เย็นฉ่ำ-ยามเช้าตรู่";

export const SAMPLE_PROFILE: LaoProfile = {
  size: "small",
  officeAddress: "เลขที่ 1 หมู่ที่ 2",
  serviceAreaKm2: "45.25",
  population: 12_500,
  ownRevenueSatang: 1_234_567_850n,
  subsidySatang: 0n,
  executiveName: "ผู้บริหาร ทดสอบ",
  chiefAdministratorName: null,
  coordinatorName: "ผู้ประสาน ทดสอบ",
  coordinatorPosition: "นักวิเคราะห์นโยบายและแผน",
  coordinatorUnit: "สำนักปลัด",
  phone: "074-311-015",
  mobile: null,
  fax: null,
  website: null,
};

export const EMAIL = "coordinator@eplan.example";

/** What the last button of the registration sends. */
export const finishing = (token: string) => ({
  token,
  profile: SAMPLE_PROFILE,
  email: EMAIL,
  password: NEW_PASSWORD,
});

export async function laoIdOf(db: Db, code: string): Promise<number> {
  const [lao] = await db.select({ id: laos.id }).from(laos).where(eq(laos.code, code));
  return lao!.id;
}

export async function stateOf(db: Db, username: string) {
  const [person] = await db
    .select({ state: people.state, passwordHash: people.passwordHash })
    .from(people)
    .where(eq(people.username, username));
  return person ?? null;
}

/** A new code for an LAO, without dashes. */
export async function codeFor(db: Db, issuer: Actor, laoCode: string, at = NOW): Promise<string> {
  const input = { laoIds: [await laoIdOf(db, laoCode)], formKey: randomUUID() };
  const outcome = await issueActivationCodes(db, issuer, input, at);
  const code = outcome.ok ? readCode(outcome.value.letters[0]!.code) : null;
  if (code === null) throw new Error(`no code for ${laoCode}`);
  return code;
}

/** The token of a registration that was begun with the right code. */
export async function claimWith(db: Db, username: string, activationCode: string, at = NOW): Promise<string> {
  const outcome = await beginClaim(db, { username, activationCode }, ORIGIN, at);
  if (!outcome.ok) throw new Error(`${username} cannot begin`);
  return outcome.value.token;
}
