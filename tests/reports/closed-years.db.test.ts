import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { NaccActor } from "@/lib/accounts/actor";
import { findMinimumScore } from "@/lib/assessments/minimums/data";
import { changeMinimumScore } from "@/lib/assessments/minimums/mutations";
import { shownMinimum } from "@/lib/assessments/minimums/rules";
import { findYearRules } from "@/lib/implementation-rules/years/data";
import { changeYearRules } from "@/lib/implementation-rules/years/mutations";
import { findLaoInReach, findProvinceInReach } from "@/lib/lao/data";
import { addDimension, removeDimension, renameDimension } from "@/lib/plans/editions/dimensions/mutations";
import { findKeptEdition } from "@/lib/plans/editions/keeping/data";
import { addSubItem, editSubItem, setSubItemRetired } from "@/lib/plans/editions/sub-items/mutations";
import { findDimensionReport } from "@/lib/reports/dimension/data";
import { findPlanReport } from "@/lib/reports/plan/data";
import { findProjectsReport } from "@/lib/reports/projects/data";
import { findProvinceReport } from "@/lib/reports/province/data";
import { findStatusReport } from "@/lib/reports/status/data";
import { findReportingSubject } from "@/lib/status-reports/data";
import { createEdition, editEdition } from "@/lib/status-reports/editions/mutations";
import { editionOf, frameworkForm } from "@/tests/plans/keeping-editions";
import { SEEDED_AT, useSeededDatabase } from "@/tests/support/database";
import { CENTRAL_OFFICE } from "./actors";

const { db } = useSeededDatabase();
const NOW = SEEDED_AT;
/** 2561 has the manual's results, 2569 has ended without any, 2570 goes on and has its first results. */
const ENDED = [2561, 2562, 2564, 2566, 2569];
let officer: NaccActor;

beforeAll(async () => {
  const [person] = await db.execute<{ id: string }>(
    "select id from people where role = 'nacc' and reach = 'country' limit 1",
  );
  officer = { ...CENTRAL_OFFICE, personId: person!.id, address: null } as unknown as NaccActor;
});

/** Every table that a fiscal year prints, in both rounds, as the page, the PDF and the workbook take them. */
async function printed(fiscalYear: number): Promise<string> {
  const { scope, lao } = (await findLaoInReach(db, CENTRAL_OFFICE, "2900101"))!;
  const place = (await findProvinceInReach(db, CENTRAL_OFFICE, "90"))!;
  const documents = await Promise.all(
    ([6, 12] as const).flatMap((round) => {
      const moment = { fiscalYear, round, asOf: NOW };
      return [
        findPlanReport(db, scope, lao, moment),
        findDimensionReport(db, scope, lao, moment),
        findStatusReport(db, scope, lao, moment),
        findProjectsReport(db, scope, lao, moment),
        findProvinceReport(db, place.scope, place.province, moment, "all"),
      ];
    }),
  );
  const text = documents.map((report) => report?.document);
  return JSON.stringify(text, (_, part) => (typeof part === "bigint" ? String(part) : part));
}

const printedAll = async (years: readonly number[]) => {
  const all: string[] = [];
  for (const year of years) all.push(await printed(year));
  return all;
};

type Edit = { deed: number; year: number; number: number; name: string; later: boolean };

/** One change out of all that the central office can try, at whatever edition and year; many are refused. */
async function tryEdit({ deed, year, number, name, later }: Edit): Promise<boolean> {
  const key = randomUUID();
  const editionId = await editionOf(db, Math.max(2566, Math.min(year, 2570)) === year ? year : 2561);
  const form = await frameworkForm(db, editionId);
  const kept = (await findKeptEdition(db, editionId))!;
  const item = kept.subItems[(number * 7) % kept.subItems.length]!;
  const extent = later ? ("later" as const) : ("year" as const);
  const words = { nameTh: name, confirmed: later };
  switch (deed) {
    case 0:
      return (await renameDimension(db, officer, { ...form, ...words, number, fromYear: year }, NOW)).ok;
    case 1:
      return (await addDimension(db, officer, { ...form, ...words }, NOW)).ok;
    case 2:
      return (await removeDimension(db, officer, { ...form, number: 4 }, NOW)).ok;
    case 3:
      return (await addSubItem(db, officer, { ...form, ...words, code: `${number}.${year - 2500}` }, NOW)).ok;
    case 4:
      return (await editSubItem(db, officer, { ...form, ...words, id: item.id, code: item.code }, NOW)).ok;
    case 5:
      return (await setSubItemRetired(db, officer, { ...form, id: item.id, retired: later }, NOW)).ok;
    case 6: {
      const span = { firstFiscalYear: kept.firstFiscalYear, lastFiscalYear: later ? 2571 : 2570, ...words };
      return (await editEdition(db, officer, { ...form, edition: span }, NOW)).ok;
    }
    case 7: {
      const rowVersion = (await findYearRules(db, year))?.rowVersion ?? 1;
      const bands = { middle6: number, high6: number + 1, middle12: number, high12: 90 };
      const rules = { completed: 100, inProgress: number, cannot: 0, ...bands, source: name, extent };
      return (await changeYearRules(db, officer, { key, fiscalYear: year, rowVersion, rules }, NOW)).ok;
    }
    case 8: {
      const shown = shownMinimum(await findMinimumScore(db, year));
      const change = { minimum: 9000, source: name, extent };
      return (await changeMinimumScore(db, officer, { key, fiscalYear: year, shown, change }, NOW)).ok;
    }
    default: {
      const edition = {
        ...words,
        firstFiscalYear: year + 14,
        lastFiscalYear: year + 14,
        copyFromId: editionId,
      };
      return (await createEdition(db, officer, { key, edition }, NOW)).ok;
    }
  }
}

const edit = fc.record({
  deed: fc.integer({ min: 0, max: 9 }),
  year: fc.constantFrom(2561, 2564, 2566, 2569, 2570, 2570, 2571),
  number: fc.integer({ min: 1, max: 4 }),
  name: fc.constantFrom("ชื่อใหม่", "อีกชื่อหนึ่ง", "ชื่อที่สาม"),
  later: fc.boolean(),
});

describe("years that have ended", () => {
  it("print what they printed, byte by byte, whatever the central office changes later", async () => {
    const before = await printedAll(ENDED);
    const done = new Set<number>();
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 5, maxLength: 12 }), async (edits) => {
        for (const one of edits) if (await tryEdit(one)) done.add(one.deed);
        expect(await printedAll(ENDED)).toEqual(before);
      }),
      { numRuns: 12, seed: 4, endOnFailure: true },
    );
    // The changes were not all refused: names, sub-items, years and rules did move.
    for (const deed of [0, 3, 4, 5, 6, 7, 9]) expect(done, String(deed)).toContain(deed);
  }, 60_000);
});

describe("a dimension that is called anew from the present year on", () => {
  it("is printed by both names, each in its years, in reports and over the report form", async () => {
    const editionId = await editionOf(db, 2570);
    const before = await printedAll([2569, 2570]);
    const nameTh = "ชื่อที่ไม่เคยใช้มาก่อน";
    const form = {
      ...(await frameworkForm(db, editionId)),
      number: 1,
      nameTh,
      confirmed: true,
      fromYear: 2570,
    };
    expect((await renameDimension(db, officer, form, NOW)).ok).toBe(true);
    const after = await printedAll([2569, 2570]);
    expect(after[0]).toBe(before[0]);
    expect(after[1]).toContain(nameTh);
    const { scope } = (await findLaoInReach(db, CENTRAL_OFFICE, "2900101"))!;
    const [project] = await db.execute<{ id: string }>(
      `select p.id from projects p join plans on plans.id = p.plan_id join project_years y on y.project_id = p.id
        where y.fiscal_year = 2570 and p.dimension_number = 1 and plans.lao_id = ${scope.laoId} limit 1`,
    );
    const nameIn = async (fiscalYear: number) =>
      (await findReportingSubject(db, scope, { projectId: Number(project!.id), fiscalYear, round: 6 }))
        ?.dimensionNameTh;
    expect(await nameIn(2570)).toBe(nameTh);
    expect(await nameIn(2569)).not.toBe(nameTh);
  });
});
