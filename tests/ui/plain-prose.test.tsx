import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { blocksOf, PlainProse } from "@/app/_ui/plain-prose";

describe("plain text as people type it", () => {
  it("is divided by blank lines, and lists begin with a number or a dash", () => {
    expect(blocksOf("ทำดังนี้\n1. หนึ่ง\n๒. สอง\n\n- ก\n• ข\n\n\nจบ\nบรรทัดที่สอง")).toEqual([
      { kind: "lines", lines: ["ทำดังนี้"] },
      { kind: "numbered", lines: ["หนึ่ง", "สอง"] },
      { kind: "bullets", lines: ["ก", "ข"] },
      { kind: "lines", lines: ["จบ", "บรรทัดที่สอง"] },
    ]);
  });

  it.each(["2561 เป็นปีแรก", "-5 องศา", "1.5 เท่า", "100. ไม่ใช่ลำดับ", "*ดาว"])("keeps %j as a line", (line) => {
    expect(blocksOf(line)).toEqual([{ kind: "lines", lines: [line] }]);
  });

  it("is nothing where there is nothing", () => {
    expect(blocksOf(" \n\n ")).toEqual([]);
  });

  it("never is markup, and the same line may come twice", () => {
    const html = renderToStaticMarkup(<PlainProse text={"- <b>ก</b>\n- <b>ก</b>"} />);
    expect(html).toContain("<li>&lt;b&gt;ก&lt;/b&gt;</li><li>&lt;b&gt;ก&lt;/b&gt;</li>");
  });
});
