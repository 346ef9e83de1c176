import "server-only";
import { eq, sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/database";
import { laos } from "@/db/schema";
import type { Actor } from "@/lib/accounts/actor";
import { onceOnly } from "@/lib/accounts/idempotency/mutations";
import { recordAuditEvent } from "@/lib/audit/mutations";
import { civilDateOf } from "@/lib/platform/civil-date";
import { keyOfContent } from "@/lib/platform/form-key";
import { done, type Outcome, refused } from "@/lib/platform/outcome";
import { mayKeepRegistry } from "../access";
import { readRegistry } from "../data";
import type { CellProblem } from "../reading/rules";
import type { RegistryCells } from "../rows/rules";
import type { PlannedChanges, Registry } from "../rules";
import { lockRegistry, writePlannedChanges } from "../writing/mutations";
import { plannedRow, rowOfDeed } from "./rules";
import type { LaoCells, LaoChangeInput, LaoDeed } from "./schema";

export type LaoRefusal =
  | "lao_not_found"
  | "changed_by_other"
  | "cells_refused"
  | "code_taken"
  | "nothing_changed"
  | "not_retired"
  | "day_missing";

/** A refusal of a form's cells names each cell; any other is one sentence. */
export type LaoOutcome =
  | { readonly ok: true; readonly value: { code: string } }
  | { readonly ok: false; readonly reason: LaoRefusal; readonly problems: readonly CellProblem[] };

type Judged = Outcome<{ planned: PlannedChanges }, LaoRefusal>;

/** One form, sent once: the registry is held, the row judged as a file's row is, written, and recorded. */
async function keepOnce(
  db: Db,
  actor: Actor,
  form: { key: string; action: string },
  now: Date,
  judge: (tx: Tx, registry: Registry) => Promise<Judged>,
): Promise<LaoOutcome> {
  let problems: readonly CellProblem[] = [];
  const outcome = await db.transaction((tx) =>
    onceOnly<{ code: string }, LaoRefusal>(tx, actor, form, now, async () => {
      if (!mayKeepRegistry(actor)) return refused("lao_not_found");
      await lockRegistry(tx);
      const judged = await judge(tx, await readRegistry(tx));
      if (!judged.ok) return judged;
      const { planned } = judged.value;
      const [change] = planned.changes;
      if (!change?.after) {
        problems = change?.problems ?? [];
        return refused("cells_refused");
      }
      if (change.kind === "unchanged") return refused("nothing_changed");
      const added = await writePlannedChanges(tx, planned, actor, now);
      for (const [code, id] of added)
        await recordAuditEvent(tx, {
          at: now,
          actorId: actor.personId,
          action: "lao.add",
          entity: "lao",
          entityId: id,
          laoId: id,
          address: actor.address,
          after: { ...change.after, code },
        });
      return done({ code: change.after.code });
    }),
  );
  return outcome.ok ? outcome : { ...outcome, problems };
}

/** Adds an LAO by hand, with its account: one that no list has, such as เมืองพัทยา. */
export function addLao(
  db: Db,
  actor: Actor,
  input: { formKey: string; cells: LaoCells },
  now: Date,
): Promise<LaoOutcome> {
  const { code, type, nameTh, fullNameTh, provinceCode, districtTh, size, areaKm2 } = input.cells;
  const cells: RegistryCells = {
    code,
    type,
    nameTh,
    fullNameTh,
    provinceCode,
    districtTh,
    size,
    areaKm2,
  };
  const form = { key: keyOfContent(input.formKey, cells), action: "lao.add" };
  return keepOnce(db, actor, form, now, async (_tx, registry) => {
    const planned = plannedRow(cells, registry, civilDateOf(now));
    return planned.changes[0]?.before ? refused("code_taken") : done({ planned });
  });
}

async function versionOf(tx: Tx, laoId: number): Promise<number | null> {
  const [lao] = await tx.select({ rowVersion: laos.rowVersion }).from(laos).where(eq(laos.id, laoId));
  return lao?.rowVersion ?? null;
}

/** Edits an LAO, gives it a new code with all that is its own, or retires it, by itself or into another. */
export function changeLao(
  db: Db,
  actor: Actor,
  input: LaoChangeInput & { deed: LaoDeed; cells: LaoCells },
  now: Date,
): Promise<LaoOutcome> {
  const { formKey, deed, cells, laoCode, rowVersion } = input;
  const form = { key: keyOfContent(formKey, [deed, cells]), action: "lao.edit" };
  return keepOnce(db, actor, form, now, async (tx, registry) => {
    const lao = registry.laos.find(({ code }) => code === laoCode);
    if (!lao) return refused("lao_not_found");
    if ((await versionOf(tx, lao.id)) !== rowVersion) return refused("changed_by_other");
    if (deed === "retire" && cells.retiredOn.trim() === "") return refused("day_missing");
    return done({ planned: plannedRow(rowOfDeed(deed, lao, cells), registry, civilDateOf(now)) });
  });
}

/** Takes back that an LAO was retired: its account opens again as it was. */
export async function bringBackLao(
  db: Db,
  actor: Actor,
  input: LaoChangeInput,
  now: Date,
): Promise<Outcome<{ code: string }, LaoRefusal>> {
  return db.transaction((tx) =>
    onceOnly<{ code: string }, LaoRefusal>(
      tx,
      actor,
      { key: input.formKey, action: "lao.bring_back" },
      now,
      async () => {
        if (!mayKeepRegistry(actor)) return refused("lao_not_found");
        await lockRegistry(tx);
        const lao = (await readRegistry(tx)).laos.find(({ code }) => code === input.laoCode);
        if (!lao) return refused("lao_not_found");
        if ((await versionOf(tx, lao.id)) !== input.rowVersion) return refused("changed_by_other");
        if (lao.retiredOn === null) return refused("not_retired");
        await tx
          .update(laos)
          .set({
            retiredOn: null,
            mergedIntoId: null,
            rowVersion: sql`${laos.rowVersion} + 1`,
            updatedAt: now,
          })
          .where(eq(laos.id, lao.id));
        await recordAuditEvent(tx, {
          at: now,
          actorId: actor.personId,
          action: "lao.bring_back",
          entity: "lao",
          entityId: lao.id,
          laoId: lao.id,
          address: actor.address,
          before: { retiredOn: lao.retiredOn, mergedIntoCode: lao.mergedIntoCode },
          after: { retiredOn: null, mergedIntoCode: null },
        });
        return done({ code: lao.code });
      },
    ),
  );
}
