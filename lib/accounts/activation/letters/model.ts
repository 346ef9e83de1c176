import {
  civilDateOf,
  formatShortThaiDate,
  formatThaiDate,
  formatThaiDateTime,
} from "@/lib/platform/civil-date";
import type { ProseBlock, ProseDocument } from "@/lib/platform/prose-document";
import { headOfLao } from "./head-of-lao";

/** An LAO and the code that was just issued to it; the code is nowhere kept in clear. */
export type ActivationLetter = {
  readonly laoId: number;
  readonly laoCode: string;
  readonly laoNameTh: string;
  readonly districtNameTh: string;
  readonly provinceNameTh?: string;
  readonly code: string;
  readonly expiresAt: Date;
};

type LetterOptions = {
  /** A letter for each LAO, or one list to hand the codes out by. */
  readonly format: "letters" | "sheet";
  /** Whose letter it is: สำนักงาน ป.ป.ช. ประจำจังหวัดสงขลา. */
  readonly office: string;
  readonly issuedAt: Date;
  /** Where the system is found: APP_URL. */
  readonly appUrl: string;
};

const SYSTEM =
  "ระบบรายงานผลและติดตามผลการดำเนินงานตามแผนปฏิบัติการป้องกันการทุจริตขององค์กรปกครองส่วนท้องถิ่น (e-PlanNACC)";

/**
 * Activation codes on paper. Nothing in it but what is handed in: who signs and what number the letter has is
 * written by hand.
 *
 * @throws RangeError without a letter: an empty file would look as though codes had been issued
 */
export function activationLetters(
  letters: readonly ActivationLetter[],
  options: LetterOptions,
): ProseDocument {
  const [first] = letters;
  if (!first) throw new RangeError("there is no activation code to print");
  const common = { issuedAt: options.issuedAt, subject: `${options.office} · ${letters.length} แห่ง` };
  if (options.format === "letters")
    return {
      ...common,
      title: "หนังสือแจ้งรหัสเปิดใช้งาน e-PlanNACC",
      fileName: "activation-letters",
      style: "letter",
      blocks: letters.flatMap((letter) => [
        ...letterBlocks(letter, options),
        { kind: "page-break" } as const,
      ]),
    };
  return {
    ...common,
    title: "ใบรวมรหัสเปิดใช้งาน e-PlanNACC",
    fileName: "activation-sheet",
    style: "list",
    runningHead: `ใบรวมรหัสเปิดใช้งาน e-PlanNACC · ${options.office} · เอกสารลับเฉพาะผู้แจกจ่ายรหัส`,
    footer: `ออกเมื่อ ${formatThaiDateTime(options.issuedAt)}`,
    pageNumbers: true,
    blocks: sheetBlocks(letters, options),
  };
}

function letterBlocks(letter: ActivationLetter, { office, issuedAt, appUrl }: LetterOptions): ProseBlock[] {
  const { laoNameTh, laoCode, districtNameTh, provinceNameTh, code, expiresAt } = letter;
  const until = formatThaiDateTime(expiresAt);
  const address = shownAddress(appUrl);
  const place = [`อำเภอ${districtNameTh}`, ...(provinceNameTh ? [`จังหวัด${provinceNameTh}`] : [])].join(" ");
  return [
    { kind: "sides", left: `ที่ ${dots(16)} / ${dots(24)}`, right: office },
    { kind: "paragraph", from: 0.5, text: formatThaiDate(civilDateOf(issuedAt)) },
    { kind: "paragraph", text: [{ text: "เรื่อง", strong: true }, { text: "  รหัสเปิดใช้งานระบบ e-PlanNACC" }] },
    {
      kind: "paragraph",
      text: [{ text: "เรียน", strong: true }, { text: `  ${headOfLao(laoNameTh)} ${place}` }],
    },
    {
      kind: "paragraph",
      indented: true,
      text: `ด้วยการบันทึกแผนและรายงานผลรอบ 6 เดือน และรอบ 12 เดือน ทำผ่าน${SYSTEM} ${office} จึงขอส่งชื่อผู้ใช้งานและรหัสเปิดใช้งานของ${laoNameTh} สำหรับเข้าสู่ระบบครั้งแรก ดังนี้`,
    },
    {
      kind: "code",
      label: "รหัสเปิดใช้งาน",
      code,
      facts: [
        { term: "ชื่อผู้ใช้งาน (Username)", value: laoCode },
        { term: "รหัสเปิดใช้งานใช้ได้ถึง", value: until },
      ],
    },
    { kind: "space", lines: 0.3 },
    { kind: "paragraph", text: [{ text: "วิธีเข้าสู่ระบบครั้งแรก", strong: true }] },
    {
      kind: "list",
      numbered: true,
      items: [
        [{ text: "เปิด " }, { text: address, strong: true }, { text: " แล้วกด e-PlanNACC" }],
        [
          { text: "พิมพ์ " },
          { text: laoCode, strong: true },
          { text: " ในช่อง Username เว้นช่อง Password ให้ว่าง แล้วกด Login" },
        ],
        "พิมพ์รหัสเปิดใช้งานข้างต้น แล้วกด ต่อไป ในรหัสไม่มีตัวอักษร I L O U ตัวที่เห็นเป็นวงกลมคือเลขศูนย์",
        "กรอกข้อมูลพื้นฐานให้ครบทั้ง 3 หน้า พักไว้แล้วกลับมากรอกต่อได้ภายในวันที่รหัสยังใช้ได้",
        "ตั้งรหัสผ่านของหน่วยงานอย่างน้อย 15 ตัวอักษรในหน้าสุดท้าย แล้วกด บันทึก ครั้งต่อไปใช้รหัสผ่านนี้แทนรหัสเปิดใช้งาน",
      ],
    },
    {
      kind: "paragraph",
      indented: true,
      text: `รหัสเปิดใช้งานใช้ได้ครั้งเดียว ผู้ที่ถือรหัสนี้ตั้งรหัสผ่านแทนหน่วยงานได้ จึงขอให้ส่งต่อเฉพาะผู้ที่ได้รับมอบหมาย และทำลายหนังสือฉบับนี้เมื่อตั้งรหัสผ่านแล้ว หากรหัสหมดอายุ สูญหาย หรือสงสัยว่าผู้อื่นเห็น ขอให้แจ้ง ${office} เพื่อออกรหัสใหม่ รหัสเดิมจะใช้ไม่ได้ทันที เจ้าหน้าที่ไม่มีเหตุต้องถามรหัสผ่านของท่านไม่ว่ากรณีใด`,
    },
    { kind: "paragraph", indented: true, text: "จึงเรียนมาเพื่อโปรดทราบและดำเนินการ" },
    {
      kind: "signature",
      above: "ขอแสดงความนับถือ",
      below: [`(${dots(60)})`, `ตำแหน่ง ${dots(48)}`],
    },
    { kind: "space", lines: 0.5 },
    { kind: "paragraph", soft: true, text: `${office}\nโทรศัพท์ ${dots(30)} ผู้ประสานงาน ${dots(40)}` },
  ];
}

function sheetBlocks(
  letters: readonly ActivationLetter[],
  { office, issuedAt, appUrl }: LetterOptions,
): ProseBlock[] {
  const districts = new Map<string, ActivationLetter[]>();
  for (const letter of letters)
    districts.set(letter.districtNameTh, [...(districts.get(letter.districtNameTh) ?? []), letter]);
  let number = 0;
  return [
    { kind: "heading", level: 2, text: "ใบรวมรหัสเปิดใช้งานระบบ e-PlanNACC" },
    {
      kind: "paragraph",
      soft: true,
      text: `${office} · ${letters.length} แห่ง · ออกเมื่อ ${formatThaiDate(civilDateOf(issuedAt))} · เปิดระบบที่ ${shownAddress(appUrl)}`,
    },
    {
      kind: "notice",
      tone: "wait",
      title: "เก็บใบรวมรหัสนี้ให้มิดชิด",
      text: "รหัสหนึ่งใช้ได้ครั้งเดียว และผู้ที่เห็นรหัสตั้งรหัสผ่านแทนหน่วยงานนั้นได้ ให้ผู้รับดูเฉพาะแถวของตน ลงชื่อรับ และทำลายเมื่อแจกครบ",
    },
    {
      kind: "table",
      caption: "รหัสเปิดใช้งานของแต่ละ อปท. เรียงตามอำเภอ",
      forWriting: true,
      columns: [
        { header: "ลำดับ", weight: 1, align: "right", whole: true },
        { header: "ชื่อ อปท.", weight: 8 },
        { header: "Username", weight: 2, whole: true },
        { header: "รหัสเปิดใช้งาน", weight: 4, whole: true },
        { header: "ใช้ได้ถึง", weight: 3, whole: true },
        { header: "ลงชื่อผู้รับ", weight: 6 },
      ],
      groups: Array.from(districts, ([district, ofDistrict]) => ({
        heading: `อำเภอ${district}`,
        rows: ofDistrict.map(({ laoNameTh, laoCode, code, expiresAt }) => {
          number += 1;
          return [
            String(number),
            laoNameTh,
            laoCode,
            [{ text: code, strong: true }],
            formatShortThaiDate(civilDateOf(expiresAt)),
            "",
          ];
        }),
      })),
    },
  ];
}

/** Room to write by hand. */
function dots(count: number): string {
  return ".".repeat(count);
}

/** As people type it: without the slash at the end. */
function shownAddress(appUrl: string): string {
  return appUrl.replace(/\/+$/, "");
}
