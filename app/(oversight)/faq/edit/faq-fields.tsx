import { TextArea, TextField } from "@/app/_ui/text-field";
import type { FaqContent } from "@/lib/content/faq/schema";

/** The two fields of a question; empty for a new one. */
export function FaqFields({ entry }: { entry: FaqContent | null }) {
  return (
    <>
      <TextField name="question" label="คำถาม" hint="ถามอย่างที่ผู้ใช้ถาม" defaultValue={entry?.question} />
      <TextArea
        name="answer"
        label="คำตอบ"
        hint={'เว้นบรรทัดว่างเพื่อขึ้นย่อหน้า ขึ้นต้นบรรทัดด้วย "1." หรือ "-" เพื่อทำเป็นรายการ'}
        rows={12}
        defaultValue={entry?.answer}
      />
    </>
  );
}
