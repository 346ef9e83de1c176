"use client";

import { useEffect, useRef, useState } from "react";
import { answered, type DrawnRow, isUnsaved, type RowView } from "./row-view";
import { saveRowsAction } from "./save-rows-action";
import { IDLE_TABLE, type TableState } from "./table-state";

/** Rows that are sent at once: a pasted block goes in several turns. */
const ROWS_A_TURN = 20;

export type ShownRow = DrawnRow & { readonly view: RowView };

type Given = {
  editionId: number;
  rows: readonly DrawnRow[];
  blankWas: string;
  sent: TableState;
};

function shown(row: DrawnRow, sent: TableState): ShownRow {
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

function formOfRows(editionId: number, names: readonly string[]): FormData {
  const form = new FormData();
  form.set("edition", String(editionId));
  for (const row of names) {
    const controls = document.querySelectorAll<HTMLInputElement>(`[data-row="${row}"] [name]`);
    for (const control of controls)
      if (control.type !== "radio" || control.checked) form.append(control.name, control.value);
  }
  return form;
}

function writeCells(row: string, cells: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(cells)) {
    const control = document.getElementById(`${row}.${name}`) as HTMLInputElement | null;
    if (control) control.value = text;
  }
}

/** The rows of the table and how each stands; sends those that were typed in. */
export function usePlanRows({ editionId, rows, blankWas, sent }: Given) {
  const [drawn, setDrawn] = useState(() => rows.map((row) => shown(row, sent)));
  const [said, setSaid] = useState("");
  // Read by handlers and by answers that come later than the drawing they began in.
  const now = useRef(drawn);
  const edits = useRef(new Map<string, number>());
  const inFlight = useRef(new Set<string>());

  function change(names: readonly string[], to: (view: RowView) => RowView) {
    now.current = now.current.map((row) => (names.includes(row.row) ? { ...row, view: to(row.view) } : row));
    setDrawn(now.current);
  }

  async function saveTurn(names: readonly string[]) {
    const before = new Map(names.map((row) => [row, edits.current.get(row)]));
    for (const row of names) inFlight.current.add(row);
    const form = formOfRows(editionId, names);
    change(names, (view) => ({ ...view, standing: { kind: "saving" } }));
    setSaid("กำลังบันทึก…");
    const answer = await saveRowsAction(IDLE_TABLE, form).catch(() => null);
    for (const row of names) inFlight.current.delete(row);
    setSaid(answer ? `${answer.message} ${answer.at}` : "บันทึกไม่สำเร็จ ข้อความยังอยู่ในตาราง");
    for (const row of names) {
      const one = answer?.answers.find((known) => known.row === row);
      if (one?.state === "saved" && one.cells) writeCells(row, one.cells);
      change([row], (view) => {
        const after: RowView = one
          ? answered(view, one, answer?.at ?? "")
          : { ...view, standing: { kind: answer ? "drawn" : "failed" } };
        const typedMeanwhile = one?.state === "saved" && before.get(row) !== edits.current.get(row);
        return typedMeanwhile ? { ...after, standing: { kind: "typed" } } : after;
      });
    }
  }

  async function save(names: readonly string[]) {
    const ready = names.filter((row) => !inFlight.current.has(row));
    for (let at = 0; at < ready.length; at += ROWS_A_TURN) await saveTurn(ready.slice(at, at + ROWS_A_TURN));
  }

  const isTyped = (row: string) => now.current.some((one) => one.row === row && isUnsaved(one.view));

  function addRows(count: number) {
    const last = now.current.filter(({ row }) => row.startsWith("n")).length;
    const more = Array.from({ length: count }, (_, index): ShownRow => {
      const own = { id: null, rowVersion: null, key: newKey(), was: blankWas };
      const row = `n${last + index + 1}`;
      return { row, position: null, cells: {}, ...own, view: { ...own, standing: { kind: "drawn" } } };
    });
    now.current = [...now.current, ...more];
    setDrawn(now.current);
  }

  useEffect(() => {
    const leaving = (event: BeforeUnloadEvent) => {
      if (now.current.some(({ view }) => isUnsaved(view))) event.preventDefault();
    };
    window.addEventListener("beforeunload", leaving);
    return () => window.removeEventListener("beforeunload", leaving);
  }, []);

  return {
    drawn,
    said,
    addRows,
    /** Somebody typed in the row. */
    typed(row: string) {
      edits.current.set(row, (edits.current.get(row) ?? 0) + 1);
      const known = now.current.find((one) => one.row === row);
      if (known && ["drawn", "saved"].includes(known.view.standing.kind))
        change([row], (view) => ({ ...view, standing: { kind: "typed" } }));
      if (now.current.at(-1)?.row === row) addRows(1);
    },
    /** Somebody left the row. */
    left(row: string) {
      const known = now.current.find((one) => one.row === row);
      const waits = known?.view.standing.kind === "conflict";
      if (isTyped(row) && !waits) void save([row]);
    },
    saveAll() {
      void save(now.current.filter(({ view }) => isUnsaved(view)).map(({ row }) => row));
    },
    save,
  };
}
