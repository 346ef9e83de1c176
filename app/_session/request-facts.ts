import "server-only";
import { isIP } from "node:net";
import { headers } from "next/headers";
import type { SignInOrigin } from "@/lib/accounts/sessions/mutations";
import { PATH_HEADER } from "./path-header";

/**
 * Where this request comes from. Behind a proxy the last address of the list is the one the proxy saw itself;
 * those before it are hearsay.
 */
export async function requestOrigin(): Promise<SignInOrigin> {
  const sent = await headers();
  const address =
    sent
      .get("x-forwarded-for")
      ?.split(",")
      .at(-1)
      ?.trim()
      .replace(/^::ffff:(?=\d+\.)/, "") ?? "";
  return { address: isIP(address) ? address : null, userAgent: sent.get("user-agent") };
}

/** Path and query of the page that is being asked for; null where no page is. */
export async function requestPath(): Promise<string | null> {
  return (await headers()).get(PATH_HEADER);
}

/** Whether the page is drawn as the answer to a form that was sent from it, with script or without: text was typed. */
export async function isAnswerToForm(): Promise<boolean> {
  const sent = await headers();
  return sent.has("next-action") || (sent.get("content-type") ?? "").startsWith("multipart/form-data");
}
