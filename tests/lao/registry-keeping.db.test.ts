import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/accounts/actor";
import { signIn } from "@/lib/accounts/sign-in/mutations";
import { addLao, bringBackLao, changeLao } from "@/lib/lao/registry/keeping/mutations";
import { type LaoCells, type LaoDeed, laoCellsSchema } from "@/lib/lao/registry/keeping/schema";
import { findLaoInRegistry, listRegistry } from "@/lib/lao/registry/listing/data";
import { registryFilterSchema } from "@/lib/lao/registry/listing/schema";
import { addEverybody, PASSWORD } from "@/tests/accounts/everybody";
import { NOW, ORIGIN, signedIn } from "@/tests/accounts/signing-in";
import { useTestDatabase } from "@/tests/support/database";

const TODAY = "2026-04-01";

describe("the registry, kept by hand", () => {
  const { db, sql } = useTestDatabase();
  const actors: Record<string, Actor> = {};

  beforeAll(async () => {
    await addEverybody(db);
    await sql`update laos set name_th = 'พะวง', full_name_th = 'เทศบาลตำบลพะวง' where code = '5900105'`;
    await sql`update laos set name_th = 'สงขลา', full_name_th = 'องค์การบริหารส่วนจังหวัดสงขลา' where code = '2900101'`;
    for (const role of ["nacc", "region", "province", "admin"])
      actors[role] = (await signedIn(db, `${role}@eplan.example`)).actor;
    actors.lao = (await signedIn(db, "2900101")).actor;
  });

  const cells = (typed: Partial<LaoCells>) => laoCellsSchema.parse(typed);
  const add = (typed: Partial<LaoCells>, who = "nacc", formKey: string = randomUUID()) =>
    addLao(db, actors[who]!, { formKey, cells: cells(typed) }, NOW);
  const versionOf = async (code: string) => (await findLaoInRegistry(db, code))!.rowVersion;
  const change = async (
    laoCode: string,
    deed: LaoDeed,
    typed: Partial<LaoCells>,
    who = "nacc",
    version?: number,
  ) =>
    changeLao(
      db,
      actors[who]!,
      {
        formKey: randomUUID(),
        laoCode,
        rowVersion: version ?? (await versionOf(laoCode)),
        deed,
        cells: cells(typed),
      },
      NOW,
    );
  const state = async () => {
    const [row] = await sql`select (select json_agg(l order by id) from laos l) laos,
      (select count(*) from audit_events) events, (select json_agg(c order by code) from lao_codes c) codes`;
    return row;
  };

  const PATTAYA = {
    code: "7200401",
    type: "special",
    nameTh: "พัทยา",
    fullNameTh: "เมืองพัทยา",
    provinceCode: "20",
    districtTh: "บางละมุง",
  };

  it.each(["region", "province", "admin", "lao"])(
    "does not exist for a %s, who writes nothing",
    async (who) => {
      const before = await state();
      expect(await add(PATTAYA, who)).toMatchObject({ reason: "lao_not_found" });
      for (const deed of ["edit", "recode", "retire"] as const)
        expect(await change("5900105", deed, { retiredOn: "1/1/2569" }, who)).toMatchObject({
          reason: "lao_not_found",
        });
      const back = { formKey: randomUUID(), laoCode: "5900105", rowVersion: 1 };
      expect(await bringBackLao(db, actors[who]!, back, NOW)).toMatchObject({ reason: "lao_not_found" });
      expect(await state()).toEqual(before);
    },
  );

  it("takes เมืองพัทยา in with a code of its own, once, with an account", async () => {
    const key = randomUUID();
    expect(await add(PATTAYA, "nacc", key)).toMatchObject({ ok: true, value: { code: "7200401" } });
    expect(await add(PATTAYA, "nacc", key)).toMatchObject({ ok: true });
    expect(await findLaoInRegistry(db, "7200401")).toMatchObject({
      type: "special",
      fullNameTh: "เมืองพัทยา",
      codes: [{ code: "7200401" }],
    });
    expect(await add(PATTAYA)).toMatchObject({ reason: "code_taken" });
    const [person] = await sql`select state from people where username = '7200401'`;
    expect(person).toMatchObject({ state: "unclaimed" });
  });

  it("says at its field what is wrong, and writes nothing", async () => {
    const before = await state();
    expect(await add({ ...PATTAYA, code: "72", districtTh: "ไม่มี" })).toMatchObject({
      reason: "cells_refused",
      problems: [{ column: "code" }],
    });
    expect(await add({ ...PATTAYA, code: "7200402", districtTh: "ไม่มี" })).toMatchObject({
      problems: [{ column: "districtTh" }],
    });
    expect(await change("5900105", "retire", {})).toMatchObject({ reason: "day_missing" });
    expect(
      await change("5900105", "edit", {
        type: "subdistrict",
        nameTh: "พะวง",
        provinceCode: "90",
        districtTh: "เมืองสงขลา",
      }),
    ).toMatchObject({ reason: "nothing_changed" });
    expect(await state()).toEqual(before);
  });

  it("is not written over what somebody else wrote meanwhile", async () => {
    const version = await versionOf("5900105");
    const typed = { type: "subdistrict", nameTh: "พะวง", provinceCode: "90", districtTh: "เมืองสงขลา" };
    expect(await change("5900105", "edit", { ...typed, size: "large" }, "nacc", version)).toMatchObject({
      ok: true,
    });
    expect(await change("5900105", "edit", { ...typed, size: "small" }, "nacc", version)).toMatchObject({
      reason: "changed_by_other",
    });
    expect(await findLaoInRegistry(db, "5900105")).toMatchObject({ size: "large" });
  });

  it("keeps an LAO through a new code and back to its old one", async () => {
    expect(
      await change("5900105", "recode", { code: "4900105", type: "town", nameTh: "พะวง" }),
    ).toMatchObject({ ok: true });
    expect(await findLaoInRegistry(db, "5900105")).toMatchObject({
      code: "4900105",
      fullNameTh: "เทศบาลเมืองพะวง",
    });
    expect(
      await change("4900105", "recode", { code: "5900105", type: "subdistrict", nameTh: "พะวง" }),
    ).toMatchObject({ ok: true });
    expect(
      (await findLaoInRegistry(db, "4900105"))?.codes
        .map(({ code, validTo }) => [code, validTo === null])
        .toSorted(),
    ).toEqual([
      ["4900105", false],
      ["5900105", true],
    ]);
  });

  it("retires an LAO and brings it back: its account closes and opens with it", async () => {
    const signs = async () => (await signIn(db, { username: "2900101", password: PASSWORD }, ORIGIN, NOW)).ok;
    expect(await signs()).toBe(true);
    expect(await change("2900101", "retire", { retiredOn: TODAY, mergedInto: "5900105" })).toMatchObject({
      ok: true,
    });
    expect(await signs()).toBe(false);
    const listed = await listRegistry(
      db,
      registryFilterSchema.parse({ standing: "retired", q: "สงขลา" }),
      TODAY,
    );
    expect(listed.rows.map(({ code, targetCode }) => [code, targetCode])).toEqual([["2900101", "5900105"]]);
    const back = { formKey: randomUUID(), laoCode: "2900101", rowVersion: await versionOf("2900101") };
    expect(await bringBackLao(db, actors.nacc!, back, NOW)).toMatchObject({ ok: true });
    expect(await signs()).toBe(true);
    const again = { ...back, formKey: randomUUID(), rowVersion: await versionOf("2900101") };
    expect(await bringBackLao(db, actors.nacc!, again, NOW)).toMatchObject({ reason: "not_retired" });
  });
});
