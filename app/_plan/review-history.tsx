import { EmptyState } from "@/app/_ui/empty-state";
import { Section } from "@/app/_ui/page-head";
import { Cell, ColumnHead, Row, RowHead, Table, TableBody, TableHead } from "@/app/_ui/table";
import { ThaiText } from "@/app/_ui/thai-phrases";
import { stepTh, whoTookStepTh } from "@/lib/plans/review/messages";
import type { ReviewStep } from "@/lib/plans/review/steps/rules";
import { formatThaiDateTime } from "@/lib/platform/civil-date";

type Props = { steps: readonly ReviewStep[]; provinceNameTh: string };

function Why({ step }: { step: ReviewStep }) {
  if (step.reason === null && step.projects.length === 0) return "–";
  return (
    <div className="min-w-0">
      {step.reason === null ? null : (
        <p className="whitespace-pre-line wrap-anywhere">
          <ThaiText>{step.reason}</ThaiText>
        </p>
      )}
      {step.projects.length === 0 ? null : (
        <details>
          <summary className="cursor-pointer leading-11">เหตุผลของ {step.projects.length} โครงการ</summary>
          <ul className="meta space-y-2 wrap-anywhere">
            {step.projects.map(({ project, reason }) => (
              <li key={project.id}>
                <b>{project.name}</b>
                <span className="block whitespace-pre-line">{reason}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

/** ประวัติการส่งและการตรวจ: each step of a plan, the latest first; who is said as an office. */
export function ReviewHistory({ steps, provinceNameTh }: Props) {
  return (
    <Section title="ประวัติการส่ง|และการตรวจ">
      {steps.length === 0 ? (
        <EmptyState title="ยังไม่มีการส่งแผน">เมื่อส่งแผนแล้ว ทุกขั้นของการตรวจจะแสดงที่นี่</EmptyState>
      ) : (
        <Table caption="ประวัติการส่งและการตรวจ" captionHidden>
          <TableHead>
            <Row>
              <ColumnHead>วันที่และเวลา</ColumnHead>
              <ColumnHead>รายการ</ColumnHead>
              <ColumnHead>โดย</ColumnHead>
              <ColumnHead className="w-1/2">เหตุผล</ColumnHead>
            </Row>
          </TableHead>
          <TableBody>
            {steps.toReversed().map((step) => (
              <Row key={`${step.at.getTime()} ${step.toState}`}>
                <RowHead>{formatThaiDateTime(step.at)}</RowHead>
                <Cell label="รายการ">
                  <span className="min-w-0">
                    <ThaiText>{stepTh(step)}</ThaiText>
                  </span>
                </Cell>
                <Cell label="โดย">
                  <span className="min-w-0">
                    <ThaiText>{whoTookStepTh(step.byRole, provinceNameTh)}</ThaiText>
                  </span>
                </Cell>
                <Cell label="เหตุผล">
                  <Why step={step} />
                </Cell>
              </Row>
            ))}
          </TableBody>
        </Table>
      )}
    </Section>
  );
}
