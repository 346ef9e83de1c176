import { Panel, Section } from "@/app/_ui/page-head";
import { Cell, ColumnHead, Row, RowHead, Table, TableBody, TableHead } from "@/app/_ui/table";
import { ThaiText } from "@/app/_ui/thai-phrases";
import { formatThaiDateTime } from "@/lib/platform/civil-date";
import type { ReportVersion } from "@/lib/status-reports/data";
import { partSentence, REPORT_PART_TH } from "@/lib/status-reports/history/messages";
import { changedParts, REPORT_PARTS } from "@/lib/status-reports/history/rules";

/** Every version of a report, the newest first: who, when, why, and what it changed. */
export function ReportHistory({ versions }: { versions: readonly ReportVersion[] }) {
  return (
    <Section title="ประวัติการบันทึก">
      <div className="stack">
        {versions.map((version, index) => (
          <Version key={version.version} version={version} before={versions[index + 1] ?? null} />
        ))}
      </div>
    </Section>
  );
}

function Version({ version, before }: { version: ReportVersion; before: ReportVersion | null }) {
  const title = before ? `แก้ไขครั้งที่ ${version.version - 1}` : "บันทึกครั้งแรก";
  const parts = before ? changedParts(before, version) : REPORT_PARTS;
  return (
    <Panel
      title={title}
      state={
        <span className="soft">
          <ThaiText>{`${formatThaiDateTime(version.recordedAt)} โดย${version.recordedByName}`}</ThaiText>
        </span>
      }
    >
      {version.correctionReason ? (
        <p>
          <b>เหตุผลที่แก้ไข</b> {version.correctionReason}
        </p>
      ) : null}
      <Table caption={title} captionHidden>
        <TableHead>
          <Row>
            <ColumnHead>รายการ</ColumnHead>
            {before ? <ColumnHead>ก่อนแก้ไข</ColumnHead> : null}
            <ColumnHead>{before ? "หลังแก้ไข" : "ข้อมูลที่บันทึก"}</ColumnHead>
          </Row>
        </TableHead>
        <TableBody>
          {parts.map((part) => (
            <Row key={part}>
              <RowHead>{REPORT_PART_TH[part]}</RowHead>
              {before ? <Cell label="ก่อนแก้ไข">{partSentence(before, part)}</Cell> : null}
              <Cell label={before ? "หลังแก้ไข" : "ข้อมูลที่บันทึก"}>{partSentence(version, part)}</Cell>
            </Row>
          ))}
        </TableBody>
      </Table>
    </Panel>
  );
}
