import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { pagesShown } from "@/app/_ui/pagination";
import { groupsOf } from "@/app/_ui/report-head";
import { cellText, ReportTable } from "@/app/_ui/report-table";
import type { ReportTable as Report, ReportColumn } from "@/lib/reports/document";

const COLUMNS: readonly ReportColumn[] = [
  { header: "ชื่อ อปท.", kind: "text", weight: 3 },
  { header: "มิติ", kind: "text", weight: 1, align: "center" },
  { header: "ตามแผน", group: "โครงการ", kind: "count", weight: 1 },
  { header: "ดำเนินการแล้ว", group: "โครงการ", kind: "count", weight: 1 },
  { header: "ตามแผน", group: "งบประมาณ", kind: "baht", weight: 1 },
  { header: "โครงการ", group: "ร้อยละ", kind: "percent", weight: 1 },
];

const TABLE: Report = {
  caption: "จำแนกรายมิติ",
  columns: COLUMNS,
  sections: [
    {
      heading: "อำเภอเมือง",
      rows: [
        { cells: ["อบจ.", "1", 1700, 2, 448_200_050n, 1176] },
        { cells: ["อบจ.", "2", 0, 0, 0n, null] },
        { cells: ["รวม", "", 1700, 2, 448_200_050n, 1176], total: true },
      ],
    },
  ],
};

describe("a report's table", () => {
  const page = renderToStaticMarkup(<ReportTable table={TABLE} />);

  it("writes its roles out, since cards on a narrow screen take them away", () => {
    for (const role of ["table", "rowgroup", "row", "columnheader", "rowheader", "cell"]) {
      expect(page).toContain(`role="${role}"`);
    }
    expect(page.match(/<tr /g)).toHaveLength(page.match(/<tr role="row"/g)?.length ?? 0);
    expect(page.match(/<td /g)).toHaveLength(page.match(/<td role="cell"/g)?.length ?? 0);
  });

  it("draws a head of two rows where columns stand in groups", () => {
    expect(page).toContain(
      '<th role="columnheader" scope="col" rowSpan="2">ชื่อ <span class="nowrap">อปท.</span></th>',
    );
    expect(page).toContain(
      '<th role="columnheader" scope="colgroup" colSpan="2" class="mid gl"><span class="nowrap">โครงการ</span></th>',
    );
  });

  it("says each figure's heading beside it for the card", () => {
    expect(page).toContain('<td role="cell" data-th="โครงการ ตามแผน" class="num">1,700</td>');
    expect(page).toContain('data-th="งบประมาณ ตามแผน"');
  });

  it("names what repeats in the first column once, over its rows, and the total by itself", () => {
    expect(page.match(/>อบจ\.</g)).toHaveLength(1);
    expect(page).toContain('scope="rowgroup" rowSpan="2">อบจ.</th>');
    expect(page).toMatch(/<tr role="row" class="total"><th role="rowheader" scope="row">รวม/);
  });

  it("draws no figure as a dash, and 0 as 0", () => {
    expect(page).toContain('<td role="cell" data-th="ร้อยละ โครงการ" class="num">–</td>');
    expect(page).toContain('<td role="cell" data-th="งบประมาณ ตามแผน" class="num">0</td>');
  });

  it("puts the section's heading in a row across the table", () => {
    expect(page).toContain('<th role="rowheader" scope="rowgroup" colSpan="6">อำเภอเมือง</th>');
  });
});

it("writes a value by its column's kind", () => {
  const column = (kind: ReportColumn["kind"]): ReportColumn => ({ header: "", kind, weight: 1 });
  expect(cellText(column("baht"), 448_200_050n)).toBe("4,482,000.50");
  expect(cellText(column("percent"), 6059)).toBe("60.59");
  expect(cellText(column("count"), 15_679)).toBe("15,679");
  expect(cellText(column("text"), null)).toBe("–");
});

it("joins only neighbours into a group", () => {
  const apart = [...COLUMNS, { header: "อื่น", group: "โครงการ", kind: "count", weight: 1 } as const];
  expect(groupsOf(apart).map((group) => group.columns.length)).toEqual([1, 1, 2, 1, 1, 1]);
});

it("shows the first, the last and the neighbouring pages, with gaps between", () => {
  expect(pagesShown(1, 3)).toEqual([1, 2, 3]);
  expect(pagesShown(5, 9)).toEqual([1, 0, 4, 5, 6, 0, 9]);
  expect(pagesShown(9, 9)).toEqual([1, 0, 8, 9]);
});
