import { Cell, ColumnHead, Row, RowHead, Table, TableBody, TableFoot, TableHead } from "@/app/_ui/table";
import { ROUNDS } from "@/db/codes/status-reports";
import { plannedBudgetTh } from "@/lib/plans/projects/comparison/messages";
import type { Project } from "@/lib/plans/projects/data";
import { totalPlanBudgetSatang } from "@/lib/plans/rules";
import type { CivilDate } from "@/lib/platform/civil-date";
import { formatBaht } from "@/lib/platform/money";
import { STATUS_TH } from "@/lib/status-reports/messages";
import type { ReportOfProject } from "@/lib/status-reports/project-list/data";
import type { RoundWindow } from "@/lib/status-reports/rounds/rules";
import { RoundCell } from "../round-cell";

type Props = {
  project: Project;
  reports: readonly ReportOfProject[];
  windows: readonly RoundWindow[];
  today: CivilDate;
  own: boolean;
};

const BUDGET = "งบประมาณตามแผนพัฒนาท้องถิ่น";

/** A project's years: plan budget, and what was reported in each round. */
export function YearTable({ project, reports, windows, today, own }: Props) {
  return (
    <Table caption="งบประมาณและการรายงานผลแต่ละปี" captionHidden>
      <TableHead>
        <Row>
          <ColumnHead>ปีงบประมาณ พ.ศ.</ColumnHead>
          <ColumnHead align="right">{BUDGET}</ColumnHead>
          {ROUNDS.map((round) => (
            <ColumnHead key={round}>รอบ {round} เดือน</ColumnHead>
          ))}
        </Row>
      </TableHead>
      <TableBody>
        {project.years.map((year) => (
          <Row key={year.fiscalYear}>
            <RowHead>{year.fiscalYear}</RowHead>
            <Cell label={BUDGET} align="right">
              {plannedBudgetTh(year)}
            </Cell>
            {ROUNDS.map((round) => {
              const ofRound = (one: { fiscalYear: number; round: number }) =>
                one.fiscalYear === year.fiscalYear && one.round === round;
              const report = reports.find(ofRound);
              return (
                <Cell key={round} label={`รอบ ${round} เดือน`}>
                  <span>
                    <RoundCell
                      project={project}
                      fiscalYear={year.fiscalYear}
                      round={round}
                      reported={report !== undefined}
                      window={windows.find(ofRound) ?? null}
                      today={today}
                      mayReport={own && !project.deletedAt}
                    />
                    {report ? <span className="soft block">{STATUS_TH[report.status]}</span> : null}
                  </span>
                </Cell>
              );
            })}
          </Row>
        ))}
      </TableBody>
      {project.years.length > 1 ? (
        <TableFoot>
          <Row>
            <RowHead>รวม</RowHead>
            <Cell label={BUDGET} align="right">
              {formatBaht(totalPlanBudgetSatang(project.years))} บาท
            </Cell>
            <Cell colSpan={2} />
          </Row>
        </TableFoot>
      ) : null}
    </Table>
  );
}
