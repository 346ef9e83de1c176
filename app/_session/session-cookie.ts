import "server-only";
import { headers } from "next/headers";
import { getToken } from "next-auth/jwt";

/**
 * The session that the browser's cookie names, whether it is live or over. Nothing is looked up and nothing counts as
 * a sighting; who it belongs to, and whether it still holds, is for the caller to ask.
 */
export async function sessionIdOfCookie(): Promise<string | null> {
  const secret = process.env.AUTH_SECRET;
  if (!secret) return null;
  const req = { headers: new Headers(await headers()) };
  // Over HTTPS the cookie has another name, and a proxy may stand in between.
  const token =
    (await getToken({ req, secret, secureCookie: true })) ??
    (await getToken({ req, secret, secureCookie: false }));
  return typeof token?.sid === "string" ? token.sid : null;
}
