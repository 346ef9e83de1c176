import { Section } from "@/app/_ui/page-head";
import { Cell, ColumnHead, Row, RowHead, Table, TableBody, TableHead } from "@/app/_ui/table";
import { Tag } from "@/app/_ui/tag";
import { TextLink } from "@/app/_ui/text-link";
import { ThaiText } from "@/app/_ui/thai-phrases";
import type { SubmissionStanding } from "@/lib/status-reports/submissions/data";
import type { ProjectReason } from "@/lib/status-reports/submissions/steps/rules";

type Props = {
  of: { readonly fiscalYear: number; readonly round: number };
  reasons: NonNullable<SubmissionStanding["reasons"]>;
};

function Changed({ project, isChanged }: ProjectReason) {
  if (project.isDeleted) return <Tag kind="plain">ลบแล้ว</Tag>;
  return isChanged ? <Tag kind="done">แก้ไขแล้ว</Tag> : <Tag kind="todo">ยังไม่ได้แก้ไข</Tag>;
}

/** What the office asks for: of the whole round, and of each project with the way to mend it and whether that was done. */
export function ReturnedReports({ of, reasons: { whole, projects } }: Props) {
  const left = projects.filter((one) => !one.isChanged).length;
  return (
    <Section
      title="เหตุผล|ที่ส่งกลับ"
      note={projects.length > 0 ? `เหลือ ${left} จาก ${projects.length} โครงการ` : undefined}
    >
      {whole === null ? null : (
        <p className="mb-4 whitespace-pre-line wrap-anywhere">
          <b>ทั้งรอบ</b> <ThaiText>{whole}</ThaiText>
        </p>
      )}
      {projects.length === 0 ? null : (
        <Table caption="โครงการที่ต้องแก้ไข" captionHidden>
          <TableHead>
            <Row>
              <ColumnHead>โครงการ</ColumnHead>
              <ColumnHead className="w-1/2">เหตุผล</ColumnHead>
              <ColumnHead>การแก้ไข</ColumnHead>
            </Row>
          </TableHead>
          <TableBody>
            {projects.map((one) => (
              <Row key={one.project.id}>
                <RowHead className="plain-head">
                  {one.project.isDeleted ? (
                    one.project.name
                  ) : (
                    <TextLink
                      href={`/projects/${one.project.id}/reports/${of.fiscalYear}/${of.round}`}
                      label={`แก้ไขรายงานของ ${one.project.name}`}
                    >
                      {one.project.name}
                    </TextLink>
                  )}
                </RowHead>
                <Cell label="เหตุผล">
                  <span className="min-w-0 whitespace-pre-line wrap-anywhere">
                    <ThaiText>{one.reason}</ThaiText>
                  </span>
                </Cell>
                <Cell label="การแก้ไข">
                  <Changed {...one} />
                </Cell>
              </Row>
            ))}
          </TableBody>
        </Table>
      )}
    </Section>
  );
}
