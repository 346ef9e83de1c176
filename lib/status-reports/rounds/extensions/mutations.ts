import "server-only";
import { and, asc, eq, gt, inArray, isNull, or } from "drizzle-orm";
import type { Round } from "@/db/codes/status-reports";
import type { Db, Tx } from "@/db/database";
import { laos, roundExtensions, rounds } from "@/db/schema";
import type { Actor } from "@/lib/accounts/actor";
import { onceOnly } from "@/lib/accounts/idempotency/mutations";
import { recordAuditEvent } from "@/lib/audit/mutations";
import { type CivilDate, civilDateOf, lastDayOf } from "@/lib/platform/civil-date";
import { keyOfContent } from "@/lib/platform/form-key";
import { done, type Outcome, refused } from "@/lib/platform/outcome";
import { freezeRoundOf } from "../../snapshots/mutations";
import { mayExtendRoundOf, type RoundOfficer } from "../access";
import { listWindowsOfLaos } from "../data";
import type { ExtendRefusal, RevokeRefusal } from "./messages";
import { type ExtensionProblem, isReopening, problemOfExtension } from "./rules";

export type ExtendInput = {
  readonly key: string;
  readonly fiscalYear: number;
  readonly round: Round;
  readonly laoCodes: readonly string[];
  /** The last day that takes reports. */
  readonly until: CivilDate;
  readonly reason: string;
};

export type Extended = { readonly laos: number; readonly reopened: number };
type HeldLao = { readonly id: number; readonly code: string; readonly fullNameTh: string };

/** Held in the order of their numbers, so that two officers do not wait for each other for ever. */
async function holdLaos(tx: Tx, actor: Actor, { laoCodes, fiscalYear }: ExtendInput): Promise<HeldLao[]> {
  const found = await tx
    .select({ id: laos.id, code: laos.code, fullNameTh: laos.fullNameTh, provinceCode: laos.provinceCode })
    .from(laos)
    .where(
      and(
        inArray(laos.code, [...laoCodes]),
        or(isNull(laos.retiredOn), gt(laos.retiredOn, lastDayOf(fiscalYear))),
      ),
    )
    .orderBy(asc(laos.id))
    .for("no key update");
  return found.filter((lao) => mayExtendRoundOf(actor, lao));
}

const laoIdsOf = (held: readonly HeldLao[]) => held.map(({ id }) => id);

async function extendOne(
  tx: Tx,
  actor: Actor,
  lao: HeldLao,
  input: ExtendInput,
  reopening: boolean,
  now: Date,
) {
  const { fiscalYear, round, until, reason } = input;
  if (reopening) await freezeRoundOf(tx, { laoId: lao.id, fiscalYear, round }, now);
  const [made] = await tx
    .insert(roundExtensions)
    .values({
      laoId: lao.id,
      fiscalYear,
      round,
      closesOn: until,
      isReopening: reopening,
      reason,
      grantedBy: actor.personId,
      grantedAt: now,
    })
    .returning({ id: roundExtensions.id });
  await recordAuditEvent(tx, {
    at: now,
    actorId: actor.personId,
    address: actor.address,
    action: reopening ? "round.reopen" : "round.extend",
    entity: "round_extension",
    entityId: made!.id,
    laoId: lao.id,
    after: { fiscalYear, round, laoCode: lao.code, closesOn: until, reason },
  });
}

/**
 * Keeps a round open longer for LAOs, all of them or none; one whose round is closed is reopened, and frozen first, so
 * that what it reports from then on is an amendment.
 *
 * @param now by the database's clock
 * @returns of a refusal, the LAOs that it is about: codes that were not found, or names
 * @source docs/sources.md; decision 35
 */
export async function extendRound(
  db: Db | Tx,
  actor: Actor,
  input: ExtendInput,
  now: Date,
): Promise<{ ok: true; value: Extended } | { ok: false; reason: ExtendRefusal; about: readonly string[] }> {
  const { key, fiscalYear, round, until, reason } = input;
  const laoCodes = [...new Set(input.laoCodes)].sort();
  const form = {
    key: keyOfContent(key, { fiscalYear, round, laoCodes, until, reason }),
    action: "round.extend",
  };
  const today = civilDateOf(now);
  let about: readonly string[] = [];
  const outcome = await db.transaction((tx) =>
    onceOnly<Extended, ExtendRefusal>(tx, actor, form, now, async () => {
      const [known] = await tx
        .select({ round: rounds.round })
        .from(rounds)
        .where(and(eq(rounds.fiscalYear, fiscalYear), eq(rounds.round, round)))
        .for("share");
      const held = await holdLaos(tx, actor, { ...input, laoCodes });
      about = laoCodes.filter((code) => !held.some((lao) => lao.code === code));
      if (held.length === 0 || about.length > 0) return refused("laos_not_found");
      if (!known) return refused("round_not_found");
      const checked: { lao: HeldLao; reopening: boolean; problem: ExtensionProblem | null }[] = [];
      const windows = await listWindowsOfLaos(tx, { fiscalYear, round }, laoIdsOf(held));
      for (const lao of held) {
        const window = windows.get(lao.id)!;
        const problem = problemOfExtension(window, until, today);
        checked.push({ lao, reopening: isReopening(window, today), problem });
      }
      const [wrong] = checked.filter(({ problem }) => problem !== null);
      if (wrong?.problem) {
        about = checked.filter(({ problem }) => problem === wrong.problem).map(({ lao }) => lao.fullNameTh);
        return refused(wrong.problem);
      }
      for (const { lao, reopening } of checked) await extendOne(tx, actor, lao, input, reopening, now);
      return done({ laos: checked.length, reopened: checked.filter((one) => one.reopening).length });
    }),
  );
  return outcome.ok ? outcome : { ok: false, reason: outcome.reason, about };
}

/**
 * Takes back more time that was given, from this moment on. What was reported in it stays.
 *
 * @source docs/sources.md
 */
export async function revokeExtension(
  db: Db,
  actor: Actor,
  extensionId: number,
  now: Date,
): Promise<Outcome<{ laoId: number }, RevokeRefusal>> {
  return db.transaction(async (tx) => {
    const [found] = await tx
      .select({
        laoId: laos.id,
        laoCode: laos.code,
        provinceCode: laos.provinceCode,
        fiscalYear: roundExtensions.fiscalYear,
        round: roundExtensions.round,
        closesOn: roundExtensions.closesOn,
        reason: roundExtensions.reason,
      })
      .from(roundExtensions)
      .innerJoin(laos, eq(laos.id, roundExtensions.laoId))
      .where(and(eq(roundExtensions.id, extensionId), isNull(roundExtensions.revokedAt)))
      .for("update", { of: roundExtensions });
    if (!found || !mayExtendRoundOf(actor, { id: found.laoId, provinceCode: found.provinceCode }))
      return refused("extension_not_found");
    const officer: RoundOfficer = actor;
    await tx
      .update(roundExtensions)
      .set({ revokedBy: officer.personId, revokedAt: now })
      .where(eq(roundExtensions.id, extensionId));
    const { laoId, provinceCode: _, ...said } = found;
    await recordAuditEvent(tx, {
      at: now,
      actorId: officer.personId,
      address: officer.address,
      action: "round.revoke_extension",
      entity: "round_extension",
      entityId: extensionId,
      laoId,
      before: said,
    });
    return done({ laoId });
  });
}
