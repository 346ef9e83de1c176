import { expect, it } from "vitest";
import { prose } from "@/lib/platform/prose-markup";

it("reads **bold words** and [links](/address)", () => {
  expect(prose("กด **บันทึก** แล้วดู [รายการ](/projects#list) ต่อ")).toEqual([
    { text: "กด " },
    { text: "บันทึก", strong: true },
    { text: " แล้วดู " },
    { text: "รายการ", href: "/projects#list" },
    { text: " ต่อ" },
  ]);
});

it("leaves text without marks a string", () => {
  expect(prose("ข้อความ * และ [วงเล็บ]")).toBe("ข้อความ * และ [วงเล็บ]");
});

it("leaves out empty words at either end", () => {
  expect(prose("**ก**")).toEqual([{ text: "ก", strong: true }]);
});
