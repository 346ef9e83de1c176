import { QUARTERS } from "@/db/codes/plans";
import { YES_TH } from "@/lib/imports/cells";
import type { FormWorkbook } from "@/lib/platform/form-workbook";
import { PROJECT_KIND_TH, QUARTER_TH } from "../messages";
import { type Framework, offeredSubItems } from "../rules";
import { budgetFieldOf } from "../schema";
import { cellsOf, dimensionLabel, workbookSubItemLabel } from "./cells";
import { LIST_NAMES, workbookColumns } from "./columns";
import type { PlannedProject } from "./comparison";
import { MOST_PLAN_ROWS } from "./rules";

export const PLAN_SHEET = "โครงการ";

function helpOf(years: readonly number[]): string[] {
  return [
    "กรอก 1 แถวต่อ 1 โครงการ/กิจกรรม/มาตรการ/แนวปฏิบัติงาน ในแผ่นงาน โครงการ แล้วส่งไฟล์นี้ที่หน้า นำเข้าจาก Excel",
    "โครงการใหม่: กรอกในแถวว่างถัดไป เว้นคอลัมน์ รหัสโครงการ และ รุ่นข้อมูล ให้ว่าง",
    "โครงการเดิม: แก้ไขในแถวเดิม ห้ามแก้ไขคอลัมน์ รหัสโครงการ และ รุ่นข้อมูล ระบบใช้สองช่องนี้หาโครงการของแถว",
    `งบประมาณ: กรอกเป็นบาทในปีที่ดำเนินการ (${years.join(" ")}) เว้นว่างในปีที่ไม่ดำเนินการ`,
    `ไม่ใช้งบประมาณ: เลือก "${YES_TH}" แล้วกรอก 0 ในทุกปีที่ดำเนินการ`,
    "ประเภทงาน ไตรมาส มิติ และข้อย่อย: เลือกจากรายการในช่อง ข้อย่อยต้องเป็นของมิติที่เลือก ไตรมาสและข้อย่อยเว้นว่างได้",
    `กลุ่มเป้าหมาย: เลือก "${YES_TH}" ในคอลัมน์ของทุกกลุ่มที่เกี่ยวข้อง อย่างน้อย 1 กลุ่ม`,
    "วัตถุประสงค์: ต้องกรอก ขึ้นบรรทัดใหม่ในช่องได้ด้วย Alt+Enter หมายเหตุ: เว้นว่างได้",
    `ลบโครงการ: เลือก "${YES_TH}" ในคอลัมน์ ลบโครงการ แถวที่หายไปจากไฟล์ไม่ทำให้โครงการถูกลบ`,
    "ระบบรับเฉพาะค่า ไม่รับสูตร มาโคร และลิงก์ไปยังไฟล์อื่น บันทึกเป็น .xlsx หรือ CSV UTF-8 ก็ได้",
    `ไฟล์หนึ่งมีได้ไม่เกิน ${(MOST_PLAN_ROWS - 1).toLocaleString("en-US")} แถว ระบบแสดงทุกแถวให้ตรวจก่อน และบันทึกเมื่อท่านยืนยันเท่านั้น`,
  ];
}

/** An LAO's plan as a workbook to fill in and send back; without projects, the empty form. */
export function planWorkbook(
  framework: Framework,
  projects: readonly PlannedProject[],
  { laoName, editionName }: { laoName: string; editionName: string },
): FormWorkbook {
  const columns = workbookColumns(framework);
  const isMoney = new Set<string>(framework.years.map(budgetFieldOf));
  const rows = projects.map((project) => {
    const cells = cellsOf(framework, project);
    const numbers: Record<string, number> = { id: project.id, rowVersion: project.rowVersion };
    return columns.map(({ key }) => {
      const text = cells[key] ?? "";
      if (text === "") return numbers[key] ?? null;
      return isMoney.has(key) ? Number(text) : text;
    });
  });
  const inUse = (id: number) => projects.some(({ subItemId }) => subItemId === id);
  const subItems = framework.dimensions.flatMap((dimension) => [
    ...offeredSubItems(dimension, null),
    ...dimension.subItems.filter(({ id, retired }) => retired && inUse(id)),
  ]);
  return {
    title: `${laoName} ${editionName}`,
    sheetName: PLAN_SHEET,
    columns,
    frozenColumns: columns.findIndex(({ key }) => key === "name") + 1,
    rows,
    emptyRows: 500,
    listsSheetName: "รายการ",
    lists: [
      { name: LIST_NAMES.kind, values: Object.values(PROJECT_KIND_TH) },
      { name: LIST_NAMES.quarter, values: QUARTERS.map((quarter) => QUARTER_TH[quarter]) },
      { name: LIST_NAMES.dimension, values: framework.dimensions.map(dimensionLabel) },
      { name: LIST_NAMES.subItem, values: subItems.map(workbookSubItemLabel) },
      { name: LIST_NAMES.yes, values: [YES_TH] },
    ].filter(({ values }) => values.length > 0),
    help: { sheetName: "วิธีกรอก", paragraphs: helpOf(framework.years) },
  };
}
