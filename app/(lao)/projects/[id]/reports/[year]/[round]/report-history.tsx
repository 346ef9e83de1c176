import type { ReactNode } from "react";
import { FilterForm } from "@/app/_ui/filter-form";
import { Section } from "@/app/_ui/page-head";
import { SelectField } from "@/app/_ui/select-field";
import { Cell, ColumnHead, Row, RowHead, Table, TableBody, TableHead } from "@/app/_ui/table";
import { Tag } from "@/app/_ui/tag";
import { ThaiText } from "@/app/_ui/thai-phrases";
import { formatThaiDateTime } from "@/lib/platform/civil-date";
import type { ReportVersion } from "@/lib/status-reports/data";
import { partSentence, REPORT_PART_TH, versionMarks, versionTh } from "@/lib/status-reports/history/messages";
import { changedParts, REPORT_PARTS } from "@/lib/status-reports/history/rules";
import { SlashedName } from "./slashed-name";

type Props = {
  /** The newest first; two at least. */
  versions: readonly ReportVersion[];
  /** Those that stand side by side, the older one first. */
  pair: readonly [ReportVersion, ReportVersion];
  /** The page's own address. */
  path: string;
  /** The way to bring the older one back, for whoever may. */
  children?: ReactNode;
};

/** Every version of a report: who, when and why; two of them side by side. */
export function ReportHistory({ versions, pair, path, children }: Props) {
  return (
    <div id="history">
      <Section title="ประวัติการบันทึก" note={`${versions.length} ฉบับ`}>
        <div className="stack">
          <VersionList versions={versions} />
          {versions.length > 2 ? <PairForm versions={versions} pair={pair} path={path} /> : null}
          <SideBySide pair={pair} />
          {children}
        </div>
      </Section>
    </div>
  );
}

function VersionList({ versions }: { versions: readonly ReportVersion[] }) {
  return (
    <Table caption="รายงานทุกฉบับ" captionHidden>
      <TableHead>
        <Row>
          <ColumnHead>ฉบับ</ColumnHead>
          <ColumnHead>บันทึกเมื่อ</ColumnHead>
          <ColumnHead>ผู้บันทึก</ColumnHead>
          <ColumnHead className="w-1/2">เหตุผลและสิ่งที่แก้ไข</ColumnHead>
        </Row>
      </TableHead>
      <TableBody>
        {versions.map((version, index) => (
          <Row key={version.version}>
            <RowHead>
              <span className="nowrap">{versionTh(version.version)}</span>
              {index === 0 ? <span className="meta nowrap block">ฉบับปัจจุบัน</span> : null}
            </RowHead>
            <Cell label="บันทึกเมื่อ">
              <span className="min-w-0">
                <ThaiText>{formatThaiDateTime(version.recordedAt)}</ThaiText>
              </span>
            </Cell>
            <Cell label="ผู้บันทึก">
              <span className="min-w-0">
                <ThaiText>{version.recordedByName}</ThaiText>
              </span>
            </Cell>
            <Cell label="เหตุผลและสิ่งที่แก้ไข">
              <div className="min-w-0">
                <WhyAndWhat version={version} before={versions[index + 1] ?? null} />
              </div>
            </Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}

function WhyAndWhat({ version, before }: { version: ReportVersion; before: ReportVersion | null }) {
  const marks = versionMarks(version);
  const parts = before ? changedParts(before, version) : [];
  return (
    <>
      {before ? null : <p>บันทึกครั้งแรก</p>}
      {version.correctionReason ? (
        <p className="[overflow-wrap:anywhere]">
          <b>เหตุผลที่แก้ไข</b> {version.correctionReason}
        </p>
      ) : null}
      {parts.length > 0 ? <p>แก้ไข {parts.map((part) => REPORT_PART_TH[part]).join(" · ")}</p> : null}
      {marks.map((mark) => (
        <p key={mark}>
          <ThaiText>{mark}</ThaiText>
        </p>
      ))}
    </>
  );
}

function PairForm({ versions, pair, path }: Omit<Props, "children">) {
  const options = versions.map(({ version, recordedAt }) => ({
    value: String(version),
    label: `${versionTh(version)} (${formatThaiDateTime(recordedAt)})`,
  }));
  return (
    <FilterForm action={`${path}#history`} label="เลือกสองฉบับที่เทียบกัน" submit="เทียบ">
      <SelectField
        name="from"
        label="เทียบฉบับ"
        defaultValue={String(pair[0].version)}
        options={[...options].reverse()}
      />
      <SelectField name="to" label="กับฉบับ" defaultValue={String(pair[1].version)} options={options} />
    </FilterForm>
  );
}

function SideBySide({ pair }: { pair: Props["pair"] }) {
  const [earlier, later] = pair;
  const changed = changedParts(earlier, later);
  const parts = REPORT_PARTS.filter(
    (part) => part !== "cannotReason" || pair.some(({ status }) => status === "cannot"),
  );
  const [one, other] = [versionTh(earlier.version), versionTh(later.version)];
  return (
    <Table caption={`${one} กับ${other}`}>
      <TableHead>
        <Row>
          <ColumnHead className="w-1/4">รายการ</ColumnHead>
          <ColumnHead className="w-1/3">{one}</ColumnHead>
          <ColumnHead className="w-1/3">{other}</ColumnHead>
          <ColumnHead>ผลการเทียบ</ColumnHead>
        </Row>
      </TableHead>
      <TableBody>
        {parts.map((part) => (
          <Row key={part}>
            <RowHead>
              <SlashedName>{REPORT_PART_TH[part]}</SlashedName>
            </RowHead>
            <Said label={one}>{partSentence(earlier, part)}</Said>
            <Said label={other}>{partSentence(later, part)}</Said>
            <Cell label="ผลการเทียบ">
              {changed.includes(part) ? <Tag kind="info">ต่างกัน</Tag> : <span className="soft">เหมือนกัน</span>}
            </Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}

function Said({ label, children }: { label: string; children: string }) {
  return (
    <Cell label={label} className="whitespace-pre-line">
      {children}
    </Cell>
  );
}
