import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { auditEvents, laoProfiles, laos } from "@/db/schema";
import type { Actor, LaoActor } from "@/lib/accounts/actor";
import { laoScope } from "@/lib/accounts/scope";
import { findProfile } from "@/lib/lao/profile/data";
import { editProfile } from "@/lib/lao/profile/mutations";
import { laoIdOf, SAMPLE_PROFILE } from "@/tests/accounts/claiming";
import { addEverybody } from "@/tests/accounts/everybody";
import { NOW, signedIn } from "@/tests/accounts/signing-in";
import { useTestDatabase } from "@/tests/support/database";

const { db } = useTestDatabase();
let own: LaoActor;
let laoId = 0;

beforeAll(async () => {
  await addEverybody(db);
  own = (await signedIn(db, "2900101")).actor as LaoActor;
  laoId = await laoIdOf(db, "2900101");
});
beforeEach(async () => {
  await db.delete(laoProfiles);
  await db.update(laos).set({ size: null }).where(eq(laos.id, laoId));
});

const edit = (actor: Actor, rowVersion: number, change = {}, key: string = randomUUID()) =>
  editProfile(db, actor, { key, rowVersion, profile: { ...SAMPLE_PROFILE, ...change } }, NOW);
const stored = () => findProfile(db, laoScope(own, { id: laoId, provinceCode: own.provinceCode })!);
const events = async () =>
  (await db.select().from(auditEvents).where(eq(auditEvents.laoId, laoId))).filter(
    ({ action }) => action === "lao_profile.edit",
  );

describe("editing the profile", () => {
  it("keeps the three tabs and the size, first and later, each as a version", async () => {
    expect(await stored()).toMatchObject({ officeAddress: null, rowVersion: 0 });
    expect(await edit(own, 0)).toEqual({ ok: true, value: { laoId } });
    expect(await stored()).toEqual({ ...SAMPLE_PROFILE, rowVersion: 1 });
    expect(await edit(own, 1, { size: "large", population: 0 })).toMatchObject({ ok: true });
    expect(await stored()).toEqual({ ...SAMPLE_PROFILE, size: "large", population: 0, rowVersion: 2 });
  });

  it("is written down with what was and what is", async () => {
    await edit(own, 0);
    await edit(own, 1, { executiveName: "คนใหม่ ทดสอบ" });
    expect((await events()).at(-1)).toMatchObject({
      actorId: own.personId,
      entity: "lao_profile",
      before: { executiveName: SAMPLE_PROFILE.executiveName, ownRevenueSatang: "1234567850" },
      after: { executiveName: "คนใหม่ ทดสอบ" },
    });
  });

  it("is refused to whoever read an older text, and nothing is written", async () => {
    await edit(own, 0);
    const before = [await stored(), (await events()).length];
    for (const older of [0, 2])
      expect(await edit(own, older, { fax: "02-1" })).toEqual({ ok: false, reason: "changed_by_other" });
    expect([await stored(), (await events()).length]).toEqual(before);
  });

  it("saves one of two at once and tells the other", async () => {
    await edit(own, 0);
    const both = await Promise.all([edit(own, 1, { fax: "02-1" }), edit(own, 1, { fax: "02-2" })]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await stored()).rowVersion).toBe(2);
  });

  it("is saved once by a form that comes twice", async () => {
    const key = randomUUID();
    const first = await edit(own, 0, {}, key);
    expect(await edit(own, 0, {}, key)).toEqual(first);
    expect((await stored()).rowVersion).toBe(1);
  });

  it.each(["province@eplan.example", "region@eplan.example", "nacc@eplan.example", "admin@eplan.example"])(
    "is refused to %s",
    async (username) => {
      const { actor } = await signedIn(db, username);
      expect(await edit(actor, 0)).toEqual({ ok: false, reason: "profile_not_found" });
      expect(await stored()).toMatchObject({ rowVersion: 0 });
    },
  );

  it("is refused to an officer who looks through the LAO's eyes", async () => {
    const { actor } = await signedIn(db, "province@eplan.example");
    const viewedBy = { personId: actor.personId, displayName: "จังหวัด", role: "province" as const };
    expect(await edit({ ...own, viewedBy }, 0)).toEqual({ ok: false, reason: "profile_not_found" });
  });
});
