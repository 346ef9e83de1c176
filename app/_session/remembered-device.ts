import "server-only";
import { db } from "@/db/client";
import { rememberDevice } from "@/lib/accounts/devices/mutations";
import { DEVICE_MS } from "@/lib/accounts/devices/rules";
import { privateCookie, setPrivateCookie } from "./private-cookie";

const COOKIE = "eplan-device";

/** The token of this browser, as it was sent: whether an account knows it is another question. */
export async function deviceToken(): Promise<string | null> {
  return privateCookie(COOKIE);
}

/**
 * Lets somebody who was just signed in be known in this browser, so that strangers' wrong passwords do not keep them
 * out. A browser that other accounts are known by keeps its token.
 */
export async function rememberThisDevice(personId: string, now: Date): Promise<void> {
  const before = await deviceToken();
  const token = await db.transaction((tx) => rememberDevice(tx, personId, now, before));
  await setPrivateCookie(COOKIE, token, { path: "/", maxAge: DEVICE_MS / 1000 });
}
