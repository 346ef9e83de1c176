import "server-only";
import { tokenOf } from "../secrets";
import { addressGroup } from "./rules";

/*
 * Keys are hashes with a key of ours: what was typed as a username may be a password in the wrong field, and its
 * plain hash would give it away.
 */

export function accountKey(username: string): string {
  return tokenOf("sign-in-counter", `account ${username}`);
}

export function addressKey(address: string | null): string {
  return tokenOf("sign-in-counter", `address ${addressGroup(address)}`);
}

/** An account from one address. */
export function shareKey(username: string, address: string | null): string {
  return tokenOf("sign-in-counter", `share ${addressGroup(address)} ${username}`);
}

/** Under which it is kept that a throttled try was written down, once a window. */
export function noticeKey(key: string): string {
  return tokenOf("sign-in-counter", `notice ${key}`);
}
