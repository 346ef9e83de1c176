import "server-only";
import { eq } from "drizzle-orm";
import type { Db, Tx } from "@/db/database";
import { editions } from "@/db/schema";
import type { Actor, NaccActor } from "@/lib/accounts/actor";
import { onceOnly } from "@/lib/accounts/idempotency/mutations";
import { keyOfContent } from "@/lib/platform/form-key";
import { type Outcome, refused } from "@/lib/platform/outcome";
import { mayKeepEditions } from "../access";
import type { EditionRefusal } from "../messages";

/** What a saved form says back: plain, so that a second copy of the form gets the same. */
export type SavedEdition = { readonly editionId: number };

/** Which text of an edition's whole framework a form was filled from. */
export type FrameworkForm = { readonly key: string; readonly editionId: number; readonly rowVersion: number };

export type LockedEdition = typeof editions.$inferSelect;

/**
 * A change of an edition or its framework, once: the edition is locked, and its row version counts every change of
 * its years, names and sub-items, so that whoever read an older framework is told.
 */
export async function changeFramework(
  db: Db,
  actor: Actor,
  form: FrameworkForm & { readonly action: string; readonly content: object },
  now: Date,
  work: (
    tx: Tx,
    edition: LockedEdition,
    officer: NaccActor,
  ) => Promise<Outcome<SavedEdition, EditionRefusal>>,
): Promise<Outcome<SavedEdition, EditionRefusal>> {
  if (!mayKeepEditions(actor)) return refused("not_found");
  const { editionId, rowVersion, action } = form;
  const key = keyOfContent(form.key, { editionId, ...form.content });
  return db.transaction((tx) =>
    onceOnly<SavedEdition, EditionRefusal>(tx, actor, { key, action }, now, async () => {
      const [edition] = await tx
        .select()
        .from(editions)
        .where(eq(editions.id, editionId))
        .for("no key update");
      if (!edition) return refused("not_found");
      if (edition.rowVersion !== rowVersion) return refused("changed_by_other");
      const outcome = await work(tx, edition, actor);
      if (outcome.ok)
        await tx
          .update(editions)
          .set({ rowVersion: rowVersion + 1 })
          .where(eq(editions.id, editionId));
      return outcome;
    }),
  );
}
