import type { Round } from "@/db/codes/status-reports";
import { YES_TH } from "@/lib/imports/cells";
import type { FormWorkbook } from "@/lib/platform/form-workbook";
import type { RoundRow } from "../grid/data";
import { CANNOT_REASON_TH, ROUND_TH, STATUS_TH } from "../messages";
import { cellsBeforeReport, cellsOfReport } from "./cells";
import { LIST_NAMES, roundColumns } from "./columns";

export const ROUND_SHEET = "รายงานผล";

function helpOf(round: Round): string[] {
  const ofTwelve = [
    `ไม่เปลี่ยนแปลงจากรอบ 6 เดือน: เลือก "${YES_TH}" แล้วเว้นช่องอื่นของแถว ระบบใช้ข้อมูลของรอบ 6 เดือนทั้งแถว`,
  ];
  return [
    `แต่ละแถวคือ 1 โครงการที่ต้องรายงาน${ROUND_TH[round]} กรอกช่องสีขาวในแผ่นงาน ${ROUND_SHEET} แล้วส่งไฟล์นี้ที่หน้า นำเข้ารายงานจาก Excel`,
    "ช่องสีเทาห้ามแก้ไข ระบบใช้รหัสโครงการและรุ่นรายงานหารายงานของแถว เรียงแถวใหม่หรือลบแถวได้ แถวที่หายไปคงเดิม",
    "แถวที่ไม่ได้กรอกอะไรเพิ่มถือว่ายังไม่รายงาน ส่งไฟล์ทีละส่วนได้หลายครั้ง",
    ...(round === 12 ? ofTwelve : []),
    "สถานะการดำเนินงาน: เลือกจากรายการในช่อง",
    `เหตุผล: กรอกเมื่อสถานะเป็น "${STATUS_TH.cannot}" เท่านั้น ถ้าเลือก "${CANNOT_REASON_TH.other}" ให้ระบุเหตุผลในช่องถัดไป`,
    `วงเงินและเบิกจ่ายจริง: กรอกเป็นบาท ถ้าไม่มีให้กรอก 0 โครงการที่ไม่ใช้งบประมาณ ให้เลือก "${YES_TH}" ในช่อง ดำเนินการโดยไม่ใช้งบประมาณ แล้วเว้นทั้งสองช่อง`,
    `ถ้าเบิกจ่ายจริงสูงกว่าวงเงิน ตรวจจำนวนเงิน แล้วเลือก "${YES_TH}" ในช่อง ยืนยันเบิกจ่ายสูงกว่าวงเงิน`,
    "เหตุผลที่แก้ไข: กรอกเมื่อแก้ไขรายงานที่บันทึกไว้แล้ว หรือกรอกครั้งเดียวสำหรับทุกแถวในหน้าตรวจรายการ",
    "ระบบรับเฉพาะค่า ไม่รับสูตร มาโคร และลิงก์ไปยังไฟล์อื่น บันทึกเป็น .xlsx หรือ CSV UTF-8 ก็ได้",
    "ระบบแสดงทุกแถวให้ตรวจก่อน และบันทึกทุกแถวพร้อมกันเมื่อท่านยืนยันเท่านั้น",
  ];
}

const baht = (satang: bigint) => Number(satang) / 100;

/** What stands in a row besides the report's own texts. */
function factsOf(row: RoundRow): Record<string, string | number> {
  const six = row.sixMonthReport;
  return {
    id: row.projectId,
    version: row.report?.version ?? 0,
    name: row.name,
    dimension: `มิติที่ ${row.dimensionNumber}`,
    planBudget: row.plannedWithoutBudget ? "ไม่ใช้งบประมาณ" : baht(row.planBudgetSatang),
    ...(six ? { sixStatus: STATUS_TH[six.status], sixSpent: baht(six.spentSatang) } : {}),
  };
}

/** An LAO's round as a workbook to fill in and send back: a row for each project that it asks for. */
export function roundWorkbook(round: Round, rows: readonly RoundRow[], title: string): FormWorkbook {
  const columns = roundColumns(round);
  return {
    title,
    sheetName: ROUND_SHEET,
    columns,
    frozenColumns: columns.findIndex(({ key }) => key === "name") + 1,
    rows: rows.map((row) => {
      const facts = factsOf(row);
      const cells = row.report ? cellsOfReport(row.report) : cellsBeforeReport(row);
      return columns.map(({ key, kind }) => {
        const text = cells[key] ?? "";
        if (text === "") return facts[key] ?? null;
        return kind === "money" ? Number(text) : text;
      });
    }),
    emptyRows: 0,
    listsSheetName: "รายการ",
    lists: [
      { name: LIST_NAMES.status, values: Object.values(STATUS_TH) },
      { name: LIST_NAMES.cannotReason, values: Object.values(CANNOT_REASON_TH) },
      { name: LIST_NAMES.yes, values: [YES_TH] },
    ],
    help: { sheetName: "วิธีกรอก", paragraphs: helpOf(round) },
  };
}
