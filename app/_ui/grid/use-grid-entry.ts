"use client";

import { type ClipboardEvent, type FocusEvent, type FormEvent, type KeyboardEvent, useRef } from "react";
import { flushSync } from "react-dom";
import { caretOf, cellBelow, cellBeside, cellsFrom, enter, fill, placeOf, rowsOf } from "./grid-elements";
import { moveOf } from "./grid-moves";
import { pastedCells } from "./pasted-cells";

type Rows = {
  /** Makes room for a pasted block; without it a block ends where the rows end. */
  addRows?: (count: number) => void;
  typed: (row: string) => void;
  /** Somebody left the row; `isDone` where they stay in it and are done with it. */
  left: (row: string, isDone?: boolean) => void;
  save: (rows: readonly string[]) => Promise<void>;
};

const rowOf = (target: EventTarget | null) =>
  target instanceof Element ? target.closest<HTMLElement>("[data-row]")?.dataset.row : undefined;

/** Keys, pasting and leaving of a grid's cells: one handler for the whole table, whatever the number of rows. */
export function useGridEntry({ addRows, typed, left, save }: Rows) {
  const table = useRef<HTMLTableElement>(null);

  function onKeyDown(event: KeyboardEvent<HTMLTableElement>) {
    const place = placeOf(event.currentTarget, event.target);
    if (!place || event.nativeEvent.isComposing) return;
    const move = moveOf({
      key: event.key,
      shift: event.shiftKey,
      forced: event.ctrlKey || event.altKey,
      isList: place.control instanceof HTMLSelectElement,
      caret: caretOf(place.control),
    });
    if (!move) return;
    event.preventDefault();
    const row = place.rows[place.down + move.down];
    if (!row) {
      // Below the last row there is none to go to: Enter is done with it all the same.
      const last = place.row.dataset.row;
      if (event.key === "Enter" && !event.shiftKey && last) left(last, true);
      return;
    }
    enter(
      move.right === 0 ? cellBelow(row, place.control) : cellBeside(place.row, place.control, move.right),
    );
  }

  function onPaste(event: ClipboardEvent<HTMLTableElement>) {
    const place = placeOf(event.currentTarget, event.target);
    const block = place ? pastedCells(event.clipboardData.getData("text/plain")) : null;
    if (!place || !block) return;
    event.preventDefault();
    const grid = event.currentTarget;
    const missing = place.down + block.length + 1 - place.rows.length;
    if (missing > 0 && addRows) flushSync(() => addRows(missing));
    const filled = block.flatMap((texts, index) => {
      const row = rowsOf(grid)[place.down + index];
      if (!row?.dataset.row) return [];
      const controls = cellsFrom(row, place.control);
      texts.forEach((text, column) => {
        const control = controls[column];
        if (control) fill(control, text);
      });
      return [row.dataset.row];
    });
    for (const row of filled) typed(row);
    void save(filled);
  }

  return {
    table,
    handlers: {
      onKeyDown,
      onPaste,
      onInput: (event: FormEvent<HTMLTableElement>) => {
        const row = rowOf(event.target);
        if (row) typed(row);
      },
      onBlur: (event: FocusEvent<HTMLTableElement>) => {
        const row = rowOf(event.target);
        if (row && rowOf(event.relatedTarget) !== row) left(row);
      },
    },
  };
}
