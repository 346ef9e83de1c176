import { describe, expect, it } from "vitest";
import { SHEET_PROBLEM_TH, sheetRefusalTh } from "@/lib/imports/messages";
import { readInThread } from "@/lib/imports/reading/reading-thread";
import { readSheetFile } from "@/lib/imports/reading/sheet";
import { rowXml, workbookOf } from "./sample-files";

describe("A sent file", () => {
  it("is read in a thread of its own", async () => {
    const bytes = workbookOf(rowXml(1, ["ก", "ข"]));
    expect(await readSheetFile(bytes, "plan.xlsx")).toEqual({ ok: true, value: { rows: [["ก", "ข"]] } });
    expect(await readSheetFile(Buffer.from("ก;ข\n1;2"), "plan.csv", { mostRows: 1 })).toMatchObject({
      reason: "too_many_rows",
    });
  });

  it("is refused above 8 MB before anything is read", async () => {
    const bytes = new Uint8Array(8 * 1024 * 1024 + 1).fill(0x41);
    expect(await readSheetFile(bytes, "a.csv")).toMatchObject({ reason: "too_big" });
    expect(await readSheetFile(bytes.subarray(1), "a.csv")).toMatchObject({ reason: "too_long_text" });
  });

  it("is given up when its time is over", async () => {
    const order = { bytes: Buffer.from("ก"), fileName: "a.csv", options: {} };
    expect(await readInThread(order, 0)).toMatchObject({ reason: "too_slow" });
  });

  it("is refused with a sentence that names the place", () => {
    expect(sheetRefusalTh({ ok: false, reason: "has_formula", cell: "B7" })).toMatch(/^ช่อง B7: ช่องนี้เป็นสูตร/);
    expect(sheetRefusalTh({ ok: false, reason: "unclosed_quote", cell: "แถว 7" })).toMatch(/^แถว 7: /);
    expect(sheetRefusalTh({ ok: false, reason: "encrypted" })).toBe(SHEET_PROBLEM_TH.encrypted);
  });
});
