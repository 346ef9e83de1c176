import postgres from "postgres";
import { product } from "../../support/product";

/** What a probe is about: a record of `lao`, of `neighbour`, of an LAO of the far province, or of nobody. */
export const WHOSE = ["own", "other", "far", "missing"] as const;
export type Whose = (typeof WHOSE)[number];

export type Subject = {
  readonly laoCode: string;
  readonly provinceCode: string;
  readonly projectId: string;
  /** Of the edition 2561-2564. */
  readonly planId: string;
  readonly personId: string;
  /** Words that nobody may read who does not reach the LAO. */
  readonly secrets: readonly string[];
};

const CODES = { own: "2900101", other: "5900105", far: "2930101" } as const;

const MISSING: Subject = {
  laoCode: "2999999",
  provinceCode: "00",
  projectId: "999999999",
  planId: "999999999",
  personId: "00000000-0000-4000-8000-000000000000",
  secrets: [],
};

async function recordOf(sql: postgres.Sql, whose: keyof typeof CODES): Promise<Subject> {
  const code = CODES[whose];
  const [found] = await sql<
    { laoId: string; provinceCode: string; projectId: string; planId: string; personId: string }[]
  >`
    select l.id as "laoId", l.province_code as "provinceCode", pe.id as "personId",
      (select p.id::text from projects p join plans on plans.id = p.plan_id
        where plans.lao_id = l.id and p.deleted_at is null order by p.id limit 1) as "projectId",
      (select plans.id::text from plans where plans.lao_id = l.id order by plans.edition_id limit 1) as "planId"
    from laos l join people pe on pe.lao_id = l.id where l.code = ${code}`;
  if (!found?.projectId) throw new Error(`no LAO ${code} with a project`);
  const secrets = [`only-${whose}@marked.example`, `ผู้ประสานงานทดสอบ-${whose}`];
  await sql`update people set email = ${secrets[0]!} where id = ${found.personId}`;
  await sql`insert into lao_profiles (lao_id, coordinator_name) values (${found.laoId}, ${secrets[1]!})
    on conflict (lao_id) do update set coordinator_name = excluded.coordinator_name`;
  return { laoCode: code, ...found, secrets };
}

export type Records = Readonly<Record<Whose, Subject>>;

/** Takes the words out again, for the tests that come after. */
export async function unmarkRecords(): Promise<void> {
  const sql = postgres(product.database, { max: 1, onnotice: () => {} });
  await sql`update people set email = null where email like 'only-%@marked.example'`;
  await sql`update lao_profiles set coordinator_name = null where coordinator_name like 'ผู้ประสานงานทดสอบ-%'`;
  await sql.end({ timeout: 5 });
}

/** The records of the demo, with words in them that are found again wherever they leak. */
export async function markRecords(): Promise<Records> {
  const sql = postgres(product.database, { max: 1, onnotice: () => {} });
  try {
    return {
      own: await recordOf(sql, "own"),
      other: await recordOf(sql, "other"),
      far: await recordOf(sql, "far"),
      missing: MISSING,
    };
  } finally {
    await sql.end({ timeout: 5 });
  }
}

/** Tables that a look leaves its traces in. */
const TRACES = new Set([
  "sessions",
  "audit_events",
  "audit_chain",
  "parked_forms",
  "sign_in_counters",
  "reset_requests",
  "remembered_devices",
  "mail_outbox",
]);

/** Everything that is kept, table by table, to see that nothing was written. */
export async function everythingKept(): Promise<Record<string, string>> {
  const sql = postgres(product.database, { max: 1, onnotice: () => {} });
  try {
    const tables = await sql<{ name: string }[]>`
      select table_name as name from information_schema.tables
      where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`;
    const kept: Record<string, string> = {};
    for (const { name } of tables.filter((table) => !TRACES.has(table.name))) {
      const [row] = await sql<{ sum: string }[]>`
        select count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)), 0) as sum from ${sql(name)} t`;
      kept[name] = row?.sum ?? "";
    }
    return kept;
  } finally {
    await sql.end({ timeout: 5 });
  }
}
