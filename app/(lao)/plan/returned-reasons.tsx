import { Section } from "@/app/_ui/page-head";
import { ChangingPart } from "@/app/_ui/read-only";
import { Cell, ColumnHead, Row, RowHead, Table, TableBody, TableHead } from "@/app/_ui/table";
import { Tag } from "@/app/_ui/tag";
import { TextLink } from "@/app/_ui/text-link";
import { ThaiText } from "@/app/_ui/thai-phrases";
import type { ProjectReason, ReviewStep } from "@/lib/plans/review/steps/rules";

function Changed({ project, isChanged }: ProjectReason) {
  if (project.deletedAt) return <Tag kind="plain">ลบแล้ว</Tag>;
  return isChanged ? <Tag kind="done">แก้ไขแล้ว</Tag> : <Tag kind="todo">ยังไม่ได้แก้ไข</Tag>;
}

/** What the office asks for: of the whole plan, and of each project with the way to mend it and whether that was done. */
export function ReturnedReasons({ step }: { step: ReviewStep }) {
  const left = step.projects.filter((one) => !one.isChanged).length;
  return (
    <Section
      title="เหตุผล|ที่ส่งกลับ"
      note={step.projects.length > 0 ? `เหลือ ${left} จาก ${step.projects.length} โครงการ` : undefined}
    >
      {step.reason === null ? null : (
        <p className="mb-4 whitespace-pre-line wrap-anywhere">
          <b>ทั้งแผน</b> <ThaiText>{step.reason}</ThaiText>
        </p>
      )}
      {step.projects.length === 0 ? null : (
        <ChangingPart>
          <Table caption="โครงการที่ต้องแก้ไข" captionHidden>
            <TableHead>
              <Row>
                <ColumnHead>โครงการ</ColumnHead>
                <ColumnHead className="w-1/2">เหตุผล</ColumnHead>
                <ColumnHead>การแก้ไข</ColumnHead>
              </Row>
            </TableHead>
            <TableBody>
              {step.projects.map((one) => (
                <Row key={one.project.id}>
                  <RowHead className="plain-head">
                    {one.project.deletedAt ? (
                      one.project.name
                    ) : (
                      <TextLink href={`/projects/${one.project.id}/edit`} label={`แก้ไข ${one.project.name}`}>
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
        </ChangingPart>
      )}
    </Section>
  );
}
