import type { ReactNode } from "react";
import { formatHundredths } from "@/lib/platform/fixed-point";
import { formatBaht } from "@/lib/platform/money";
import {
  type CellValue,
  kindOfCell,
  type ReportTable as Report,
  type ReportColumn,
  type ReportRow,
} from "@/lib/reports/document";
import { ReportHead } from "./report-head";
import { type Align, Cell, GroupRow, Row, RowHead, Table, TableBody } from "./table";

/** A cell's value as people read it. "–" is no figure; 0 is a figure. */
export function cellText(column: ReportColumn, value: CellValue, row: Pick<ReportRow, "kind"> = {}): string {
  if (value === null) return "–";
  if (typeof value === "string") return value;
  const kind = kindOfCell(column, row);
  if (kind === "baht") return formatBaht(BigInt(value));
  if (kind === "percent" || kind === "points") return formatHundredths(Number(value));
  return value.toLocaleString("en-US");
}

export function alignOf(column: ReportColumn): Align {
  return column.align ?? (column.kind === "text" ? "left" : "right");
}

export type CellPlace = {
  readonly value: CellValue;
  readonly column: ReportColumn;
  readonly columnIndex: number;
  readonly row: ReportRow;
};

type Props = {
  table: Report;
  captionHidden?: boolean | undefined;
  sticky?: boolean | undefined;
  className?: string | undefined;
  /** A class for each column, head and cells. */
  columnClasses?: readonly (string | undefined)[] | undefined;
  /** Draws one cell in its own way (a tag, a link); undefined leaves it as text. */
  cell?: ((place: CellPlace) => ReactNode) | undefined;
  /** A line of its own under a row, across the table. */
  below?: ((row: ReportRow) => ReactNode) | undefined;
  /** An anchor for a section, to jump to. */
  sectionId?: ((heading: string) => string) | undefined;
};

/** How many rows from `index` on say the same in the first column; 0 where the row above says it already. */
function sameAsFirst(rows: readonly ReportRow[], index: number): number {
  const value = rows[index]?.cells[0];
  const repeats = (at: number) => rows[at]?.total !== true && rows[at]?.cells[0] === value;
  if (typeof value !== "string" || rows[index]?.total) return 1;
  if (index > 0 && repeats(index - 1)) return 0;
  let end = index + 1;
  while (end < rows.length && repeats(end)) end += 1;
  return end - index;
}

/** A report's table on the page, from the same model as its PDF and its workbook. */
export function ReportTable(props: Props) {
  const { table, cell, below, sectionId, columnClasses = [] } = props;
  const { columns } = table;
  const rowHead = Math.max(
    columns.findIndex((column) => column.kind === "text"),
    0,
  );
  const weights = columns.reduce((sum, column) => sum + column.weight, 0);
  const merges = columns[0]?.kind === "text" && below === undefined;

  function drawRow(rows: readonly ReportRow[], row: ReportRow, rowIndex: number): ReactNode {
    const span = merges ? sameAsFirst(rows, rowIndex) : 1;
    const cells = columns.map((column, columnIndex) => {
      const value = row.cells[columnIndex] ?? null;
      const drawn = cell?.({ value, column, columnIndex, row }) ?? cellText(column, value, row);
      const align = alignOf(column);
      const key = `${column.group ?? ""}/${column.header}`;
      if (columnIndex === 0 && span === 0) return null;
      if (columnIndex === rowHead) {
        return (
          <RowHead
            key={key}
            align={align}
            className={
              row.total || span > 1
                ? columnClasses[columnIndex]
                : `plain-head ${columnClasses[columnIndex] ?? ""}`.trim()
            }
            rowSpan={span > 1 ? span : undefined}
          >
            {drawn}
          </RowHead>
        );
      }
      const label = column.group === undefined ? column.header : `${column.group} ${column.header}`;
      return (
        <Cell key={key} align={align} label={label} className={columnClasses[columnIndex]}>
          {drawn}
        </Cell>
      );
    });
    return (
      <Row key={rowIndex} className={row.total ? "total" : undefined}>
        {cells}
      </Row>
    );
  }

  function drawBelow(row: ReportRow, rowIndex: number): ReactNode {
    const line = below?.(row);
    if (line === undefined || line === null) return null;
    return (
      <Row key={`${rowIndex}-below`} className="explain">
        <Cell colSpan={columns.length}>{line}</Cell>
      </Row>
    );
  }

  return (
    <Table
      caption={table.caption}
      captionHidden={props.captionHidden}
      sticky={props.sticky}
      className={props.className}
    >
      <colgroup>
        {columns.map((column) => (
          <col
            key={`${column.group ?? ""}/${column.header}`}
            style={{ width: `${(100 * column.weight) / weights}%` }}
          />
        ))}
      </colgroup>
      <ReportHead columns={columns} classes={columnClasses} />
      {table.sections.map((section, index) => (
        <TableBody
          key={section.heading ?? index}
          id={section.heading === undefined ? undefined : sectionId?.(section.heading)}
        >
          {section.heading === undefined ? null : (
            <GroupRow colSpan={columns.length}>{section.heading}</GroupRow>
          )}
          {section.rows.map((row, rowIndex) => [
            drawRow(section.rows, row, rowIndex),
            drawBelow(row, rowIndex),
          ])}
        </TableBody>
      ))}
    </Table>
  );
}
