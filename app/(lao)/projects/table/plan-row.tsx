"use client";

import { memo } from "react";
import { ErrorText } from "@/app/_ui/field";
import type { Standing } from "@/app/_ui/grid/entry-row";
import { RowState, type RowStateKind } from "@/app/_ui/grid/row-state";
import { TextLink } from "@/app/_ui/text-link";
import { TwoTextsChoice } from "@/app/_ui/two-texts";
import { PROJECT_KINDS } from "@/db/codes/plans";
import { PROJECT_KIND_TH } from "@/lib/plans/messages";
import type { Cells } from "@/lib/plans/table/rules";
import type { Column } from "./columns";
import type { RowView } from "./row-view";

type Props = {
  /** "p418", or "n1" of a row at the end. */
  row: string;
  position: number | null;
  cells: Cells;
  view: RowView;
  columns: readonly Column[];
};

function saidOf(standing: Standing, isNew: boolean): [RowStateKind, string, string?] | null {
  switch (standing.kind) {
    case "drawn":
      return isNew ? null : ["saved", "บันทึกแล้ว"];
    case "typed":
      return ["todo", "ยังไม่บันทึก"];
    case "saving":
      return ["saving", "กำลังบันทึก…"];
    case "saved":
      return ["saved", "บันทึกแล้ว", standing.at];
    case "failed":
      return ["bad", "บันทึกไม่สำเร็จ", "ตรวจการเชื่อมต่อ แล้วกดบันทึกทุกแถว"];
    case "wrong":
      return ["bad", "ต้องแก้ไข", "ยังไม่บันทึก"];
    case "conflict":
      return ["ask", "มีผู้แก้ไขก่อนท่าน", "เลือกข้อความใต้แถวนี้"];
  }
}

const ROW_CLASS: Partial<Record<Standing["kind"], string>> = {
  wrong: "row-bad",
  failed: "row-bad",
  conflict: "row-ask",
  typed: "row-todo",
};

type CellProps = { row: string; column: Column; text: string; label: string; problem: string | undefined };

function Control({ row, column, text, label, problem }: CellProps) {
  const id = `${row}.${column.cell}`;
  const shared = {
    id,
    name: id,
    defaultValue: text,
    "data-cell": column.cell,
    "aria-label": `${column.label} ${label}`,
    "aria-invalid": problem ? true : undefined,
    "aria-describedby": problem ? `${id}-err` : undefined,
  } as const;
  switch (column.control) {
    case "list":
      return (
        <select {...shared}>
          <option value="">เลือก</option>
          {PROJECT_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {PROJECT_KIND_TH[kind]}
            </option>
          ))}
        </select>
      );
    case "lines":
      return <textarea {...shared} rows={1} placeholder={column.placeholder} />;
    case "money":
      return <input {...shared} type="text" inputMode="decimal" autoComplete="off" className="money" />;
    case "text":
      return <input {...shared} type="text" autoComplete="off" placeholder={column.placeholder} />;
  }
}

/** A project as a row of fields. Its text is the browser's own: only what is said about it is drawn anew. */
export const PlanRow = memo(function PlanRow({ row, position, cells, view, columns }: Props) {
  const { standing } = view;
  const problems = standing.kind === "wrong" ? standing.problems : {};
  const label = position === null ? `แถวใหม่ ${row.slice(1)}` : `แถวที่ ${position}`;
  const said = saidOf(standing, view.id === null);
  const cell = (column: Column) => {
    const problem = problems[column.cell];
    return (
      <div key={column.cell}>
        <Control row={row} column={column} text={cells[column.cell] ?? ""} label={label} problem={problem} />
        {problem ? <ErrorText id={`${row}.${column.cell}-err`}>{problem}</ErrorText> : null}
      </div>
    );
  };
  const texts = columns.filter((column) => column.isWide);
  const beside = columns.filter((column) => !column.isWide);
  return (
    <tbody id={row} data-row={row} className={ROW_CLASS[standing.kind]}>
      <tr>
        <td rowSpan={2} className="num idx">
          {position ?? <span className="soft">ใหม่</span>}
          <input type="hidden" name={`${row}.id`} value={view.id ?? ""} />
          <input type="hidden" name={`${row}.rowVersion`} value={view.rowVersion ?? ""} />
          <input type="hidden" name={`${row}.key`} value={view.key} />
          <input type="hidden" name={`${row}.was`} value={view.was} />
        </td>
        <td colSpan={beside.length}>
          <div className="c-texts">{texts.map(cell)}</div>
        </td>
        <td rowSpan={2} className="c-state">
          {said ? <RowState kind={said[0]} words={said[1]} note={said[2]} /> : null}
          {standing.kind === "wrong" && standing.message ? (
            <ErrorText id={`${row}-err`}>{standing.message}</ErrorText>
          ) : null}
          {view.id === null ? null : (
            <TextLink href={`/projects/${view.id}/edit`}>
              รายละเอียด<span className="vh"> {label}</span>
            </TextLink>
          )}
        </td>
      </tr>
      <tr>
        {beside.map((column) => (
          <td key={column.cell} data-th={column.label}>
            {cell(column)}
          </td>
        ))}
      </tr>
      {standing.kind === "conflict" ? (
        <tr>
          <td colSpan={beside.length + 2}>
            <div className="stack">
              {standing.twoTexts.map((text) => (
                <TwoTextsChoice key={text.field} text={text} name={`${row}.${text.field}`} />
              ))}
              <p>เลือกแล้วกดบันทึกทุกแถว</p>
            </div>
          </td>
        </tr>
      ) : null}
    </tbody>
  );
});
