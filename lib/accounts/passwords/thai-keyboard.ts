/** Kedmanee (TIS 820-2538), the layout of nearly every Thai keyboard, key by key under the Latin one. */
const THAI = "ๅ/-ภถุึคตจขชๆไำพะัีรนยบลฃฟหกดเ้่าสวงผปแอิืทมใฝ" + '+๑๒๓๔ู฿๕๖๗๘๙๐"ฎฑธํ๊ณฯญฐ,ฅฤฆฏโฌ็๋ษศซ.()ฉฮฺ์?ฒฬฦ';
const LATIN =
  "1234567890-=qwertyuiop[]\\asdfghjkl;'zxcvbnm,./" + '!@#$%^&*()_+QWERTYUIOP{}|ASDFGHJKL:"ZXCVBNM<>?';

const KEYS: ReadonlyMap<string, string> = new Map(
  [...THAI].map((sign, place) => [sign, LATIN.charAt(place)] as const),
);
const HAS_THAI = /[\u0E00-\u0E7F]/;

/**
 * The keys that were pressed for a Thai text, as the Latin layout names them: ฟหกด is asdf. Text without Thai stays.
 * ำ comes decomposed out of NFKC and is one key.
 */
export function asOnLatinKeys(text: string): string {
  if (!HAS_THAI.test(text)) return text;
  return [...text.replace(/\u0E4D\u0E32/g, "\u0E33")].map((sign) => KEYS.get(sign) ?? sign).join("");
}

/** Words and phrases that a Thai password is made of first; the list of common passwords knows no Thai. */
export const THAI_FAVOURITES: readonly string[] = [
  "รหัสผ่าน",
  "รหัส",
  "ผู้ดูแลระบบ",
  "เข้าสู่ระบบ",
  "สวัสดี",
  "สวัสดีครับ",
  "สวัสดีค่ะ",
  "ประเทศไทย",
  "เมืองไทย",
  "คนไทย",
  "กรุงเทพ",
  "กรุงเทพมหานคร",
  "ฉันรักเธอ",
  "รักเธอ",
  "รักคุณ",
  "คิดถึง",
  "ความรัก",
  "ครอบครัว",
  "รักแม่",
  "พ่อแม่",
  "ทดสอบ",
  "ทดลอง",
  "ระบบ",
  "ผู้ใช้งาน",
  "แผนปฏิบัติการ",
  "ป้องกันการทุจริต",
  "การทุจริต",
  "ทุจริต",
  "สุจริต",
  "โปร่งใส",
  "ข้าราชการ",
  "ราชการ",
  "ท้องถิ่น",
  "นายก",
  "ปลัด",
  "งบประมาณ",
  "โครงการ",
  "รายงาน",
  "ขอบคุณ",
  "ครับ",
  "ค่ะ",
  "หนึ่งสองสาม",
  "มกราคม",
  "กุมภาพันธ์",
  "มีนาคม",
  "เมษายน",
  "พฤษภาคม",
  "มิถุนายน",
  "กรกฎาคม",
  "สิงหาคม",
  "กันยายน",
  "ตุลาคม",
  "พฤศจิกายน",
  "ธันวาคม",
];
