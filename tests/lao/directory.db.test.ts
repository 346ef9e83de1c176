import { beforeAll, describe, expect, it } from "vitest";
import { auditEvents, laos } from "@/db/schema";
import { findProvinceInReach } from "@/lib/lao/data";
import {
  findAskedPlace,
  listDistrictsOfProvince,
  listLaosInReach,
  type OversightActor,
} from "@/lib/lao/directory/data";
import { type LaoDirectoryFilter, laoDirectorySchema } from "@/lib/lao/directory/schema";
import { addEverybody } from "@/tests/accounts/everybody";
import { NOW, signedIn } from "@/tests/accounts/signing-in";
import { useTestDatabase } from "@/tests/support/database";

const { db } = useTestDatabase();
const everything: LaoDirectoryFilter = { province: null, district: null, q: "", page: 1 };

async function officer(username: string): Promise<OversightActor> {
  const { actor } = await signedIn(db, username);
  if (actor.role !== "province" && actor.role !== "nacc") throw new Error(`${username} is no officer`);
  return actor;
}

beforeAll(async () => {
  await addEverybody(db);
  await db.insert(laos).values(
    Array.from({ length: 60 }, (_, index) => ({
      code: String(6_900_200 + index),
      type: "sao" as const,
      nameTh: `ลำดับ ${index}`,
      fullNameTh: index === 7 ? "อบต.ร้อยละ 100%_จริง" : `อบต.ลำดับ ${String(index).padStart(2, "0")}`,
      provinceCode: "90",
      districtCode: index < 30 ? "9002" : "9003",
    })),
  );
});

describe("the LAOs that an officer looks after", () => {
  it("come fifty a page, none twice and none left out", async () => {
    const actor = await officer("province@eplan.example");
    const pages = [1, 2, 3].map((page) => listLaosInReach(db, actor, { ...everything, page }));
    const [first, second, third] = await Promise.all(pages);
    expect([first?.rows.length, second?.rows.length, third?.rows.length]).toEqual([50, 12, 0]);
    expect(first?.total).toBe(62);
    expect(new Set([...first!.rows, ...second!.rows].map(({ id }) => id)).size).toBe(62);
    const districts = [...first!.rows, ...second!.rows].map(({ districtCode }) => districtCode);
    expect(districts).toEqual(districts.toSorted());
  });

  it.each([
    ["province@eplan.example", "90", 62],
    ["province@eplan.example", "93", 0],
    ["region@eplan.example", null, 62],
    ["region@eplan.example", "93", 0],
    ["nacc@eplan.example", null, 63],
    ["nacc@eplan.example", "93", 1],
  ])("are for %s with province %s: %i", async (username, province, total) => {
    const actor = await officer(username);
    expect((await listLaosInReach(db, actor, { ...everything, province })).total).toBe(total);
  });

  it.each([
    ["ลำดับ 1", 10],
    ["100%_", 1],
    ["%", 1],
    ["_", 1],
    ["๒๙๐๐๑๐๑", 1],
    ["\\", 0],
    ["' or true --", 0],
  ])("are found by %j: %i", async (q, total) => {
    const actor = await officer("nacc@eplan.example");
    expect((await listLaosInReach(db, actor, { ...everything, q })).total).toBe(total);
  });

  it("are narrowed to a district, in the order of whose codes the districts are offered", async () => {
    const actor = await officer("province@eplan.example");
    expect((await listLaosInReach(db, actor, { ...everything, district: "9003" })).total).toBe(30);
    const found = await findProvinceInReach(db, actor, "90");
    const codes = (await listDistrictsOfProvince(db, found!.scope)).map(({ code }) => code);
    expect(codes[0]).toBe("9001");
    expect(codes).toEqual(codes.toSorted());
  });

  it.each([
    ["province@eplan.example", null, "9003", { province: "90", district: "9003" }],
    ["province@eplan.example", null, "9301", { province: "90", district: null }],
    ["province@eplan.example", "93", null, null],
    ["nacc@eplan.example", null, "9003", { province: null, district: null }],
    ["nacc@eplan.example", "93", "9003", { province: "93", district: null }],
    ["nacc@eplan.example", "99", null, null],
  ])(
    "are asked for by %s with province %s and district %s: %j",
    async (username, province, district, chosen) => {
      const place = await findAskedPlace(db, await officer(username), { province, district });
      expect(place?.chosen ?? null).toEqual(chosen);
      expect(place?.found?.province.code ?? null).toBe(chosen?.province ?? null);
    },
  );

  it.each([
    [{}, everything],
    [{ province: "", district: "", q: "", page: "" }, everything],
    [
      { province: "๙๐", page: "๒" },
      { ...everything, province: "90", page: 2 },
    ],
    [{ province: "zz", district: "\u0000", q: "\u0000", page: "-1" }, everything],
    [{ page: "1.5" }, everything],
    [{ page: "99999999999999999999" }, everything],
    [{ q: "x".repeat(101) }, everything],
  ])("are asked for by an address that may say anything: %j", (address, filter) => {
    expect(laoDirectorySchema.parse(address)).toEqual(filter);
  });

  it("say what each LAO's own staff did last, and not what others did about it", async () => {
    const actor = await officer("province@eplan.example");
    const of = async () =>
      (await listLaosInReach(db, actor, { ...everything, q: "2900101" })).rows[0]?.lastAct;
    expect(await of()).toBeNull();
    const staff = await signedIn(db, "2900101");
    expect(await of()).toEqual({ action: "session.open", at: NOW });
    await db.insert(auditEvents).values({
      at: new Date(NOW.getTime() + 1000),
      actorId: actor.personId,
      action: "person.send_reset",
      entity: "person",
      entityId: staff.actor.personId,
      laoId: staff.actor.role === "lao" ? staff.actor.laoId : null,
    });
    expect(await of()).toEqual({ action: "session.open", at: NOW });
  });
});
