import { describe, expect, it } from "vitest";
import { golden } from "../reports/golden";
import { describeInBrowser, useBrowser } from "../support/browser";
import { bodyRows, numberIn, wordsOf } from "../support/page-tables";
import { newPageAs } from "../support/signed-in";

const LAO = "องค์การบริหารส่วนจังหวัดสงขลา";
const YEAR = "year=2561&round=6";

describeInBrowser("the pages of FY 2561 print the manual's figures", () => {
  const use = useBrowser();

  const read = new Map<string, Promise<string[][]>>();

  /** The body rows of a report's table, as one who may read them sees it; opened once for all of its figures. */
  function rowsOf(report: string, caption: string, role: "lao" | "province" | "nacc" = "lao") {
    const key = `${role} ${report} ${caption}`;
    const rows = read.get(key) ?? openRows(report, caption, role);
    read.set(key, rows);
    return rows;
  }

  async function openRows(report: string, caption: string, role: "lao" | "province" | "nacc") {
    const page = await newPageAs(use, role);
    const subject = report === "province" ? "&province=90" : "&lao=2900101";
    const answer = await page.goto(`/reports/${report}?${YEAR}${subject}`);
    expect(answer?.status()).toBe(200);
    return bodyRows(page, caption);
  }

  describe.skipIf(golden === null)("figure by figure", () => {
    const figures = golden!;
    const lines = figures ? [...figures.dimensions, figures.total] : [];

    it.each([
      ["projects and plan budgets of every dimension", "โครงการ/งบประมาณ (ตามแผนพัฒนาท้องถิ่น)", "planBudget"],
      ["projects and ordinance budgets of every dimension", "โครงการ/งบประมาณ (ตามข้อบัญญัติ", "ordinanceBudget"],
    ] as const)("prints the %s", async (_, caption, budget) => {
      const [row, ...more] = await rowsOf("plan", caption);
      expect(more).toEqual([]);
      expect(row?.map(numberIn)).toEqual(lines.flatMap((line) => [line.planned, line[budget]]));
    });

    it.each(["lao", "province", "nacc"] as const)(
      "prints the status of every project for %s",
      async (role) => {
        const rows = await rowsOf("status", `สถานะโครงการ/กิจกรรม/มาตรการ ของ${LAO}`, role);
        const { all, inOrdinance, inProgress, completed, cannot, reported, waiting } = figures.status;
        expect(rows).toHaveLength(1);
        expect(rows[0]?.slice(0, 7).map(numberIn)).toEqual([
          all,
          inOrdinance,
          inProgress,
          completed,
          cannot,
          reported,
          waiting,
        ]);
        expect(rows[0]?.[7]).toBe(figures.status.levelYear);
      },
    );

    it.each([0, 1, 2, 3, 4])(
      "prints counts, money and rates of line %i of the dimension report",
      async (index) => {
        const rows = await rowsOf("dimension", "รายงานผลการนำแผนไปปฏิบัติ จำแนกรายมิติ");
        const line = lines[index]!;
        const cells = rows[index]!.slice(-6);
        expect(cells.slice(0, 4).map(numberIn)).toEqual([
          line.planned,
          line.completed,
          line.planBudget,
          line.spent,
        ]);
        expect(cells.slice(4)).toEqual([line.completionRate, line.spendingRate]);
        expect(rows[0]?.[0]).toBe(LAO);
        expect(rows[index]).toContain(index < 4 ? String(index + 1) : "รวม");
      },
    );

    it("prints the score, its sum and its level in both rounds on the summary", async () => {
      const page = await newPageAs(use, "lao");
      await page.goto("/summary?year=2561");
      const section = page.locator("section", { hasText: "ระดับการนำแผนไปปฏิบัติ" }).last();
      await expect(wordsOf(section.locator(".big"))).resolves.toBe(figures.status.implementationScore);
      const [six, twelve] = await section.locator(".ruler-h").allInnerTexts();
      expect(six).toContain(figures.status.levelRound6);
      expect(twelve).toContain(figures.status.levelYear);
    });

    it("prints 85 reported of 85 on the summary", async () => {
      const page = await newPageAs(use, "lao");
      await page.goto("/summary?year=2561");
      const panel = page.locator(".panel", { hasText: "รอบ 6 เดือน" }).first();
      const text = await wordsOf(panel);
      expect(text).toMatch(
        new RegExp(
          `(?:โครงการที่รายงานแล้ว ${figures.status.reported}\\b|${figures.status.reported} โครงการที่รายงานแล้ว)`,
        ),
      );
      expect(text).toContain("100.00");
    });

    it.each(["lao", "province", "nacc"] as const)("prints the ranking of สงขลา for %s", async (role) => {
      const rows = await rowsOf("province", "ประจำปีงบประมาณ 2561", role);
      for (const [district, place, , name, score, level] of figures.province.rows) {
        const printed = rows.find((row) => row[1]?.endsWith(name));
        expect(printed?.[0], `${name} in district ${district}`).toBe(String(place));
        expect(printed?.[1]).toBe(level.startsWith("ยังไม่ส่งแผน") ? `** ${name}` : name);
        expect(printed?.[2]).toBe(score);
        expect(printed?.[4]).toBe(level);
      }
    });

    it("prints the ten LAOs of the manual's table in the order of R-7, each in its district", async () => {
      const rows = await rowsOf("province", "ประจำปีงบประมาณ 2561", "nacc");
      const groups = new Map<string, string[]>();
      let group = "";
      for (const row of rows) {
        if (row.length === 1 && row[0]?.startsWith("อำเภอ")) group = row[0];
        else if (row.length === 5) groups.set(group, [...(groups.get(group) ?? []), row[1] ?? ""]);
      }
      const inOrder = (district: string) =>
        figures.province.rows
          .filter(([code]) => code === district)
          .map(([, , , name, , level]) => (level.startsWith("ยังไม่ส่งแผน") ? `** ${name}` : name));
      const printed = [...groups].map(([heading, names]) => ({ heading, names }));
      expect(printed.find(({ heading }) => heading.startsWith("อำเภอเมืองสงขลา"))?.names).toEqual(
        inOrder("9001"),
      );
      expect(printed.find(({ heading }) => heading.startsWith("อำเภอสทิงพระ"))?.names.slice(0, 3)).toEqual(
        inOrder("9002"),
      );
    });

    it("lists every one of the reports, with sums that are the manual's totals", async () => {
      const page = await newPageAs(use, "lao");
      let count = 0;
      let plan = 0;
      let ordinance = 0;
      let spent = 0;
      for (let number = 1; ; number += 1) {
        await page.goto(`/reports/projects?${YEAR}&lao=2900101&page=${number}`);
        const rows = await bodyRows(page, `จำนวนการรายงานในรอบ 6 เดือน ${figures.status.reported} รายการ`);
        for (const row of rows) {
          count += 1;
          expect(numberIn(row[0])).toBe(count);
          plan += numberIn(row[3]) ?? Number.NaN;
          ordinance += numberIn(row[4]) ?? Number.NaN;
          spent += numberIn(row[5]) ?? Number.NaN;
        }
        if ((await page.getByRole("link", { name: "หน้าถัดไป" }).count()) === 0) break;
      }
      const { planBudget, ordinanceBudget } = figures.total;
      expect({ count, plan, ordinance, spent }).toEqual({
        count: figures.status.reported,
        plan: planBudget,
        ordinance: ordinanceBudget,
        spent: figures.total.spent,
      });
    });
  });
});
