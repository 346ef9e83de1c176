import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { currentItem, type Menu } from "@/app/_ui/menu";
import { keepUnits, Phrases, ThaiText } from "@/app/_ui/thai-phrases";

const NBSP = "\u00a0";

it("keeps a number with its unit and an era with its year", () => {
  expect(keepUnits("ทั้งหมด 85 โครงการ")).toBe(`ทั้งหมด 85${NBSP}โครงการ`);
  expect(keepUnits("ปีงบประมาณ พ.ศ. 2561")).toBe(`ปีงบประมาณ พ.ศ.${NBSP}2561`);
  expect(keepUnits("รอบ 6 เดือน")).toBe(`รอบ${NBSP}6${NBSP}เดือน`);
  expect(keepUnits("เวลา 14.32 น.")).toBe(`เวลา 14.32${NBSP}น.`);
});

it("leaves a word that only begins like a unit", () => {
  expect(keepUnits("ข้อ 4 ปี่ชวา")).toBe(`ข้อ${NBSP}4 ปี่ชวา`);
});

it("holds domain words whole, the longest first", () => {
  expect(renderToStaticMarkup(<ThaiText>ตามข้อบัญญัติ/เทศบัญญัติ</ThaiText>)).toBe(
    'ตาม<span class="nowrap">ข้อบัญญัติ</span>/<span class="nowrap">เทศบัญญัติ</span>',
  );
  expect(renderToStaticMarkup(<ThaiText>ปีงบประมาณ</ThaiText>)).toBe('<span class="nowrap">ปีงบประมาณ</span>');
});

it("builds a heading of phrases and reads the same without them", () => {
  const page = renderToStaticMarkup(<Phrases text="รายการ |ของปี" />);
  expect(page).toBe('<span class="ph">รายการ</span> <span class="ph">ของปี</span>');
});

const MENU: Menu = {
  groups: [
    { items: [{ href: "/", label: "หน้าแรก" }] },
    {
      label: "โครงการ",
      items: [
        { href: "/projects", label: "รายการ" },
        { href: "/projects/new", label: "บันทึกแผน" },
      ],
    },
    {
      items: [
        { href: "/reports", label: "ออกรายงาน", children: [{ href: "/reports/plan", label: "ตามแผน" }] },
      ],
    },
  ],
};

it("finds where one is by the longest address that begins the present one", () => {
  expect(currentItem(MENU, "/projects/12/report")?.label).toBe("รายการ");
  expect(currentItem(MENU, "/projects/new")?.label).toBe("บันทึกแผน");
  expect(currentItem(MENU, "/projectsx")).toBeUndefined();
  expect(currentItem(MENU, "/reports/plan")?.label).toBe("ตามแผน");
  expect(currentItem(MENU, "/")?.label).toBe("หน้าแรก");
});
