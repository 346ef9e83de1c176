import { EmptyState } from "@/app/_ui/empty-state";
import { Section } from "@/app/_ui/page-head";
import { Cell, ColumnHead, Row, RowHead, Table, TableBody, TableHead } from "@/app/_ui/table";
import { TextLink } from "@/app/_ui/text-link";
import { ThaiText } from "@/app/_ui/thai-phrases";
import { whoTookStepTh } from "@/lib/plans/review/messages";
import { formatThaiDateTime } from "@/lib/platform/civil-date";
import { stepTh } from "@/lib/status-reports/submissions/messages";
import type { RoundStep } from "@/lib/status-reports/submissions/steps/rules";

type Props = { steps: readonly RoundStep[]; provinceNameTh: string };

function Said({ step }: { step: RoundStep }) {
  if (step.toState === "submitted")
    return (
      <TextLink href={`/round/receipts/${step.receiptNumber}`} label={`ใบรับรายงาน ${step.receiptNumber}`}>
        เลขที่รับ {step.receiptNumber}
      </TextLink>
    );
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

/** ประวัติการส่งและการตรวจ of a round: each step, the latest first; who is said as an office. */
export function RoundHistory({ steps, provinceNameTh }: Props) {
  return (
    <Section title="ประวัติการส่ง|และการตรวจ">
      {steps.length === 0 ? (
        <EmptyState title="ยังไม่มีการส่งรายงาน">เมื่อส่งรายงานแล้ว ทุกขั้นของการตรวจจะแสดงที่นี่</EmptyState>
      ) : (
        <Table caption="ประวัติการส่งและการตรวจ" captionHidden>
          <TableHead>
            <Row>
              <ColumnHead>วันที่และเวลา</ColumnHead>
              <ColumnHead>รายการ</ColumnHead>
              <ColumnHead>โดย</ColumnHead>
              <ColumnHead className="w-1/2">เหตุผลหรือเลขที่รับ</ColumnHead>
            </Row>
          </TableHead>
          <TableBody>
            {steps.toReversed().map((step) => (
              <Row key={`${step.at.getTime()} ${step.toState} ${step.number}`}>
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
                <Cell label="เหตุผลหรือเลขที่รับ">
                  <Said step={step} />
                </Cell>
              </Row>
            ))}
          </TableBody>
        </Table>
      )}
    </Section>
  );
}
