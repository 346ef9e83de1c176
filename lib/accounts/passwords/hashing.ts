import { availableParallelism } from "node:os";
import { hash, verify } from "@node-rs/argon2";
import { canonicalPassword } from "./rules";

/** Argon2id (the library's own choice of variant), 19 MiB, two passes: about 33 ms a time. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Of a password that nobody knows: verified where there is no account, so that the answer takes as long. */
const NOBODYS_HASH =
  "$argon2id$v=19$m=19456,t=2,p=1$9+SSLxGZ/+FwK3uPKHamcQ$5r200eGjadmGckNrgyEiaFKaEbMrfEATdG0uePMo7I0";

const MOST_AT_ONCE = Math.max(1, availableParallelism());
let running = 0;
const waiting: (() => void)[] = [];

/** Bounds how many are hashed at once: a rush of sign-ins waits in line instead of filling the memory. */
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= MOST_AT_ONCE) await new Promise<void>((go) => waiting.push(go));
  else running += 1;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

/** A password as it is kept, in PHC form. */
export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(canonicalPassword(password), COST));
}

/** Whether a password is the one that was hashed. Without a hash the answer is no, after the same work. */
export async function isPasswordOf(passwordHash: string | null, password: string): Promise<boolean> {
  const matches = await inTurn(() => verify(passwordHash ?? NOBODYS_HASH, canonicalPassword(password)));
  return passwordHash !== null && matches;
}
