import type { ReactNode } from "react";
import { thaiWords } from "./thai-phrases";

/**
 * The roles of a table, written out: on a narrow screen CSS turns rows into cards (display: block), and a
 * browser then forgets that it is a table.
 */
const ROLE = {
  table: { role: "table" },
  rowgroup: { role: "rowgroup" },
  row: { role: "row" },
  columnheader: { role: "columnheader" },
  rowheader: { role: "rowheader" },
  cell: { role: "cell" },
} as const;

function classes(...names: (string | false | undefined)[]): string | undefined {
  const joined = names.filter(Boolean).join(" ");
  return joined === "" ? undefined : joined;
}

type TableProps = {
  caption: ReactNode;
  /** The caption is for screen readers only, where a heading says it already. */
  captionHidden?: boolean | undefined;
  /** Rows become cards on a narrow screen; give each Cell its `label`. Default true. */
  cards?: boolean | undefined;
  /** The head stays in sight while scrolling. */
  sticky?: boolean | undefined;
  className?: string | undefined;
  children: ReactNode;
};

export function Table({ caption, captionHidden, cards = true, sticky, className, children }: TableProps) {
  return (
    <table {...ROLE.table} className={classes("table", cards && "cards", sticky && "sticky", className)}>
      <caption className={classes(captionHidden && "vh")}>{thaiWords(caption)}</caption>
      {children}
    </table>
  );
}

type PartProps = { children: ReactNode; id?: string | undefined };

export function TableHead({ children }: PartProps) {
  return <thead {...ROLE.rowgroup}>{children}</thead>;
}

export function TableBody({ children, id }: PartProps) {
  return (
    <tbody {...ROLE.rowgroup} id={id}>
      {children}
    </tbody>
  );
}

export function TableFoot({ children }: PartProps) {
  return <tfoot {...ROLE.rowgroup}>{children}</tfoot>;
}

export function Row({ children, id, className }: PartProps & { className?: string | undefined }) {
  return (
    <tr {...ROLE.row} id={id} className={className}>
      {children}
    </tr>
  );
}

export type Align = "left" | "right" | "center";

/** Figures stand right, so that their digits stand under each other. */
const ALIGN_CLASS: Readonly<Record<Align, string | undefined>> = {
  left: undefined,
  right: "num",
  center: "mid",
};

type CellProps = {
  children?: ReactNode;
  align?: Align | undefined;
  className?: string | undefined;
  rowSpan?: number | undefined;
  colSpan?: number | undefined;
};

export function ColumnHead({ align = "left", className, children, rowSpan, colSpan }: CellProps) {
  return (
    <th
      {...ROLE.columnheader}
      scope={colSpan === undefined ? "col" : "colgroup"}
      rowSpan={rowSpan}
      colSpan={colSpan}
      className={classes(ALIGN_CLASS[align], className)}
    >
      {thaiWords(children)}
    </th>
  );
}

export function RowHead({ align = "left", className, children, rowSpan, colSpan }: CellProps) {
  return (
    <th
      {...ROLE.rowheader}
      scope={rowSpan === undefined ? "row" : "rowgroup"}
      rowSpan={rowSpan}
      colSpan={colSpan}
      className={classes(ALIGN_CLASS[align], className)}
    >
      {children}
    </th>
  );
}

/** @param props.label the column's heading, said beside the value when the row is a card */
export function Cell(props: CellProps & { label?: string | undefined }) {
  return (
    <td
      {...ROLE.cell}
      data-th={props.label}
      rowSpan={props.rowSpan}
      colSpan={props.colSpan}
      className={classes(ALIGN_CLASS[props.align ?? "left"], props.className)}
    >
      {props.children}
    </td>
  );
}

/** A row of its own across the table that names the rows below it. */
export function GroupRow({
  colSpan,
  note,
  className = "",
  children,
}: {
  colSpan: number;
  className?: string | undefined;
  note?: ReactNode;
  children: ReactNode;
}) {
  return (
    <tr {...ROLE.row} className={`group-row ${className}`.trim()}>
      <th {...ROLE.rowheader} scope="rowgroup" colSpan={colSpan}>
        {children}
        {note ? <span className="left">{note}</span> : null}
      </th>
    </tr>
  );
}
