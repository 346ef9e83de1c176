import "server-only";
import { appAddress } from "@/lib/platform/app-address";
import { tokenOf } from "../secrets";

/** The word that opens a link, made anew whenever its letter is written. */
export function linkToken(linkId: string): string {
  return tokenOf("one-time-link", linkId);
}

/** Whether a text can be a link's word at all: 32 bytes in base64url. */
export function isLinkToken(text: string): boolean {
  return /^[A-Za-z0-9_-]{43}$/.test(text);
}

/** A link as it stands in a letter. */
export function linkAddress(linkId: string): string {
  return appAddress(`/reset-password/${linkToken(linkId)}`);
}
