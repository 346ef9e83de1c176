import "server-only";
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/database";
import { districts, laoCodes, laos } from "@/db/schema";
import { endSessionsOfLaos, openLaoAccounts, renameLaoAccounts } from "@/lib/accounts/lao-accounts/mutations";
import { recordAuditEvents } from "@/lib/audit/mutations";
import { civilDateOf } from "@/lib/platform/civil-date";
import type { ChangeKind, LaoValues, PlannedChange, PlannedChanges, RegisteredLao } from "../rules";

/** Any number, the same in every process of this product: the registry is written by one at a time. */
const REGISTRY_LOCK = 727_278;

/** Waits until nobody else writes the registry; until the transaction ends nobody else does. */
export async function lockRegistry(tx: Tx): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${REGISTRY_LOCK})`);
  // Staff who write the size in their profile, too: what was compared is then what is changed.
  await tx.select({ id: laos.id }).from(laos).orderBy(laos.id).for("no key update");
}

/** Who writes; nobody signed in for the command of whoever runs the server. */
export type RegistryWriter = { readonly personId: string | null; readonly address: string | null };

type Changed = PlannedChange & { readonly before: RegisteredLao; readonly after: LaoValues };
type Added = PlannedChange & { readonly after: LaoValues };

const json = (rows: unknown) => sql`${JSON.stringify(rows)}::text::jsonb`;

const VALUES =
  sql.raw(`"code" text, "type" text, "size" text, "nameTh" text, "fullNameTh" text, "provinceCode" text,
  "districtCode" text, "areaKm2" numeric, "retiredOn" date`);

async function updateLaos(tx: Tx, changed: readonly Changed[], now: Date): Promise<void> {
  if (changed.length === 0) return;
  const rows = changed.map(({ before, after }) => ({ id: before.id, ...after }));
  await tx.execute(sql`
    update ${laos} set code = x."code", type = x."type", size = x."size", name_th = x."nameTh",
      full_name_th = x."fullNameTh", province_code = x."provinceCode", district_code = x."districtCode",
      area_km2 = x."areaKm2", retired_on = x."retiredOn", row_version = ${laos.rowVersion} + 1,
      updated_at = ${now.toISOString()}::timestamptz
    from jsonb_to_recordset(${json(rows)}) as x("id" bigint, ${VALUES})
    where ${laos.id} = x."id"`);
}

async function insertLaos(tx: Tx, added: readonly Added[], now: Date): Promise<Map<string, number>> {
  if (added.length === 0) return new Map();
  const inserted = await tx.execute<{ id: string; code: string }>(sql`
    insert into ${laos} (code, type, size, name_th, full_name_th, province_code, district_code, area_km2, retired_on,
      updated_at)
    select x."code", x."type", x."size", x."nameTh", x."fullNameTh", x."provinceCode", x."districtCode", x."areaKm2",
      x."retiredOn", ${now.toISOString()}::timestamptz
    from jsonb_to_recordset(${json(added.map(({ after }) => after))}) as x(${VALUES})
    order by x."code"
    returning id, code`);
  return new Map(inserted.map(({ id, code }) => [code, Number(id)]));
}

/** After every LAO has its row and its code. */
async function updateMerges(tx: Tx, changes: readonly PlannedChange[]): Promise<void> {
  const merged = changes.flatMap(({ before, after }) =>
    after && after.mergedIntoCode !== (before?.mergedIntoCode ?? null)
      ? [{ code: after.code, into: after.mergedIntoCode }]
      : [],
  );
  if (merged.length === 0) return;
  await tx.execute(sql`
    update ${laos} set merged_into_id = target.id
    from jsonb_to_recordset(${json(merged)}) as x("code" text, "into" text)
      left join laos target on target.code = x."into"
    where ${laos.code} = x."code"`);
}

/** What the row of a code says besides its period. */
const NAMED_BY: ReadonlySet<string> = new Set(["code", "type", "fullNameTh"]);

/**
 * Keeps the periods of the codes: a period runs from its first day to the day before the next code's. A code that an
 * LAO takes up again goes on.
 */
async function writeCodes(
  tx: Tx,
  added: readonly Added[],
  changed: readonly Changed[],
  idOf: (code: string) => number,
  today: string,
): Promise<void> {
  const recoded = changed.filter(({ before, after }) => before.code !== after.code);
  const ended = recoded.map(({ before, changedOn }) => ({
    code: before.code,
    laoId: before.id,
    type: before.type,
    fullNameTh: before.fullNameTh,
    from: changedOn ?? today,
    to: changedOn ?? today,
  }));
  const begun = [
    ...added.map(({ after, changedOn }) => ({ after, laoId: idOf(after.code), from: changedOn ?? today })),
    // Also a new name or type: the row of a code says what its LAO was called last.
    ...changed
      .filter(({ fields }) => fields.some(({ field }) => NAMED_BY.has(field)))
      .map(({ before, after, changedOn }) => ({
        after,
        laoId: before.id,
        from: before.code === after.code ? today : (changedOn ?? today),
      })),
  ].map(({ after, laoId, from }) => ({
    code: after.code,
    laoId,
    type: after.type,
    fullNameTh: after.fullNameTh,
    from,
    to: null,
  }));
  if (ended.length > 0) await upsertCodes(tx, ended);
  if (begun.length > 0) await upsertCodes(tx, begun);
}

async function upsertCodes(tx: Tx, rows: readonly object[]): Promise<void> {
  await tx.execute(sql`
    insert into ${laoCodes} (code, lao_id, type, full_name_th, valid_from, valid_to)
    select x."code", x."laoId", x."type", x."fullNameTh", x."from", x."to"
    from jsonb_to_recordset(${json(rows)}) as x("code" text, "laoId" bigint, "type" text, "fullNameTh" text,
      "from" date, "to" date)
    on conflict (code) do update set type = excluded.type, full_name_th = excluded.full_name_th,
      valid_to = excluded.valid_to, valid_from = least(${laoCodes.validFrom}, excluded.valid_from)
    where ${laoCodes.laoId} = excluded.lao_id`);
}

const ACTION_OF: Readonly<Record<Exclude<ChangeKind, "refused" | "unchanged" | "added">, string>> = {
  merged: "lao.merge",
  retired: "lao.retire",
  recoded: "lao.recode",
  renamed: "lao.rename",
  changed: "lao.edit",
};

function eventOf({ kind, before, fields }: Changed, by: RegistryWriter, now: Date) {
  const said = (side: "before" | "after") =>
    Object.fromEntries(fields.map((field) => [field.field, field[side]]));
  return {
    at: now,
    actorId: by.personId,
    action: ACTION_OF[kind as keyof typeof ACTION_OF],
    entity: "lao",
    entityId: before.id,
    laoId: before.id,
    address: by.address,
    before: said("before"),
    after: said("after"),
  };
}

/**
 * Writes what was planned, some statements for all rows together, in a transaction that holds the registry's lock.
 * Each LAO that was there before gets its event; those that are added are told of by whoever calls.
 *
 * @returns the ids of the LAOs that were added, by code
 */
export async function writePlannedChanges(
  tx: Tx,
  { changes, newDistricts }: PlannedChanges,
  by: RegistryWriter,
  now: Date,
): Promise<Map<string, number>> {
  const today = civilDateOf(now);
  const changed = changes.filter(
    (change): change is Changed =>
      change.before !== null && change.after !== null && change.fields.length > 0,
  );
  const added = changes.filter((change): change is Added => change.kind === "added");
  if (newDistricts.length > 0)
    await tx
      .insert(districts)
      .values(newDistricts.map((district) => ({ ...district, nameEn: "" })))
      .onConflictDoNothing();
  await updateLaos(tx, changed, now);
  const ids = await insertLaos(tx, added, now);
  await updateMerges(tx, [...changed, ...added]);
  await writeCodes(tx, added, changed, (code) => ids.get(code)!, today);
  await openLaoAccounts(tx, [...ids.values()], now);
  await renameLaoAccounts(tx, renamedAccounts(changed), now);
  const gone = changed.filter(({ after }) => after.retiredOn !== null && after.retiredOn <= today);
  await endSessionsOfLaos(
    tx,
    gone.map(({ before }) => before.id),
    by,
    now,
  );
  await recordAuditEvents(
    tx,
    changed.map((change) => eventOf(change, by, now)),
  );
  return ids;
}

function renamedAccounts(changed: readonly Changed[]) {
  return changed
    .filter(({ before, after }) => before.code !== after.code || before.fullNameTh !== after.fullNameTh)
    .map(({ before, after }) => ({
      laoId: before.id,
      earlierCode: before.code,
      code: after.code,
      earlierName: before.fullNameTh,
      fullNameTh: after.fullNameTh,
    }));
}
