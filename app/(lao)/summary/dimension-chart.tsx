import { StatusIcon, statusParts } from "@/app/_marks/status-mark";
import { barPart } from "@/app/_ui/circles";
import { StackedBar } from "@/app/_ui/stacked-bar";
import { Cell, ColumnHead, Row, RowHead, Table, TableBody, TableFoot, TableHead } from "@/app/_ui/table";
import { Phrases } from "@/app/_ui/thai-phrases";
import type { ProjectStatus, Round } from "@/db/codes/status-reports";
import { eligibleProjects, reportedProjects, type StatusCounts } from "@/lib/implementation-rules/rules";
import { ROUND_TH, STATUS_TH, WAITING_TH } from "@/lib/status-reports/messages";

type Props = {
  round: Round;
  dimensions: readonly {
    readonly number: number;
    readonly nameTh: string;
    readonly statuses: StatusCounts;
  }[];
  total: StatusCounts;
};

const COLUMNS = [
  {
    status: "completed",
    head: "ดำเนินการ|แล้วเสร็จ",
    short: "แล้วเสร็จ",
    label: STATUS_TH.completed,
    of: (counts: StatusCounts) => counts.completed,
  },
  {
    status: "in_progress",
    head: "อยู่ระหว่าง|ดำเนินการ",
    short: "อยู่ระหว่าง",
    label: STATUS_TH.in_progress,
    of: (counts: StatusCounts) => counts.inProgress,
  },
  {
    status: "cannot",
    head: "ไม่สามารถ|ดำเนินการได้",
    short: "ไม่สามารถ",
    label: STATUS_TH.cannot,
    of: (counts: StatusCounts) => counts.cannot,
  },
  {
    status: null,
    head: "รอการ|รายงานผล",
    short: "รอรายงาน",
    label: WAITING_TH,
    of: (counts: StatusCounts) => counts.waiting,
  },
] as const satisfies readonly {
  status: ProjectStatus | null;
  /** The same words, as a narrow column breaks them. */
  head: string;
  /** On a phone's card, under a legend that says them in full. */
  short: string;
  label: string;
  of: (counts: StatusCounts) => number;
}[];

function Bar({ counts }: { counts: StatusCounts }) {
  const { completed, inProgress, cannot, waiting } = counts;
  const parts = statusParts({ completed, in_progress: inProgress, cannot, awaiting: waiting });
  return <StackedBar parts={parts.map(barPart)} />;
}

function Figures({ counts }: { counts: StatusCounts }) {
  return (
    <>
      <Cell className="barc">
        <Bar counts={counts} />
      </Cell>
      {COLUMNS.map(({ label, short, of }) => (
        <Cell key={label} align="right" label={short}>
          {of(counts) === 0 ? <span className="zero">0</span> : of(counts).toLocaleString("en-US")}
        </Cell>
      ))}
      <Cell align="right" label="รวม">
        {eligibleProjects(counts).toLocaleString("en-US")}
      </Cell>
    </>
  );
}

/** How the projects of each dimension stand by a round's own reports: a chart whose rows are its table. */
export function DimensionChart({ round, dimensions, total }: Props) {
  if (reportedProjects(total) === 0) {
    return (
      <p className="apart">
        <b>{ROUND_TH[round]}</b> ยังไม่มีรายงาน โครงการทั้งหมด {eligibleProjects(total).toLocaleString("en-US")}{" "}
        โครงการ
        {WAITING_TH}
      </p>
    );
  }
  return (
    <Table caption={<b>{ROUND_TH[round]}</b>} className="chart-rows compact">
      <TableHead>
        <Row>
          <ColumnHead>มิติ</ColumnHead>
          <ColumnHead className="barc">สัดส่วน</ColumnHead>
          {COLUMNS.map(({ status, head, label }) => (
            <ColumnHead key={label} align="right">
              <StatusIcon status={status} />
              <Phrases text={head} />
            </ColumnHead>
          ))}
          <ColumnHead align="right">รวม</ColumnHead>
        </Row>
      </TableHead>
      <TableBody>
        {dimensions.map(({ number, nameTh, statuses }) => (
          <Row key={number}>
            <RowHead>
              <b>มิติที่ {number}</b> {nameTh}
            </RowHead>
            <Figures counts={statuses} />
          </Row>
        ))}
      </TableBody>
      <TableFoot>
        <Row>
          <RowHead>รวม {dimensions.length} มิติ</RowHead>
          <Figures counts={total} />
        </Row>
      </TableFoot>
    </Table>
  );
}
