/**
 * Rows and cells of a grid are found by their marks: data-row on a row, data-cell on a control. A control with
 * data-aside belongs to another cell and comes and goes with it: it is no column of its own.
 */
export type GridControl = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

export function rowsOf(grid: HTMLElement): HTMLElement[] {
  return [...grid.querySelectorAll<HTMLElement>("[data-row]")];
}

export function controlsOf(row: HTMLElement): GridControl[] {
  return [...row.querySelectorAll<GridControl>("[data-cell]")];
}

const isShown = (control: GridControl) => control.getClientRects().length > 0;
const isAside = (control: GridControl) => control.dataset.aside !== undefined;

/** The row and the column of a control; null for what is no cell. */
export function placeOf(grid: HTMLElement, target: EventTarget | null) {
  const control = target instanceof Element ? target.closest<GridControl>("[data-cell]") : null;
  const row = control?.closest<HTMLElement>("[data-row]");
  if (!control || !row) return null;
  const rows = rowsOf(grid);
  return { control, row, rows, down: rows.indexOf(row) };
}

/** The cell beside another among those that are shown; undefined at the end of the row. */
export function cellBeside(row: HTMLElement, control: GridControl, steps: number): GridControl | undefined {
  const shown = controlsOf(row).filter(isShown);
  return shown[shown.indexOf(control) + steps];
}

/** The cell of the same column in another row; of what is no column, and not shown there, the one before it. */
export function cellBelow(row: HTMLElement, control: GridControl): GridControl | undefined {
  const from = control.closest<HTMLElement>("[data-row]");
  const names = from ? controlsOf(from).map(({ dataset }) => dataset.cell) : [];
  const before = names.slice(0, names.indexOf(control.dataset.cell) + 1).toReversed();
  const shown = controlsOf(row).filter(isShown);
  for (const name of before) {
    const found = shown.find(({ dataset }) => dataset.cell === name);
    if (found) return found;
  }
  return undefined;
}

/** The cells that a block pasted at a control fills in a row, from left to right. */
export function cellsFrom(row: HTMLElement, control: GridControl): GridControl[] {
  const controls = controlsOf(row).filter(
    (one) => !isAside(one) || one.dataset.cell === control.dataset.cell,
  );
  const first = controls.findIndex(({ dataset }) => dataset.cell === control.dataset.cell);
  return first < 0 ? [] : controls.slice(first);
}

const TICKABLE = new Set(["checkbox", "radio"]);

function isTick(control: Element): control is HTMLInputElement {
  return control instanceof HTMLInputElement && TICKABLE.has(control.type);
}

function isText(control: GridControl): control is HTMLInputElement | HTMLTextAreaElement {
  return !(control instanceof HTMLSelectElement) && !isTick(control);
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

const SAYS_NO = /^(?:|0|-|–|ไม่|ไม่ใช่|ไม่มี|no|n|false)$/i;

/** Writes a pasted text into a cell; of a list, the choice that reads so; into a tick, whether it says yes. */
export function fill(control: GridControl, text: string): void {
  const typed = text.trim();
  if (isTick(control)) control.checked = !SAYS_NO.test(typed);
  else if (isText(control)) control.value = typed;
  else {
    const chosen = [...control.options].find(({ value, label }) => value === typed || label === typed);
    control.value = chosen?.value ?? "";
  }
}

/** Writes what the server says into the cells of a row; a tick is set by any text. */
export function writeCells(row: string, cells: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(cells)) {
    const control = document.getElementById(`${row}.${name}`) as GridControl | null;
    if (control && isTick(control)) control.checked = text !== "";
    else if (control) control.value = text;
  }
}

/** What rows of the page's form send: their named controls, ticks only where they are set. */
export function formOfRows(rows: readonly string[]): FormData {
  const form = new FormData();
  for (const row of rows) {
    const controls = document.querySelectorAll<HTMLInputElement>(`[data-row="${row}"] [name]`);
    for (const control of controls)
      if (!isTick(control) || control.checked) form.append(control.name, control.value);
  }
  return form;
}

function isAsDrawn(control: GridControl): boolean {
  if (isTick(control)) return control.checked === control.defaultChecked;
  if (isText(control)) return control.value === control.defaultValue;
  const options = [...control.options];
  const drawn = options.find(({ defaultSelected }) => defaultSelected) ?? options[0];
  return control.selectedOptions[0] === drawn;
}

/** Whether the cells of a row hold something else than what the page brought. */
export function isTouched(row: string): boolean {
  const element = document.querySelector<HTMLElement>(`[data-row="${row}"]`);
  return element !== null && controlsOf(element).some((control) => !isAsDrawn(control));
}
