import "server-only";
import { randomBytes } from "node:crypto";
import { and, asc, eq, gt, inArray, isNull, or } from "drizzle-orm";
import type { Db, Tx } from "@/db/database";
import { activationCodes, districts, laos, people, provinces } from "@/db/schema";
import { recordAuditEvent } from "@/lib/audit/mutations";
import { civilDateOf } from "@/lib/platform/civil-date";
import { keyOfContent } from "@/lib/platform/form-key";
import { done, type Outcome, refused } from "@/lib/platform/outcome";
import type { Actor } from "../actor";
import { onceOnly } from "../idempotency/mutations";
import { hashToken } from "../secrets";
import { mayIssueCodeFor } from "./access";
import { IS_CODE_ACCOUNT } from "./data";
import type { ActivationLetter } from "./letters/model";
import { CODE_BYTES, codeExpiry, codeOfBytes, formatCode } from "./rules";

export type IssueRefusal = "lao_not_found" | "already_issued";

type RegisteredLao = { id: number; code: string; fullNameTh: string };

/** An account that opens with a code for each LAO of the registry that has none yet. */
export async function addMissingAccounts(
  tx: Tx,
  actor: Actor,
  registered: readonly RegisteredLao[],
  now: Date,
): Promise<void> {
  if (registered.length === 0) return;
  const ids = registered.map(({ id }) => id);
  const known = await tx
    .select({ laoId: people.laoId })
    .from(people)
    .where(and(inArray(people.laoId, ids), IS_CODE_ACCOUNT));
  const missing = registered.filter(({ id }) => !known.some(({ laoId }) => laoId === id));
  if (missing.length === 0) return;
  const added = await tx
    .insert(people)
    .values(
      missing.map(({ id, code, fullNameTh }) => ({
        username: code,
        displayName: fullNameTh,
        role: "lao" as const,
        reach: "lao" as const,
        laoId: id,
        createdAt: now,
        updatedAt: now,
      })),
    )
    .onConflictDoNothing()
    .returning({ id: people.id, username: people.username, laoId: people.laoId });
  for (const { id, username, laoId } of added)
    await recordAuditEvent(tx, {
      at: now,
      actorId: actor.personId,
      action: "person.create",
      entity: "person",
      entityId: id,
      laoId,
      address: actor.address,
      after: { username, role: "lao" },
    });
}

/** The LAOs among those asked for that exist today and may be given a code by somebody, district by district. */
async function listLaosToActivate(tx: Tx, actor: Actor, laoIds: readonly number[], now: Date) {
  const found = await tx
    .select({
      id: laos.id,
      code: laos.code,
      fullNameTh: laos.fullNameTh,
      provinceCode: laos.provinceCode,
      provinceNameTh: provinces.nameTh,
      districtNameTh: districts.nameTh,
    })
    .from(laos)
    .innerJoin(provinces, eq(provinces.code, laos.provinceCode))
    .innerJoin(districts, eq(districts.code, laos.districtCode))
    .where(
      and(inArray(laos.id, [...laoIds]), or(isNull(laos.retiredOn), gt(laos.retiredOn, civilDateOf(now)))),
    )
    .orderBy(asc(laos.provinceCode), asc(laos.districtCode), asc(laos.fullNameTh), asc(laos.id));
  return found.filter((lao) => mayIssueCodeFor(actor, lao));
}

/** Kills the code that an account has and gives it another, on a row that the transaction holds. */
async function replaceCode(tx: Tx, actor: Actor, person: { id: string; laoId: number }, now: Date) {
  const replaced = await tx
    .update(activationCodes)
    .set({ revokedAt: now })
    .where(
      and(
        eq(activationCodes.personId, person.id),
        isNull(activationCodes.usedAt),
        isNull(activationCodes.revokedAt),
      ),
    )
    .returning({ id: activationCodes.id });
  const code = codeOfBytes(randomBytes(CODE_BYTES));
  const expiresAt = codeExpiry(now);
  const [issued] = await tx
    .insert(activationCodes)
    .values({
      personId: person.id,
      codeHash: hashToken(code),
      issuedById: actor.personId,
      issuedAt: now,
      expiresAt,
    })
    .returning({ id: activationCodes.id });
  await recordAuditEvent(tx, {
    at: now,
    actorId: actor.personId,
    action: "activation_code.issue",
    entity: "activation_code",
    entityId: issued!.id,
    laoId: person.laoId,
    address: actor.address,
    before: replaced[0] ? { id: replaced[0].id } : null,
    after: { personId: person.id, expiresAt },
  });
  return { code: formatCode(code), expiresAt };
}

/**
 * New activation codes for LAOs whose account nobody has opened yet; the codes they had are dead from now on.
 * Unknown LAOs, those out of reach and those whose account is open already are left out.
 *
 * @returns the letters, once: the same form sent again is refused, for the codes are kept nowhere
 * @source docs/sources.md A-1
 */
export async function issueActivationCodes(
  db: Db,
  actor: Actor,
  input: { laoIds: readonly number[]; formKey: string },
  now: Date,
): Promise<Outcome<{ letters: ActivationLetter[] }, IssueRefusal>> {
  // Another selection from the same page is another form.
  const key = keyOfContent(
    input.formKey,
    [...input.laoIds].sort((a, b) => a - b),
  );
  return db.transaction(async (tx) => {
    const letters: ActivationLetter[] = [];
    const outcome = await onceOnly<{ issued: number }, IssueRefusal>(
      tx,
      actor,
      { key, action: "activation_code.issue" },
      now,
      async () => {
        const reached = await listLaosToActivate(tx, actor, input.laoIds, now);
        await addMissingAccounts(tx, actor, reached, now);
        const unclaimed = await tx
          .select({ id: people.id, laoId: people.laoId, username: people.username })
          .from(people)
          .where(
            and(
              inArray(
                people.laoId,
                reached.map(({ id }) => id),
              ),
              IS_CODE_ACCOUNT,
              eq(people.state, "unclaimed"),
            ),
          )
          .orderBy(asc(people.id))
          .for("update");
        for (const lao of reached) {
          const person = unclaimed.find(({ laoId }) => laoId === lao.id);
          if (!person) continue;
          const given = await replaceCode(tx, actor, { id: person.id, laoId: lao.id }, now);
          letters.push({
            laoId: lao.id,
            laoCode: person.username,
            laoNameTh: lao.fullNameTh,
            provinceNameTh: lao.provinceNameTh,
            districtNameTh: lao.districtNameTh,
            ...given,
          });
        }
        return letters.length > 0 ? done({ issued: letters.length }) : refused("lao_not_found");
      },
    );
    if (!outcome.ok) return outcome;
    return letters.length > 0 ? done({ letters }) : refused("already_issued");
  });
}
