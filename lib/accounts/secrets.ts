import "server-only";
import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from "node:crypto";

/** What a secret is for: a key made for one purpose opens nothing of another. */
export type SecretPurpose =
  | "one-time-link"
  | "totp-secret"
  | "recovery-code"
  | "session-ticket"
  | "form-opening"
  | "sign-in-counter";

/** Made once: deriving a key costs ten times what it is then used for. */
const keys = new Map<string, Buffer>();

function keyFor(purpose: SecretPurpose): Buffer {
  const secret = process.env.AUTH_SECRET;
  if (!secret) throw new Error("AUTH_SECRET is not set");
  const name = `${purpose} ${secret}`;
  const key = keys.get(name) ?? Buffer.from(hkdfSync("sha256", secret, "", `eplan ${purpose}`, 32));
  keys.set(name, key);
  return key;
}

/** A token that nobody can guess: 256 random bits for a cookie. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

/** A token as it is kept. Tokens are random, so a plain hash gives nothing away. */
export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

/** The token of a row, made anew whenever it is needed, so that it stands nowhere in the database. */
export function tokenOf(purpose: SecretPurpose, id: string): string {
  return createHmac("sha256", keyFor(purpose)).update(id).digest("base64url");
}

/** Text that only this product can read again. */
export function seal(purpose: SecretPurpose, text: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", keyFor(purpose), nonce);
  const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString("base64url");
}

/** @returns the text that was sealed; null for anything that this product did not seal for that purpose */
export function unseal(purpose: SecretPurpose, sealed: string): string | null {
  const bytes = Buffer.from(sealed, "base64url");
  if (bytes.length < 28) return null;
  try {
    const decipher = createDecipheriv("aes-256-gcm", keyFor(purpose), bytes.subarray(0, 12));
    decipher.setAuthTag(bytes.subarray(12, 28));
    return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString("utf8");
  } catch {
    return null;
  }
}
