import { ButtonRow } from "@/app/_ui/button";
import { Section } from "@/app/_ui/page-head";
import { SubmitButton } from "@/app/_ui/submit-button";
import { TextArea } from "@/app/_ui/text-field";
import type { PlanDeed } from "@/lib/plans/review/access";

type Props = {
  /** The steps that the reader may take now. */
  deeds: readonly PlanDeed[];
  /** Whether the reader gives scores. */
  scores: boolean;
};

/** What a reviewer says of the whole plan, and the buttons that end the review or open it again. */
export function DecisionFields({ deeds, scores }: Props) {
  if (deeds.includes("reopen")) {
    return (
      <Section title="เปิดการตรวจใหม่">
        <TextArea
          name="reason"
          label="เหตุผลที่เปิดการตรวจใหม่"
          hint="ใช้เมื่อบันทึกผลการตรวจผิด แผนกลับไปอยู่ในสถานะรอตรวจ อปท. รายงานผลได้ตามเดิมหากคะแนนไม่ต่ำกว่าขั้นต่ำ"
        />
        <div className="mt-4">
          <ButtonRow>
            <SubmitButton kind="second" name="deed" value="reopen">
              เปิดการตรวจใหม่
            </SubmitButton>
          </ButtonRow>
        </div>
      </Section>
    );
  }
  return (
    <Section title="ผลการตรวจ">
      <TextArea
        name="reason"
        label="เหตุผลหรือข้อสังเกตของทั้งแผน"
        hint="ต้องกรอกเมื่อส่งกลับ ถ้าไม่ได้กรอกเหตุผลของโครงการใดเลย อปท. อ่านได้ทุกข้อความ"
      />
      <div className="mt-4">
        <ButtonRow>
          {/* First in the form: it is what Enter in a score's box presses, and it decides nothing. */}
          {scores ? (
            <SubmitButton kind="quiet" name="deed" value="score">
              บันทึกคะแนนไว้ก่อน
            </SubmitButton>
          ) : null}
          <SubmitButton kind="second" name="deed" value="return">
            ส่งกลับให้แก้ไข
          </SubmitButton>
          <SubmitButton name="deed" value="pass">
            ให้ผ่าน
          </SubmitButton>
          <SubmitButton kind="danger" name="deed" value="fail">
            ไม่ผ่าน
          </SubmitButton>
        </ButtonRow>
      </div>
    </Section>
  );
}
