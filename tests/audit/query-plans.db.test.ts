import { beforeAll, describe, expect, it } from "vitest";
import type { Db } from "@/db/database";
import type { Actor } from "@/lib/accounts/actor";
import { listAuditEvents } from "@/lib/audit/events/data";
import { type AuditFilter, type AuditPlace, EVERYTHING } from "@/lib/audit/events/schema";
import { useTestDatabase } from "../support/database";

const EVENTS = 60_000;

describe("reading the trail among many events", () => {
  const { db, sql } = useTestDatabase();
  const actors = {} as Record<"lao" | "province" | "region" | "nacc" | "admin", Actor>;
  let laoId: number;
  let personId: string;

  /** 800 LAOs in 40 provinces, each with as many events of every usual action; ten of a rare one. */
  beforeAll(async () => {
    await sql`
      insert into laos (code, type, name_th, full_name_th, province_code, district_code)
      select (6000000 + n)::text, 'sao', 'ทดสอบ ' || n, 'อบต.ทดสอบ ' || n, place.province_code, place.code
      from generate_series(0, 799) as n
      join (select code, province_code, row_number() over (order by code) - 1 as place
        from (select distinct on (province_code) code, province_code from districts order by province_code, code) d
      ) as place on place.place = n % 40`;
    await sql`
      insert into people (username, display_name, role, reach, lao_id)
      select code, full_name_th, 'lao', 'lao', id from laos`;
    const [nobody] = await sql<{ id: string }[]>`
      insert into people (username, display_name, role, reach)
      values ('nacc@eplan.example', 'ส่วนกลาง', 'nacc', 'country') returning id`;
    await sql`alter table audit_events disable trigger audit_events_are_linked`;
    await sql`
      insert into audit_events (at, actor_id, action, entity, entity_id, lao_id)
      select timestamptz '2026-01-01' + n * interval '1 minute', p.id,
        (array['session.open', 'session.end', 'project.edit', 'status_report.submit'])[1 + (n / 800) % 4],
        'project', (n % 10000)::text, p.lao_id
      from generate_series(1, ${EVENTS}::int) as n
      join (select id, lao_id, row_number() over (order by username) - 1 as place from people where lao_id is not null) p
        on p.place = n % 800`;
    await sql`
      insert into audit_events (at, action, entity, entity_id)
      select timestamptz '2025-01-01' + n * interval '1 day', 'faq.edit', 'faq_entry', '1' from generate_series(1, 10) n`;
    await sql`alter table audit_events enable trigger audit_events_are_linked`;
    await sql`analyze`;
    const [lao] = await sql<{ id: number; province: string; person: string }[]>`
      select l.id::int, l.province_code as province, p.id as person
      from laos l join people p on p.lao_id = l.id where l.code = '6000007'`;
    const codes = await sql<
      { code: string }[]
    >`select distinct province_code as code from laos order by 1 limit 5`;
    ({ id: laoId, person: personId } = lao!);
    const base = { sessionId: "s", username: "x", displayName: "x", address: null, personId: nobody!.id };
    const as = (actor: object) => ({ ...base, ...actor }) as unknown as Actor;
    actors.lao = as({ role: "lao", personId, laoId, laoCode: "6000007", provinceCode: lao!.province });
    actors.province = as({ role: "province", provinceCode: lao!.province });
    actors.region = as({ role: "nacc", provinces: codes.map(({ code }) => code) });
    actors.nacc = as({ role: "nacc", provinces: "all" });
    actors.admin = as({ role: "admin" });
  }, 120_000);

  /** How many events were touched, by index or not, while the queries ran. */
  async function touched(work: (db: Db) => Promise<unknown>): Promise<{ whole: number; events: number }> {
    return db.transaction(async (tx) => {
      // Counts of the connection's earlier transactions may still stand there.
      const read = async () => {
        const [row] = await tx.execute<{ whole: number; events: number }>(
          `select coalesce(sum(seq_scan), 0)::int as whole, coalesce(sum(idx_tup_fetch + seq_tup_read), 0)::int as events
           from pg_stat_xact_user_tables where relname = 'audit_events'`,
        );
        return row!;
      };
      const before = await read();
      await work(tx as unknown as Db);
      const after = await read();
      return { whole: after.whole - before.whole, events: after.events - before.events };
    });
  }

  const asked: [string, () => Partial<AuditFilter>, boolean][] = [
    ["the newest", () => ({}), false],
    ["one day", () => ({ from: "2026-01-20", to: "2026-01-20" }), false],
    ["one kind", () => ({ kind: "report" }), false],
    ["one rare kind", () => ({ kind: "content" }), false],
    ["one LAO", () => ({ laoIds: [laoId] }), false],
    ["one person", () => ({ personIds: [personId] }), false],
    ["one project", () => ({ entity: { entity: "project", id: "7" } }), false],
    ["a page far down", () => ({}), true],
    ["a page of one kind far down", () => ({ kind: "session" }), true],
  ];

  it.each(
    (["lao", "province", "region", "nacc", "admin"] as const).flatMap((who) =>
      asked.map(([what, filter, isDeep]) => [who, what, filter, isDeep] as const),
    ),
  )("touches few of 60,000 for %s: %s", async (who, _what, filter, isDeep) => {
    const narrowed = { ...EVERYTHING, ...filter() };
    let place: AuditPlace = null;
    if (isDeep) {
      const { rows } = await listAuditEvents(db, actors[who], { ...narrowed, to: "2026-01-10" });
      place = { beyond: rows.at(-1)?.id ?? 1, toward: "older" };
    }
    const { whole, events } = await touched((tx) => listAuditEvents(tx, actors[who], narrowed, place));
    expect(whole).toBe(0);
    // A region of 100 LAOs reads at most a page of each.
    expect(events).toBeLessThan(who === "region" ? 8_000 : 2_500);
  });
});
