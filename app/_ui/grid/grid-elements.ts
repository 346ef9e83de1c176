/** Rows and cells of a grid are found by their marks: data-row on a row, data-cell on a control. */
export type GridControl = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

export function rowsOf(grid: HTMLElement): HTMLElement[] {
  return [...grid.querySelectorAll<HTMLElement>("[data-row]")];
}

export function controlsOf(row: HTMLElement): GridControl[] {
  return [...row.querySelectorAll<GridControl>("[data-cell]")];
}

/** The row and the column of a control; null for what is no cell. */
export function placeOf(grid: HTMLElement, target: EventTarget | null) {
  const control = target instanceof Element ? target.closest<GridControl>("[data-cell]") : null;
  const row = control?.closest<HTMLElement>("[data-row]");
  if (!control || !row) return null;
  const rows = rowsOf(grid);
  return { control, row, rows, down: rows.indexOf(row), right: controlsOf(row).indexOf(control) };
}

function isText(control: GridControl): control is HTMLInputElement | HTMLTextAreaElement {
  return !(control instanceof HTMLSelectElement);
}

export function caretOf(control: GridControl) {
  if (!isText(control)) return { atStart: true, atEnd: true };
  const { selectionStart, selectionEnd, value } = control;
  const whole = selectionStart === 0 && selectionEnd === value.length;
  return {
    atStart: whole || (selectionStart === 0 && selectionEnd === 0),
    atEnd: whole || (selectionStart === value.length && selectionEnd === value.length),
  };
}

/** Goes to a cell, with its text chosen so that typing replaces it. */
export function enter(control: GridControl | undefined): void {
  control?.focus();
  if (control && isText(control)) control.select();
}

/** Writes a pasted text into a cell; of a list, the choice that reads so. */
export function fill(control: GridControl, text: string): void {
  if (isText(control)) control.value = text.trim();
  else {
    const options = [...control.options];
    const chosen = options.find(({ value, label }) => value === text.trim() || label === text.trim());
    control.value = chosen?.value ?? "";
  }
}
