import "server-only";
import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/database";
import { idempotencyKeys } from "@/db/schema";
import type { Outcome } from "@/lib/platform/outcome";
import { type Actor, viewerOf } from "../actor";

/** A form's own key: made when the form is shown, sent along with it. */
export type FormKey = { readonly key: string; readonly action: string };

/**
 * Does a form's work once, however often the form arrives: a second copy waits for the first and gets its answer.
 * A refusal is not kept, so that the mended form can be sent again under the same key.
 *
 * @param work writes in the same transaction; its value must be plain JSON
 */
export async function onceOnly<T, R extends string>(
  tx: Tx,
  actor: Actor,
  form: FormKey,
  now: Date,
  work: () => Promise<Outcome<T, R>>,
): Promise<Outcome<T, R>> {
  if (viewerOf(actor)) throw new Error(`${form.action}: somebody who only looks came as far as writing`);
  const mine = and(eq(idempotencyKeys.personId, actor.personId), eq(idempotencyKeys.key, form.key));
  const claimed = await tx
    .insert(idempotencyKeys)
    .values({ personId: actor.personId, key: form.key, action: form.action, answer: {}, createdAt: now })
    .onConflictDoNothing()
    .returning({ key: idempotencyKeys.key });
  if (claimed.length === 0) {
    const [earlier] = await tx.select({ answer: idempotencyKeys.answer }).from(idempotencyKeys).where(mine);
    return { ok: true, value: earlier?.answer as T };
  }
  const outcome = await work();
  if (outcome.ok) await tx.update(idempotencyKeys).set({ answer: outcome.value }).where(mine);
  else await tx.delete(idempotencyKeys).where(mine);
  return outcome;
}
