import { describe, expect, it } from "vitest";
import { z } from "zod";
import { formFields, invalidForm, refusedForm, typedByRow } from "@/lib/platform/form-state";

function form(...entries: [string, string][]): FormData {
  const data = new FormData();
  for (const [name, value] of entries) data.append(name, value);
  return data;
}

describe("what was typed into a grid", () => {
  it("is put together row by row, the last text where a field comes twice", () => {
    const values = {
      "p4.name": ["ก"],
      "n1.name": ["ใหม่"],
      "p4.consistent": ["no", "yes"],
      "p4.pick-name": [],
    };
    expect(Object.entries(typedByRow(values))).toEqual([
      ["p4", { name: "ก", consistent: "yes", "pick-name": "" }],
      ["n1", { name: "ใหม่" }],
    ]);
  });
});

describe("a form that is not taken", () => {
  it("keeps everything that was typed, but never a password", () => {
    const sent = form(
      ["name", " ก "],
      ["years", "2561"],
      ["years", "2562"],
      ["password", "x"],
      ["$ACTION_ID", "y"],
    );
    const state = refusedForm("ไม่ได้", sent, "name");
    expect(state).toMatchObject({ values: { name: [" ก "], years: ["2561", "2562"] } });
    expect(Object.keys(state.status === "idle" ? {} : state.values)).toEqual(["name", "years"]);
  });

  it("says one problem a field and how many there are", () => {
    const schema = z.object({
      name: z.string().min(1, "กรอกชื่อ").regex(/^a/, "ขึ้นต้นด้วย a"),
      kind: z.string("เลือกประเภทงาน"),
    });
    const sent = form(["name", ""]);
    const read = schema.safeParse(formFields(sent));
    const state = invalidForm(read.error!, sent, "โครงการยังไม่ได้บันทึก");
    expect(state).toMatchObject({
      message: "โครงการยังไม่ได้บันทึก มี 2 จุดที่ต้องแก้ไข",
      problems: [
        { field: "name", message: "กรอกชื่อ" },
        { field: "kind", message: "เลือกประเภทงาน" },
      ],
    });
  });
});

describe("formFields", () => {
  it("reads lists as lists even when nothing was ticked", () => {
    expect(formFields(form(["a", "1"]), ["groups"])).toEqual({ a: "1", groups: [] });
  });
});
