import "server-only";
import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Tx } from "@/db/database";
import { laos, people, sessions } from "@/db/schema";
import { endSessionsFor } from "../sessions/mutations";

/** An account that opens with a code for each of these LAOs that has none; the username is the LAO's code. */
export async function openLaoAccounts(tx: Tx, laoIds: readonly number[], now: Date): Promise<void> {
  if (laoIds.length === 0) return;
  const at = now.toISOString();
  await tx.execute(sql`
    insert into ${people} (username, display_name, role, reach, lao_id, created_at, updated_at)
    select ${laos.code}, ${laos.fullNameTh}, 'lao', 'lao', ${laos.id}, ${at}::timestamptz, ${at}::timestamptz
    from ${laos} where ${inArray(laos.id, [...laoIds])} order by ${laos.id}
    on conflict (username) do nothing`);
}

/** The code and the name under which an LAO's account was opened, and those that it has from now on. */
export type RenamedAccount = {
  readonly laoId: number;
  readonly earlierCode: string;
  readonly code: string;
  readonly earlierName: string;
  readonly fullNameTh: string;
};

/** An LAO's account goes along with its code and its name: same password, same history, open sessions go on. */
export async function renameLaoAccounts(
  tx: Tx,
  renamed: readonly RenamedAccount[],
  now: Date,
): Promise<void> {
  if (renamed.length === 0) return;
  await tx.execute(sql`
    update ${people} set
      username = to_name."code",
      display_name = case when ${people.displayName} = to_name."earlierName"
        then to_name."fullNameTh" else ${people.displayName} end,
      updated_at = ${now.toISOString()}::timestamptz,
      row_version = ${people.rowVersion} + 1
    from jsonb_to_recordset(${JSON.stringify(renamed)}::text::jsonb)
      as to_name("laoId" bigint, "earlierCode" text, "code" text, "earlierName" text, "fullNameTh" text)
    where ${people.laoId} = to_name."laoId" and ${people.username} = to_name."earlierCode"`);
}

/** Whoever is signed in for these LAOs is out at once: the LAOs are no more. */
export async function endSessionsOfLaos(
  tx: Tx,
  laoIds: readonly number[],
  by: { personId: string | null; address: string | null },
  now: Date,
): Promise<void> {
  if (laoIds.length === 0) return;
  const present = await tx
    .selectDistinct({ id: people.id, laoId: people.laoId })
    .from(people)
    .innerJoin(sessions, and(eq(sessions.personId, people.id), isNull(sessions.endedAt)))
    .where(inArray(people.laoId, [...laoIds]));
  for (const person of present) await endSessionsFor(tx, person, by, "disabled", now);
}
