import { Notice } from "@/app/_ui/notice";

type Props = { done: string | undefined; laos: string | undefined; reopened: string | undefined };

const few = (text: string | undefined) =>
  text !== undefined && /^[1-9][0-9]{0,3}$/.test(text) ? text : null;

/** What was just done, said once. */
export function DoneNotice({ done, laos, reopened }: Props) {
  switch (done) {
    case "dates":
      return <Notice kind="good" title="บันทึกวันรับรายงานแล้ว มีผลกับทุก อปท. ทันที" live />;
    case "same":
      return <Notice kind="info" title="วันที่กรอกตรงกับที่บันทึกไว้แล้ว" live />;
    case "extended":
      return (
        <Notice kind="good" title={`ขยายเวลาแล้ว ${few(laos) ?? "1"} แห่ง`} live>
          {few(reopened)
            ? `ในจำนวนนี้เปิดรับอีกครั้งหลังปิดรอบ ${few(reopened)} แห่ง ผลเมื่อปิดรอบเก็บไว้แล้ว รายงานและการแก้ไขต่อจากนี้แสดงเป็นการแก้ไขหลังปิดรอบ`
            : "อปท. รายงานและแก้ไขได้ถึงวันใหม่ทันที"}
        </Notice>
      );
    case "revoked":
      return <Notice kind="good" title="ยกเลิกการขยายเวลาแล้ว รายงานที่บันทึกไว้ยังอยู่ครบ" live />;
    default:
      return null;
  }
}
