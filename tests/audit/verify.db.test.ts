import { sql } from "drizzle-orm";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { Db, Tx } from "@/db/database";
import { verifyAuditChain } from "@/lib/audit/verify/data";
import { findingLine } from "@/lib/audit/verify/messages";
import { type ChainAnchor, type Finding, parseAnchor } from "@/lib/audit/verify/rules";
import { useTestDatabase } from "../support/database";
import { afterTampering, recordEvents } from "./chain-of-events";

const COUNT = 12;
const { db } = useTestDatabase();
let head: ChainAnchor;

beforeAll(async () => {
  await recordEvents(db, COUNT);
  head = (await verifyAuditChain(db)).head!;
});

const run = (statement: string) => (tx: Tx) => tx.execute(sql.raw(statement));
/** Gives a link the hash that its event and its previous hash ask for, as somebody would who knows how. */
const rehash = (position: number) => (tx: Tx) =>
  tx.execute(sql`update audit_chain c
    set hash = encode(sha256(convert_to(c.previous_hash || audit_event_text(e), 'UTF8')), 'hex')
    from audit_events e where e.id = c.event_id and c.position = ${position}`);
const swap = (table: string, column: string, one: number, other: number) => async (tx: Tx) => {
  for (const [from, to] of [
    [one, -1],
    [other, one],
    [-1, other],
  ])
    await tx.execute(sql.raw(`update ${table} set ${column} = ${to} where ${column} = ${from}`));
};
const insertEvent = (tx: Tx) =>
  tx.execute(sql`insert into audit_events (id, at, action, entity, entity_id) overriding system value
    select max(id) + 1, now(), 'project.edit', 'project', '7' from audit_events returning id`);

describe("the verifier", () => {
  it("says that nothing is wrong with an untouched chain, with and without an anchor", async () => {
    const clean = { links: COUNT, head, findings: [], unlisted: 0 };
    expect(await verifyAuditChain(db)).toEqual(clean);
    expect(await verifyAuditChain(db, head)).toEqual(clean);
    expect(await verifyAuditChain(db, { position: 0, hash: "0".repeat(64) })).toEqual(clean);
  });

  it.each([
    ["action", "'project.create'"],
    ["at", "at + interval '1 microsecond'"],
    ["actor_id", "gen_random_uuid()"],
    ["entity_id", "entity_id || ' '"],
    ["entity", "'plan'"],
    ["lao_id", "1"],
    ["address", "null"],
    ["before", "null"],
    ["before", "'null'"],
    ["after", 'after || \'{"remark": "x"}\''],
  ])("names the row whose %s was changed to %s", async (column, value) => {
    const { findings } = await afterTampering(
      db,
      run(`update audit_events set ${column} = ${value} where id = 5`),
    );
    expect(findings).toEqual([{ what: "changed", position: 5, eventId: 5 }]);
  });

  it("names the row whose hash was changed, and not the one after it", async () => {
    const { findings } = await afterTampering(
      db,
      run("update audit_chain set hash = md5('x') where position = 5"),
    );
    expect(findings).toEqual([{ what: "changed", position: 5, eventId: 5 }]);
  });

  it("names the place of a row that was changed together with its hash", async () => {
    const { findings } = await afterTampering(db, async (tx) => {
      await run("update audit_events set address = null where id = 5")(tx);
      await rehash(5)(tx);
    });
    expect(findings).toEqual([{ what: "removed_before", position: 6, eventId: 6 }]);
  });

  it("names a removed event", async () => {
    const { findings } = await afterTampering(db, run("delete from audit_events where id = 5"));
    expect(findings).toEqual([{ what: "event_removed", position: 5, eventId: 5 }]);
  });

  it("names removed links, with their events and without", async () => {
    const remove = run("delete from audit_chain where position between 5 and 6");
    const both = await afterTampering(db, async (tx) => {
      await remove(tx);
      await run("delete from audit_events where id in (5, 6)")(tx);
    });
    expect(both.findings).toEqual([{ what: "links_removed", from: 5, to: 6 }]);
    const { findings } = await afterTampering(db, remove);
    expect(findings).toEqual([
      { what: "links_removed", from: 5, to: 6 },
      { what: "event_inserted", eventId: 5 },
      { what: "event_inserted", eventId: 6 },
    ]);
  });

  it("names where a row was removed and the places closed up behind it", async () => {
    const { findings } = await afterTampering(db, async (tx) => {
      await run("delete from audit_chain where position = 5")(tx);
      await run("delete from audit_events where id = 5")(tx);
      await run("update audit_chain set position = -position where position > 5")(tx);
      await run("update audit_chain set position = -position - 1 where position < 0")(tx);
    });
    expect(findings).toEqual([{ what: "removed_before", position: 5, eventId: 6 }]);
  });

  it("names an event that was inserted past the chain", async () => {
    const { findings } = await afterTampering(db, insertEvent);
    expect(findings).toEqual([{ what: "event_inserted", eventId: expect.any(Number) }]);
  });

  it("names an event that was put into the middle with a link made for it", async () => {
    let eventId = 0;
    const { findings } = await afterTampering(db, async (tx) => {
      eventId = Number((await insertEvent(tx))[0]?.id);
      await run("update audit_chain set position = -position where position > 4")(tx);
      await run("update audit_chain set position = -position + 1 where position < 0")(tx);
      await run(`insert into audit_chain select 5, ${eventId}, hash, '' from audit_chain where position = 4`)(
        tx,
      );
      await rehash(5)(tx);
    });
    expect(findings).toEqual([{ what: "link_inserted", position: 5, eventId }]);
  });

  it("names rows that changed places", async () => {
    const { findings } = await afterTampering(db, swap("audit_chain", "position", 5, 8));
    expect(findings).toEqual(
      [
        [5, 8],
        [6, 6],
        [8, 5],
        [9, 9],
      ].map(([position, eventId]) => ({ what: "reordered", position, eventId })),
    );
    const swapped = await afterTampering(db, swap("audit_chain", "event_id", 5, 8));
    expect(swapped.findings).toEqual([
      { what: "changed", position: 5, eventId: 8 },
      { what: "changed", position: 8, eventId: 5 },
    ]);
  });

  const cut = async (tx: Tx) => {
    await run("delete from audit_chain where position > 9")(tx);
    await run("delete from audit_events where id > 9")(tx);
  };

  it("finds a tail that was cut off only by an anchor that was kept elsewhere", async () => {
    expect((await afterTampering(db, cut)).findings).toEqual([]);
    expect((await afterTampering(db, cut, head)).findings).toEqual([{ what: "tail_cut", from: 10, to: 12 }]);
  });

  it("finds a chain that was written anew from a row on by an anchor at or behind it", async () => {
    const rewrite = async (tx: Tx) => {
      await run("update audit_events set address = null where id = 5")(tx);
      for (let position = 5; position <= COUNT; position += 1) {
        await tx.execute(sql`update audit_chain c set previous_hash = b.hash from audit_chain b
          where c.position = ${position} and b.position = ${position - 1}`);
        await rehash(position)(tx);
      }
    };
    expect((await afterTampering(db, rewrite)).findings).toEqual([]);
    expect((await afterTampering(db, rewrite, head)).findings).toEqual([
      { what: "rewritten", position: COUNT },
    ]);
  });

  it("is not taken in by a trigger's function that was changed", async () => {
    const { findings } = await afterTampering(db, async (tx) => {
      await run("update audit_events set address = null where id = 5")(tx);
      await run(
        "create or replace function audit_event_text(event audit_events) returns text language sql as $$ select '' $$",
      )(tx);
    });
    expect(findings).toEqual([{ what: "changed", position: 5, eventId: 5 }]);
  });

  it("lists no more than a thousand rows and counts the rest", async () => {
    const report = await afterTampering(
      db,
      run(`insert into audit_events (at, action, entity, entity_id)
        select now(), 'x', 'x', n::text from generate_series(1, 1200) n`),
    );
    expect([report.findings.length, report.unlisted]).toEqual([1000, 200]);
  });
});

describe("whatever was tampered with", () => {
  const row = fc.integer({ min: 1, max: COUNT });
  const two = fc.uniqueArray(row, { minLength: 2, maxLength: 2 }).map(([a, b]) => [a ?? 0, b ?? 0] as const);
  const deed = fc.oneof(
    row.map((id) => ({
      said: `change event ${id}`,
      do: run(`update audit_events set entity_id = 'x' where id = ${id}`),
    })),
    row.map((id) => ({ said: `remove event ${id}`, do: run(`delete from audit_events where id = ${id}`) })),
    row.map((at) => ({
      said: `remove link ${at}`,
      do: run(`delete from audit_chain where position = ${at}`),
    })),
    row.map((at) => ({
      said: `remove both ${at}`,
      do: async (tx: Tx) => {
        await run(
          `delete from audit_events where id in (select event_id from audit_chain where position = ${at})`,
        )(tx);
        await run(`delete from audit_chain where position = ${at}`)(tx);
      },
    })),
    fc.constant({ said: "insert", do: insertEvent as (tx: Tx) => Promise<unknown> }),
    row.map((at) => ({
      said: `change and rehash ${at}`,
      do: async (tx: Tx) => {
        await run(
          `update audit_events e set address = 'x' from audit_chain c where c.event_id = e.id and c.position = ${at}`,
        )(tx);
        await rehash(at)(tx);
      },
    })),
    two.map(([a, b]) => ({ said: `swap places ${a} ${b}`, do: swap("audit_chain", "position", a, b) })),
    two.map(([a, b]) => ({ said: `swap events ${a} ${b}`, do: swap("audit_chain", "event_id", a, b) })),
    two.map(([a, b]) => ({
      said: `swap ids ${a} ${b}`,
      do: async (tx: Tx) => {
        await run("alter table audit_events alter column id drop identity if exists")(tx);
        await swap("audit_events", "id", a, b)(tx);
      },
    })),
    two.map(([a, b]) => ({
      said: `shift from ${a} by ${b}`,
      do: async (tx: Tx) => {
        await run(`update audit_chain set position = -position where position >= ${a}`)(tx);
        await run(`update audit_chain set position = -position + ${b} where position < 0`)(tx);
      },
    })),
  );

  it("is found when the head was noted", { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { minLength: 1, maxLength: 3 }), async (deeds) => {
        let isOtherwise = true;
        const before = await content(db);
        const { findings } = await afterTampering(
          db,
          async (tx) => {
            for (const each of deeds) await each.do(tx);
            isOtherwise = (await content(tx as unknown as Db)) !== before;
          },
          head,
        );
        expect(findings.length > 0, deeds.map(({ said }) => said).join(", ")).toBe(isOtherwise);
      }),
      { numRuns: 150 },
    );
  });

  async function content(at: Db): Promise<string> {
    const [all] = await at.execute<{ text: string }>(sql`select md5(
      (select coalesce(string_agg(e::text, '|' order by e.id), '') from audit_events e) ||
      (select coalesce(string_agg(c::text, '|' order by c.position), '') from audit_chain c)) as text`);
    return all?.text ?? "";
  }
});

describe("what the command prints", () => {
  it("names each finding in Thai and in English", () => {
    const every: Finding[] = [
      { what: "changed", position: 5, eventId: 6 },
      { what: "event_removed", position: 5, eventId: 6 },
      { what: "links_removed", from: 5, to: 6 },
      { what: "removed_before", position: 5, eventId: 6 },
      { what: "event_inserted", eventId: 6 },
      { what: "link_inserted", position: 5, eventId: 6 },
      { what: "reordered", position: 5, eventId: 6 },
      { what: "tail_cut", from: 5, to: 5 },
      { what: "rewritten", position: 5 },
    ];
    for (const line of every.map(findingLine)) expect(line).toMatch(/[ก-๛].* \| [a-z]/);
    expect(findingLine(every[0]!)).toContain("event 6 (position 5)");
  });

  it.each(["", "5", "5:xyz", `:${"a".repeat(64)}`, `-1:${"a".repeat(64)}`, `5:${"A".repeat(64)}`])(
    "takes no anchor that is none: %s",
    (text) => expect(parseAnchor(text)).toBeNull(),
  );

  it("takes the anchor that it printed", () => {
    expect(parseAnchor(` 5:${"a".repeat(64)}\n`)).toEqual({ position: 5, hash: "a".repeat(64) });
  });
});
