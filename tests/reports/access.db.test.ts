import { notFound } from "next/navigation";
import { beforeAll, describe, expect, it } from "vitest";
import { resolveLaoReport } from "@/app/reports/_request/lao-report";
import { provinceReportFor, resolveProvinceReport } from "@/app/reports/_request/province-report";
import type { Actor } from "@/lib/accounts/actor";
import { useSeededDatabase } from "@/tests/support/database";

const WHO = ["own staff", "other staff", "province", "other province", "region", "nacc", "admin"] as const;
type Who = (typeof WHO)[number];

/** What somebody gets instead of a report that is not theirs, and of one that does not exist. */
const NOT_FOUND: unknown = (() => {
  try {
    return notFound();
  } catch (error) {
    return error;
  }
})();

describe("who gets which report (R-12)", () => {
  const { sql, url } = useSeededDatabase();
  let actors = {} as Record<Who, Actor>;

  beforeAll(async () => {
    process.env.DATABASE_URL = url;
    const rows = await sql<{ id: number; code: string }[]>`
      select id::integer, code from laos where code in ('2900101', '5900105') order by code`;
    const staff = (row: { id: number; code: string }) => ({
      role: "lao",
      laoId: row.id,
      laoCode: row.code,
      provinceCode: "90",
    });
    actors = {
      "own staff": staff(rows[0]!),
      "other staff": staff(rows[1]!),
      province: { role: "province", provinceCode: "90" },
      "other province": { role: "province", provinceCode: "93" },
      region: { role: "nacc", provinces: ["90", "91"] },
      nacc: { role: "nacc", provinces: "all" },
      admin: { role: "admin" },
    } as unknown as Record<Who, Actor>;
  });

  const ASKED = { year: "2561", round: "6" };

  async function laoAnswer(who: Who, params: Record<string, string>) {
    try {
      const { subject } = await resolveLaoReport(actors[who], params);
      return subject?.lao.code ?? "choose";
    } catch (error) {
      expect(error).toEqual(NOT_FOUND);
      return "not found";
    }
  }

  async function provinceAnswer(who: Who, params: Record<string, string>) {
    try {
      const { subject } = await resolveProvinceReport(actors[who], params);
      return subject?.province.code ?? "choose";
    } catch (error) {
      expect(error).toEqual(NOT_FOUND);
      return "not found";
    }
  }

  it.each<[Who, string | undefined, string]>([
    ["own staff", undefined, "2900101"],
    ["own staff", "", "2900101"],
    ["own staff", "2900101", "2900101"],
    ["own staff", "๒๙๐๐๑๐๑", "2900101"],
    ["own staff", "5900105", "not found"],
    ["own staff", "2999999", "not found"],
    ["own staff", "290010", "not found"],
    ["other staff", "2900101", "not found"],
    ["other staff", undefined, "5900105"],
    ["province", "2900101", "2900101"],
    ["province", undefined, "choose"],
    ["other province", "2900101", "not found"],
    ["other province", "2999999", "not found"],
    ["region", "2900101", "2900101"],
    ["nacc", "5900105", "5900105"],
    ["nacc", "2999999", "not found"],
    ["nacc", undefined, "choose"],
    ["admin", "2900101", "not found"],
    ["admin", undefined, "not found"],
  ])("%s asking for the LAO %s: %s", async (who, lao, answer) => {
    expect(await laoAnswer(who, lao === undefined ? ASKED : { ...ASKED, lao })).toBe(answer);
  });

  it.each<[Who, string | undefined, string]>([
    ["own staff", undefined, "90"],
    ["own staff", "90", "90"],
    ["own staff", "93", "not found"],
    ["province", undefined, "90"],
    ["province", "93", "not found"],
    ["other province", undefined, "93"],
    ["other province", "90", "not found"],
    ["region", "90", "90"],
    ["region", "93", "not found"],
    ["region", undefined, "choose"],
    ["nacc", "93", "93"],
    ["nacc", "99", "not found"],
    ["nacc", undefined, "choose"],
    ["admin", "90", "not found"],
    ["admin", undefined, "not found"],
  ])("%s asking for the province %s: %s", async (who, province, answer) => {
    expect(await provinceAnswer(who, province === undefined ? ASKED : { ...ASKED, province })).toBe(answer);
  });

  it.each([
    { year: "2565", round: "6" },
    { year: "2561", round: "9" },
    { year: "abc", round: "6" },
    { year: "9999", round: "6" },
  ])("nobody gets a report of %o", async (params) => {
    for (const who of WHO) {
      expect(await laoAnswer(who, { ...params, lao: "2900101" })).toBe("not found");
      expect(await provinceAnswer(who, { ...params, province: "90" })).toBe("not found");
    }
  });

  it("the last of several values counts", async () => {
    const request = await resolveLaoReport(actors.nacc, { ...ASKED, lao: ["2999999", "2900101"] });
    expect(request.subject?.lao.code).toBe("2900101");
  });

  it("LAO staff read every score of their province and only their own counts", async () => {
    const explained = async (who: Who) => {
      const request = await resolveProvinceReport(actors[who], ASKED);
      const subject = request.subject ?? expect.unreachable("a province is known");
      const report = await provinceReportFor(actors[who], subject, request.moment);
      const rows = report.districts.flatMap((district) => district.rows);
      return { rows: rows.length, codes: rows.filter((row) => row.explained).map((row) => row.laoCode) };
    };
    const office = await explained("province");
    expect(office.codes).toHaveLength(office.rows);
    expect(await explained("own staff")).toEqual({ rows: office.rows, codes: ["2900101"] });
    expect(await explained("other staff")).toEqual({ rows: office.rows, codes: ["5900105"] });
  });
});
