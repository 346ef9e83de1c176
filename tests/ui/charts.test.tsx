import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { StatusMark, statusParts } from "@/app/_marks/status-mark";
import { BandRuler } from "@/app/_ui/band-ruler";
import { Circles } from "@/app/_ui/circles";
import { HorizontalBar } from "@/app/_ui/horizontal-bar";
import { StackedBar } from "@/app/_ui/stacked-bar";

const circlesOf = (page: string) => page.match(/<use /g)?.length ?? 0;

describe("circles", () => {
  const parts = statusParts({ completed: 24, in_progress: 55, cannot: 6, awaiting: 0 });

  it("draws one circle for each project: 85 in 17 columns of 5", () => {
    const page = renderToStaticMarkup(<Circles parts={parts} />);
    expect(circlesOf(page)).toBe(85);
    expect(page).toContain('viewBox="0 0 408 120"');
    expect(page.match(/#i-full/g)).toHaveLength(24);
    expect(page.match(/#i-half/g)).toHaveLength(55);
    expect(page).toContain('role="img"');
    expect(page).toContain("ดำเนินการแล้วเสร็จ 24, อยู่ระหว่างดำเนินการ 55, ไม่สามารถดำเนินการได้ 6");
  });

  it("draws 200, and above them the bar alone", () => {
    const of = (completed: number) =>
      renderToStaticMarkup(
        <Circles parts={statusParts({ completed, in_progress: 0, cannot: 0, awaiting: 0 })} />,
      );
    expect(circlesOf(of(200))).toBe(200);
    expect(circlesOf(of(201))).toBe(0);
    expect(of(201)).toContain('class="bar"');
  });

  it("draws nothing, and still says so, where there is nothing", () => {
    const page = renderToStaticMarkup(
      <Circles parts={statusParts({ completed: 0, in_progress: 0, cannot: 0, awaiting: 0 })} />,
    );
    expect(circlesOf(page)).toBe(0);
    expect(page).toContain("รอการรายงานผล 0");
  });
});

describe("the stacked bar", () => {
  it("leaves out a part without anything and draws what is not there yet with a dashed edge", () => {
    const page = renderToStaticMarkup(
      <StackedBar
        parts={[
          { label: "แล้ว", count: 0, colour: "teal" },
          { label: "ยัง", count: 85, colour: "open" },
        ]}
      />,
    );
    expect(page.match(/<rect/g)).toHaveLength(1);
    expect(page).toContain("stroke-dasharray");
    expect(page).toContain('aria-label="แล้ว 0 ยัง 85"');
  });

  it("is an empty track where the whole is nothing", () => {
    expect(renderToStaticMarkup(<StackedBar parts={[]} label="ไม่มีโครงการ" />)).toContain(
      'viewBox="0 0 1 20"',
    );
  });
});

describe("the band ruler", () => {
  const bands = [
    { label: "น้อย", from: 0, tone: "low" },
    { label: "ปานกลาง", from: 2000, tone: "mid" },
    { label: "มาก", from: 5000, tone: "high" },
  ] as const;

  it("says every band with its edges, and the figure", () => {
    const page = renderToStaticMarkup(<BandRuler bands={bands} value={6059} label="เกณฑ์รอบ 6 เดือน" />);
    expect(page).toContain(
      'aria-label="เกณฑ์รอบ 6 เดือน: น้อย ต่ำกว่า 20, ปานกลาง 20 ถึงต่ำกว่า 50, มาก 50 ขึ้นไป ได้ 60.59"',
    );
    expect(page).toContain('class="mark" style="left:60.59%"');
    expect(page).toContain('class="b-mid" style="width:30%"');
  });

  it("draws no pointer without a figure", () => {
    const page = renderToStaticMarkup(<BandRuler bands={bands} value={null} label="เกณฑ์" />);
    expect(page).not.toContain("mark");
    expect(page).toContain("ไม่มีคะแนน");
  });
});

it("never draws a share beyond its track", () => {
  const page = renderToStaticMarkup(<HorizontalBar value={12_345} label="123.45" />);
  expect(page).toContain('<rect width="100" height="10" fill="#1e4285"');
});

it("marks a status by shape and word", () => {
  expect(renderToStaticMarkup(<StatusMark status="in_progress" />)).toMatch(/#i-half.*อยู่ระหว่างดำเนินการ/);
  expect(renderToStaticMarkup(<StatusMark status={null} />)).toMatch(/#i-wait.*รอการรายงานผล/);
});
