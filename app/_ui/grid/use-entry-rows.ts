"use client";

import { useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { type Answers, type EntryAnswer, type EntryRow, type EntryView, isUnsaved } from "./entry-row";
import { formOfRows, isTouched, writeCells } from "./grid-elements";

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
  /** Rows to be sent, and whether that was asked for; a row that was only left is not. */
  const queue = useRef(new Map<string, boolean>());
  const isSending = useRef(false);

  function draw(rows: readonly R[]) {
    now.current = rows;
    setDrawn(rows);
  }

  function change(names: readonly string[], to: (view: V) => V) {
    draw(now.current.map((row) => (names.includes(row.row) ? { ...row, view: to(row.view) } : row)));
  }

  async function saveTurn(names: readonly string[]) {
    const before = new Map(names.map((row) => [row, edits.current.get(row)]));
    const form = formOfRows(names);
    setSaid("กำลังบันทึก…");
    const answer = await send(form).catch(() => null);
    setSaid(answer ? `${answer.message} ${answer.at}` : "บันทึกไม่สำเร็จ ข้อความยังอยู่ในตาราง");
    const typedMeanwhile = names.filter((row) => before.get(row) !== edits.current.get(row));
    // Drawn before the next turn reads the rows: a version that is still the old one would meet its own text.
    flushSync(() => {
      for (const row of names) {
        const one = answer?.answers.find((known) => known.row === row);
        const isTyped = one?.state === "saved" && typedMeanwhile.includes(row);
        if (one?.cells && !isTyped) writeCells(row, one.cells);
        change([row], (view) => {
          const after: V = one
            ? answered(view, one, answer?.at ?? "")
            : { ...view, standing: { kind: answer ? "drawn" : "failed" } };
          return isTyped ? { ...after, standing: { kind: "typed" } } : after;
        });
      }
    });
    for (const row of typedMeanwhile) if (!holdsFocus(row)) left(row);
  }

  /** One turn after the other; what is left meanwhile goes together in the next. */
  async function sendQueue() {
    if (isSending.current) return;
    isSending.current = true;
    for (let names = takeTurn(); names.length > 0; names = takeTurn()) await saveTurn(names);
    isSending.current = false;
  }

  function takeTurn(): string[] {
    const names: string[] = [];
    for (const [row, isAsked] of queue.current) {
      if (names.length === ROWS_A_TURN) break;
      queue.current.delete(row);
      // Somebody is back in a row that was only left: it is sent when they leave it again.
      if (isAsked || !holdsFocus(row)) names.push(row);
      else change([row], (view) => ({ ...view, standing: { kind: "typed" } }));
    }
    return names;
  }

  async function save(names: readonly string[], isAsked = true) {
    for (const row of names) queue.current.set(row, isAsked || queue.current.get(row) === true);
    change(names, (view) => ({ ...view, standing: { kind: "saving" } }));
    await sendQueue();
  }

  function left(row: string, isDone = false) {
    const view = now.current.find((one) => one.row === row)?.view;
    const waits = view && ["conflict", "saving"].includes(view.standing.kind);
    if (view && isUnsaved(view) && !waits && isReady(row)) void save([row], isDone);
  }

  function typed(row: string) {
    edits.current.set(row, (edits.current.get(row) ?? 0) + 1);
    const known = now.current.find((one) => one.row === row);
    if (known && !isUnsaved(known.view)) change([row], (view) => ({ ...view, standing: { kind: "typed" } }));
  }

  useEffect(() => {
    // What was typed before the script came, or stands there after the way back, counts as typed.
    now.current = now.current.map((row) =>
      !isUnsaved(row.view) && isTouched(row.row)
        ? { ...row, view: { ...row.view, standing: { kind: "typed" } } }
        : row,
    );
    setDrawn(now.current);
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
    typed,
    /** Somebody left the row, or is done with it. */
    left,
    /** Sends all that is unsaved. What is on its way already comes back first: it may need an answer. */
    saveAll() {
      const waiting = now.current.filter(({ view }) => isUnsaved(view) && view.standing.kind !== "saving");
      void save(waiting.map(({ row }) => row));
    },
    save,
  };
}

function holdsFocus(row: string): boolean {
  return document.activeElement?.closest(`[data-row="${row}"]`) !== null;
}
