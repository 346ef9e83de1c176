import "server-only";
import { and, asc, eq, gt, inArray, isNull, ne, or } from "drizzle-orm";
import type { Db, Tx } from "@/db/database";
import { laos, people, trainingWindowLaos, trainingWindows } from "@/db/schema";
import { recordAuditEvent } from "@/lib/audit/mutations";
import { civilDateOf } from "@/lib/platform/civil-date";
import { keyOfContent } from "@/lib/platform/form-key";
import { done, type Outcome, refused } from "@/lib/platform/outcome";
import { IS_CODE_ACCOUNT } from "../activation/data";
import { addMissingAccounts } from "../activation/mutations";
import type { Actor } from "../actor";
import { onceOnly } from "../idempotency/mutations";
import { isTrainer, mayCloseWindow, mayTrain } from "./access";
import { closingOf, isWindowOpen } from "./rules";
import type { OpenTrainingInput } from "./schema";

export type OpenTrainingRefusal = {
  readonly reason: "laos_not_found";
  /** Unknown, out of reach or open already: which of these is not told. */
  readonly codes: readonly string[];
};

/** The LAOs of these codes that somebody may train and that exist today. */
async function listTrainable(tx: Tx, actor: Actor, codes: readonly string[], now: Date) {
  const found = await tx
    .select({ id: laos.id, code: laos.code, fullNameTh: laos.fullNameTh, provinceCode: laos.provinceCode })
    .from(laos)
    .where(
      and(inArray(laos.code, [...codes]), or(isNull(laos.retiredOn), gt(laos.retiredOn, civilDateOf(now)))),
    )
    .orderBy(asc(laos.id));
  return found.filter((lao) => mayTrain(actor, lao));
}

async function listClaimed(tx: Tx, laoIds: readonly number[]): Promise<Set<number | null>> {
  const found = await tx
    .select({ laoId: people.laoId })
    .from(people)
    .where(and(inArray(people.laoId, [...laoIds]), IS_CODE_ACCOUNT, ne(people.state, "unclaimed")));
  return new Set(found.map(({ laoId }) => laoId));
}

/**
 * Opens hours in which the LAOs named sign in for the first time without a code. All of them or none: a code that
 * is not good is named, so that nobody stands in the training and cannot get in.
 *
 * @source docs/sources.md A-3
 */
export async function openTrainingWindow(
  db: Db,
  actor: Actor,
  input: OpenTrainingInput,
  now: Date,
): Promise<{ ok: true; value: { windowId: number; laos: number } } | ({ ok: false } & OpenTrainingRefusal)> {
  const { laoCodes, hours, reason } = input;
  let left: readonly string[] = laoCodes;
  const outcome = await db.transaction((tx) =>
    onceOnly<{ windowId: number; laos: number }, "laos_not_found">(
      tx,
      actor,
      { key: keyOfContent(input.formKey, [laoCodes, hours, reason]), action: "training_window.open" },
      now,
      async () => {
        if (!isTrainer(actor)) return refused("laos_not_found");
        const reached = await listTrainable(tx, actor, laoCodes, now);
        const claimed = await listClaimed(
          tx,
          reached.map(({ id }) => id),
        );
        const trained = reached.filter(({ id }) => !claimed.has(id));
        left = laoCodes.filter((code) => !trained.some((lao) => lao.code === code));
        if (left.length > 0) return refused("laos_not_found");
        await addMissingAccounts(tx, actor, trained, now);
        const closesAt = closingOf(now, hours);
        const [opened] = await tx
          .insert(trainingWindows)
          .values({ openedById: actor.personId, reason, opensAt: now, closesAt })
          .returning({ id: trainingWindows.id });
        const windowId = opened!.id;
        await tx.insert(trainingWindowLaos).values(trained.map(({ id }) => ({ windowId, laoId: id })));
        const at = { at: now, actorId: actor.personId, address: actor.address };
        for (const { id, code } of trained)
          await recordAuditEvent(tx, {
            ...at,
            action: "training_window.open",
            entity: "training_window",
            entityId: windowId,
            laoId: id,
            after: { laoCode: code, reason, opensAt: now, closesAt },
          });
        return done({ windowId, laos: trained.length });
      },
    ),
  );
  return outcome.ok ? outcome : { ok: false, reason: outcome.reason, codes: left };
}

export type CloseTrainingRefusal = "window_not_found";

/** Closes a window before its hours are over. Registrations that rest on it end with it. */
export async function closeTrainingWindow(
  db: Db,
  actor: Actor,
  input: { windowId: number },
  now: Date,
): Promise<Outcome<{ windowId: number }, CloseTrainingRefusal>> {
  return db.transaction(async (tx) => {
    const [window] = await tx
      .select()
      .from(trainingWindows)
      .where(eq(trainingWindows.id, input.windowId))
      .for("update");
    if (!window || !isWindowOpen(window, now)) return refused("window_not_found");
    const named = await tx
      .select({ laoId: laos.id, provinceCode: laos.provinceCode })
      .from(trainingWindowLaos)
      .innerJoin(laos, eq(laos.id, trainingWindowLaos.laoId))
      .where(eq(trainingWindowLaos.windowId, window.id))
      .orderBy(asc(laos.id));
    const provinceCodes = named.map(({ provinceCode }) => provinceCode);
    if (!mayCloseWindow(actor, { openedById: window.openedById, provinceCodes }))
      return refused("window_not_found");
    await tx
      .update(trainingWindows)
      .set({ closedAt: now, closedById: actor.personId })
      .where(eq(trainingWindows.id, window.id));
    for (const { laoId } of named)
      await recordAuditEvent(tx, {
        at: now,
        actorId: actor.personId,
        action: "training_window.close",
        entity: "training_window",
        entityId: window.id,
        laoId,
        address: actor.address,
        before: { closesAt: window.closesAt },
        after: { closedAt: now },
      });
    return done({ windowId: window.id });
  });
}
