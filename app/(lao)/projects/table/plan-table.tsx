"use client";

import { useActionState, useEffect, useState } from "react";
import { isToMend, isUnsaved, type SentRows } from "@/app/_ui/grid/entry-row";
import { SaveBar } from "@/app/_ui/grid/save-bar";
import { useGridEntry } from "@/app/_ui/grid/use-grid-entry";
import { Notice } from "@/app/_ui/notice";
import { useReadOnly } from "@/app/_ui/read-only";
import { SubmitButton } from "@/app/_ui/submit-button";
import type { RowAnswer } from "@/lib/plans/table/mutations";
import type { Column } from "./columns";
import { PlanRow } from "./plan-row";
import type { DrawnRow } from "./row-view";
import { saveRowsAction } from "./save-rows-action";
import { usePlanRows } from "./use-plan-rows";

type Props = {
  editionId: number;
  columns: readonly Column[];
  rows: readonly DrawnRow[];
  /** The digest of a row in which nothing is typed. */
  blankWas: string;
  initial: SentRows<RowAnswer>;
  /** How many projects the plan holds. */
  all: number;
};

/**
 * ตารางแผน: before any script a form of rows with one button for all; with script a row saves itself as one leaves it,
 * keys lead from cell to cell, and a block from a spreadsheet can be pasted.
 */
export function PlanTable({ editionId, columns, rows, blankWas, initial, all }: Props) {
  const [sent, send] = useActionState(saveRowsAction, initial);
  const readOnly = useReadOnly();
  const entry = usePlanRows({ editionId, rows, blankWas, sent });
  const grid = useGridEntry(entry);
  const [ready, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  const beside = columns.filter((column) => !column.isWide);
  const unsaved = entry.drawn.filter(({ view }) => isUnsaved(view));
  const wrong = unsaved.filter(({ view }) => isToMend(view));
  const added = entry.drawn.filter(({ row, view }) => row.startsWith("n") && view.id !== null).length;
  return (
    <form
      action={send}
      onSubmit={(event) => {
        if (!ready) return;
        event.preventDefault();
        entry.saveAll();
      }}
      aria-label="ตารางแผน"
      noValidate
    >
      {sent.message ? (
        <Notice kind={Object.keys(sent.typed).length > 0 ? "bad" : "good"} live>
          {sent.message}
        </Notice>
      ) : null}
      <input type="hidden" name="edition" value={editionId} />
      <fieldset disabled={readOnly} className="contents">
        <table className="table sticky entry-grid" ref={grid.table} {...grid.handlers}>
          <caption className="vh">โครงการทุกแถวของแผน</caption>
          <colgroup>
            <col style={{ width: "2.6rem" }} />
            {beside.map((column) => (
              <col key={column.cell} style={column.width ? { width: column.width } : undefined} />
            ))}
            <col style={{ width: "7.6rem" }} />
          </colgroup>
          <thead>
            <tr>
              <th scope="col" rowSpan={2} className="num">
                ที่
              </th>
              <th scope="colgroup" colSpan={beside.length}>
                {columns
                  .filter((column) => column.isWide)
                  .map(({ label }) => label)
                  .join(" / ")}
              </th>
              <th scope="col" rowSpan={2}>
                การบันทึก
              </th>
            </tr>
            <tr>
              {beside.map((column) => (
                <th key={column.cell} scope="col" className={column.control === "money" ? "num" : undefined}>
                  {column.label}
                </th>
              ))}
            </tr>
          </thead>
          {entry.drawn.map(({ row, position, cells, view }) => (
            <PlanRow key={row} row={row} position={position} cells={cells} view={view} columns={columns} />
          ))}
        </table>
        <SaveBar
          remain={
            <>
              ทั้งหมด <b>{all + added}</b> โครงการ
              {ready && unsaved.length > 0 ? <> · ยังไม่บันทึก {unsaved.length} แถว</> : null}
            </>
          }
          wrong={wrong.length}
          firstWrong={wrong[0] ? `#${wrong[0].row}` : undefined}
          last={entry.said || (sent.at ? `บันทึกล่าสุด ${sent.at}` : "")}
        >
          <SubmitButton>บันทึกทุกแถว</SubmitButton>
        </SaveBar>
      </fieldset>
    </form>
  );
}
