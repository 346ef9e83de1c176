import { Fragment, type ReactNode } from "react";

/**
 * Words that must stay whole on a line. Browsers break Thai by dictionary and cut these in the middle
 * (ข้อ|บัญญัติ); the longest match wins.
 */
const WHOLE_WORDS = [
  "นำแผนไปปฏิบัติ",
  "ดำเนินงาน",
  "ดำเนินการ",
  "แผนปฏิบัติการ",
  "แนวปฏิบัติงาน",
  "ปีงบประมาณ",
  "ข้อบัญญัติ",
  "เทศบัญญัติ",
  "งบประมาณ",
  "โครงการ",
  "เจ้าหน้าที่",
  "แป้นพิมพ์",
  "รหัสผ่าน",
  "ผู้ใช้งาน",
  "กิจกรรม",
  "มาตรการ",
  "อำเภอ",
  "จังหวัด",
  "อปท.",
  "อบจ.",
  "อบต.",
  "ป.ป.ช.",
  "พ.ศ.",
] as const;

/** Units that belong to the number before them. */
const UNITS = "บาท|โครงการ|รายการ|แห่ง|วัน|เดือน|มิติ|คน|น\\.|ปี|ข้อ|หลัก|จุด|ไฟล์|ครั้ง";
const NO_BREAK_SPACE = "\u00a0";

const literal = (word: string) => word.replaceAll(".", "\\.");
const WHOLE_WORD = new RegExp(`(${WHOLE_WORDS.map(literal).join("|")})`);
const NUMBER_AND_UNIT = new RegExp(`(\\d) (?=(?:${UNITS})(?![\\u0e31\\u0e34-\\u0e3a\\u0e47-\\u0e4e]))`, "g");
const WORD_AND_YEAR = /(พ\.ศ\.|รอบ|มิติที่|ข้อ|หน้า|ที่) (?=\d)/g;

/** Numbers hold their unit (85 โครงการ) and years their era (พ.ศ. 2561) by a no-break space. */
export function keepUnits(text: string): string {
  return text.replace(NUMBER_AND_UNIT, `$1${NO_BREAK_SPACE}`).replace(WORD_AND_YEAR, `$1${NO_BREAK_SPACE}`);
}

/** Running Thai text in which whole words do not break and numbers hold their unit. */
export function ThaiText({ children }: { children: string }): ReactNode {
  return keepUnits(children)
    .split(WHOLE_WORD)
    .map((part, index) => {
      const key = `${index}-${part}`;
      if (index % 2 === 0) return <Fragment key={key}>{part}</Fragment>;
      return (
        <span key={key} className="nowrap">
          {part}
        </span>
      );
    });
}

/** The same for words that may also be elements already; elements stay as they are. */
export function thaiWords(words: ReactNode): ReactNode {
  return typeof words === "string" ? <ThaiText>{words}</ThaiText> : words;
}

/** A heading built of phrases: "รายการโครงการ |ปีงบประมาณ พ.ศ. 2561" breaks at the bar first. */
export function Phrases({ text }: { text: string }): ReactNode {
  const phrases = text.split("|");
  if (phrases.length === 1) return <ThaiText>{text}</ThaiText>;
  return phrases.map((phrase, index) => (
    <Fragment key={phrase}>
      {index > 0 && /^\s/.test(phrase) ? " " : null}
      <span className="ph">
        <ThaiText>{phrase.trim()}</ThaiText>
      </span>
      {/\s$/.test(phrase) ? " " : null}
    </Fragment>
  ));
}
