import type { Edition } from "@/lib/plans/editions/data";

/** "2566-2570", or "2565" where an edition has one year. */
export function spanTh({
  firstFiscalYear,
  lastFiscalYear,
}: Pick<Edition, "firstFiscalYear" | "lastFiscalYear">): string {
  return firstFiscalYear === lastFiscalYear
    ? String(firstFiscalYear)
    : `${firstFiscalYear}-${lastFiscalYear}`;
}

export const confirmedTh = (confirmed: boolean) => (confirmed ? "ยืนยันแล้ว" : "ยังไม่ยืนยัน");

export const EDITION_FIELDS = {
  nameTh: "ชื่อแผนปฏิบัติการ",
  firstFiscalYear: "ปีงบประมาณแรก",
  lastFiscalYear: "ปีงบประมาณสุดท้าย",
  confirmed: "การยืนยัน",
} as const;

/** An edition's fields as one reads them. */
export function editionTexts(edition: Omit<Edition, "id">) {
  return {
    nameTh: edition.nameTh,
    firstFiscalYear: String(edition.firstFiscalYear),
    lastFiscalYear: String(edition.lastFiscalYear),
    confirmed: confirmedTh(edition.confirmed),
  };
}

export const DIMENSION_FIELDS = { nameTh: "ชื่อมิติ", confirmed: "การยืนยัน" } as const;

export const SUB_ITEM_FIELDS = { itemCode: "รหัส", nameTh: "ชื่อข้อย่อย", confirmed: "การยืนยัน" } as const;

/** A named part of a framework as one reads it. */
export function partTexts(part: { code?: string; nameTh: string; confirmed: boolean }) {
  return { itemCode: part.code ?? "", nameTh: part.nameTh, confirmed: confirmedTh(part.confirmed) };
}
