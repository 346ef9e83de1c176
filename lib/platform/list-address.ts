import { z } from "zod";
import { toArabicDigits } from "./digits";
import { plainText } from "./plain-text";

const MOST_PAGES = 100_000;
const MOST_SEARCHED = 100;

/** The page of a list, from its address. What is no page is the first one. */
export const pageNumber = z
  .string()
  .transform((text) => Number(toArabicDigits(text)))
  .pipe(z.int().min(1).max(MOST_PAGES))
  .catch(1);

/** Said when something was typed that cannot be searched for. */
export const UNSEARCHABLE_TH = `พิมพ์คำค้นไม่เกิน ${MOST_SEARCHED} ตัวอักษร และไม่มีอักขระควบคุมที่มองไม่เห็น จึงแสดงทั้งหมดแทน`;

/** What is searched for, from the address of a list. What cannot be searched for is nothing. */
export const searchWords = plainText({ name: "คำค้น", most: MOST_SEARCHED }).catch("");

/** How many pages hold that many rows; an empty list has one. */
export function pageCount(rows: number, rowsAPage: number): number {
  return Math.max(1, Math.ceil(rows / rowsAPage));
}

/** A whole number chosen in an address; what is none, or does not look as it should, is no choice. */
export function chosenNumber(shape: RegExp) {
  return z
    .string()
    .transform(toArabicDigits)
    .pipe(z.string().regex(shape))
    .transform(Number)
    .nullable()
    .catch(null);
}
