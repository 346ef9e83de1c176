import { and, eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { auditEvents, sessions } from "@/db/schema";
import { findLiveActor, listOpenSessions } from "@/lib/accounts/sessions/data";
import { endOwnSessions, endSession, recordSighting } from "@/lib/accounts/sessions/mutations";
import { useTestDatabase } from "@/tests/support/database";
import { addEverybody } from "./everybody";
import { NOW, signedIn } from "./signing-in";

const { db } = useTestDatabase();
beforeAll(() => addEverybody(db));
beforeEach(() => db.delete(sessions));

const isIn = async (id: string, at = NOW) => (await findLiveActor(db, id, null, at)) !== null;
const endOf = async (id: string) =>
  (
    await db
      .select({ at: sessions.endedAt, why: sessions.endReason })
      .from(sessions)
      .where(eq(sessions.id, id))
  )[0];
const endsWrittenDown = (id: string) =>
  db
    .select({ actorId: auditEvents.actorId, after: auditEvents.after })
    .from(auditEvents)
    .where(and(eq(auditEvents.entityId, id), eq(auditEvents.action, "session.end")));

describe("signing out", () => {
  it("ends this session at once and no other, and writes it down once", async () => {
    const here = await signedIn(db, "2900101");
    const elsewhere = await signedIn(db, "2900101");
    await endSession(db, here.actor, NOW);
    await endSession(db, here.actor, NOW);
    expect([await isIn(here.id), await isIn(elsewhere.id)]).toEqual([false, true]);
    expect(await endOf(here.id)).toEqual({ at: NOW, why: "sign_out" });
    expect(await endsWrittenDown(here.id)).toHaveLength(1);
  });

  it("ends every session of one's own, and nobody else's", async () => {
    const mine = [await signedIn(db, "2900101"), await signedIn(db, "2900101")] as const;
    const other = await signedIn(db, "admin@eplan.example");
    expect(await endOwnSessions(db, mine[0].actor, NOW)).toEqual({ ended: 2 });
    expect([await isIn(mine[0].id), await isIn(mine[1].id), await isIn(other.id)]).toEqual([
      false,
      false,
      true,
    ]);
    expect(await endsWrittenDown(mine[1].id)).toHaveLength(1);
  });
});

describe("being seen", () => {
  it("keeps a session from idling, never moves back, and never wakes one that was ended", async () => {
    const { id, actor } = await signedIn(db, "2900101");
    const later = new Date(NOW.getTime() + 59 * 60_000);
    await recordSighting(db, id, later);
    await recordSighting(db, id, NOW);
    expect(await isIn(id, new Date(later.getTime() + 59 * 60_000))).toBe(true);
    await endSession(db, actor, later);
    await recordSighting(db, id, new Date(later.getTime() + 1));
    expect(await isIn(id, later)).toBe(false);
  });

  it("lists where one is signed in: live sessions only, the latest first", async () => {
    const old = await signedIn(db, "2900101", new Date(NOW.getTime() - 60 * 60_000));
    const live = await signedIn(db, "2900101", new Date(NOW.getTime() - 60 * 60_000 + 1));
    const here = await signedIn(db, "2900101");
    const ended = await signedIn(db, "2900101");
    await endSession(db, ended.actor, NOW);
    const listed = (await listOpenSessions(db, here.actor, NOW)).map(({ id }) => id);
    expect(listed).toEqual([here.id, live.id]);
    expect(listed).not.toContain(old.id);
  });
});
