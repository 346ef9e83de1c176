import { Fragment, type ReactNode } from "react";
import type { ReportColumn } from "@/lib/reports/document";
import { ColumnHead, Row, TableHead } from "./table";
import { ThaiText } from "./thai-phrases";

type Group = { readonly label: string | undefined; readonly columns: readonly ReportColumn[] };

/** Neighbouring columns of the same group, in order; a column without a group stands alone. */
export function groupsOf(columns: readonly ReportColumn[]): Group[] {
  const groups: { label: string | undefined; columns: ReportColumn[] }[] = [];
  for (const column of columns) {
    const last = groups.at(-1);
    if (last && column.group !== undefined && last.label === column.group) last.columns.push(column);
    else groups.push({ label: column.group, columns: [column] });
  }
  return groups;
}

/** A heading that may break after a slash, as ข้อบัญญัติ/เทศบัญญัติ does. */
function HeadText({ children }: { children: string }) {
  return children.split(/(?<=\/)/).map((part) => (
    <Fragment key={part}>
      <ThaiText>{part}</ThaiText>
      {part.endsWith("/") ? <wbr /> : null}
    </Fragment>
  ));
}

/** One row of headings, or two where columns stand in groups. */
export function ReportHead({
  columns,
  classes = [],
}: {
  columns: readonly ReportColumn[];
  classes?: readonly (string | undefined)[] | undefined;
}) {
  const align = (column: ReportColumn) => column.align ?? (column.kind === "text" ? "left" : "right");
  const groups = groupsOf(columns);
  const grouped = groups.some((group) => group.label !== undefined);
  const top: ReactNode[] = [];
  const below: ReactNode[] = [];
  for (const group of groups) {
    const first = group.columns[0];
    if (first === undefined) continue;
    if (group.label === undefined) {
      top.push(
        <ColumnHead
          key={first.header}
          align={align(first)}
          rowSpan={grouped ? 2 : undefined}
          className={classes[columns.indexOf(first)]}
        >
          <HeadText>{first.header}</HeadText>
        </ColumnHead>,
      );
      continue;
    }
    top.push(
      <ColumnHead key={`group ${group.label}`} align="center" className="gl" colSpan={group.columns.length}>
        <HeadText>{group.label}</HeadText>
      </ColumnHead>,
    );
    group.columns.forEach((column, index) => {
      below.push(
        <ColumnHead
          key={`${group.label}/${column.header}`}
          align={align(column)}
          className={index === 0 ? "gl" : undefined}
        >
          <HeadText>{column.header}</HeadText>
        </ColumnHead>,
      );
    });
  }
  return (
    <TableHead>
      <Row>{top}</Row>
      {grouped ? <Row>{below}</Row> : null}
    </TableHead>
  );
}
