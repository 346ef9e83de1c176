import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { laoScope } from "@/lib/accounts/scope";
import { setProjectConsistency } from "@/lib/plans/projects/consistency/mutations";
import { createProject } from "@/lib/plans/projects/mutations";
import { deleteProject } from "@/lib/plans/projects/removal/mutations";
import type { ProjectContent } from "@/lib/plans/rules";
import {
  listProjectsWithReports,
  listReportsOfProject,
  type ProjectListFilter,
} from "@/lib/status-reports/project-list/data";
import { projectListSchema } from "@/lib/status-reports/project-list/schema";
import { CONTENT } from "../plans/sample-framework";
import { NOW, type TwoLaos, twoLaos } from "../plans/two-laos";
import { useTestDatabase } from "../support/database";

const { db } = useTestDatabase();
let who: TwoLaos;
const id: Record<string, number> = {};

const ALL: ProjectListFilter = {
  fiscalYear: 2561,
  dimension: null,
  q: "",
  reported: null,
  round: 6,
  page: 1,
};
const list = (change: Partial<ProjectListFilter> = {}) =>
  listProjectsWithReports(db, who.scope, { ...ALL, ...change });
const names = async (change: Partial<ProjectListFilter> = {}) =>
  (await list(change)).rows.map((row) => row.name);

async function add(name: string, change: Partial<ProjectContent> = {}, actor = who.own) {
  const input = {
    key: randomUUID(),
    editionId: who.framework.editionId,
    content: { ...CONTENT, name, ...change },
  };
  const outcome = await createProject(db, actor, input, NOW);
  if (!outcome.ok) throw new Error(outcome.reason);
  id[name] = outcome.value.projectId;
}

async function report(name: string, round: 6 | 12, fiscalYear = 2561) {
  await db.execute(sql`with report as (
    insert into status_reports (project_id, fiscal_year, round, created_at)
    values (${id[name]}, ${fiscalYear}, ${round}, ${NOW.toISOString()}) returning id)
    insert into status_report_versions (report_id, version, status, in_ordinance, without_budget,
      ordinance_budget_satang, spent_satang, recorded_by, recorded_at)
    select id, 1, 'completed', false, true, 0, 0, ${who.own.personId}, ${NOW.toISOString()} from report`);
}

const only = (fiscalYear: number) => ({
  years: [{ fiscalYear, planBudgetSatang: 100n, withoutBudget: false }],
});

beforeAll(async () => {
  who = await twoLaos(db);
  await add("ข้อสี่", { dimensionNumber: 4 });
  await add("ข้อหนึ่ง");
  await add("ร้อยละ 100% ของคน_ไทย", { dimensionNumber: 2 });
  await add("ปีหน้า", only(2562));
  await add("ไม่สอดคล้องแล้ว");
  await add("ลบแล้ว");
  await add("ของเพื่อนบ้าน", {}, who.neighbour);
  await report("ข้อหนึ่ง", 6);
  await report("ข้อหนึ่ง", 12);
  await report("ข้อสี่", 6);
  await report("ข้อสี่", 12, 2562);
  await report("ไม่สอดคล้องแล้ว", 6);
  await report("ลบแล้ว", 6);
  await setProjectConsistency(db, who.own, { projectId: id.ไม่สอดคล้องแล้ว!, consistent: false }, NOW);
  await deleteProject(db, who.own, id.ลบแล้ว!, NOW);
});

describe("รายการโครงการ of a year", () => {
  it("holds the LAO's own projects of the year by dimension and entry, without deleted ones", async () => {
    const found = await list();
    expect(found.rows.map((row) => [row.position, row.name, row.dimensionNumber])).toEqual([
      [1, "ข้อหนึ่ง", 1],
      [2, "ไม่สอดคล้องแล้ว", 1],
      [3, "ร้อยละ 100% ของคน_ไทย", 2],
      [4, "ข้อสี่", 4],
    ]);
    expect(found.total).toBe(4);
    expect(found.rows[0]!.years).toEqual(CONTENT.years);
  });

  it("says per project and round whether a report of that year is there", async () => {
    const { rows } = await list();
    expect(rows.map((row) => [row.reportedIn[6], row.reportedIn[12]])).toEqual([
      [true, true],
      [true, false],
      [false, false],
      [true, false],
    ]);
  });

  it("counts what is reported and what waits among consistent projects, whatever is filtered", async () => {
    const rounds = { 6: { reported: 2, waiting: 1 }, 12: { reported: 1, waiting: 2 } };
    expect((await list()).rounds).toEqual(rounds);
    expect(await list({ dimension: 2, q: "ไม่มี" })).toMatchObject({ total: 0, rounds });
  });

  it("counts the year's projects in each dimension, whatever is filtered", async () => {
    const ofDimension = new Map([1, 2, 4].map((number) => [number, number === 1 ? 2 : 1]));
    expect((await list()).ofDimension).toEqual(ofDimension);
    expect((await list({ dimension: 2, q: "ไม่มี" })).ofDimension).toEqual(ofDimension);
    expect((await list({ fiscalYear: 2562 })).ofDimension.get(1)).toBe(3);
    expect((await list({ fiscalYear: 2570 })).ofDimension.size).toBe(0);
  });

  it.each([
    ["a dimension", { dimension: 1 }, ["ข้อหนึ่ง", "ไม่สอดคล้องแล้ว"]],
    ["a word", { q: "ข้อสี่" }, ["ข้อสี่"]],
    ["a word whatever its tone mark", { q: "ข้อ" }, ["ข้อหนึ่ง", "ร้อยละ 100% ของคน_ไทย", "ข้อสี่"]],
    ["a wildcard as it is typed", { q: "%" }, ["ร้อยละ 100% ของคน_ไทย"]],
    ["another wildcard", { q: "น_ไ" }, ["ร้อยละ 100% ของคน_ไทย"]],
    ["a backslash", { q: "\\" }, []],
    ["reported", { reported: "reported" }, ["ข้อหนึ่ง", "ข้อสี่"]],
    ["waiting in the 6-month round", { reported: "waiting" }, ["ร้อยละ 100% ของคน_ไทย"]],
    ["waiting in the 12-month round", { reported: "waiting", round: 12 }, ["ร้อยละ 100% ของคน_ไทย", "ข้อสี่"]],
    ["another year", { fiscalYear: 2562, dimension: 1 }, ["ข้อหนึ่ง", "ปีหน้า", "ไม่สอดคล้องแล้ว"]],
    ["a year without projects", { fiscalYear: 2570 }, []],
  ] as const)("finds by %s", async (_, change, expected) => {
    expect(await names(change)).toEqual(expected);
  });

  it("lists every year's projects when none is chosen, with no rounds to count", async () => {
    const found = await list({ fiscalYear: null, reported: "waiting" });
    expect(found.rows.map((row) => row.name)).toContain("ปีหน้า");
    expect(found.rows.find((row) => row.name === "ปีหน้า")!.years).toEqual(only(2562).years);
    expect(found.total).toBe(5);
    expect(found.ofDimension.get(1)).toBe(3);
    expect(found.rounds[6]).toEqual({ reported: 0, waiting: 0 });
  });

  it("is another LAO's own for another LAO", async () => {
    const scope = laoScope(who.neighbour, { id: who.neighbour.laoId, provinceCode: "90" })!;
    expect((await listProjectsWithReports(db, scope, ALL)).rows.map((row) => row.name)).toEqual([
      "ของเพื่อนบ้าน",
    ]);
    expect(await listReportsOfProject(db, scope, id.ข้อหนึ่ง!)).toEqual([]);
  });

  it("gives fifty a page, counts on, and takes a page past the end for the last", async () => {
    for (let number = 1; number <= 47; number += 1) await add(`เพิ่ม ${number}`, { ...only(2563) });
    const year = { fiscalYear: 2563 };
    expect(await list(year)).toMatchObject({ total: 47, pageCount: 1 });
    for (let number = 48; number <= 51; number += 1) await add(`เพิ่ม ${number}`, { ...only(2563) });
    expect((await list(year)).rows).toHaveLength(50);
    const last = await list({ ...year, page: 99 });
    expect(last).toMatchObject({ page: 2, pageCount: 2, total: 51 });
    expect(last.rows.map((row) => [row.position, row.name])).toEqual([[51, "เพิ่ม 51"]]);
  });
});

describe("the reports of one project", () => {
  it("come by year and round with what they say now", async () => {
    expect(await listReportsOfProject(db, who.scope, id.ข้อสี่!)).toEqual([
      { fiscalYear: 2561, round: 6, status: "completed" },
      { fiscalYear: 2562, round: 12, status: "completed" },
    ]);
  });
});

describe("the list's address", () => {
  it("reads what a link or a form may say", () => {
    const read = projectListSchema.parse({
      year: "๒๕๖๑",
      dimension: "1",
      round: "12",
      reported: "waiting",
      q: " คุณธรรม ",
      page: "2",
    });
    expect(read).toEqual({ year: 2561, dimension: 1, round: 12, reported: "waiting", q: "คุณธรรม", page: 2 });
    expect(projectListSchema.parse({ year: "all" }).year).toBe("all");
  });

  it.each([
    [{}],
    [{ year: "", dimension: "", round: "", reported: "", q: "", page: "" }],
    [{ year: "2018", dimension: "12", round: "9", reported: "no", q: "\u0000", page: "-1" }],
    [{ year: "x".repeat(5000), q: "ก".repeat(5000), page: "9".repeat(99) }],
  ])("makes no choice of what it does not know", (address) => {
    expect(projectListSchema.parse(address)).toEqual({
      year: null,
      dimension: null,
      round: null,
      reported: null,
      q: "",
      page: 1,
    });
  });
});
