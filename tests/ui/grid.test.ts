import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type GridKey, moveOf } from "@/app/_ui/grid/grid-moves";
import { pastedCells } from "@/app/_ui/grid/pasted-cells";

const key = (name: string, change: Partial<GridKey> = {}): GridKey => ({
  key: name,
  shift: false,
  forced: false,
  isList: false,
  caret: { atStart: false, atEnd: false },
  ...change,
});

describe("keys in a grid", () => {
  it.each([
    ["Enter", {}, { down: 1, right: 0 }],
    ["Enter", { shift: true }, { down: -1, right: 0 }],
    ["ArrowDown", {}, { down: 1, right: 0 }],
    ["ArrowUp", {}, { down: -1, right: 0 }],
    ["ArrowDown", { isList: true }, null],
    ["ArrowDown", { isList: true, forced: true }, { down: 1, right: 0 }],
    ["ArrowLeft", {}, null],
    ["ArrowLeft", { caret: { atStart: true, atEnd: false } }, { down: 0, right: -1 }],
    ["ArrowRight", { caret: { atStart: true, atEnd: false } }, null],
    ["ArrowRight", { caret: { atStart: false, atEnd: true } }, { down: 0, right: 1 }],
    ["ArrowRight", { isList: true }, { down: 0, right: 1 }],
    ["Tab", {}, null],
    ["ก", {}, null],
  ] as const)("%s with %j leads to %j", (name, change, move) => {
    expect(moveOf(key(name, change))).toEqual(move);
  });
});

describe("a block that is pasted", () => {
  const cell = fc.string({ unit: fc.constantFrom("ก", "1", " ", '"', "\t", "\n", ",") });
  const quoted = (text: string) => (/["\t\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

  it("has the cells that a spreadsheet copied, whatever they hold", () => {
    const block = fc
      .integer({ min: 2, max: 4 })
      .chain((wide) =>
        fc.array(fc.array(cell, { minLength: wide, maxLength: wide }), { minLength: 1, maxLength: 5 }),
      );
    fc.assert(
      fc.property(block, fc.constantFrom("\n", "\r\n"), (rows, lineEnd) => {
        const copied = `${rows.map((row) => row.map(quoted).join("\t")).join("\n")}\n`;
        expect(pastedCells(copied.replaceAll("\n", lineEnd))).toEqual(rows);
      }),
    );
  });

  it.each(["คำเดียว", "หลายคำ แต่ช่องเดียว", "", "คำเดียว\n"])("is none where %j is one cell", (text) => {
    expect(pastedCells(text)).toBeNull();
  });
});
