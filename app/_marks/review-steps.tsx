import type { ReactNode } from "react";
import { EmptyState } from "@/app/_ui/empty-state";
import { Section } from "@/app/_ui/page-head";
import { Cell, ColumnHead, Row, RowHead, Table, TableBody, TableHead } from "@/app/_ui/table";
import { ThaiText } from "@/app/_ui/thai-phrases";
import { formatThaiDateTime } from "@/lib/platform/civil-date";

type Step = {
  readonly key: string;
  readonly at: Date;
  readonly what: string;
  readonly byWhom: string;
  readonly said: ReactNode;
};

type Props = {
  /** The earliest first. */
  steps: readonly Step[];
  /** What the last column holds. */
  saidLabel: string;
  /** What is said of nothing: whose steps would stand here. */
  none: { readonly title: string; readonly what: string };
};

/** ประวัติการส่งและการตรวจ of a plan or a round: each step, the latest first; who is said as an office. */
export function ReviewSteps({ steps, saidLabel, none }: Props) {
  return (
    <Section title="ประวัติการส่ง|และการตรวจ">
      {steps.length === 0 ? (
        <EmptyState title={none.title}>{none.what}</EmptyState>
      ) : (
        <Table caption="ประวัติการส่งและการตรวจ" captionHidden>
          <TableHead>
            <Row>
              <ColumnHead>วันที่และเวลา</ColumnHead>
              <ColumnHead>รายการ</ColumnHead>
              <ColumnHead>โดย</ColumnHead>
              <ColumnHead className="w-1/2">{saidLabel}</ColumnHead>
            </Row>
          </TableHead>
          <TableBody>
            {steps.toReversed().map((step) => (
              <Row key={step.key}>
                <RowHead>{formatThaiDateTime(step.at)}</RowHead>
                <Cell label="รายการ">
                  <span className="min-w-0">
                    <ThaiText>{step.what}</ThaiText>
                  </span>
                </Cell>
                <Cell label="โดย">
                  <span className="min-w-0">
                    <ThaiText>{step.byWhom}</ThaiText>
                  </span>
                </Cell>
                <Cell label={saidLabel}>{step.said}</Cell>
              </Row>
            ))}
          </TableBody>
        </Table>
      )}
    </Section>
  );
}

type Reasons = {
  readonly reason: string | null;
  readonly projects: readonly {
    readonly project: { readonly id: number; readonly name: string };
    readonly reason: string;
  }[];
};

/** What an office gave as its reasons: as a whole, and of each project. */
export function SaidReasons({ reason, projects }: Reasons) {
  if (reason === null && projects.length === 0) return "–";
  return (
    <div className="min-w-0">
      {reason === null ? null : (
        <p className="whitespace-pre-line wrap-anywhere">
          <ThaiText>{reason}</ThaiText>
        </p>
      )}
      {projects.length === 0 ? null : (
        <details>
          <summary className="cursor-pointer leading-11">เหตุผลของ {projects.length} โครงการ</summary>
          <ul className="meta space-y-2 wrap-anywhere">
            {projects.map((one) => (
              <li key={one.project.id}>
                <b>{one.project.name}</b>
                <span className="block whitespace-pre-line">{one.reason}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
