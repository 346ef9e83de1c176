import { expect, it } from "vitest";
import { type Block, flowBlocks } from "@/lib/exports/pdf/page-flow";

/** A block that leaves its name where it was placed. */
function named(name: string, height: number, more: Partial<Block> = {}): Block {
  return {
    height,
    marks: (top) => [
      { kind: "text", text: name, x: 0, baseline: top, size: 1, weight: "regular", color: "#000000" },
    ],
    ...more,
  };
}

function namesOn(blocks: readonly Block[]): string[][] {
  return flowBlocks(blocks, 0, 100).map((marks) =>
    marks.map((mark) => (mark.kind === "text" ? `${mark.text}@${mark.baseline}` : "rule")),
  );
}

it("fills a page to its last point and goes on with the next", () => {
  expect(namesOn([named("a", 60), named("b", 40), named("c", 1)])).toEqual([["a@0", "b@60"], ["c@0"]]);
});

it("takes a heading along to the page of what it heads, and repeats the header there", () => {
  const header = named("header", 10);
  const blocks = [
    named("a", 80),
    named("heading", 10, { keepWithNext: true, repeatAbove: [header] }),
    named("row", 20, { repeatAbove: [header] }),
  ];
  expect(namesOn(blocks)).toEqual([["a@0"], ["header@0", "heading@10", "row@20"]]);
});

it("parts what belongs together when it is higher than a page", () => {
  const blocks = [
    named("a", 70, { keepWithNext: true }),
    named("b", 70, { keepWithNext: true }),
    named("c", 10),
  ];
  expect(namesOn(blocks)).toEqual([["a@0"], ["b@0", "c@70"]]);
});

it("drops air at the foot of a page", () => {
  expect(namesOn([named("a", 95), named("air", 10, { isGap: true })])).toEqual([["a@0"]]);
});
