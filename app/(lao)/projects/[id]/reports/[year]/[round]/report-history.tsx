import { Panel, Section } from "@/app/_ui/page-head";
import { Cell, ColumnHead, Row, RowHead, Table, TableBody, TableHead } from "@/app/_ui/table";
import { ThaiText } from "@/app/_ui/thai-phrases";
import { formatThaiDateTime } from "@/lib/platform/civil-date";
import type { ReportVersion } from "@/lib/status-reports/data";
import { partSentence, REPORT_PART_TH } from "@/lib/status-reports/history/messages";
import { changedParts, REPORT_PARTS } from "@/lib/status-reports/history/rules";
import { SlashedName } from "./slashed-name";

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

function saidParts({ status }: ReportVersion) {
  return REPORT_PARTS.filter((part) => part !== "cannotReason" || status === "cannot");
}

function Version({ version, before }: { version: ReportVersion; before: ReportVersion | null }) {
  const title = before ? `แก้ไขครั้งที่ ${version.version - 1}` : "บันทึกครั้งแรก";
  const parts = before ? changedParts(before, version) : saidParts(version);
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
            <ColumnHead className="w-1/3">รายการ</ColumnHead>
            {before ? <ColumnHead className="w-1/3">ก่อนแก้ไข</ColumnHead> : null}
            <ColumnHead>{before ? "หลังแก้ไข" : "ข้อมูลที่บันทึก"}</ColumnHead>
          </Row>
        </TableHead>
        <TableBody>
          {parts.map((part) => (
            <Row key={part}>
              <RowHead>
                <SlashedName>{REPORT_PART_TH[part]}</SlashedName>
              </RowHead>
              {before ? <Said label="ก่อนแก้ไข">{partSentence(before, part)}</Said> : null}
              <Said label={before ? "หลังแก้ไข" : "ข้อมูลที่บันทึก"}>{partSentence(version, part)}</Said>
            </Row>
          ))}
        </TableBody>
      </Table>
    </Panel>
  );
}

function Said({ label, children }: { label: string; children: string }) {
  return (
    <Cell label={label} className="whitespace-pre-line">
      {children}
    </Cell>
  );
}
