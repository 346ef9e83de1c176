import type { IssueRefusal } from "./mutations";
import type { CodeStanding } from "./rules";

/** The state of an LAO's account and code in the list of codes. */
export const CODE_STANDING_TH: Readonly<Record<CodeStanding, string>> = {
  none: "ยังไม่เปิดใช้งาน ยังไม่ออกรหัส",
  issued: "ยังไม่เปิดใช้งาน ออกรหัสแล้ว",
  expired: "ยังไม่เปิดใช้งาน รหัสหมดอายุ",
  claimed: "เปิดใช้งานแล้ว",
  disabled: "ปิดการใช้งาน",
};

/** The same sentence for every username with which a code does not fit; which of the causes it is stays untold. */
export const BEGIN_CLAIM_REFUSAL_TH: Readonly<Record<"not_recognised" | "too_many", string>> = {
  not_recognised: "ไม่พบผู้ใช้งาน",
  too_many: "มีการลองรหัสเปิดใช้งานจากเครือข่ายนี้มากเกินไป รอ 15 นาที แล้วกด ต่อไป อีกครั้ง",
};

export type PrintRefusal = IssueRefusal | "nothing_chosen" | "too_busy";

/** Why nothing was printed, as the list says it. */
export const PRINT_REFUSAL_TH: Readonly<Record<PrintRefusal, string>> = {
  nothing_chosen: "เลือก อปท. ในตารางอย่างน้อย 1 แห่ง หรือเลือกพิมพ์ทั้งจังหวัด แล้วกดปุ่มพิมพ์อีกครั้ง",
  too_busy: "มีผู้ขอไฟล์ PDF พร้อมกันจำนวนมาก รอ 20 วินาที แล้วพิมพ์อีกครั้ง รหัสเดิมใช้ไม่ได้แล้ว",
  lao_not_found: "ไม่พบ อปท. ที่ยังไม่เปิดใช้งานตามที่เลือก เลือก อปท. ที่มีสถานะยังไม่เปิดใช้งาน แล้วพิมพ์อีกครั้ง",
  already_issued: "แบบฟอร์มนี้ออกรหัสไปแล้ว ถ้าไม่ได้รับไฟล์ ให้เปิดหน้านี้ใหม่แล้วพิมพ์อีกครั้ง รหัสที่ออกก่อนหน้าจะใช้ไม่ได้",
};
