import type { Mark } from "./marks";

/** Something of known height that stands whole on one page. */
export type Block = {
  readonly height: number;
  /** Never the last thing on a page, as a heading must not be. */
  readonly keepWithNext?: boolean;
  /** Only air between two things: dropped at the foot of a page rather than carried to the next. */
  readonly isGap?: boolean;
  readonly marks: (top: number) => readonly Mark[];
  /** What a page that begins in the middle repeats above this block: a table's header, a section's heading. */
  readonly repeatAbove?: readonly Block[];
};

/** Content of one page, by blocks already placed. */
export type FlowedPage = readonly Mark[];

/**
 * Blocks from top to bottom, a new page where the next ones that belong together do not fit.
 * What belongs together but is higher than a page is parted after all.
 */
export function flowBlocks(blocks: readonly Block[], top: number, bottom: number): FlowedPage[] {
  const pages: Mark[][] = [[]];
  let y = top;
  const place = (block: Block) => {
    pages.at(-1)!.push(...block.marks(y));
    y += block.height;
  };
  for (const group of keptTogether(blocks)) {
    const groupHeight = heightOf(group);
    const fitsOnOnePage = groupHeight + heightOf(group[0]?.repeatAbove ?? []) <= bottom - top;
    for (const [index, block] of group.entries()) {
      if (block.isGap && y + block.height > bottom) continue;
      const needed = fitsOnOnePage && index === 0 ? groupHeight : block.height;
      if (y + needed > bottom && y > top) {
        pages.push([]);
        y = top;
        for (const repeated of block.repeatAbove ?? []) place(repeated);
      }
      place(block);
    }
  }
  return pages;
}

function heightOf(blocks: readonly Block[]): number {
  return blocks.reduce((height, block) => height + block.height, 0);
}

function* keptTogether(blocks: readonly Block[]): Generator<Block[]> {
  let group: Block[] = [];
  for (const block of blocks) {
    group.push(block);
    if (block.keepWithNext) continue;
    yield group;
    group = [];
  }
  if (group.length > 0) yield group;
}
