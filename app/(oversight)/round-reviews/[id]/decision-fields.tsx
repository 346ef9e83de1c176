import { ButtonRow } from "@/app/_ui/button";
import { Section } from "@/app/_ui/page-head";
import { SubmitButton } from "@/app/_ui/submit-button";
import { TextArea, TextField } from "@/app/_ui/text-field";
import type { RoundDeed } from "@/lib/status-reports/submissions/access";

type Props = {
  /** The steps that the reader may take now. */
  deeds: readonly RoundDeed[];
  /** Whether the round takes no more reports of this LAO: returning it opens it again. */
  isClosed: boolean;
};

/** What a reviewer says of the whole round, and the buttons that end the review. */
export function DecisionFields({ deeds, isClosed }: Props) {
  const mayAccept = deeds.includes("accept");
  return (
    <Section title="ผลการตรวจ">
      <div className="stack">
        <TextArea
          name="reason"
          label="เหตุผลหรือข้อสังเกตของทั้งรอบ"
          hint={
            mayAccept
              ? "ต้องกรอกเมื่อส่งกลับ ถ้าไม่ได้กรอกเหตุผลของโครงการใดเลย อปท. อ่านได้ทุกข้อความ"
              : "รับรายงานนี้แล้ว หากพบว่าต้องแก้ไข กรอกเหตุผลของทั้งรอบหรือของโครงการ แล้วส่งกลับ"
          }
        />
        {isClosed ? (
          <TextField
            name="reopenUntil"
            label="เปิดรับอีกครั้งถึงวันที่"
            hint="กรอกเมื่อส่งกลับ รอบนี้ปิดรับแล้ว อปท. จะแก้ไขและส่งได้จนสิ้นวันนี้ เช่น 15 พฤษภาคม 2570"
          />
        ) : null}
        <ButtonRow>
          {/* First in the form: it is what Enter in a box presses, and it asks for a reason. */}
          {deeds.includes("return") ? (
            <SubmitButton kind="second" name="deed" value="return">
              ส่งกลับให้แก้ไข
            </SubmitButton>
          ) : null}
          {mayAccept ? (
            <SubmitButton name="deed" value="accept">
              รับรายงาน
            </SubmitButton>
          ) : null}
        </ButtonRow>
      </div>
    </Section>
  );
}
