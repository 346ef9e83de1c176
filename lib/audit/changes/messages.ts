import { ACCOUNT_STATE_TH, REACH_TH } from "@/lib/accounts/messages";
import { formatThaiDate, formatThaiDateTime } from "@/lib/platform/civil-date";
import { formatBaht } from "@/lib/platform/money";
import { AUDIT_KIND_TH } from "../messages";
import type { FieldChange, Json } from "./rules";

/** The words of stored codes, by field: those of higher rooms are handed in by whoever shows the change. */
export type ValueWords = Readonly<Record<string, Readonly<Record<string, string>>>>;

const FIELD_TH: Readonly<Record<string, string>> = {
  name: "ชื่อ",
  kind: "ประเภทงาน",
  quarter: "ดำเนินการในไตรมาส",
  dimensionNumber: "มิติที่",
  subItemId: "ข้อย่อย (เลขที่ในระบบ)",
  years: "ปีงบประมาณและงบประมาณ",
  targetGroups: "กลุ่มเป้าหมาย",
  objective: "วัตถุประสงค์",
  remark: "หมายเหตุ",
  consistent: "สอดคล้อง",
  deletedAt: "ลบเมื่อ",
  editionId: "แผนปฏิบัติการ (เลขที่ในระบบ)",
  code: "รหัส",
  nameTh: "ชื่อ",
  fromYear: "ใช้ตั้งแต่ปีงบประมาณ พ.ศ.",
  firstFiscalYear: "ปีงบประมาณแรก",
  lastFiscalYear: "ปีงบประมาณสุดท้าย",
  confirmed: "ยืนยันแล้ว",
  copyFromId: "คัดลอกกรอบแนวทางจากแผน (เลขที่ในระบบ)",
  completedHundredths: "น้ำหนักแล้วเสร็จ (ส่วนร้อย)",
  inProgressHundredths: "น้ำหนักอยู่ระหว่างดำเนินการ (ส่วนร้อย)",
  cannotHundredths: "น้ำหนักไม่สามารถดำเนินการได้ (ส่วนร้อย)",
  middle6: "ปานกลาง เริ่มที่ร้อยละ รอบ 6 เดือน",
  high6: "มาก เริ่มที่ร้อยละ รอบ 6 เดือน",
  middle12: "ปานกลาง เริ่มที่ร้อยละ รอบ 12 เดือน",
  high12: "มาก เริ่มที่ร้อยละ รอบ 12 เดือน",
  minimumHundredths: "คะแนนขั้นต่ำ (ส่วนร้อยของคะแนน)",
  source: "ที่มา",
  laoId: "อปท. (เลขที่ในระบบ)",
  fiscalYear: "ปีงบประมาณ พ.ศ.",
  round: "รอบการรายงาน",
  opensOn: "เปิดรับวันที่",
  closesOn: "ปิดรับวันที่",
  isLate: "รายงานหลังวันปิดรับ",
  version: "ฉบับที่",
  status: "สถานะการดำเนินงาน",
  cannotReason: "เหตุผลที่ไม่สามารถดำเนินการได้",
  cannotReasonText: "เหตุผลอื่น",
  withoutBudget: "ดำเนินการโดยไม่ใช้งบประมาณ",
  inOrdinance: "บรรจุไว้ในข้อบัญญัติ/เทศบัญญัติ/แผนการดำเนินงาน",
  ordinanceBudgetSatang: "วงเงินตามข้อบัญญัติ/เทศบัญญัติ",
  spentSatang: "ตามที่เบิกจ่ายจริง",
  overspendConfirmed: "ยืนยันว่าเบิกจ่ายเกินวงเงิน",
  correctionReason: "เหตุผลที่แก้ไข",
  restoredFrom: "นำกลับมาจากฉบับที่",
  planState: "สถานะแผน",
  handInState: "สถานะรายงานทั้งรอบ",
  receiptNumber: "เลขที่รับ",
  projectCount: "จำนวนโครงการที่ต้องรายงาน",
  reportedCount: "จำนวนโครงการที่รายงานแล้ว",
  reason: "เหตุผล",
  projectReasons: "จำนวนโครงการที่ระบุเหตุผล",
  assessor: "ผู้ประเมิน",
  importNumber: "เลขที่นำเข้า",
  fileName: "ชื่อไฟล์",
  mediaType: "ชนิดของไฟล์",
  sizeBytes: "ขนาด (ไบต์)",
  sha256: "ลายพิมพ์ของไฟล์ (SHA-256)",
  projectId: "โครงการ (เลขที่ในระบบ)",
  rowsAdded: "จำนวนโครงการที่เพิ่ม",
  rowsChanged: "จำนวนโครงการที่แก้ไข",
  rowsRemoved: "จำนวนโครงการที่ลบ",
  rowsReported: "จำนวนโครงการที่รายงานใหม่",
  rowsCorrected: "จำนวนรายงานที่แก้ไข",
  ...Object.fromEntries(
    [1, 2, 3, 4, 5, 6, 7, 8, 9].map((number) => [`score${number}`, `คะแนนมิติที่ ${number}`]),
  ),
  personId: "บัญชี (เลขที่ในระบบ)",
  state: "สถานะบัญชี",
  role: "หน้าที่",
  reach: "สิทธิ",
  email: "อีเมล",
  username: "Username",
  displayName: "ชื่อที่แสดง",
  provinceCode: "รหัสจังหวัด",
  regionCode: "รหัสภาค",
  to: "ส่งไปที่",
  ended: "จำนวนเครื่องที่ออกจากระบบ",
  activationCodeId: "รหัสเปิดใช้งาน (เลขที่ในระบบ)",
  trainingWindowId: "ช่วงฝึกอบรม (เลขที่ในระบบ)",
  expiresAt: "หมดอายุ",
  laoCode: "รหัส info",
  opensAt: "เปิดเมื่อ",
  closesAt: "ปิดตามกำหนด",
  closedAt: "ปิดเมื่อ",
  idleMinutes: "เวลาที่ไม่ได้ใช้งาน (นาที)",
  absoluteMinutes: "เวลาใช้งานนานที่สุด (นาที)",
  size: "ขนาด",
  officeAddress: "ที่ตั้งที่ทำการ",
  serviceAreaKm2: "ขนาดพื้นที่ให้บริการ (ตร.กม.)",
  population: "ประชากรในพื้นที่ (คน)",
  ownRevenueSatang: "รายได้ไม่รวมเงินอุดหนุน",
  subsidySatang: "รายได้จากเงินอุดหนุน",
  executiveName: "ชื่อผู้บริหารท้องถิ่น",
  chiefAdministratorName: "ชื่อปลัดองค์กรปกครองส่วนท้องถิ่น",
  coordinatorName: "ชื่อผู้ประสานงาน",
  coordinatorPosition: "ตำแหน่ง",
  coordinatorUnit: "สังกัด",
  phone: "โทรศัพท์",
  mobile: "โทรศัพท์เคลื่อนที่",
  fax: "โทรสาร",
  website: "เว็บไซต์",
  provinces: "จังหวัด",
  question: "คำถาม",
  answer: "คำตอบ",
  office: "หน่วยงาน",
  about: "เรื่อง",
  title: "หัวข้อ",
  body: "ข้อความ",
  showsFrom: "เริ่มแสดง",
  showsUntil: "เลิกแสดง",
  place: "ลำดับที่",
  lastError: "ข้อผิดพลาด",
  template: "จดหมาย",
};

/** A field that means something else on another thing. */
const FIELD_OF_ENTITY_TH: Readonly<Record<string, string>> = {
  "announcement.kind": "ความสำคัญ",
  "audit.from": "ตั้งแต่วันที่",
  "audit.to": "ถึงวันที่",
  "audit.person": "ผู้ทำรายการ",
  "audit.lao": "อปท.",
  "audit.kind": "ประเภทรายการ",
  "person.kind": "ชนิดลิงก์",
};

const OWN_WORDS: ValueWords = {
  state: ACCOUNT_STATE_TH,
  reach: REACH_TH,
  role: { lao: "อปท.", province: "สำนักงานจังหวัด", nacc: "สำนักงาน ป.ป.ช.", admin: "ผู้ดูแลระบบ" },
  kind: { reset: "ตั้งรหัสผ่านใหม่", invitation: "คำเชิญ", ...AUDIT_KIND_TH },
  reason: {
    unknown_username: "ไม่มี Username นี้",
    wrong_password: "รหัสผ่านไม่ถูกต้อง",
    wrong_second_step: "รหัสยืนยันตัวตนไม่ถูกต้อง",
    code_not_good: "รหัสเปิดใช้งานใช้ไม่ได้",
    lao_retired: "อปท. ยุบเลิกแล้ว",
    unclaimed: "บัญชียังไม่เปิดใช้งาน",
    active: "บัญชีเปิดใช้งานแล้ว",
    throttled_account: "ลองผิดหลายครั้งเกินกำหนดของบัญชี",
    throttled_address: "ลองผิดหลายครั้งเกินกำหนดจากที่เดียวกัน",
    throttled_share: "ลองผิดหลายครั้งเกินกำหนดของบัญชีจากที่เดียวกัน",
    throttled_device: "ลองผิดหลายครั้งเกินกำหนดจากเครื่องเดิม",
    sign_out: "กด Logout",
    expired: "หมดเวลา",
    ended_by_officer: "เจ้าหน้าที่ให้ออกจากระบบ",
    password_changed: "เปลี่ยนรหัสผ่าน",
    password_reset: "ตั้งรหัสผ่านใหม่",
    second_factor_changed: "เปลี่ยนการยืนยันตัวตนสองขั้นตอน",
    role_changed: "เปลี่ยนสิทธิ",
    disabled: "บัญชีถูกปิดการใช้งาน",
    stopped: "กดเลิกดู",
    out_of_reach: "อปท. อยู่นอกความดูแลแล้ว",
  },
};

/** What people typed may be called like something that every object has, such as "constructor". */
function own<Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

/** A field's name as people read it; one without a name is called what the record calls it. */
export function fieldName(entity: string, field: string): string {
  return own(FIELD_OF_ENTITY_TH, `${entity}.${field}`) ?? own(FIELD_TH, field) ?? field;
}

const READING_ORDER = Object.keys(FIELD_TH);

/** Changes in the order of the forms, whatever order the record keeps; unknown fields last. */
export function inReadingOrder(changes: readonly FieldChange[]): FieldChange[] {
  const rank = ({ field }: FieldChange) => READING_ORDER.indexOf(field) + 1 || READING_ORDER.length + 1;
  return [...changes].sort((one, other) => rank(one) - rank(other));
}

/** A field's value in words where they are known, otherwise as it is stored; "–" for nothing. */
export function valueText(field: string, value: Json | undefined, words: ValueWords): string {
  if (value === undefined || value === null || value === "") return "–";
  const word = typeof value === "object" ? undefined : wordOf(field, String(value), words);
  if (word !== undefined) return word;
  if (typeof value === "boolean") return value ? "ใช่" : "ไม่ใช่";
  if (field.endsWith("Satang") && /^-?[0-9]+$/.test(String(value)))
    return `${formatBaht(BigInt(String(value)))} บาท`;
  if (field === "years" && Array.isArray(value))
    return value.map((year) => plannedYear(year as Json)).join(", ") || "–";
  if (Array.isArray(value))
    return value.map((part) => valueText(field, part as Json, words)).join(" · ") || "–";
  if (typeof value === "object") return JSON.stringify(value);
  return instantText(String(value)) ?? String(value);
}

function wordOf(field: string, code: string, words: ValueWords): string | undefined {
  return own(own(words, field) ?? {}, code) ?? own(own(OWN_WORDS, field) ?? {}, code);
}

function plannedYear(year: Json): string {
  if (typeof year !== "object" || year === null || !("fiscalYear" in year)) return JSON.stringify(year);
  const budget = year.withoutBudget
    ? "ไม่ใช้งบประมาณ"
    : valueText("planBudgetSatang", year.planBudgetSatang, {});
  return `${String(year.fiscalYear)} (${budget})`;
}

const INSTANT = /^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]{1,6})?Z$/;

const DAY = /^(?:19|20|21)[0-9]{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$/;

function instantText(text: string): string | null {
  if (DAY.test(text)) return formatThaiDate(text);
  if (!INSTANT.test(text)) return null;
  const instant = new Date(text);
  return Number.isNaN(instant.getTime()) ? null : formatThaiDateTime(instant);
}
