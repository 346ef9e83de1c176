import { notFound } from "next/navigation";
import { beforeAll, describe, expect, it } from "vitest";
import { resolveSummary } from "@/app/(lao)/summary/asked-summary";
import type { Actor } from "@/lib/accounts/actor";
import { useSeededDatabase } from "@/tests/support/database";

const WHO = ["own staff", "province", "other province", "one region", "region", "nacc", "admin"] as const;
type Who = (typeof WHO)[number];

/** What somebody gets instead of a summary that is not theirs, and of one that does not exist. */
const NOT_FOUND: unknown = (() => {
  try {
    return notFound();
  } catch (error) {
    return error;
  }
})();

describe("whose year ข้อมูลโดยสรุป shows to whom (R-12)", () => {
  const { sql, url } = useSeededDatabase();
  let actors = {} as Record<Who, Actor>;

  beforeAll(async () => {
    process.env.DATABASE_URL = url;
    const [own] = await sql<{ id: number }[]>`select id::integer from laos where code = '2900101'`;
    actors = {
      "own staff": { role: "lao", laoId: own!.id, laoCode: "2900101", provinceCode: "90" },
      province: { role: "province", provinceCode: "90" },
      "other province": { role: "province", provinceCode: "93" },
      "one region": { role: "nacc", provinces: ["90"] },
      region: { role: "nacc", provinces: ["90", "93"] },
      nacc: { role: "nacc", provinces: "all" },
      admin: { role: "admin" },
    } as unknown as Record<Who, Actor>;
  });

  async function answer(who: Who, params: Record<string, string>) {
    try {
      const { subject } = await resolveSummary(actors[who], { year: "2561", ...params });
      if (subject.kind === "lao") return subject.lao.code;
      if (subject.kind === "provinces") return "provinces";
      return subject.district?.code ?? subject.province.code;
    } catch (error) {
      expect(error).toEqual(NOT_FOUND);
      return "not found";
    }
  }

  it.each<[Who, Record<string, string>, string]>([
    ["own staff", {}, "2900101"],
    ["own staff", { lao: "2900101" }, "2900101"],
    ["own staff", { lao: "5900105" }, "not found"],
    // Its own province's: it may read the ranking, but not its neighbours' counts.
    ["own staff", { province: "90" }, "not found"],
    ["own staff", { district: "9001" }, "not found"],
    ["province", {}, "90"],
    ["province", { province: "90" }, "90"],
    ["province", { province: "93" }, "not found"],
    ["province", { district: "9001" }, "9001"],
    ["province", { district: "๙๐๐๑" }, "9001"],
    ["province", { district: "" }, "90"],
    ["province", { district: "9301" }, "not found"],
    ["province", { district: "9999" }, "not found"],
    ["province", { district: "90" }, "not found"],
    ["province", { lao: "2900101", district: "9301" }, "2900101"],
    ["other province", {}, "93"],
    ["other province", { district: "9001" }, "not found"],
    ["other province", { lao: "2900101" }, "not found"],
    ["one region", {}, "90"],
    ["region", {}, "provinces"],
    ["region", { province: "93" }, "93"],
    ["region", { province: "91" }, "not found"],
    // The district of the province that was shown before stays in the form.
    ["region", { province: "93", district: "9001" }, "93"],
    ["region", { province: "91", district: "9001" }, "not found"],
    ["nacc", {}, "provinces"],
    ["nacc", { province: "90", district: "9001" }, "9001"],
    ["nacc", { province: "99" }, "not found"],
    ["admin", {}, "not found"],
    ["admin", { province: "90" }, "not found"],
    ["admin", { lao: "2900101" }, "not found"],
  ])("%s asking for %o: %s", async (who, params, expected) => {
    expect(await answer(who, params)).toBe(expected);
  });

  it("is of no year without rules", async () => {
    for (const who of WHO) expect(await answer(who, { year: "2565" })).toBe("not found");
  });
});
