import { WhomToAsk } from "@/app/_round/whom-to-ask";
import { Notice } from "@/app/_ui/notice";
import { ThaiText } from "@/app/_ui/thai-phrases";

/** Why nothing can be reported now, and what to do about it. */
export function RoundClosed({
  sentence,
  graceUntil,
  askIn,
}: {
  sentence: string;
  graceUntil: string | null;
  /** The province whose office can give more time; null where that is not what is needed. */
  askIn: string | null;
}) {
  return (
    <Notice kind="wait">
      <p>
        <ThaiText>{sentence}</ThaiText>
      </p>
      {graceUntil ? (
        <p>
          <ThaiText>{`แบบที่เปิดค้างไว้ก่อนปิดรับ ส่งได้ถึงเวลา ${graceUntil} และบันทึกไว้ว่าส่งหลังปิดรับ`}</ThaiText>
        </p>
      ) : null}
      {askIn === null ? null : <WhomToAsk provinceNameTh={askIn} />}
    </Notice>
  );
}
