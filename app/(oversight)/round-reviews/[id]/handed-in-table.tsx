import { StatusMark } from "@/app/_marks/status-mark";
import { Cell, ColumnHead, GroupRow, Row, RowHead, Table, TableBody, TableHead } from "@/app/_ui/table";
import { Tag } from "@/app/_ui/tag";
import { TextArea } from "@/app/_ui/text-field";
import { TextLink } from "@/app/_ui/text-link";
import { ThaiText } from "@/app/_ui/thai-phrases";
import { formatBaht } from "@/lib/platform/money";
import { partSentence, REPORT_PART_TH } from "@/lib/status-reports/history/messages";
import type { HandedInPart, HandedInProject } from "@/lib/status-reports/submissions/handed-in/rules";
import { reasonFieldOf } from "@/lib/status-reports/submissions/schema";
import type { ProjectReason } from "@/lib/status-reports/submissions/steps/rules";

type Props = {
  of: { readonly fiscalYear: number; readonly round: number };
  projects: readonly (HandedInProject & { readonly parts: readonly HandedInPart[] })[];
  /** How many files prove each report. */
  evidence: ReadonlyMap<number, number>;
  /** What the last return said, by project. */
  earlier: ReadonlyMap<number, ProjectReason>;
  /** Whether there are boxes for reasons. */
  isOpen: boolean;
};

function Project({
  of,
  project: { row, isChangedSince },
  files,
}: {
  of: Props["of"];
  project: HandedInProject;
  files: number;
}) {
  const report = `/projects/${row.projectId}/reports/${of.fiscalYear}/${of.round}`;
  return (
    <>
      <TextLink href={report} label={`รายงานของ ${row.name}`}>
        {row.name}
      </TextLink>
      <span className="meta block">
        {files === 0 ? "ไม่มีหลักฐาน" : <TextLink href={`${report}#evidence`}>หลักฐาน {files} ไฟล์</TextLink>}
      </span>
      {isChangedSince ? <Tag kind="todo">แก้ไขหลังส่ง</Tag> : null}
    </>
  );
}

function Status({ project: { handedIn } }: { project: HandedInProject }) {
  return (
    <span className="min-w-0">
      <StatusMark status={handedIn?.status ?? null} />
      {handedIn?.cannotReason ? (
        <span className="meta block">
          <ThaiText>{partSentence(handedIn, "cannotReason")}</ThaiText>
        </span>
      ) : null}
      {handedIn?.remark ? (
        <span className="meta block whitespace-pre-line wrap-anywhere">หมายเหตุ: {handedIn.remark}</span>
      ) : null}
    </span>
  );
}

function Money({
  project: { handedIn },
  part,
}: {
  project: HandedInProject;
  part: "ordinanceBudgetSatang" | "spentSatang";
}) {
  if (!handedIn) return "–";
  return handedIn.withoutBudget ? (
    "ไม่ใช้งบประมาณ"
  ) : (
    <span className="nowrap">{formatBaht(handedIn[part])}</span>
  );
}

function Difference({ project: { differs, before, handedIn } }: { project: HandedInProject }) {
  if (differs.length === 0 || !handedIn) return "–";
  return (
    <ul className="meta min-w-0">
      {differs.map((part) =>
        part === "reported" || !before ? (
          <li key={part}>รายงานเพิ่มจากครั้งก่อน</li>
        ) : (
          <li key={part} className="wrap-anywhere">
            <ThaiText>
              {`${REPORT_PART_TH[part]}: จาก ${partSentence(before, part)} เป็น ${partSentence(handedIn, part)}`}
            </ThaiText>
          </li>
        ),
      )}
    </ul>
  );
}

function Reason({
  project,
  earlier,
  isOpen,
}: { project: HandedInProject } & Pick<Props, "earlier" | "isOpen">) {
  const said = earlier.get(project.row.projectId);
  return (
    <div className="w-full">
      {said ? (
        <span className="meta block whitespace-pre-line wrap-anywhere">เหตุผลครั้งก่อน: {said.reason}</span>
      ) : null}
      {isOpen ? (
        <TextArea
          name={reasonFieldOf(project.row.projectId)}
          rows={2}
          label={
            <>
              เหตุผลที่ต้องแก้ไข<span className="vh"> {project.row.name}</span>
            </>
          }
        />
      ) : null}
    </div>
  );
}

/** The classes by which a row is seen while a part is chosen. */
const seenWith = (parts: readonly HandedInPart[]) =>
  `of-parts ${parts.map((part) => `of-${part}`).join(" ")}`.trim();

/** Every project with its report as it was handed in, wherein it differs from the time before, and a box for a reason. */
export function HandedInTable({ of, projects, evidence, earlier, isOpen }: Props) {
  const hasBefore = projects.some(({ differs }) => differs.length > 0);
  const hasReasons = isOpen || earlier.size > 0;
  const partsOfDimension = (number: number) => [
    ...new Set(projects.flatMap(({ row, parts }) => (row.dimensionNumber === number ? parts : []))),
  ];
  const columns = 4 + Number(hasBefore) + Number(hasReasons);
  return (
    <Table caption="รายงานที่ส่ง" captionHidden>
      <TableHead>
        <Row>
          <ColumnHead className="w-1/4">โครงการ/กิจกรรม/มาตรการ</ColumnHead>
          <ColumnHead>สถานะการดำเนินงาน</ColumnHead>
          <ColumnHead align="right">วงเงินตามข้อบัญญัติ (บาท)</ColumnHead>
          <ColumnHead align="right">เบิกจ่ายจริง (บาท)</ColumnHead>
          {hasBefore ? <ColumnHead>ต่างจากครั้งก่อน</ColumnHead> : null}
          {hasReasons ? <ColumnHead className="w-1/4">เหตุผลที่ต้องแก้ไข</ColumnHead> : null}
        </Row>
      </TableHead>
      <TableBody>
        {projects.flatMap((project, index) => [
          projects[index - 1]?.row.dimensionNumber === project.row.dimensionNumber ? null : (
            <GroupRow
              key={`dimension-${project.row.dimensionNumber}`}
              colSpan={columns}
              className={seenWith(partsOfDimension(project.row.dimensionNumber))}
            >
              มิติที่ {project.row.dimensionNumber} {project.row.dimensionNameTh}
            </GroupRow>
          ),
          <Row
            key={project.row.projectId}
            id={`project-${project.row.projectId}`}
            className={seenWith(project.parts)}
          >
            <RowHead className="plain-head">
              <span className="block min-w-0 wrap-anywhere">
                <Project of={of} project={project} files={evidence.get(project.row.projectId) ?? 0} />
              </span>
            </RowHead>
            <Cell label="สถานะ">
              <Status project={project} />
            </Cell>
            <Cell label="วงเงินตามข้อบัญญัติ (บาท)" align="right">
              <Money project={project} part="ordinanceBudgetSatang" />
            </Cell>
            <Cell label="เบิกจ่ายจริง (บาท)" align="right">
              <Money project={project} part="spentSatang" />
            </Cell>
            {hasBefore ? (
              <Cell label="ต่างจากครั้งก่อน">
                <Difference project={project} />
              </Cell>
            ) : null}
            {hasReasons ? (
              <Cell label="เหตุผลที่ต้องแก้ไข">
                <Reason project={project} earlier={earlier} isOpen={isOpen} />
              </Cell>
            ) : null}
          </Row>,
        ])}
      </TableBody>
    </Table>
  );
}
