import type { LaoSize, LaoType } from "@/db/codes/lao";

type DemoLao = {
  code: string;
  type: LaoType;
  size: LaoSize | null;
  nameTh: string;
  districtCode: string;
};

const SIZES: Readonly<Record<string, LaoSize>> = { เล็ก: "small", กลาง: "medium", ใหญ่: "large" };
const TYPES: Readonly<Record<string, LaoType>> = {
  "อบจ.": "pao",
  "ทน.": "city",
  "ทม.": "town",
  "ทต.": "subdistrict",
  "อบต.": "sao",
};

/** The LAO's type in full, as it stands before its name in reports. */
const FULL_TYPE_NAMES: Readonly<Record<LaoType, string>> = {
  pao: "องค์การบริหารส่วนจังหวัด",
  city: "เทศบาลนคร",
  town: "เทศบาลเมือง",
  subdistrict: "เทศบาลตำบล",
  sao: "องค์การบริหารส่วนตำบล",
  special: "",
};

export const fullNameOf = (lao: DemoLao) => `${FULL_TYPE_NAMES[lao.type]}${lao.nameTh}`;

/** One LAO a line: code, district, size, short name. */
const TABLE = `
2900101 9001 -    อบจ.สงขลา
3900102 9001 ใหญ่ ทน.สงขลา
4900103 9001 กลาง ทม.เขารูปช้าง
5900104 9001 เล็ก ทต.เกาะแต้ว
5900105 9001 ใหญ่ ทต.พะวง
6900106 9001 เล็ก อบต.เกาะยอ
6900107 9001 เล็ก อบต.ทุ่งหวัง
5900201 9002 เล็ก ทต.สทิงพระ
6900203 9002 เล็ก อบต.คูขุด
6900204 9002 เล็ก อบต.จะทิ้งพระ
6900210 9002 เล็ก อบต.ชุมพล
6900211 9002 เล็ก อบต.ดีหลวง
5900302 9003 กลาง ทต.จะนะ
6900304 9003 เล็ก อบต.สะกอม
5900402 9004 กลาง ทต.นาทวี
6900409 9004 เล็ก อบต.ประกอบ
5900501 9005 กลาง ทต.เทพา
6900504 9005 เล็ก อบต.ปากบาง
5900601 9006 กลาง ทต.สะบ้าย้อย
6900604 9006 เล็ก อบต.คูหา
5900703 9007 กลาง ทต.ระโนด
6900709 9007 เล็ก อบต.ท่าบอน
5900801 9008 เล็ก ทต.กระแสสินธุ์
6900803 9008 เล็ก อบต.เกาะใหญ่
4900901 9009 กลาง ทม.กำแพงเพชร
6900905 9009 เล็ก อบต.ท่าชะมวง
4901001 9010 กลาง ทม.สะเดา
4901002 9010 กลาง ทม.ปาดังเบซาร์
3901101 9011 ใหญ่ ทน.หาดใหญ่
4901103 9011 กลาง ทม.คอหงส์
4901104 9011 ใหญ่ ทม.คลองแห
6901202 9012 กลาง อบต.นาหม่อม
5901302 9013 กลาง ทต.ควนเนียง
5901401 9014 ใหญ่ ทต.ท่าช้าง
6901403 9014 เล็ก อบต.แม่ทอม
4901501 9015 กลาง ทม.สิงหนคร
6901507 9015 เล็ก อบต.ปากรอ
5901602 9016 เล็ก ทต.ทุ่งลาน
6901604 9016 เล็ก อบต.คลองหอยโข่ง
2930101 9301 -    อบจ.พัทลุง
4930102 9301 กลาง ทม.พัทลุง
5930105 9301 เล็ก ทต.เขาเจียก
6930115 9301 เล็ก อบต.ลำปำ
`;

function laoIn(line: string): DemoLao {
  const [, code, districtCode, size, prefix, nameTh] =
    /^(\d{7}) (\d{4}) (\S+) +(อบจ\.|ทน\.|ทม\.|ทต\.|อบต\.)(\S+)$/.exec(line) ?? [];
  const type = TYPES[prefix ?? ""];
  if (!code || !districtCode || !size || !nameTh || !type) throw new Error(`Not an LAO: ${line}`);
  return { code, districtCode, type, size: SIZES[size] ?? null, nameTh };
}

/**
 * LAOs of สงขลา, every one of whose 16 districts is here, and a few of พัทลุง next door, so that the
 * end of a province office's reach can be seen. Codes, names and sizes are public.
 */
export const DEMO_LAOS: readonly DemoLao[] = TABLE.trim().split("\n").map(laoIn);
