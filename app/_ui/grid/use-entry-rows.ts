"use client";

import { useEffect, useRef, useState } from "react";
import { type Answers, type EntryAnswer, type EntryRow, type EntryView, isUnsaved } from "./entry-row";
import { formOfRows, writeCells } from "./grid-elements";

/** Rows that are sent at once: a pasted block goes in several turns. */
const ROWS_A_TURN = 20;

type Given<V extends EntryView, R extends EntryRow<V>, A extends EntryAnswer> = {
  first: () => readonly R[];
  send: (form: FormData) => Promise<Answers<A>>;
  answered: (view: V, answer: A, at: string) => V;
  /** Whether a row that is left is sent by itself; another waits until all rows are sent. */
  isReady?: ((row: string) => boolean) | undefined;
};

/** The rows of a grid and how each stands; sends those that were typed in, each as it is left. */
export function useEntryRows<V extends EntryView, R extends EntryRow<V>, A extends EntryAnswer>({
  first,
  send,
  answered,
  isReady = () => true,
}: Given<V, R, A>) {
  const [drawn, setDrawn] = useState(first);
  const [said, setSaid] = useState("");
  // Read by handlers and by answers that come later than the drawing they began in.
  const now = useRef(drawn);
  const edits = useRef(new Map<string, number>());
  const inFlight = useRef(new Set<string>());

  function draw(rows: readonly R[]) {
    now.current = rows;
    setDrawn(rows);
  }

  function change(names: readonly string[], to: (view: V) => V) {
    draw(now.current.map((row) => (names.includes(row.row) ? { ...row, view: to(row.view) } : row)));
  }

  async function saveTurn(names: readonly string[]) {
    const before = new Map(names.map((row) => [row, edits.current.get(row)]));
    for (const row of names) inFlight.current.add(row);
    const form = formOfRows(names);
    change(names, (view) => ({ ...view, standing: { kind: "saving" } }));
    setSaid("กำลังบันทึก…");
    const answer = await send(form).catch(() => null);
    for (const row of names) inFlight.current.delete(row);
    setSaid(answer ? `${answer.message} ${answer.at}` : "บันทึกไม่สำเร็จ ข้อความยังอยู่ในตาราง");
    for (const row of names) {
      const one = answer?.answers.find((known) => known.row === row);
      const typedMeanwhile = one?.state === "saved" && before.get(row) !== edits.current.get(row);
      if (one?.cells && !typedMeanwhile) writeCells(row, one.cells);
      change([row], (view) => {
        const after: V = one
          ? answered(view, one, answer?.at ?? "")
          : { ...view, standing: { kind: answer ? "drawn" : "failed" } };
        return typedMeanwhile ? { ...after, standing: { kind: "typed" } } : after;
      });
      if (typedMeanwhile && !holdsFocus(row)) left(row);
    }
  }

  async function save(names: readonly string[]) {
    const ready = names.filter((row) => !inFlight.current.has(row));
    for (let at = 0; at < ready.length; at += ROWS_A_TURN) await saveTurn(ready.slice(at, at + ROWS_A_TURN));
  }

  function left(row: string) {
    const view = now.current.find((one) => one.row === row)?.view;
    if (view && isUnsaved(view) && view.standing.kind !== "conflict" && isReady(row)) void save([row]);
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
    addRows: (rows: readonly R[]) => draw([...now.current, ...rows]),
    /** How many rows there are now, where drawing has not caught up yet. */
    rowsNow: () => now.current,
    /** Somebody typed in the row. */
    typed(row: string) {
      edits.current.set(row, (edits.current.get(row) ?? 0) + 1);
      const known = now.current.find((one) => one.row === row);
      if (known && !isUnsaved(known.view))
        change([row], (view) => ({ ...view, standing: { kind: "typed" } }));
    },
    /** Somebody left the row. */
    left,
    saveAll() {
      void save(now.current.filter(({ view }) => isUnsaved(view)).map(({ row }) => row));
    },
    save,
  };
}

function holdsFocus(row: string): boolean {
  return document.activeElement?.closest(`[data-row="${row}"]`) !== null;
}
