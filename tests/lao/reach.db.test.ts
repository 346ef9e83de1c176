import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { sessions } from "@/db/schema";
import {
  findLaoInReach,
  findOwnLao,
  findProvinceInReach,
  listLaosOfProvince,
  listProvincesInReach,
} from "@/lib/lao/data";
import { addEverybody } from "@/tests/accounts/everybody";
import { signedIn } from "@/tests/accounts/signing-in";
import { useTestDatabase } from "@/tests/support/database";

const { db } = useTestDatabase();
let laoIds: Record<string, number> = {};
beforeAll(async () => {
  ({ laoIds } = await addEverybody(db));
});
beforeEach(() => db.delete(sessions));

const EVERYBODY = [
  "2900101",
  "province@eplan.example",
  "region@eplan.example",
  "nacc@eplan.example",
  "admin@eplan.example",
] as const;

describe("an LAO by its code", () => {
  it.each([
    ["2900101", ["2900101"]],
    ["province@eplan.example", ["2900101", "5900105"]],
    ["region@eplan.example", ["2900101", "5900105"]],
    ["nacc@eplan.example", ["2900101", "5900105", "6930101"]],
    ["admin@eplan.example", []],
  ] as const)("%s reaches %j and no other", async (username, reached) => {
    const { actor } = await signedIn(db, username);
    for (const code of ["2900101", "5900105", "6930101"]) {
      const found = await findLaoInReach(db, actor, code);
      expect(found?.scope ?? null).toEqual(
        (reached as readonly string[]).includes(code) ? { laoId: laoIds[code] } : null,
      );
    }
  });

  it.each(EVERYBODY)("gets %s the same nothing for one that does not exist", async (username) => {
    const { actor } = await signedIn(db, username);
    for (const code of ["6999999", "", "290010", "29001011", "๒๙๐๐๑๐๑", "2900101 ", "' or 1=1 --", "\u0000"])
      expect(await findLaoInReach(db, actor, code)).toBeNull();
  });

  it("tells what the registry says, and nothing from the code", async () => {
    const { actor } = await signedIn(db, "2900101");
    if (actor.role !== "lao") throw new Error("not staff of an LAO");
    const own = await findOwnLao(db, actor);
    expect(own).toEqual(await findLaoInReach(db, actor, "2900101"));
    expect(own.lao).toMatchObject({ type: "pao", provinceNameTh: "สงขลา", districtNameTh: "เมืองสงขลา" });
  });
});

describe("a province by its code", () => {
  it.each([
    ["2900101", ["90"]],
    ["province@eplan.example", ["90"]],
    ["region@eplan.example", ["90"]],
    ["nacc@eplan.example", ["90", "93"]],
    ["admin@eplan.example", []],
  ] as const)("%s reaches %j", async (username, reached) => {
    const { actor } = await signedIn(db, username);
    for (const code of ["90", "93", "00", "9", "\u0000"]) {
      const found = await findProvinceInReach(db, actor, code);
      expect(found?.province.code ?? null).toBe((reached as readonly string[]).includes(code) ? code : null);
    }
    const listed = (await listProvincesInReach(db, actor)).map(({ code }) => code);
    expect(listed).toEqual(
      username === "nacc@eplan.example" ? expect.arrayContaining(["90", "93"]) : reached,
    );
  });

  it("lists its LAOs and no other's", async () => {
    const { actor } = await signedIn(db, "region@eplan.example");
    const found = await findProvinceInReach(db, actor, "90");
    const listed = await listLaosOfProvince(db, found!.scope);
    expect(listed.map(({ code }) => code)).toEqual(["2900101", "5900105"]);
  });
});
