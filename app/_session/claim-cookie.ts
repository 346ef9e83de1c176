import "server-only";
import { cookies } from "next/headers";
import type { ClaimToken } from "@/lib/accounts/activation/claims/mutations";
import { privateCookie, setPrivateCookie } from "./private-cookie";

/** Carries a registration from the activation code to its last button, in this browser alone. */
const COOKIE = "eplan-claim";

/** The token of the registration that this browser has begun; null where it has none. */
export async function claimToken(): Promise<string | null> {
  return privateCookie(COOKIE);
}

/** Lets this browser go on with a registration for as long as its code or its training window is good. */
export async function keepClaim({ token, expiresAt }: ClaimToken, now: Date): Promise<void> {
  const maxAge = Math.max(0, Math.floor((expiresAt.getTime() - now.getTime()) / 1000));
  await setPrivateCookie(COOKIE, token, { path: "/", maxAge });
}

export async function forgetClaim(): Promise<void> {
  (await cookies()).delete(COOKIE);
}
