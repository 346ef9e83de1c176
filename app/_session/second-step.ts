import "server-only";
import { cookies } from "next/headers";
import { CHALLENGE_MS } from "@/lib/accounts/totp/rules";
import { privateCookie, setPrivateCookie } from "./private-cookie";

const COOKIE = "eplan-second-step";
const PATH = "/sign-in";

/** Keeps in the browser whose second step it is asked for, until the code or the end of the five minutes. */
export async function startSecondStep(challengeToken: string): Promise<void> {
  await setPrivateCookie(COOKIE, challengeToken, { path: PATH, maxAge: CHALLENGE_MS / 1000 });
}

/** @returns null where the password comes first */
export async function secondStepToken(): Promise<string | null> {
  return privateCookie(COOKIE);
}

export async function endSecondStep(): Promise<void> {
  (await cookies()).delete({ name: COOKIE, path: PATH });
}
