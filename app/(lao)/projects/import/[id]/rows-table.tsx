import { Cell, ColumnHead, Row, RowHead, Table, TableBody, TableHead } from "@/app/_ui/table";
import { Tag, type TagKind } from "@/app/_ui/tag";
import { ThaiText } from "@/app/_ui/thai-phrases";
import { PROJECT_KIND_TH } from "@/lib/plans/messages";
import { plannedBudgetTh } from "@/lib/plans/projects/comparison/messages";
import type {
  ComparedRow,
  Comparison,
  Difference,
  PlannedProject,
  RowKind,
} from "@/lib/plans/workbook/comparison";
import { cellProblemTh, ROW_KIND_TH } from "@/lib/plans/workbook/messages";

const TAG: Record<RowKind, TagKind> = {
  wrong: "bad",
  conflict: "todo",
  new: "info",
  changed: "info",
  removed: "todo",
  unchanged: "plain",
};

type Props = { comparison: Comparison; rows: readonly ComparedRow[] };

/** Rows of a file with what becomes of each. */
export function RowsTable({ comparison, rows }: Props) {
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
        {rows.map((row) => (
          <Row key={row.row} id={`row-${row.row}`}>
            <Cell label="แถว" align="right">
              {row.row}
            </Cell>
            <Cell label="ผล">
              <Tag kind={TAG[row.kind]}>{ROW_KIND_TH[row.kind]}</Tag>
            </Cell>
            <RowHead>
              <ThaiText>{row.name === "" ? "ไม่มีชื่อ" : row.name}</ThaiText>
            </RowHead>
            <Cell label="รายละเอียด">
              {row.kind === "unchanged" ? null : (
                <div>
                  <Details row={row} comparison={comparison} />
                </div>
              )}
            </Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}

function Details({ row, comparison }: { row: ComparedRow; comparison: Comparison }) {
  switch (row.kind) {
    case "wrong":
      return (
        <ul className="m-0 list-none p-0">
          {row.problems.map((problem) => (
            <li key={`${problem.key} ${problem.message}`}>
              <ThaiText>{cellProblemTh(comparison, row.row, problem)}</ThaiText>
            </li>
          ))}
        </ul>
      );
    case "changed":
      return <Differences list={row.differences} comparison={comparison} />;
    case "conflict":
      return (
        <>
          <p>ข้อความในระบบเปลี่ยนไปหลังจากที่ท่านดาวน์โหลดไฟล์</p>
          <Differences list={row.differences} comparison={comparison} />
        </>
      );
    case "new":
      return (
        <ThaiText>
          {`${PROJECT_KIND_TH[row.content.kind]} · มิติที่ ${row.content.dimensionNumber} · ${row.content.years
            .map((year) => `ปี ${year.fiscalYear} ${plannedBudgetTh(year)}`)
            .join(" · ")}`}
        </ThaiText>
      );
    case "removed":
      return <>โครงการจะถูกลบ นำกลับได้ภายใน 30 วัน</>;
    case "unchanged":
      return null;
  }
}

const MOST_SHOWN = 300;

function shortened(text: string): string {
  if (text === "") return "(ว่าง)";
  const letters = [...text];
  return letters.length <= MOST_SHOWN ? text : `${letters.slice(0, MOST_SHOWN).join("")}…`;
}

function Differences({ list, comparison }: { list: readonly Difference[]; comparison: Comparison }) {
  const headingOf = (key: string) => comparison.columns.find((column) => column.key === key)?.heading ?? "";
  return (
    <ul className="m-0 list-none p-0 [overflow-wrap:anywhere]">
      {list.map(({ key, before, after }) => (
        <li key={key}>
          <b>{headingOf(key)}</b>: <span className="vh">เดิม </span>
          <del>{shortened(before)}</del> <span aria-hidden="true">→</span>
          <span className="vh"> เป็น</span> <ins>{shortened(after)}</ins>
        </li>
      ))}
    </ul>
  );
}

/** Projects of the plan that the file does not name. */
export function AbsentTable({ projects }: { projects: readonly PlannedProject[] }) {
  return (
    <Table caption="โครงการในแผนที่ไม่อยู่ในไฟล์ คงอยู่ตามเดิม">
      <TableHead>
        <Row>
          <ColumnHead>โครงการ</ColumnHead>
          <ColumnHead>สอดคล้อง</ColumnHead>
        </Row>
      </TableHead>
      <TableBody>
        {projects.map((project) => (
          <Row key={project.id}>
            <RowHead>
              <ThaiText>{project.name}</ThaiText>
            </RowHead>
            <Cell label="สอดคล้อง">มิติที่ {project.dimensionNumber}</Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}
