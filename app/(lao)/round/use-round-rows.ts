"use client";

import { useEntryRows } from "@/app/_ui/grid/use-entry-rows";
import type { RowAnswer } from "@/lib/status-reports/grid/mutations";
import { type GridState, IDLE_GRID } from "./grid-state";
import { answered, type DrawnRow, type RowView, type ShownRow, shownRows } from "./row-view";
import { saveRoundRowsAction } from "./save-round-rows-action";

/** Fields of the form that are of no row. */
const OF_THE_FORM = ["fiscalYear", "round", "key", "opened", "reasonForAll"];

function textIn(row: string, cell: string): string {
  const control = document.getElementById(`${row}.${cell}`);
  if (control instanceof HTMLInputElement && control.type === "checkbox") return control.checked ? "yes" : "";
  return control instanceof HTMLInputElement || control instanceof HTMLSelectElement ? control.value : "";
}

/** Whether enough stands in a row to be sent as it is left; what is half filled in is not yet wrong. */
function isFilledIn(row: string): boolean {
  const filled = (cell: string) => textIn(row, cell).trim() !== "";
  const status = textIn(row, "status");
  const hasReason = status !== "cannot" || filled("cannotReason");
  return (
    status !== "" && hasReason && (filled("withoutBudget") || (filled("ordinanceBudget") && filled("spent")))
  );
}

/** The rows of the grid and how each stands; a row is sent as it is left, once it is filled in. */
export function useRoundRows(form: () => HTMLFormElement | null, rows: readonly DrawnRow[], sent: GridState) {
  const entry = useEntryRows<RowView, ShownRow, RowAnswer>({
    first: () => shownRows(rows, sent),
    answered,
    isReady: isFilledIn,
    send: (body) => {
      const fields = new FormData(form() ?? undefined);
      for (const name of OF_THE_FORM) body.set(name, String(fields.get(name) ?? ""));
      return saveRoundRowsAction(IDLE_GRID, body);
    },
  });
  return {
    ...entry,
    /** Saves those of the rows that are filled in. */
    save: (names: readonly string[]) => entry.save(names.filter(isFilledIn)),
  };
}
