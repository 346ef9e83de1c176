import type { Page } from "playwright-core";
import { bodyRows, numberIn } from "./page-tables";

/** What the five reports print about one LAO's year, as somebody reads it on their pages. */
export type YearFigures = {
  /** Projects and budget of each dimension, then of all: by plan, by ordinance. */
  byPlan: number[];
  byOrdinance: number[];
  /** all, in the ordinance, in progress, completed, cannot, reported, waiting. */
  status: number[];
  /** planned, completed, plan budget, spent, of each dimension and of all. */
  dimensions: number[][];
  /** Names in รายงานโครงการทั้งหมด, numbers before them included. */
  reported: string[];
  /** The LAO's score in its province's ranking, as printed. */
  score: string;
};

type Asked = { year: number; round: 6 | 12; laoCode: string; laoName: string; provinceCode: string };

/** Reads the five reports of a year, page by page. */
export async function readYear(page: Page, asked: Asked): Promise<YearFigures> {
  const { year, round, laoName } = asked;
  const open = (report: string, more = "") =>
    page.goto(`/reports/${report}?year=${year}&round=${round}&lao=${asked.laoCode}${more}`);
  const numbers = (row: string[] | undefined) => (row ?? []).map((cell) => numberIn(cell) ?? Number.NaN);

  await open("plan");
  const byPlan = numbers((await bodyRows(page, "โครงการ/งบประมาณ (ตามแผนพัฒนาท้องถิ่น)"))[0]);
  const byOrdinance = numbers((await bodyRows(page, "โครงการ/งบประมาณ (ตามข้อบัญญัติ"))[0]);
  await open("status");
  const [status] = await bodyRows(page, `สถานะโครงการ/กิจกรรม/มาตรการ ของ${laoName}`);
  await open("dimension");
  const lines = await bodyRows(page, "รายงานผลการนำแผนไปปฏิบัติ จำแนกรายมิติ");
  const reported: string[] = [];
  for (let number = 1; ; number += 1) {
    await open("projects", `&page=${number}`);
    if ((await page.locator("table").count()) === 0) break;
    reported.push(...(await bodyRows(page, `จำนวนการรายงานในรอบ ${round} เดือน`)).map((row) => row[2] ?? ""));
    if ((await page.getByRole("link", { name: "หน้าถัดไป" }).count()) === 0) break;
  }
  await page.goto(`/reports/province?year=${year}&round=${round}&province=${asked.provinceCode}`);
  const ranking = await bodyRows(page, `ประจำปีงบประมาณ ${year}`);
  return {
    byPlan,
    byOrdinance,
    status: numbers(status?.slice(0, 7)),
    dimensions: lines.map((line) => numbers(line.slice(-6, -2))),
    reported,
    score: ranking.find((row) => row[1]?.endsWith(laoName))?.[2] ?? "not ranked",
  };
}

/** R-2 by whole numbers: (completed + ½ in progress) ÷ all × 100, two decimals, half up. */
export function scoreOf({ status }: YearFigures): string {
  const [all = 0, , inProgress = 0, completed = 0] = status;
  const hundredths = Math.floor(((2 * completed + inProgress) * 10_000 + all) / (2 * all));
  return (hundredths / 100).toFixed(2);
}
