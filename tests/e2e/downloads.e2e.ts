import { expect, it } from "vitest";
import { linesOfPdf } from "../reports/pdf-text";
import { sheetsOf } from "../reports/workbook-rows";
import { describeInBrowser, useBrowser } from "../support/browser";
import { newPageAs } from "../support/signed-in";

/** Each report as the manual calls it, and a figure of the manual that must be in both of its files. */
const REPORTS: [report: string, subject: string, title: string, figure: string, cell: number][] = [
  ["plan", "lao=2900101", "รายงานผลการดำเนินงานตามแผนฯ", "19,679,100", 19_679_100],
  ["status", "lao=2900101", "รายงานสถานะโครงการ/กิจกรรม/มาตรการ ประจำปีงบประมาณ 2561", "55", 55],
  [
    "dimension",
    "lao=2900101",
    "รายงานผลการประเมินแผนปฏิบัติการป้องกันการทุจริต จำแนกจำนวนโครงการ และงบประมาณ ตามมิติ",
    "8,763,466",
    8_763_466,
  ],
  ["province", "province=90", "รายงานผลการนำแผนไปปฏิบัติระดับจังหวัด", "60.59", 60.59],
  ["projects", "lao=2900101", "รายงานโครงการทั้งหมด", "85", 85],
];

describeInBrowser("what a NACC officer downloads", () => {
  const use = useBrowser();

  async function download(report: string, subject: string, name: "PDF" | "Excel") {
    const page = await newPageAs(use, "nacc");
    await page.goto(`/reports/${report}?year=2561&round=6&${subject}`);
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name, exact: true }).click(),
    ]);
    const chunks: Buffer[] = [];
    for await (const chunk of await file.createReadStream()) chunks.push(chunk as Buffer);
    return { name: file.suggestedFilename(), bytes: new Uint8Array(Buffer.concat(chunks)) };
  }

  it.each(REPORTS)("gets the %s report of %s as a PDF: %s", async (report, subject, title, figure) => {
    const { name, bytes } = await download(report, subject, "PDF");
    expect(Buffer.from(bytes.subarray(0, 5)).toString()).toBe("%PDF-");
    expect(name).toMatch(/\.pdf$/);
    expect(name).toMatch(/[\u0E01-\u0E5B]/);
    const lines = await linesOfPdf(bytes);
    const bare = (text: string) => text.replace(/\s+/g, "");
    expect(bare(lines.flat().join(""))).toContain(bare(title));
    expect(lines.flat()).toContain(figure);
  });

  it.each(REPORTS)(
    "gets the %s report of %s as a workbook: %s",
    async (report, subject, title, _, figure) => {
      const { name, bytes } = await download(report, subject, "Excel");
      expect(Buffer.from(bytes.subarray(0, 2)).toString()).toBe("PK");
      expect(name).toMatch(/\.xlsx$/);
      const cells = (await sheetsOf(bytes)).flatMap(({ rows }) => rows.flat());
      expect(cells).toContain(title);
      expect(cells).toContain(figure);
    },
  );
});
