import type { ReportColumn, ReportDocument, ReportSection } from "@/lib/reports/document";

const DIMENSION_COLUMNS: readonly ReportColumn[] = [
  { header: "ชื่อ อปท.", kind: "text", weight: 24 },
  { header: "มิติ", kind: "text", weight: 8, align: "center" },
  { header: "ตามแผน", group: "โครงการ", kind: "count", weight: 11 },
  { header: "ดำเนินการแล้ว", group: "โครงการ", kind: "count", weight: 14 },
  { header: "ตามแผน", group: "งบประมาณ", kind: "baht", weight: 15 },
  { header: "ใช้จริง", group: "งบประมาณ", kind: "baht", weight: 15 },
  { header: "โครงการ", group: "ร้อยละดำเนินการ", kind: "percent", weight: 11 },
  { header: "งบประมาณ", group: "ร้อยละดำเนินการ", kind: "percent", weight: 11 },
];

/** The dimension report of the manual, FY 2561, 6-month round. */
export const DIMENSION_REPORT: ReportDocument = {
  report: "dimension",
  title: "รายงานผลการประเมินแผนปฏิบัติการป้องกันการทุจริต จำแนกจำนวนโครงการ และงบประมาณ ตามมิติ",
  facts: [
    "องค์การบริหารส่วนจังหวัดสงขลา จังหวัดสงขลา · รอบ 6 เดือน ปีงบประมาณ พ.ศ. 2561 · ข้อมูล ณ 30 เมษายน 2561 เวลา 16.30 น.",
  ],
  fiscalYear: 2561,
  round: 6,
  sheetName: "รายงานตามมิติ รอบ 6 เดือน",
  fileName: "dimension-2561-6-2900101",
  orientation: "portrait",
  tables: [
    {
      caption: "รายงานผลการนำแผนไปปฏิบัติ จำแนกรายมิติ รอบ 6 เดือน (งบประมาณเป็นบาท)",
      columns: DIMENSION_COLUMNS,
      sections: [
        {
          rows: [
            { cells: ["องค์การบริหารส่วนจังหวัดสงขลา", "1", 17, 2, 448_200_000n, 170_898_500n, 1176, 3813] },
            { cells: ["", "2", 35, 8, 400_000_000n, 179_320_000n, 2286, 4483] },
            { cells: ["", "3", 12, 2, 525_000_000n, 358_640_050n, 1667, 6831] },
            { cells: ["", "4", 21, 12, 194_700_000n, 167_488_100n, 5714, null] },
            { cells: ["รวม", "", 85, 24, 1_567_900_000n, 876_346_650n, 2824, 5589], total: true },
          ],
        },
      ],
    },
  ],
  notes: [
    "ร้อยละ โครงการ: ดำเนินการแล้วเสร็จ ÷ โครงการตามแผน × 100 เช่น มิติที่ 1: 2 ÷ 17 = 11.76",
    "ร้อยละ งบประมาณ: ใช้จริง ÷ งบประมาณตามแผนพัฒนาท้องถิ่น × 100 เช่น มิติที่ 1: 1,708,985 ÷ 4,482,000 = 38.13",
    "ไม่ใช่คะแนนจัดอันดับ: ร้อยละ (การนำแผนไปปฏิบัติ) ของ อปท. นี้คือ 60.59 เพราะนับโครงการที่อยู่ระหว่างดำเนินการด้วยครึ่งหนึ่ง",
  ],
};

/** A ranking over several pages: district after district, most of them longer than what is left of a page. */
export function rankingReport(districts: number, laosEach: number): ReportDocument {
  const sections: ReportSection[] = Array.from({ length: districts }, (_, district) => ({
    heading: `อำเภอที่ ${district + 1}`,
    rows: Array.from({ length: laosEach }, (_, index) => ({
      cells: [
        index + 1,
        `องค์การบริหารส่วนตำบลบ้านไร่หมู่ที่ ${district + 1}.${index + 1}`,
        8500 - index * 7,
        "ปานกลาง",
      ],
    })),
  }));
  return {
    ...DIMENSION_REPORT,
    report: "province",
    title: "รายงานผลการนำแผนไปปฏิบัติระดับจังหวัด",
    facts: ["จังหวัดสงขลา · รอบ 6 เดือน ปีงบประมาณ พ.ศ. 2561"],
    sheetName: "ระดับจังหวัด",
    fileName: "province-2561-6-90",
    tables: [
      {
        caption: "",
        columns: [
          { header: "ลำดับ", kind: "count", weight: 8 },
          { header: "ชื่อ อปท.", kind: "text", weight: 48 },
          { header: "ร้อยละ", kind: "percent", weight: 12 },
          { header: "ระดับการนำแผนไปปฏิบัติ รอบ 6 เดือน", kind: "text", weight: 32 },
        ],
        sections,
      },
    ],
  };
}

const PROJECT_NAMES = [
  "โครงการฝึกอบรมความรู้ทางกฎหมายและสร้างเครือข่ายป้องกันและต่อต้านการทุจริต",
  'มาตรการสร้างวินัย "บุคลากรมีวินัยใสใจสแกนลายนิ้วมือ"',
  "กิจกรรมวันต่อต้านคอร์รัปชันสากล (ประเทศไทย) ของจังหวัดสงขลา",
  "กิจกรรมการเผยแพร่ข้อมูลข่าวสารผ่านทางเว็บไซต์ องค์การบริหารส่วนจังหวัดสงขลา",
  "โครงการพัฒนาศักยภาพของประชาชน ในการจับตามองและแจ้งเบาะแส (Watch & Voice)",
  "มาตรการป้องกันการขัดกันระหว่างผลประโยชน์ส่วนตนกับส่วนรวม",
];

/** A long list of projects on landscape paper, one section without heading, with a total. */
export function projectsReport(count: number): ReportDocument {
  const rows = Array.from({ length: count }, (_, index) => ({
    cells: [
      index + 1,
      `${PROJECT_NAMES[index % PROJECT_NAMES.length]} [${index + 1}]`,
      BigInt(index + 1) * 12_345_00n,
      index % 3 === 0 ? null : BigInt(index + 1) * 10_000_25n,
      BigInt(index % 97) * 1_000_00n,
      ["อยู่ระหว่างดำเนินการ", "ดำเนินการแล้วเสร็จ", "รอการรายงานผล"][index % 3]!,
      "6 เดือน",
      "2561",
    ],
  }));
  const total = { cells: [null, "รวม", 98_765_432_100n, 500n, 12_345n, "", "", ""], total: true };
  return {
    ...DIMENSION_REPORT,
    report: "projects",
    title: "รายงานโครงการทั้งหมด",
    sheetName: "รายงานโครงการทั้งหมด",
    fileName: "projects-2561-6",
    orientation: "landscape",
    tables: [
      {
        caption: `จำนวนการรายงานในรอบ 6 เดือน ${count.toLocaleString("en-US")} รายการ`,
        columns: [
          { header: "ลำดับที่", kind: "count", weight: 7 },
          { header: "ชื่อโครงการ/กิจกรรม/มาตรการ/แนวปฏิบัติงาน", kind: "text", weight: 36 },
          { header: "แผนพัฒนาท้องถิ่น", group: "จำนวนงบประมาณ (บาท)", kind: "baht", weight: 12 },
          { header: "ตามข้อบัญญัติ/เทศบัญญัติ", group: "จำนวนงบประมาณ (บาท)", kind: "baht", weight: 12 },
          { header: "ตามที่เบิกจ่ายจริง", group: "จำนวนงบประมาณ (บาท)", kind: "baht", weight: 12 },
          { header: "สถานะโครงการ", kind: "text", weight: 15 },
          { header: "รอบการรายงาน", kind: "text", weight: 9 },
          { header: "ดำเนินการในปีงบประมาณ", kind: "text", weight: 10 },
        ],
        sections: [{ rows: [...rows, total] }],
      },
    ],
  };
}
