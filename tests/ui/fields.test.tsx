import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { ActionForm } from "@/app/_ui/action-form";
import { Checkbox, CheckboxGroup, RadioGroup } from "@/app/_ui/choices";
import { SelectField } from "@/app/_ui/select-field";
import { MoneyField, TextArea, TextField } from "@/app/_ui/text-field";
import type { FormState } from "@/lib/platform/form-state";

const REFUSED: FormState = {
  status: "invalid",
  message: "แผนยังไม่ได้บันทึก มี 2 จุดที่ต้องแก้ไข",
  problems: [
    { field: "name", message: "กรอกชื่อ" },
    { field: "kind", message: "เลือกประเภท" },
  ],
  values: { name: ["ชื่อ <b>"], size: ["m"], days: ["mon", "fri"], note: ["บรรทัดหนึ่ง"] },
};

function drawForm(children: ReactNode, initial?: FormState): string {
  return renderToStaticMarkup(
    <ActionForm action={async (previous) => previous} initial={initial} head={<h1>หัวเรื่อง</h1>}>
      {children}
    </ActionForm>,
  );
}

const CHOICES = [
  { value: "a", label: "ก", reveal: <TextField name="other" label="ระบุ" /> },
  { value: "b", label: "ข" },
];

describe("a form that was not taken", () => {
  const page = drawForm(
    <>
      <TextField name="name" label="ชื่อ" hint="เต็ม" defaultValue="เดิม" />
      <RadioGroup name="kind" legend="ประเภท" choices={CHOICES} defaultValue="b" />
      <SelectField
        name="size"
        label="ขนาด"
        defaultValue="s"
        options={[
          { value: "s", label: "เล็ก" },
          { value: "m", label: "กลาง" },
        ]}
      />
      <CheckboxGroup
        name="days"
        legend="วัน"
        choices={[
          { value: "mon", label: "จันทร์" },
          { value: "tue", label: "อังคาร" },
          { value: "fri", label: "ศุกร์" },
        ]}
      />
      <TextArea name="note" label="หมายเหตุ" />
      <Checkbox name="agree" label="ตกลง" defaultChecked />
    </>,
    REFUSED,
  );

  it("says first what was not saved, above the heading, with a link to each field", () => {
    expect(page.indexOf("แผนยังไม่ได้บันทึก")).toBeLessThan(page.indexOf("<h1>"));
    expect(page).toContain('<a href="#name">กรอกชื่อ</a>');
    expect(page).toContain('<a href="#kind">เลือกประเภท</a>');
    expect(page).toMatch(/class="error-summary" role="alert" tabindex="-1"/i);
  });

  it("ties hint and message to the field, in this order", () => {
    expect(page).toContain('aria-invalid="true" aria-describedby="name-hint name-err"');
    expect(page).toMatch(/<p class="error-text" id="name-err">.*?กรอกชื่อ/);
  });

  it("leads the summary's link of a group to its first choice", () => {
    expect(page).toContain('id="kind" name="kind" value="a"');
    expect(page).toContain('<fieldset class="choices has-error" aria-describedby="kind-err">');
  });

  it("keeps what was typed and ticked, not what stood there at first", () => {
    expect(page).toContain('value="ชื่อ &lt;b&gt;"');
    expect(page).toContain('<option value="m" selected="">');
    expect(page).toMatch(/value="mon"[^>]*>/);
    expect(page.match(/checked=""/g)).toHaveLength(2);
    expect(page).toContain(">บรรทัดหนึ่ง</textarea>");
  });

  it("draws what belongs to a choice right after it, so that CSS can show it with the choice", () => {
    expect(page).toMatch(/<\/label><div class="reveal"><div class="field"><label for="other">/);
  });
});

describe("a form not yet sent", () => {
  it("shows the first values, no message and no summary", () => {
    const page = drawForm(
      <>
        <TextField name="name" label="ชื่อ" defaultValue="เดิม" />
        <Checkbox name="agree" label="ตกลง" defaultChecked />
      </>,
    );
    expect(page).toContain('value="เดิม"');
    expect(page).toContain('checked=""');
    expect(page).not.toContain("error");
    expect(page).not.toContain("aria-invalid");
  });

  it("writes a sum right-aligned with บาท outside", () => {
    const page = drawForm(<MoneyField name="spent" label="เบิกจ่ายจริง" />);
    expect(page).toMatch(
      /<span class="unit"><input id="spent"[^>]*inputMode="decimal"[^>]*class="w-money money"/i,
    );
    expect(page).toContain("/> บาท</span>");
  });

  it("draws a field outside any form, for filters", () => {
    expect(renderToStaticMarkup(<TextField name="q" type="search" label="ชื่อ" />)).toContain('type="search"');
  });
});
