import "server-only";
import { cookies, headers } from "next/headers";

type Setting = { readonly path: string; readonly maxAge: number };

/** Whether browsers reach the product by HTTPS, as far as the proxy and the settings tell. */
async function isOverHttps(): Promise<boolean> {
  const proxy = (await headers()).get("x-forwarded-proto")?.split(",")[0]?.trim();
  return proxy === "https" || (process.env.APP_URL?.startsWith("https://") ?? false);
}

/** A cookie that no script reads and no other site's form brings along. `maxAge` in seconds. */
export async function setPrivateCookie(name: string, value: string, setting: Setting): Promise<void> {
  const secure = await isOverHttps();
  (await cookies()).set(name, value, { httpOnly: true, sameSite: "lax", secure, ...setting });
}

/** @returns null where the browser has none */
export async function privateCookie(name: string): Promise<string | null> {
  return (await cookies()).get(name)?.value ?? null;
}
