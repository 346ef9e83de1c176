"use client";

import type { TwoTexts } from "@/lib/platform/form-state";
import { RadioGroup } from "./choices";
import { useTwoTexts } from "./form-values";

/** Two texts of one part, and which of them is kept. */
export function TwoTextsChoice({ text, name = text.field }: { text: TwoTexts; name?: string | undefined }) {
  return (
    <RadioGroup
      name={name}
      legend={text.label}
      columns
      defaultValue="mine"
      choices={[
        { value: "mine", label: "ใช้ของท่าน", note: text.mine },
        { value: "theirs", label: "ใช้ที่ผู้อื่นบันทึกไว้ล่าสุด", note: text.theirs },
      ]}
    />
  );
}

/** Where somebody else saved in between: both texts of each part that differs. Stands first in the form. */
export function TwoTextsChoices() {
  const texts = useTwoTexts();
  if (texts.length === 0) return null;
  return (
    <section className="panel stack" aria-labelledby="two-texts">
      <h2 id="two-texts">ข้อความสองชุดที่ต่างกัน</h2>
      <p className="soft">เลือกทีละส่วนว่าจะใช้ข้อความของผู้ใด แล้วกดบันทึก ข้อความของท่านยังอยู่ในแบบด้านล่าง แก้ไขต่อได้</p>
      {texts.map((text) => (
        <TwoTextsChoice key={text.field} text={text} />
      ))}
    </section>
  );
}
