"use client";

import { NOTHING_SENT, type SentRows } from "@/app/_ui/grid/entry-row";
import { useEntryRows } from "@/app/_ui/grid/use-entry-rows";
import type { RowAnswer } from "@/lib/plans/table/mutations";
import { answered, type DrawnRow, type RowView } from "./row-view";
import { saveRowsAction } from "./save-rows-action";

export type ShownRow = DrawnRow & { readonly view: RowView };

type Given = {
  editionId: number;
  rows: readonly DrawnRow[];
  blankWas: string;
  sent: SentRows<RowAnswer>;
};

function shown(row: DrawnRow, sent: SentRows<RowAnswer>): ShownRow {
  const typed = sent.typed[row.row];
  const { id, rowVersion, key, was } = row;
  const view: RowView = { id, rowVersion, key, was, standing: { kind: "drawn" } };
  const answer = sent.answers.find((one) => one.row === row.row);
  if (!typed) return { ...row, view };
  const kept: RowView = {
    id: Number(typed.id) || id,
    rowVersion: Number(typed.rowVersion) || rowVersion,
    key: typed.key ?? key,
    was: typed.was ?? was,
    standing: { kind: "typed" },
  };
  const cells = { ...row.cells, ...typed };
  return { ...row, cells, view: answer ? answered(kept, answer, sent.at) : kept };
}

/** A form's key where the browser has no other way to make one: away from https. */
function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

/** The rows of the table and how each stands; there is always one more to type in. */
export function usePlanRows({ editionId, rows, blankWas, sent }: Given) {
  const entry = useEntryRows<RowView, ShownRow, RowAnswer>({
    first: () => rows.map((row) => shown(row, sent)),
    answered,
    send: (form) => {
      form.set("edition", String(editionId));
      return saveRowsAction(NOTHING_SENT, form);
    },
  });

  function addRows(count: number) {
    const last = entry.rowsNow().filter(({ row }) => row.startsWith("n")).length;
    const more = Array.from({ length: count }, (_, index): ShownRow => {
      const own = { id: null, rowVersion: null, key: newKey(), was: blankWas };
      const row = `n${last + index + 1}`;
      return { row, position: null, cells: {}, ...own, view: { ...own, standing: { kind: "drawn" } } };
    });
    entry.addRows(more);
  }

  return {
    ...entry,
    addRows,
    typed(row: string) {
      entry.typed(row);
      if (entry.rowsNow().at(-1)?.row === row) addRows(1);
    },
  };
}
