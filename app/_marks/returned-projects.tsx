import { Section } from "@/app/_ui/page-head";
import { Cell, ColumnHead, Row, RowHead, Table, TableBody, TableHead } from "@/app/_ui/table";
import { Tag } from "@/app/_ui/tag";
import { TextLink } from "@/app/_ui/text-link";
import { ThaiText } from "@/app/_ui/thai-phrases";

type ReturnedProject = {
  readonly project: { readonly id: number; readonly name: string };
  readonly reason: string;
  readonly isDeleted: boolean;
  readonly isChanged: boolean;
};

type Props = {
  /** The reason for all of it, and what "all" is: ทั้งแผน, ทั้งรอบ. */
  whole: { readonly label: string; readonly reason: string | null };
  projects: readonly ReturnedProject[];
  /** Where a project is mended, and how the way there is called. */
  wayTo: (project: { readonly id: number; readonly name: string }) => {
    readonly href: string;
    readonly label: string;
  };
};

function Changed({ isDeleted, isChanged }: ReturnedProject) {
  if (isDeleted) return <Tag kind="plain">ลบแล้ว</Tag>;
  return isChanged ? <Tag kind="done">แก้ไขแล้ว</Tag> : <Tag kind="todo">ยังไม่ได้แก้ไข</Tag>;
}

/** What an office asks for: of the whole, and of each project with the way to mend it and whether that was done. */
export function ReturnedProjects({ whole, projects, wayTo }: Props) {
  const left = projects.filter((one) => !one.isChanged).length;
  return (
    <Section
      title="เหตุผล|ที่ส่งกลับ"
      note={projects.length > 0 ? `เหลือ ${left} จาก ${projects.length} โครงการ` : undefined}
    >
      {whole.reason === null ? null : (
        <p className="mb-4 whitespace-pre-line wrap-anywhere">
          <b>{whole.label}</b> <ThaiText>{whole.reason}</ThaiText>
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
                  {one.isDeleted ? (
                    one.project.name
                  ) : (
                    <TextLink {...wayTo(one.project)}>{one.project.name}</TextLink>
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
