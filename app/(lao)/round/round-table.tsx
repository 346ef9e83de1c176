"use client";

import { Fragment, useActionState, useEffect, useRef, useState } from "react";
import { type EntryView, isToMend, isUnsaved } from "@/app/_ui/grid/entry-row";
import { writeCells } from "@/app/_ui/grid/grid-elements";
import { SaveBar } from "@/app/_ui/grid/save-bar";
import { useGridEntry } from "@/app/_ui/grid/use-grid-entry";
import { Notice } from "@/app/_ui/notice";
import { useReadOnly } from "@/app/_ui/read-only";
import { SubmitButton } from "@/app/_ui/submit-button";
import type { Round } from "@/db/codes/status-reports";
import { type GridState, IDLE_GRID } from "./grid-state";
import { MendList } from "./mend-list";
import { RoundHead } from "./round-head";
import { RoundRow } from "./round-row";
import type { DrawnRow, ShownRow } from "./row-view";
import { saveRoundRowsAction } from "./save-round-rows-action";
import { useRoundRows } from "./use-round-rows";

/** A dimension's heading, and how much of it is left in the whole round. */
type DimensionGroup = {
  readonly number: number;
  readonly nameTh: string;
  readonly all: number;
  readonly waiting: number;
};

type Props = {
  of: { readonly fiscalYear: number; readonly round: Round };
  rows: readonly DrawnRow[];
  dimensions: readonly DimensionGroup[];
  /** Whether rows stand under the headings of their dimensions. */
  isGrouped: boolean;
  /** In the whole round, whatever is listed. */
  all: number;
  waiting: number;
  formKey: string;
  opened: string;
  initial: GridState | undefined;
};

function isNewlyReported(row: ShownRow): boolean {
  return row.version === 0 && row.view.version > 0 && !isUnsaved(row.view as EntryView);
}

/**
 * All that a round asks for, a project a row: before any script a form of rows with one button for all; with script a
 * row saves itself as it is left, keys lead from cell to cell, and a column or a block can be pasted.
 */
export function RoundTable(props: Props) {
  const { of, rows, dimensions, isGrouped, all, waiting, formKey, opened, initial = IDLE_GRID } = props;
  const [sent, send] = useActionState(saveRoundRowsAction, initial);
  const readOnly = useReadOnly();
  const form = useRef<HTMLFormElement>(null);
  const entry = useRoundRows(() => form.current, rows, sent);
  const grid = useGridEntry({ typed: entry.typed, left: entry.left, save: entry.save });
  const [ready, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  const wrong = entry.drawn.filter(({ view }) => isToMend(view));
  const unsaved = entry.drawn.filter(({ view }) => isUnsaved(view));
  const left = waiting - entry.drawn.filter(isNewlyReported).length;
  const reportPath = `/projects/*/reports/${of.fiscalYear}/${of.round}`;
  const groups = isGrouped ? dimensions : [null];
  const inGroup = (group: DimensionGroup | null) =>
    entry.drawn.filter(({ dimension }) => group === null || dimension === group.number);
  const elsewhere = isGrouped
    ? entry.drawn.filter((row) => !dimensions.some(({ number }) => number === row.dimension))
    : [];
  return (
    <form
      ref={form}
      action={send}
      onSubmit={(event) => {
        if (!ready) return;
        event.preventDefault();
        entry.saveAll();
      }}
      onChange={(event) => {
        const { target } = event;
        if (!(target instanceof HTMLInputElement) || target.dataset.cell !== "same" || !target.checked)
          return;
        const row = rows.find(({ row }) => target.name === `${row}.same`);
        if (!row) return;
        writeCells(row.row, row.cells);
        void entry.save([row.row]);
      }}
      aria-label="รายงานผลทั้งรอบ"
      noValidate
    >
      {sent.message ? (
        <Notice kind={Object.keys(sent.typed).length > 0 ? "bad" : "good"} live>
          <p>{sent.message}</p>
          <MendList rows={wrong} />
        </Notice>
      ) : null}
      <input type="hidden" name="fiscalYear" value={of.fiscalYear} />
      <input type="hidden" name="round" value={of.round} />
      <input type="hidden" name="key" value={formKey} />
      <input type="hidden" name="opened" value={sent.opened || opened} />
      <fieldset disabled={readOnly} className="contents">
        <table className="table sticky report-grid" ref={grid.table} {...grid.handlers}>
          <caption className="vh">รายงานผลการดำเนินงานทุกโครงการของรอบ</caption>
          <RoundHead />
          {groups.map((group) => (
            <Fragment key={group?.number ?? 0}>
              {group && inGroup(group).length > 0 ? (
                <tbody>
                  <tr className="group-row">
                    <th colSpan={8} scope="rowgroup">
                      มิติที่ {group.number} {group.nameTh}
                      <span className="left">
                        เหลือ {group.waiting - inGroup(group).filter(isNewlyReported).length} จาก {group.all}
                      </span>
                    </th>
                  </tr>
                </tbody>
              ) : null}
              {inGroup(group).map((row) => (
                <RoundRow key={row.row} shown={row} reportPath={reportPath} />
              ))}
            </Fragment>
          ))}
          {elsewhere.map((row) => (
            <RoundRow key={row.row} shown={row} reportPath={reportPath} />
          ))}
        </table>
        {rows.some(({ version }) => version > 0) ? (
          <div className="field mt-4">
            <label htmlFor="reasonForAll">เหตุผลที่แก้ไข สำหรับทุกแถวที่แก้ไข (ไม่บังคับ)</label>
            <p className="hint" id="reasonForAll-hint">
              แถวที่รายงานไว้แล้วและแก้ไข ต้องมีเหตุผล กรอกที่แถว หรือกรอกครั้งเดียวที่นี่ก่อนแก้ไข เหตุผลจะอยู่ในประวัติการบันทึก
            </p>
            <input
              id="reasonForAll"
              name="reasonForAll"
              type="text"
              autoComplete="off"
              aria-describedby="reasonForAll-hint"
              defaultValue={sent.reasonForAll}
            />
          </div>
        ) : null}
        <SaveBar
          remain={
            <>
              เหลือ <b>{left}</b> จาก <b>{all}</b>
              {ready && unsaved.length > 0 ? (
                <small className="soft"> · ยังไม่บันทึก {unsaved.length} แถว</small>
              ) : null}
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
