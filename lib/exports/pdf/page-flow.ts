import type { Mark } from "./marks";

/** Something of known height that stands whole on one page. */
export type Block<M = Mark> = {
  readonly height: number;
  /** Always the first thing on a page. */
  readonly startsPage?: boolean;
  /** Never the last thing on a page, as a heading must not be. */
  readonly keepWithNext?: boolean;
  /** Only air between two things: dropped at the foot of a page rather than carried to the next. */
  readonly isGap?: boolean;
  readonly marks: (top: number) => readonly M[];
  /** What a page that begins in the middle repeats above this block: a table's header, a section's heading. */
  readonly repeatAbove?: readonly Block<M>[];
};

/** Content of one page, by blocks already placed. */
export type FlowedPage<M = Mark> = readonly M[];

/**
 * Blocks from top to bottom, a new page where the next ones that belong together do not fit.
 * What belongs together but is higher than a page is parted after all.
 */
export function flowBlocks<M = Mark>(
  blocks: readonly Block<M>[],
  top: number,
  bottom: number,
): FlowedPage<M>[] {
  const pages: M[][] = [[]];
  let y = top;
  const place = (block: Block<M>) => {
    pages.at(-1)!.push(...block.marks(y));
    y += block.height;
  };
  const turnPage = () => {
    pages.push([]);
    y = top;
  };
  for (const group of keptTogether(blocks)) {
    const groupHeight = heightOf(group);
    const fitsOnOnePage = groupHeight + heightOf(group[0]?.repeatAbove ?? []) <= bottom - top;
    for (const [index, block] of group.entries()) {
      if (block.startsPage && y > top) turnPage();
      if (block.isGap && y + block.height > bottom) continue;
      const needed = fitsOnOnePage && index === 0 ? groupHeight : block.height;
      if (y + needed > bottom && y > top) {
        turnPage();
        for (const repeated of block.repeatAbove ?? []) place(repeated);
      }
      place(block);
    }
  }
  return pages;
}

function heightOf<M>(blocks: readonly Block<M>[]): number {
  return blocks.reduce((height, block) => height + block.height, 0);
}

function* keptTogether<M>(blocks: readonly Block<M>[]): Generator<Block<M>[]> {
  let group: Block<M>[] = [];
  for (const block of blocks) {
    group.push(block);
    if (block.keepWithNext) continue;
    yield group;
    group = [];
  }
  if (group.length > 0) yield group;
}
