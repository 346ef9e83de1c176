import { Cell, ColumnHead, Row, RowHead, Table, TableBody, TableHead } from "@/app/_ui/table";
import { Tag } from "@/app/_ui/tag";
import { TextLink } from "@/app/_ui/text-link";
import { ThaiText } from "@/app/_ui/thai-phrases";
import { ROUNDS } from "@/db/codes/status-reports";
import { PROJECT_KIND_TH } from "@/lib/plans/messages";
import type { CivilDate } from "@/lib/platform/civil-date";
import { formatBaht } from "@/lib/platform/money";
import type { ListedProject } from "@/lib/status-reports/project-list/data";
import { type RoundWindow, roundState } from "@/lib/status-reports/rounds/rules";
import { roundDateTh } from "./list-head";
import { ProjectWords } from "./project-words";
import { RoundCell } from "./round-cell";
import { RowActions } from "./row-actions";

type Props = {
  rows: readonly ListedProject[];
  /** Null shows every year's projects, with their years instead of their reports. */
  fiscalYear: number | null;
  windows: readonly RoundWindow[];
  today: CivilDate;
  /** The reader's own projects: with reporting and แก้ไข, ลบ, สอดคล้อง / ไม่สอดคล้อง. */
  own: boolean;
};

const BUDGET = "งบประมาณตามแผนพัฒนาท้องถิ่น";

function BudgetHead() {
  return (
    <>
      <span className="nowrap">งบประมาณตามแผน</span>
      <br />
      <span className="nowrap">พัฒนาท้องถิ่น (บาท)</span>
    </>
  );
}

/** รายการโครงการ: of one year with its two rounds, or of every year with the years of each project. */
export function ProjectTable({ rows, fiscalYear, windows, today, own }: Props) {
  const deep = fiscalYear === null ? 1 : 2;
  const windowOf = (round: number) => windows.find((window) => window.round === round) ?? null;
  return (
    <Table caption={`รายการโครงการ ${fiscalYear ?? "ทุกปี"}`} captionHidden sticky className="list">
      <TableHead>
        <Row>
          <ColumnHead rowSpan={deep} align="right">
            <span className="nowrap">ลำดับที่</span>
          </ColumnHead>
          <ColumnHead rowSpan={deep}>
            <span className="nowrap">ประเภทงาน</span>
          </ColumnHead>
          <ColumnHead rowSpan={deep}>
            ชื่อ
            <ProjectWords />
          </ColumnHead>
          <ColumnHead rowSpan={deep} align="right">
            <BudgetHead />
          </ColumnHead>
          <ColumnHead rowSpan={deep}>สอดคล้อง</ColumnHead>
          {fiscalYear === null ? (
            <ColumnHead>
              ดำเนินการ
              <br />
              ปีงบประมาณ พ.ศ.
            </ColumnHead>
          ) : (
            <ColumnHead colSpan={2}>รอบการรายงาน</ColumnHead>
          )}
          {own ? <ColumnHead rowSpan={deep}>จัดการ</ColumnHead> : null}
        </Row>
        {fiscalYear === null ? null : (
          <Row>
            {ROUNDS.map((round) => (
              <ColumnHead key={round}>
                {round} เดือน <RoundDate window={windowOf(round)} today={today} />
              </ColumnHead>
            ))}
          </Row>
        )}
      </TableHead>
      <TableBody>
        {rows.map((project) => (
          <Row key={project.id}>
            <Cell align="right" className="idx">
              {project.position}
            </Cell>
            <Cell className="kind">{PROJECT_KIND_TH[project.kind]}</Cell>
            <RowHead>
              <TextLink href={`/projects/${project.id}`}>
                <span>
                  <ThaiText>{project.name}</ThaiText>
                </span>
              </TextLink>
            </RowHead>
            <Cell label={BUDGET} align="right">
              <Budget project={project} fiscalYear={fiscalYear} />
            </Cell>
            <Cell label="สอดคล้อง">
              <Consistency project={project} />
            </Cell>
            {fiscalYear === null ? (
              <Cell
                label="ดำเนินการ ปีงบประมาณ พ.ศ."
                className="max-[53.69em]:order-4 max-[53.69em]:basis-full"
              >
                {project.years.map((year) => year.fiscalYear).join(", ")}
              </Cell>
            ) : (
              ROUNDS.map((round) => (
                <Cell key={round} label={`${round} เดือน`}>
                  <RoundCell
                    project={project}
                    fiscalYear={fiscalYear}
                    round={round}
                    reported={project.reportedIn[round]}
                    window={windowOf(round)}
                    today={today}
                    mayReport={own}
                  />
                </Cell>
              ))
            )}
            {own ? (
              <Cell>
                <RowActions project={project} />
              </Cell>
            ) : null}
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}

function RoundDate({ window, today }: { window: RoundWindow | null; today: CivilDate }) {
  if (window && roundState(window, today) !== "not_yet_open") return null;
  return <span className="soft nowrap block font-normal">{roundDateTh(window, today)}</span>;
}

function Budget({ project, fiscalYear }: { project: ListedProject; fiscalYear: number | null }) {
  const years = project.years.filter((year) => fiscalYear === null || year.fiscalYear === fiscalYear);
  if (fiscalYear !== null) return formatBaht(years[0]?.planBudgetSatang ?? 0n);
  return (
    <span>
      {years.map((year) => (
        <span key={year.fiscalYear} className="block">
          <span className="soft">{year.fiscalYear}:</span> {formatBaht(year.planBudgetSatang)}
        </span>
      ))}
    </span>
  );
}

function Consistency({ project }: { project: ListedProject }) {
  if (project.consistent) return `มิติที่ ${project.dimensionNumber}`;
  return (
    <span>
      <span className="block">มิติที่ {project.dimensionNumber}</span>
      <Tag kind="none" icon="cannot">
        ไม่สอดคล้อง
      </Tag>
    </span>
  );
}
