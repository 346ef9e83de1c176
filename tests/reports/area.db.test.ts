import { beforeAll, describe, expect, it } from "vitest";
import { ROUNDS } from "@/db/codes/status-reports";
import { findPlanStanding } from "@/lib/assessments/data";
import { findAreaSummary, listAreaLaos } from "@/lib/reports/area/data";
import type { AreaSummary } from "@/lib/reports/area/model";
import { listDimensionFigures } from "@/lib/reports/figures/data";
import { dimensionLine, type Figures, totalOf } from "@/lib/reports/figures/rules";
import { listProvinceLaos } from "@/lib/reports/province/data";
import { findSummary } from "@/lib/reports/summary/data";
import { useSeededDatabase, useTestDatabase } from "@/tests/support/database";
import { scopeOfLao, scopeOfProvince } from "./actors";
import { stand } from "./sample-figures";
import { storeLao, storePerson, storePlan } from "./stored-projects";

const SONGKHLA = scopeOfProvince("90");
const TODAY = "2018-05-04";

describe("the demo's province, against its LAOs one by one", () => {
  const { db } = useSeededDatabase();
  let whole: AreaSummary;
  /** Each LAO's own figures, as its own summary reads them; nothing where its plan is not in. */
  const own = new Map<number, ReadonlyMap<6 | 12, readonly Figures[]>>();

  beforeAll(async () => {
    whole = await findAreaSummary(db, SONGKHLA, { districtCode: null, fiscalYear: 2561 }, TODAY);
    for (const { laoId } of await listProvinceLaos(db, SONGKHLA, { fiscalYear: 2561, round: 6 })) {
      const scope = scopeOfLao(laoId);
      if ((await findPlanStanding(db, scope, 2561)) !== "in") continue;
      own.set(laoId, await listDimensionFigures(db, scope, { fiscalYear: 2561, rounds: ROUNDS }));
    }
  }, 60_000);

  it.each(ROUNDS)("adds up its LAOs' figures for %s months, by status and money", (round) => {
    const total = totalOf([...own.values()].flatMap((figures) => [...(figures.get(round) ?? [])]));
    expect(whole.rounds[round].statuses).toEqual(total.reportedInRound);
    expect(whole.rounds[round].reported + whole.rounds[round].notReported).toBe(whole.planned);
    if (round === 12) expect(whole.total).toEqual(dimensionLine(total));
  });

  it("adds up its dimensions and its districts to the same", async () => {
    const sum = (
      of: (line: AreaSummary["total"]) => bigint | number,
      lines: readonly AreaSummary["total"][],
    ) => lines.reduce((all, line) => all + BigInt(of(line)), 0n);
    for (const lines of [whole.dimensions, whole.parts.map(({ total }) => total)]) {
      expect(sum(({ planned }) => planned, lines)).toBe(BigInt(whole.planned));
      expect(sum(({ planBudgetSatang }) => planBudgetSatang, lines)).toBe(whole.total.planBudgetSatang);
      expect(sum(({ ordinanceBudgetSatang }) => ordinanceBudgetSatang, lines)).toBe(
        whole.total.ordinanceBudgetSatang,
      );
      expect(sum(({ spentSatang }) => spentSatang, lines)).toBe(whole.total.spentSatang);
    }
    for (const part of whole.parts) {
      const district = await findAreaSummary(
        db,
        SONGKHLA,
        { districtCode: part.code, fiscalYear: 2561 },
        TODAY,
      );
      expect(district.total).toEqual(part.total);
      expect(district.rounds[6].tally).toEqual(part.rounds[6].tally);
      expect(district.rounds[6].reported).toBe(part.rounds[6].reported);
    }
  });

  it("has the manual's LAO in it with the figures of its own summary", async () => {
    const row = whole.laos.find(({ code }) => code === "2900101")!;
    const [lao] = (
      await listAreaLaos(db, { scopes: [SONGKHLA], districtCode: null, fiscalYear: 2561 })
    ).filter(({ code }) => code === "2900101");
    const summary = (await findSummary(db, scopeOfLao(lao!.laoId), 2561))!;
    expect(row.planned).toBe(85);
    for (const round of ROUNDS) {
      const { reported, notReported, reportedShare } = summary.rounds[round];
      expect(row.rounds[round]).toMatchObject({ reported, notReported, reportedShare });
    }
    expect(dimensionLine(totalOf(lao!.figures[6]))).toEqual(summary.total);
    expect(row.rounds[6].progress).toBe("complete");
    expect(row.rounds[12].progress).toBe("not_open");
  });

  it("counts every LAO once, in one word each", () => {
    for (const round of ROUNDS) {
      const tally = Object.values(whole.rounds[round].tally);
      expect(tally.reduce((sum, count) => sum + count, 0)).toBe(whole.laoCount);
    }
    expect(whole.parts.reduce((sum, { laoCount }) => sum + laoCount, 0)).toBe(whole.laoCount);
  });
});

describe("an area out of stored rows", () => {
  const { db, sql } = useTestDatabase();
  let personId = "";
  const ids: Record<string, number> = {};

  beforeAll(async () => {
    personId = await storePerson(sql);
    const report = { round: 6 as const, versions: ["completed" as const], spentBaht: 10 };
    const projects = [{ planBaht: 100, reports: [report] }, { planBaht: 50 }];
    for (const [name, code] of [
      ["some", "6900001"],
      ["extended", "6900002"],
      ["reopened", "6900003"],
      ["draft", "6900004"],
      ["handed", "6900005"],
    ] as const) {
      ids[name] = await storeLao(sql, code, `อบต.${name}`);
      const state = name === "draft" ? "draft" : "submitted";
      await storePlan(sql, { laoId: ids[name], personId, state, projects });
    }
    await sql`update rounds set opens_on = '2018-04-01', closes_on = '2018-04-30' where fiscal_year = 2561 and round = 6`;
    for (const [name, reopening] of [
      ["extended", false],
      ["reopened", true],
    ] as const)
      await sql`insert into round_extensions
          (lao_id, fiscal_year, round, closes_on, is_reopening, reason, granted_by, granted_at)
        values (${ids[name]!}, 2561, 6, '2018-05-10', ${reopening}, 'น้ำท่วม', ${personId}, now())`;
    for (const [number, state] of [
      [1, "accepted"],
      [2, "returned"],
    ] as const)
      await sql`insert into round_submissions (lao_id, fiscal_year, round, number, receipt_number, state, project_count,
          reported_count, ordinance_budget_satang, spent_satang, content_sha256, is_late, submitted_by, submitted_at, decided_at)
        values (${ids.handed!}, 2561, 6, ${number}, ${`R-${number}`}, ${state}, 2, 1, 0, 0, ${"0".repeat(64)}, true,
          ${personId}, now(), now())`;
  });

  const summaryOn = (today: string) =>
    findAreaSummary(db, SONGKHLA, { districtCode: null, fiscalYear: 2561 }, today);

  it("leaves out the projects of an LAO whose plan is not in, and says how many they are (R-6)", async () => {
    const area = await summaryOn("2018-04-30");
    expect(area.planned).toBe(8);
    expect(area.rounds[6].statuses).toEqual(stand(4, 0, 0, 4));
    expect(area.total).toMatchObject({ planBudgetSatang: 60_000n, spentSatang: 4_000n });
    expect(area.leftOut).toEqual({
      laos: 1,
      projects: 2,
      byStanding: { not_submitted: 1, returned: 0, failed: 0 },
    });
    expect(area.laos.find(({ code }) => code === "6900004")?.rounds[6].progress).toBe("plan_out");
  });

  it("calls nobody late on the closing day, and the day after everybody but the extended", async () => {
    expect((await summaryOn("2018-04-30")).rounds[6].tally).toMatchObject({ under_way: 3, late: 1 });
    expect((await summaryOn("2018-05-01")).rounds[6].tally).toMatchObject({ under_way: 1, late: 3 });
    expect((await summaryOn("2018-05-11")).rounds[6].tally).toMatchObject({ under_way: 0, late: 4 });
  });

  it("counts an LAO by what it handed in last", async () => {
    const area = await summaryOn("2018-05-01");
    expect(area.rounds[6].submissions).toEqual({ submitted: 0, accepted: 0, returned: 1 });
    expect(area.rounds[6].extended).toBe(2);
    expect(area.laos.find(({ code }) => code === "6900005")?.rounds[6].submission).toEqual({
      state: "returned",
      isLate: true,
    });
  });

  it("takes an extension back", async () => {
    await sql`update round_extensions set revoked_at = now(), revoked_by = ${personId} where lao_id = ${ids.extended!}`;
    expect((await summaryOn("2018-05-01")).rounds[6].tally).toMatchObject({ under_way: 0, late: 4 });
  });

  it("is empty for another province, another district and a year outside every edition", async () => {
    for (const area of [
      { scopes: [scopeOfProvince("91")], districtCode: null, fiscalYear: 2561 },
      { scopes: [SONGKHLA], districtCode: "9002", fiscalYear: 2561 },
      { scopes: [SONGKHLA], districtCode: null, fiscalYear: 2540 },
      { scopes: [], districtCode: null, fiscalYear: 2561 },
    ])
      expect(await listAreaLaos(db, area)).toEqual([]);
  });
});
