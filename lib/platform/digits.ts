const THAI_ZERO = "๐".codePointAt(0)!;
const FULL_WIDTH_ZERO = "０".codePointAt(0)!;

/** ๐-๙ and full-width digits as 0-9; everything else stays. People type numbers on whichever keyboard is on. */
export function toArabicDigits(text: string): string {
  return text
    .replace(/[๐-๙]/g, (digit) => String(digit.codePointAt(0)! - THAI_ZERO))
    .replace(/[０-９]/g, (digit) => String(digit.codePointAt(0)! - FULL_WIDTH_ZERO));
}
