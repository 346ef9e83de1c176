import type { ReactNode } from "react";
import { Cell, ColumnHead, Row, RowHead, Table, TableBody, TableHead } from "@/app/_ui/table";
import { Tag, type TagKind } from "@/app/_ui/tag";
import { ThaiText } from "@/app/_ui/thai-phrases";
import type { CellProblem, Difference } from "@/lib/imports/cells";
import { cellProblemTh, headingOf, type ReadTable } from "@/lib/imports/messages";

type ListedRow = {
  readonly row: number;
  readonly name: string;
  readonly tag: TagKind;
  readonly kind: string;
  readonly details: ReactNode;
};

/** Rows of a file with what becomes of each. */
export function RowsTable({ rows }: { rows: readonly ListedRow[] }) {
  if (rows.length === 0) return <p>ไม่มีแถว</p>;
  return (
    <Table caption="รายการในไฟล์" captionHidden>
      <TableHead>
        <Row>
          <ColumnHead align="right">แถว</ColumnHead>
          <ColumnHead>ผล</ColumnHead>
          <ColumnHead>โครงการ</ColumnHead>
          <ColumnHead>รายละเอียด</ColumnHead>
        </Row>
      </TableHead>
      <TableBody>
        {rows.map(({ row, name, tag, kind, details }) => (
          <Row key={row} id={`row-${row}`}>
            <Cell label="แถว" align="right">
              {row}
            </Cell>
            <Cell label="ผล">
              <Tag kind={tag}>{kind}</Tag>
            </Cell>
            <RowHead>
              <ThaiText>{name === "" ? "ไม่มีชื่อ" : name}</ThaiText>
            </RowHead>
            <Cell label="รายละเอียด">{details === null ? null : <div>{details}</div>}</Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}

/** What is wrong in a row, each with its cell. */
export function RowProblems({
  row,
  problems,
  table,
}: {
  row: number;
  problems: readonly CellProblem[];
  table: ReadTable;
}) {
  return (
    <ul className="m-0 list-none p-0">
      {problems.map((problem) => (
        <li key={`${problem.key} ${problem.message}`}>
          <ThaiText>{cellProblemTh(table, row, problem)}</ThaiText>
        </li>
      ))}
    </ul>
  );
}

const MOST_SHOWN = 300;

function shortened(text: string): string {
  if (text === "") return "(ว่าง)";
  const letters = [...text];
  return letters.length <= MOST_SHOWN ? text : `${letters.slice(0, MOST_SHOWN).join("")}…`;
}

/** The stored text and the file's, of every cell in which they differ. */
export function Differences({ list, table }: { list: readonly Difference[]; table: ReadTable }) {
  return (
    <ul className="m-0 list-none p-0 [overflow-wrap:anywhere]">
      {list.map(({ key, before, after }) => (
        <li key={key}>
          <b>{headingOf(table, key)}</b>: <span className="vh">เดิม </span>
          <del>{shortened(before)}</del> <span aria-hidden="true">→</span>
          <span className="vh"> เป็น</span> <ins>{shortened(after)}</ins>
        </li>
      ))}
    </ul>
  );
}

export type AbsentRow = { readonly key: number; readonly name: string; readonly says: ReactNode };

/** What is stored and not named by the file: it stays as it is. */
export function AbsentTable({
  caption,
  column,
  rows,
}: {
  caption: string;
  column: string;
  rows: readonly AbsentRow[];
}) {
  return (
    <Table caption={caption}>
      <TableHead>
        <Row>
          <ColumnHead>โครงการ</ColumnHead>
          <ColumnHead>{column}</ColumnHead>
        </Row>
      </TableHead>
      <TableBody>
        {rows.map(({ key, name, says }) => (
          <Row key={key}>
            <RowHead>
              <ThaiText>{name}</ThaiText>
            </RowHead>
            <Cell label={column}>{says}</Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}
