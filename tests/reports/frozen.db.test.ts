import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import type { NaccActor } from "@/lib/accounts/actor";
import { findMinimumScore } from "@/lib/assessments/minimums/data";
import { changeMinimumScore } from "@/lib/assessments/minimums/mutations";
import { shownMinimum } from "@/lib/assessments/minimums/rules";
import { drawReportPdf } from "@/lib/exports/pdf/report-drawing";
import { reportXlsxStream } from "@/lib/exports/xlsx/report-xlsx";
import { findYearRules } from "@/lib/implementation-rules/years/data";
import { changeYearRules } from "@/lib/implementation-rules/years/mutations";
import { findLaoInReach, findProvinceInReach } from "@/lib/lao/data";
import { renameDimension } from "@/lib/plans/editions/dimensions/mutations";
import { findKeptEdition } from "@/lib/plans/editions/keeping/data";
import { findAmendmentsReport } from "@/lib/reports/amendments/data";
import { findDimensionReport } from "@/lib/reports/dimension/data";
import type { ReportDocument } from "@/lib/reports/document";
import type { FrozenMoment, ReportMoment } from "@/lib/reports/heading";
import { findPlanReport } from "@/lib/reports/plan/data";
import { findProjectsReport, findProjectsReportPage } from "@/lib/reports/projects/data";
import { reportedFilterSchema } from "@/lib/reports/projects/schema";
import { findProvinceReport } from "@/lib/reports/province/data";
import { findStatusReport } from "@/lib/reports/status/data";
import { editEdition } from "@/lib/status-reports/editions/mutations";
import { freezeClosedRounds } from "@/lib/status-reports/snapshots/mutations";
import { findProvinceSnapshot } from "@/lib/status-reports/snapshots/province/data";
import { editionOf, frameworkForm } from "@/tests/plans/keeping-editions";
import { SEEDED_AT, useSeededDatabase } from "@/tests/support/database";
import { CENTRAL_OFFICE } from "./actors";
import { linesOfPdf } from "./pdf-text";
import { sheetsOf } from "./workbook-rows";

const { db } = useSeededDatabase();
const LATER = new Date("2026-12-01T03:00:00Z");
const CODE = "2900101";

async function documentsOf(
  fiscalYear: number,
  round: 6 | 12,
  asOf: Date,
  frozen?: FrozenMoment,
): Promise<ReportDocument[]> {
  const { scope, lao } = (await findLaoInReach(db, CENTRAL_OFFICE, CODE))!;
  const place = (await findProvinceInReach(db, CENTRAL_OFFICE, "90"))!;
  const moment: ReportMoment = { fiscalYear, round, asOf, frozen };
  const reports = await Promise.all([
    findPlanReport(db, scope, lao, moment),
    findDimensionReport(db, scope, lao, moment),
    findStatusReport(db, scope, lao, moment),
    findProjectsReport(db, scope, lao, moment),
    findProvinceReport(db, place.scope, place.province, moment, "all"),
  ]);
  return reports.map((report) => report!.document);
}

/** A document as somebody holds it: the words of its PDF and the cells of its workbook. */
async function printed(document: ReportDocument, asOf: Date): Promise<unknown> {
  const pdf = await linesOfPdf(await drawReportPdf(document, asOf));
  const workbook = await new Response(reportXlsxStream(document, asOf)).arrayBuffer();
  return { pdf, workbook: await sheetsOf(new Uint8Array(workbook)) };
}

/** Without the title's lines, which say as of when. */
const figuresOf = (documents: readonly ReportDocument[]) =>
  documents.map(({ tables }) => tables.map(({ columns, sections }) => ({ columns, sections })));

const frozenAt = async (round: 6 | 12) => {
  const place = (await findProvinceInReach(db, CENTRAL_OFFICE, "90"))!;
  return (await findProvinceSnapshot(db, place.scope, { fiscalYear: 2561, round }))!;
};

beforeAll(async () => {
  await freezeClosedRounds(db, SEEDED_AT);
}, 60_000);

describe("reports as of a round's freeze", () => {
  it.each([6, 12] as const)(
    "have in round %i the very figures of now while nothing is amended",
    async (round) => {
      const now = await documentsOf(2561, round, SEEDED_AT);
      const then = await documentsOf(2561, round, SEEDED_AT, await frozenAt(round));
      expect(figuresOf(then)).toEqual(figuresOf(now));
      for (const [index, document] of then.entries()) {
        expect(document.facts.join()).toContain("ข้อมูล ณ วันปิดรอบ");
        expect(document.fileName).toBe(`${now[index]!.fileName}-freeze`);
      }
    },
  );

  it("keep figures, names, districts and standings of that time, when all of them have changed since", async () => {
    const frozen = await frozenAt(6);
    const before = await documentsOf(2561, 6, SEEDED_AT, frozen);
    const now = await documentsOf(2561, 6, SEEDED_AT);
    const { scope, lao } = (await findLaoInReach(db, CENTRAL_OFFICE, CODE))!;
    const undo = Symbol("undo");
    await db
      .transaction(async (tx) => {
        const project = sql`(select id from projects where plan_id = (select id from plans
          where lao_id = ${lao.id} and edition_id = (select edition_id from edition_years where fiscal_year = 2561))
          order by id limit 1)`;
        await tx.execute(sql`update projects set deleted_at = now() where id = ${project}`);
        await tx.execute(
          sql`update laos set full_name_th = 'ชื่อใหม่', district_code = '9002' where code = '2900101'`,
        );
        await tx.execute(sql`update plans set state = 'returned' where lao_id = ${lao.id}`);
        const moment = { fiscalYear: 2561, round: 6 as const, asOf: SEEDED_AT, frozen };
        const place = (await findProvinceInReach(db, CENTRAL_OFFICE, "90"))!;
        const held = tx as unknown as typeof db;
        const [plan, dimension, status, projects, province, nowStatus, nowProvince] = [
          await findPlanReport(held, scope, lao, moment),
          await findDimensionReport(held, scope, lao, moment),
          await findStatusReport(held, scope, lao, moment),
          await findProjectsReport(held, scope, lao, moment),
          await findProvinceReport(held, place.scope, place.province, moment, "all"),
          await findStatusReport(held, scope, lao, { ...moment, frozen: undefined }),
          await findProvinceReport(
            held,
            place.scope,
            place.province,
            { ...moment, frozen: undefined },
            "all",
          ),
        ];
        const after = [plan, dimension, status, projects, province].map((report) => report!.document);
        expect(after).toEqual(before);
        expect(nowStatus!.document.tables).not.toEqual(now[2]!.tables);
        expect(nowProvince!.document.tables).not.toEqual(now[4]!.tables);
        throw undo;
      })
      .catch((error: unknown) => {
        if (error !== undo) throw error;
      });
  });

  it("of a province say how many LAOs are not frozen yet, and leave them out", async () => {
    const place = (await findProvinceInReach(db, CENTRAL_OFFICE, "90"))!;
    expect((await frozenAt(6)).waiting).toBe(0);
    const none = await findProvinceSnapshot(db, place.scope, { fiscalYear: 2570, round: 6 });
    expect(none).toBeNull();
    const [lao] = await db.execute<{ id: number }>(sql`insert into laos
      (code, type, name_th, full_name_th, province_code, district_code)
      values ('6900998', 'sao', 'ใหม่', 'อบต.ใหม่', '90', '9001') returning id::integer`);
    expect((await frozenAt(6)).waiting).toBe(0);
    await db.execute(sql`insert into lao_codes (code, lao_id, type, full_name_th, valid_from)
      values ('6900998', ${lao!.id}, 'sao', 'อบต.ใหม่', '2018-04-30')`);
    expect((await frozenAt(6)).waiting).toBe(1);
    const [, , , , province] = await documentsOf(2561, 6, SEEDED_AT, await frozenAt(6));
    expect(province!.facts[0]).toContain("ไม่รวม อปท. ที่ยังไม่ปิดรอบ 1 แห่ง");
    await db.execute(sql`delete from lao_codes where lao_id = ${lao!.id}`);
    await db.execute(sql`delete from laos where id = ${lao!.id}`);
  });

  it("filter and count on the screen what was frozen", async () => {
    const { scope, lao } = (await findLaoInReach(db, CENTRAL_OFFICE, CODE))!;
    const moment = { fiscalYear: 2561, round: 6 as const, asOf: SEEDED_AT };
    const filter = reportedFilterSchema.parse({ status: "completed", dimension: "4" });
    const now = await findProjectsReportPage(db, scope, lao, moment, filter);
    const then = await findProjectsReportPage(
      db,
      scope,
      lao,
      { ...moment, frozen: await frozenAt(6) },
      filter,
    );
    expect(then).toMatchObject({ ofStatus: now!.ofStatus, ofDimension: now!.ofDimension });
    expect(then!.report.rows).toEqual(now!.report.rows);
  });

  it("have no amendments, and none at all before the round has closed", async () => {
    const { scope, lao } = (await findLaoInReach(db, CENTRAL_OFFICE, CODE))!;
    const moment = { fiscalYear: 2561, round: 6 as const, asOf: SEEDED_AT };
    expect((await findAmendmentsReport(db, scope, lao, moment))?.caption).toBe("ไม่มีการแก้ไขหลังปิดรอบ");
    expect(await findAmendmentsReport(db, scope, lao, { ...moment, fiscalYear: 2570 })).toBeNull();
  });
});

describe("an old fiscal year", () => {
  it("prints what it printed after bands, weights, minimum and names of a later year changed, but for the time", async () => {
    const all = async (asOf: Date) => {
      const prints: unknown[] = [];
      for (const round of [6, 12] as const) {
        for (const frozen of [undefined, await frozenAt(round)]) {
          for (const document of await documentsOf(2561, round, asOf, frozen)) {
            // The one line that says when it was printed is held still.
            const facts = document.facts.map((fact) =>
              fact.startsWith("ข้อมูล ณ") && !frozen ? "ข้อมูล ณ" : fact,
            );
            prints.push(await printed({ ...document, facts }, SEEDED_AT));
          }
        }
      }
      return prints;
    };
    const before = await all(SEEDED_AT);
    const [person] = await db.execute<{ id: string }>(
      "select id from people where role = 'nacc' and reach = 'country' limit 1",
    );
    const officer = { ...CENTRAL_OFFICE, personId: person!.id, address: null } as unknown as NaccActor;
    const editionId = await editionOf(db, 2570);
    const kept = (await findKeptEdition(db, editionId))!;
    const span = {
      firstFiscalYear: kept.firstFiscalYear,
      lastFiscalYear: 2571,
      nameTh: kept.nameTh,
      confirmed: true,
    };
    const longer = { ...(await frameworkForm(db, editionId)), edition: span };
    expect(await editEdition(db, officer, longer, SEEDED_AT)).toMatchObject({ ok: true });
    const year = 2571;
    const { rowVersion } = (await findYearRules(db, year))!;
    const rules = {
      completed: 100,
      inProgress: 10,
      cannot: 0,
      middle6: 1,
      high6: 2,
      middle12: 3,
      high12: 4,
      source: "มติที่ประชุม",
      extent: "later" as const,
    };
    const changed = await changeYearRules(
      db,
      officer,
      { key: randomUUID(), fiscalYear: year, rowVersion, rules },
      SEEDED_AT,
    );
    expect(changed).toMatchObject({ ok: true });
    const shown = shownMinimum(await findMinimumScore(db, year));
    const change = { minimum: 9000, source: "มติที่ประชุม", extent: "later" as const };
    const minimum = await changeMinimumScore(
      db,
      officer,
      { key: randomUUID(), fiscalYear: year, shown, change },
      SEEDED_AT,
    );
    expect(minimum).toMatchObject({ ok: true });
    const form = await frameworkForm(db, editionId);
    const name = { ...form, number: 1, nameTh: "ชื่อใหม่", confirmed: true, fromYear: 2570 };
    expect(await renameDimension(db, officer, name, SEEDED_AT)).toMatchObject({ ok: true });
    expect(await all(LATER)).toEqual(before);
  }, 120_000);
});
