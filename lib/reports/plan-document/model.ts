import { PROJECT_KIND_TH } from "@/lib/plans/messages";
import type { PlanProject } from "@/lib/plans/review/contents/data";
import type { ReviewedPlan } from "@/lib/plans/review/data";
import { PLAN_STATE_TH } from "@/lib/plans/review/messages";
import type { Framework } from "@/lib/plans/rules";
import { formatThaiDateTime } from "@/lib/platform/civil-date";
import type { CellValue, PrintedDocument, ReportColumn, ReportRow, ReportSection } from "../document";

export type PlanDocumentFacts = {
  readonly plan: ReviewedPlan;
  readonly framework: Framework;
  /** In the order of the plan. */
  readonly projects: readonly PlanProject[];
  /** แก้ไขเพิ่มเติมครั้งที่; null where the plan was never amended. */
  readonly lastAmendment: { readonly number: number; readonly at: Date } | null;
  readonly asOf: Date;
};

/** A dimension's or the plan's sums: projects, and satang for each year of the edition. */
export type PlanSums = {
  readonly projects: number;
  readonly byYear: readonly bigint[];
  readonly total: bigint;
};

export type PlanDocument = {
  readonly dimensions: readonly (PlanSums & { readonly number: number })[];
  readonly total: PlanSums;
  readonly document: PrintedDocument;
};

const WITHOUT_BUDGET = "ไม่ใช้งบประมาณ";
const NO_SUB_ITEM = "ยังไม่ได้ระบุข้อย่อย";

function columnsFor(years: readonly number[]): ReportColumn[] {
  const group = "งบประมาณ (บาท)";
  return [
    { header: "ลำดับที่", kind: "count", weight: 5, align: "center" },
    { header: "มิติ", kind: "text", weight: 7, align: "center" },
    { header: "ภารกิจตามมิติ", kind: "text", weight: 8, align: "center" },
    { header: "โครงการ/กิจกรรม/มาตรการ", kind: "text", weight: 38 },
    ...years.map((year): ReportColumn => ({ header: `ปี ${year}`, group, kind: "baht", weight: 10 })),
    { header: "รวม", group, kind: "baht", weight: 11 },
    { header: "หมายเหตุ", kind: "text", weight: 14 },
  ];
}

/** A year's cell: the sum, the words where none is needed, nothing where the project is not carried out. */
function yearCell(project: PlanProject, fiscalYear: number): CellValue {
  const year = project.years.find((one) => one.fiscalYear === fiscalYear);
  if (!year) return null;
  return year.withoutBudget ? WITHOUT_BUDGET : year.planBudgetSatang;
}

function sumsOf(projects: readonly PlanProject[], years: readonly number[]): PlanSums {
  const byYear = years.map((fiscalYear) =>
    projects
      .flatMap((project) => project.years)
      .filter((year) => year.fiscalYear === fiscalYear)
      .reduce((sum, year) => sum + year.planBudgetSatang, 0n),
  );
  return { projects: projects.length, byYear, total: byYear.reduce((sum, each) => sum + each, 0n) };
}

/** A name says its kind already, as most do; else the kind stands before it. */
function nameWithKind({ kind, name }: PlanProject): string {
  const word = PROJECT_KIND_TH[kind];
  return name.startsWith(word) ? name : `${word}: ${name}`;
}

function projectRow(project: PlanProject, ordinal: number, years: readonly number[]): ReportRow {
  const total = project.years.reduce((sum, year) => sum + year.planBudgetSatang, 0n);
  const needsNone = project.years.length > 0 && project.years.every((year) => year.withoutBudget);
  return {
    cells: [
      ordinal,
      `มิติที่ ${project.dimensionNumber}`,
      project.subItem?.code ?? null,
      nameWithKind(project),
      ...years.map((year) => yearCell(project, year)),
      needsNone ? WITHOUT_BUDGET : total,
      project.remark ?? "",
    ],
  };
}

function sumRow(heading: string, { projects, byYear, total }: PlanSums): ReportRow {
  return {
    cells: ["", "", heading, `${projects} โครงการ/กิจกรรม/มาตรการ`, ...byYear, total, ""],
    total: true,
  };
}

/** Neighbours of the same sub-item together: the projects stand in the plan's order. */
function bySubItem(projects: readonly PlanProject[]): PlanProject[][] {
  const groups: PlanProject[][] = [];
  for (const project of projects) {
    const open = groups.at(-1);
    if (open && open[0]?.subItem?.id === project.subItem?.id) open.push(project);
    else groups.push([project]);
  }
  return groups;
}

function stateTh({ state, submittedAt, decidedAt }: ReviewedPlan): string {
  const at = decidedAt ?? submittedAt;
  return `สถานะของแผน: ${PLAN_STATE_TH[state]}${state === "draft" || !at ? "" : ` เมื่อ ${formatThaiDateTime(at)}`}`;
}

/**
 * A plan as LAOs publish it: by dimension and sub-item, a budget column for each year, sums of each dimension and of
 * all. Projects marked ไม่สอดคล้อง are in no sum and are not printed (R-1).
 */
export function planDocument({
  plan,
  framework,
  projects,
  lastAmendment,
  asOf,
}: PlanDocumentFacts): PlanDocument {
  const { years } = framework;
  const printed = projects.filter((project) => project.consistent);
  const left = projects.length - printed.length;
  let ordinal = 0;
  const numbered = (project: PlanProject) => {
    ordinal += 1;
    return projectRow(project, ordinal, years);
  };
  const parts = framework.dimensions.map(({ number, nameTh }) => {
    const own = printed.filter((project) => project.dimensionNumber === number);
    const sums = { number, ...sumsOf(own, years) };
    const groups = bySubItem(own);
    const sections: ReportSection[] = groups.map((group, index) => ({
      heading: groupHeading(group[0]?.subItem ?? null),
      rows: [
        ...group.map(numbered),
        ...(index === groups.length - 1 ? [sumRow(`รวมมิติที่ ${number}`, sums)] : []),
      ],
    }));
    const heading = `มิติที่ ${number} ${nameTh}`;
    const empty = own.length === 0 ? [sumRow(`รวมมิติที่ ${number}`, sums)] : [];
    return { sums, sections: [{ heading, rows: empty }, ...sections] };
  });
  const total = sumsOf(printed, years);
  const whole: ReportSection = { rows: [sumRow(`รวม ${parts.length} มิติ`, total)] };
  const { laoCode, fullNameTh, districtNameTh, provinceNameTh, firstFiscalYear, lastFiscalYear } = plan;
  const span = `${firstFiscalYear}-${lastFiscalYear}`;
  return {
    dimensions: parts.map((part) => part.sums),
    total,
    document: {
      title: `แผนปฏิบัติการป้องกันการทุจริต (พ.ศ. ${span})`,
      facts: [
        `${fullNameTh} อำเภอ${districtNameTh} จังหวัด${provinceNameTh} รหัส info ${laoCode}`,
        stateTh(plan),
        ...(lastAmendment
          ? [`แก้ไขเพิ่มเติมครั้งที่ ${lastAmendment.number} เมื่อ ${formatThaiDateTime(lastAmendment.at)}`]
          : []),
        `ข้อมูล ณ ${formatThaiDateTime(asOf)}`,
      ],
      sheetName: `แผน ${span}`,
      fileName: `action-plan-${laoCode}-${span}`,
      orientation: "landscape",
      tables: [
        {
          caption: "",
          columns: columnsFor(years),
          sections: [...parts.flatMap((part) => part.sections), whole],
        },
      ],
      notes: [
        "งบประมาณ: งบประมาณตามแผนพัฒนาท้องถิ่นของแต่ละปีงบประมาณ เป็นบาท",
        "ปีที่ไม่ได้ดำเนินการแสดงเป็นขีด ในแฟ้ม Excel เป็นช่องว่าง",
        ...(left > 0 ? [`ไม่รวมโครงการที่ทำเครื่องหมาย ไม่สอดคล้อง ${left} โครงการ`] : []),
      ],
    },
  };
}

function groupHeading(subItem: PlanProject["subItem"]): string {
  return subItem ? `${subItem.code} ${subItem.nameTh}` : NO_SUB_ITEM;
}
