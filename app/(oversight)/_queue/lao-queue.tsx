import type { ReactNode } from "react";
import { Cell, ColumnHead, Row, RowHead, Table, TableBody, TableHead } from "@/app/_ui/table";
import { TextLink } from "@/app/_ui/text-link";

type QueuedLao = {
  readonly laoCode: string;
  readonly fullNameTh: string;
  readonly districtNameTh: string;
  readonly provinceNameTh: string;
};

type Column<R> = { heading: string; align?: "right"; of: (row: R) => ReactNode };

type Props<R extends QueuedLao> = {
  caption: string;
  rows: readonly R[];
  withProvince: boolean;
  /** What a name leads to, and what it is called where the name alone does not say so. */
  linkOf: (row: R) => { href: string; label?: string };
  /** What was sent, and how it stands. */
  columns: readonly Column<R>[];
};

/** LAOs with what they sent to an office; those that sent nothing are listed too. */
export function LaoQueue<R extends QueuedLao>({ caption, rows, withProvince, linkOf, columns }: Props<R>) {
  return (
    <Table caption={caption} captionHidden>
      <TableHead>
        <Row>
          <ColumnHead>อปท.</ColumnHead>
          <ColumnHead>อำเภอ</ColumnHead>
          {withProvince ? <ColumnHead>จังหวัด</ColumnHead> : null}
          {columns.map(({ heading, align }) => (
            <ColumnHead key={heading} align={align}>
              {heading}
            </ColumnHead>
          ))}
        </Row>
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <Row key={row.laoCode}>
            <RowHead className="plain-head">
              <TextLink {...linkOf(row)}>{row.fullNameTh}</TextLink>
              <span className="meta block">{row.laoCode}</span>
            </RowHead>
            <Cell label="อำเภอ">{row.districtNameTh}</Cell>
            {withProvince ? <Cell label="จังหวัด">{row.provinceNameTh}</Cell> : null}
            {columns.map(({ heading, align, of }) => (
              <Cell key={heading} label={heading} align={align}>
                {of(row)}
              </Cell>
            ))}
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}
