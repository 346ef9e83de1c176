import { randomUUID } from "node:crypto";
import type { ReactNode } from "react";
import { Button, ButtonRow } from "@/app/_ui/button";
import { Notice } from "@/app/_ui/notice";
import { PrintSending } from "./print-sending";

type Props = {
  /** With the number of its LAOs that nobody has opened; null while none is chosen. */
  province: { code: string; nameTh: string; unclaimed: number } | null;
  maySelectForTraining: boolean;
  children: ReactNode;
};

/** The list with its boxes, and the buttons that issue codes and print them at once. */
export function PrintForm({ province, maySelectForTraining, children }: Props) {
  const count = province?.unclaimed.toLocaleString("th-TH");
  return (
    <PrintSending>
      <input type="hidden" name="formKey" value={randomUUID()} />
      {province ? <input type="hidden" name="province" value={province.code} /> : null}
      <Notice kind="wait" title="การพิมพ์ออกรหัสใหม่ รหัสเดิมใช้ไม่ได้">
        <p>
          ระบบเก็บรหัสไว้แสดงอีกไม่ได้ รหัสจึงอยู่ในไฟล์ PDF ที่ได้รับครั้งนี้เท่านั้น ใช้ได้ครั้งเดียวภายใน 30 วัน ส่งให้ อปท. ทางที่ปิดผนึก
          และลบไฟล์เมื่อพิมพ์แล้ว
        </p>
      </Notice>
      {children}
      <fieldset className="choices apart">
        <legend className="legend">ออกรหัสและพิมพ์ของ</legend>
        <label className="choice">
          <input type="radio" name="which" value="ticked" defaultChecked autoComplete="off" />
          <span>อปท. ที่เลือกในตาราง</span>
        </label>
        {province ? (
          <label className="choice">
            <input type="radio" name="which" value="province" autoComplete="off" />
            <span>
              ทั้งหมดที่ยังไม่เปิดใช้งานในจังหวัดนี้ ({province.nameTh} {count} แห่ง)
            </span>
          </label>
        ) : (
          <p className="hint">เลือกจังหวัดด้านบนก่อน จึงพิมพ์ทั้งจังหวัดได้</p>
        )}
      </fieldset>
      <ButtonRow>
        <Button name="format" value="letters">
          พิมพ์จดหมายแจ้งรหัส
        </Button>
        <Button kind="second" name="format" value="sheet">
          พิมพ์ใบรวมรหัส
        </Button>
        {maySelectForTraining ? (
          <button type="submit" className="btn quiet" formAction="/training-windows" formMethod="get">
            เปิดช่วงฝึกอบรมให้ อปท. ที่เลือก
          </button>
        ) : null}
      </ButtonRow>
    </PrintSending>
  );
}
