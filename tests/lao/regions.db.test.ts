import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { auditEvents } from "@/db/schema";
import { listRegions } from "@/lib/lao/regions/data";
import { setRegion } from "@/lib/lao/regions/mutations";
import { regionSchema } from "@/lib/lao/regions/schema";
import { addEverybody } from "@/tests/accounts/everybody";
import { NOW, signedIn } from "@/tests/accounts/signing-in";
import { useTestDatabase } from "@/tests/support/database";

const { db } = useTestDatabase();
beforeAll(() => addEverybody(db));

const wanted = (region: string, provinces: string[]) =>
  regionSchema.parse({ formKey: randomUUID(), region, provinces });

describe("a region office's provinces", () => {
  it("are what an administrator chose, in Thai order, and hold for its officers from their next request", async () => {
    const { actor: admin } = await signedIn(db, "admin@eplan.example");
    expect(await setRegion(db, admin, wanted("๙", ["93", "90", "90"]), NOW)).toEqual({
      ok: true,
      value: { region: "9" },
    });
    expect(await listRegions(db)).toEqual([
      {
        code: "9",
        provinces: [
          { code: "93", nameTh: "พัทลุง" },
          { code: "90", nameTh: "สงขลา" },
        ],
      },
    ]);
    expect((await signedIn(db, "region@eplan.example")).actor).toMatchObject({ provinces: ["90", "93"] });
  });

  it("can be none where no officer of the region has an account", async () => {
    const { actor: admin } = await signedIn(db, "admin@eplan.example");
    await setRegion(db, admin, wanted("8", ["84"]), NOW);
    expect((await setRegion(db, admin, wanted("8", []), NOW)).ok).toBe(true);
    expect((await listRegions(db)).map(({ code }) => code)).toEqual(["9"]);
    expect(await setRegion(db, admin, wanted("9", []), NOW)).toEqual({ ok: false, reason: "region_in_use" });
  });

  it("are provinces that exist", async () => {
    const { actor: admin } = await signedIn(db, "admin@eplan.example");
    expect(await setRegion(db, admin, wanted("9", ["90", "00"]), NOW)).toEqual({
      ok: false,
      reason: "province_not_found",
    });
    expect((await listRegions(db))[0]?.provinces).toHaveLength(2);
  });

  it.each(["2900101", "province@eplan.example", "region@eplan.example", "nacc@eplan.example"])(
    "are not for %s to choose, and nothing is written",
    async (who) => {
      const { actor } = await signedIn(db, who);
      const before = [await listRegions(db), await db.$count(auditEvents)];
      expect(await setRegion(db, actor, wanted("9", ["10"]), NOW)).toEqual({
        ok: false,
        reason: "not_administrator",
      });
      expect([await listRegions(db), await db.$count(auditEvents)]).toEqual(before);
    },
  );

  it.each(["", "0", "100", "ภาค", "-1"])("have a region whose number is not %j", (region) => {
    expect(regionSchema.safeParse({ formKey: randomUUID(), region, provinces: [] }).success).toBe(false);
  });
});
