import { asc, sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { auditChain } from "@/db/schema";
import { recordAuditEvent } from "@/lib/audit/mutations";
import { verifyAuditChain } from "@/lib/audit/verify/data";
import { useTestDatabase } from "../support/database";
import { anEvent, recordEvents } from "./chain-of-events";

describe("the chain of audit events", () => {
  const { db, sql: owner } = useTestDatabase();
  const chain = () => db.select().from(auditChain).orderBy(asc(auditChain.position));

  it("begins with nothing and says so", async () => {
    expect(await verifyAuditChain(db)).toEqual({ links: 0, head: null, findings: [], unlisted: 0 });
  });

  it("links each event when its transaction commits, and none that was rolled back", async () => {
    await db.transaction(async (tx) => {
      await recordAuditEvent(tx, anEvent());
      expect(await tx.$count(auditChain)).toBe(0);
      await recordAuditEvent(tx, anEvent({ before: null }));
    });
    await expect(
      db.transaction(async (tx) => {
        await recordAuditEvent(tx, anEvent());
        throw new Error("changed its mind");
      }),
    ).rejects.toThrow("changed its mind");
    await recordEvents(db, 1);
    const links = await chain();
    expect(links.map(({ position }) => position)).toEqual([1, 2, 3]);
    expect(links[0]?.previousHash).toBe("0".repeat(64));
    expect(links[1]?.previousHash).toBe(links[0]?.hash);
    expect(links[2]?.previousHash).toBe(links[1]?.hash);
    expect(await verifyAuditChain(db)).toMatchObject({
      links: 3,
      head: { position: 3, hash: links[2]?.hash },
      findings: [],
    });
  });

  it("has no gap and no deadlock when many write at once, some of them in opposite order", async () => {
    await owner`create table two_things (id int primary key, said text)`;
    await owner`insert into two_things values (1, ''), (2, '')`;
    const before = (await chain()).length;
    const writes = Array.from({ length: 40 }, (_, at) =>
      db.transaction(async (tx) => {
        await recordAuditEvent(tx, anEvent({ entityId: at }));
        await tx.execute(sql`update two_things set said = said || 'x' where id = ${1 + (at % 2)}`);
        await recordAuditEvent(tx, anEvent({ entityId: at, after: null }));
      }),
    );
    await Promise.all(writes);
    const report = await verifyAuditChain(db);
    expect(report).toMatchObject({ links: before + 80, findings: [] });
    expect(report.head?.position).toBe(before + 80);
  });

  it("links what is written with any text in it: quotes, line breaks, Thai, an emoji, a null beside a null", async () => {
    for (const after of ["\"'\\\n\t", "ก็ น้ำ", "👩‍💻", null, { a: null }, [], 0.1, 1e21])
      await db.transaction((tx) => recordAuditEvent(tx, anEvent({ after })));
    await owner`insert into audit_events (at, action, entity, entity_id, after) values
      ('infinity', 'x', 'x', 'x', 'null'), ('0044-03-15 12:00:00 BC', 'x', 'x', '', '{}'), (now(), '', '', '', null)`;
    expect(await verifyAuditChain(db)).toMatchObject({ findings: [] });
  });

  it("cannot be changed, removed or emptied, even by its owner", async () => {
    for (const attempt of [
      "update audit_chain set hash = 'x'",
      "delete from audit_chain",
      "truncate audit_chain",
    ])
      await expect(owner.unsafe(attempt), attempt).rejects.toThrow("audit_chain is append-only");
  });
});

describe("events from before the chain", () => {
  const { db, sql: owner } = useTestDatabase();
  beforeAll(async () => {
    await owner`alter table audit_events disable trigger audit_events_are_linked`;
    await recordEvents(db, 3);
    await owner`alter table audit_events enable trigger audit_events_are_linked`;
  });

  it("are linked in the order of their numbers by the migration, and what comes later goes on from there", async () => {
    const { readFileSync } = await import("node:fs");
    const migration = readFileSync("drizzle/0004_audit_events_are_links_of_a_chain.sql", "utf8");
    const backfill = migration.split("--> statement-breakpoint").find((part) => part.includes("DO $$"));
    await owner.unsafe(backfill ?? "");
    await recordEvents(db, 1);
    expect(await verifyAuditChain(db)).toMatchObject({ links: 4, findings: [] });
    const ids = await db
      .select({ eventId: auditChain.eventId })
      .from(auditChain)
      .orderBy(asc(auditChain.position));
    expect(ids.map(({ eventId }) => eventId)).toEqual([1, 2, 3, 4]);
  });
});
