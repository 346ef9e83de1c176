/** Where the caret stands in a cell: at its beginning, at its end, both in an empty one. */
export type Caret = { readonly atStart: boolean; readonly atEnd: boolean };

export type GridKey = {
  readonly key: string;
  readonly shift: boolean;
  /** Ctrl or Alt: moves out of a cell whatever it does with the key itself, such as a list. */
  readonly forced: boolean;
  /** A list keeps ↑ and ↓ for choosing. */
  readonly isList: boolean;
  readonly caret: Caret;
};

/** Steps to another cell: down and to the right. */
export type GridMove = { readonly down: -1 | 0 | 1; readonly right: -1 | 0 | 1 };

const UP: GridMove = { down: -1, right: 0 };
const DOWN: GridMove = { down: 1, right: 0 };
const LEFT: GridMove = { down: 0, right: -1 };
const RIGHT: GridMove = { down: 0, right: 1 };

/**
 * Where a key leads in a grid: Enter goes down and with Shift up; arrows leave a cell where the caret has nowhere left
 * to go. Tab is the browser's own.
 *
 * @returns null where the key belongs to the cell
 */
export function moveOf({ key, shift, forced, isList, caret }: GridKey): GridMove | null {
  switch (key) {
    case "Enter":
      return shift ? UP : DOWN;
    case "ArrowUp":
      return isList && !forced ? null : UP;
    case "ArrowDown":
      return isList && !forced ? null : DOWN;
    case "ArrowLeft":
      return forced || isList || caret.atStart ? LEFT : null;
    case "ArrowRight":
      return forced || isList || caret.atEnd ? RIGHT : null;
    default:
      return null;
  }
}
