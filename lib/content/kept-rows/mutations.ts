import "server-only";
import type { Db, Tx } from "@/db/database";
import type { Actor, AdminActor } from "@/lib/accounts/actor";
import { onceOnly } from "@/lib/accounts/idempotency/mutations";
import { recordAuditEvent } from "@/lib/audit/mutations";
import { keyOfContent } from "@/lib/platform/form-key";
import { done, type Outcome, refused } from "@/lib/platform/outcome";
import { mayEditContent } from "../access";

/** A row that is never deleted: taken out, it waits for being brought back. */
export type KeptRow<Content> = {
  readonly id: number;
  readonly rowVersion: number;
  readonly removedAt: Date | null;
  readonly content: Content;
};

/** One kind of content, with its SQL. */
export type ContentKind<Content extends object> = {
  /** First word of its audit actions: "faq.edit". */
  readonly room: string;
  readonly entity: string;
  /** The row, locked until the transaction ends. */
  readonly lock: (tx: Tx, id: number) => Promise<KeptRow<Content> | null>;
  readonly insert: (tx: Tx, content: Content, now: Date) => Promise<number>;
  /** Writes a locked row as its next version. */
  readonly write: (
    tx: Tx,
    row: KeptRow<Content>,
    set: Content | { removedAt: Date | null },
    now: Date,
  ) => Promise<void>;
};

/** What a saved form says back: plain, so that a second copy of the form gets the same. */
export type SavedRow = { readonly id: number };

/** Writes down a change of content. */
export async function recordChange<Content extends object>(
  tx: Tx,
  actor: AdminActor,
  kind: ContentKind<Content>,
  change: { verb: string; id: number; before?: unknown; after?: unknown },
  now: Date,
): Promise<void> {
  await recordAuditEvent(tx, {
    at: now,
    actorId: actor.personId,
    address: actor.address,
    action: `${kind.room}.${change.verb}`,
    entity: kind.entity,
    entityId: change.id,
    before: change.before,
    after: change.after,
  });
}

/** Adds a row. A form sent twice makes one; `refusal` says what else stands against it. */
export async function addRow<Content extends object, R extends string>(
  db: Db,
  actor: Actor,
  kind: ContentKind<Content>,
  input: { key: string; content: Content },
  now: Date,
  refusal: (tx: Tx) => Promise<R | null>,
): Promise<Outcome<SavedRow, R | "not_found">> {
  if (!mayEditContent(actor)) return refused("not_found");
  const form = { key: keyOfContent(input.key, input.content), action: `${kind.room}.add` };
  return db.transaction((tx) =>
    onceOnly<SavedRow, R | "not_found">(tx, actor, form, now, async () => {
      const reason = await refusal(tx);
      if (reason !== null) return refused(reason);
      const id = await kind.insert(tx, input.content, now);
      await recordChange(tx, actor, kind, { verb: "add", id, after: input.content }, now);
      return done({ id });
    }),
  );
}

/** Changes what a row says. Whoever read an older text is told, and nothing is lost. */
export async function editRow<Content extends object>(
  db: Db,
  actor: Actor,
  kind: ContentKind<Content>,
  input: { key: string; id: number; rowVersion: number; content: Content },
  now: Date,
): Promise<Outcome<SavedRow, "not_found" | "changed_by_other">> {
  if (!mayEditContent(actor)) return refused("not_found");
  const key = keyOfContent(input.key, { id: input.id, ...input.content });
  return db.transaction((tx) =>
    onceOnly<SavedRow, "not_found" | "changed_by_other">(
      tx,
      actor,
      { key, action: `${kind.room}.edit` },
      now,
      async () => {
        const row = await kind.lock(tx, input.id);
        if (!row || row.removedAt) return refused("not_found");
        if (row.rowVersion !== input.rowVersion) return refused("changed_by_other");
        await kind.write(tx, row, input.content, now);
        const change = { verb: "edit", id: row.id, before: row.content, after: input.content };
        await recordChange(tx, actor, kind, change, now);
        return done({ id: row.id });
      },
    ),
  );
}

/** Takes a row out of every page, or brings it back. One that is so already stays as it is. */
export async function setRemoved<Content extends object, R extends string>(
  db: Db,
  actor: Actor,
  kind: ContentKind<Content>,
  input: { id: number; removed: boolean },
  now: Date,
  refusal: (tx: Tx) => Promise<R | null>,
): Promise<Outcome<SavedRow, R | "not_found">> {
  if (!mayEditContent(actor)) return refused("not_found");
  return db.transaction(async (tx) => {
    const reason = await refusal(tx);
    const row = await kind.lock(tx, input.id);
    if (!row) return refused("not_found" as const);
    if ((row.removedAt !== null) === input.removed) return done({ id: row.id });
    if (reason !== null) return refused(reason);
    await kind.write(tx, row, { removedAt: input.removed ? now : null }, now);
    const change = input.removed
      ? { verb: "remove", id: row.id, before: row.content }
      : { verb: "restore", id: row.id, after: row.content };
    await recordChange(tx, actor, kind, change, now);
    return done({ id: row.id });
  });
}
