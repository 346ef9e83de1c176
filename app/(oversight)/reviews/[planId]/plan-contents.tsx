import { Section } from "@/app/_ui/page-head";
import { Cell, ColumnHead, GroupRow, Row, RowHead, Table, TableBody, TableHead } from "@/app/_ui/table";
import { Tag } from "@/app/_ui/tag";
import { TextArea } from "@/app/_ui/text-field";
import { TextLink } from "@/app/_ui/text-link";
import { ThaiText } from "@/app/_ui/thai-phrases";
import { PROJECT_KIND_TH, QUARTER_TH, TARGET_GROUP_TH } from "@/lib/plans/messages";
import { plannedBudgetTh } from "@/lib/plans/projects/comparison/messages";
import type { PlanProject } from "@/lib/plans/review/contents/data";
import { reasonFieldOf } from "@/lib/plans/review/schema";
import type { ProjectReason } from "@/lib/plans/review/steps/rules";

type Props = {
  dimensions: readonly { readonly number: number; readonly nameTh: string }[];
  projects: readonly PlanProject[];
  /** What the last return said, by project. */
  earlier: ReadonlyMap<number, ProjectReason>;
  /** Whether there are boxes for reasons. */
  isOpen: boolean;
};

function Said({ project }: { project: PlanProject }) {
  const facts = [
    PROJECT_KIND_TH[project.kind],
    project.quarter === null ? null : QUARTER_TH[project.quarter],
    project.targetGroups.map((group) => TARGET_GROUP_TH[group]).join(", ") || null,
  ].filter((fact) => fact !== null);
  return (
    <>
      <TextLink href={`/projects/${project.id}`}>{project.name}</TextLink>
      <span className="meta block">
        <ThaiText>{facts.join(" · ")}</ThaiText>
      </span>
      {project.objective ? (
        <span className="meta block whitespace-pre-line">วัตถุประสงค์: {project.objective}</span>
      ) : null}
      {project.remark ? (
        <span className="meta block whitespace-pre-line">หมายเหตุ: {project.remark}</span>
      ) : null}
      {project.consistent ? null : <Tag kind="plain">ไม่สอดคล้อง</Tag>}
    </>
  );
}

function Earlier({ reason }: { reason: ProjectReason | undefined }) {
  if (!reason) return null;
  return (
    <div className="mb-2">
      {reason.isChanged ? <Tag kind="done">แก้ไขหลังส่งกลับ</Tag> : <Tag kind="todo">ยังไม่ได้แก้ไขหลังส่งกลับ</Tag>}
      <span className="meta block whitespace-pre-line wrap-anywhere">เหตุผลครั้งก่อน: {reason.reason}</span>
    </div>
  );
}

function ProjectRow({
  project,
  earlier,
  isOpen,
}: { project: PlanProject } & Pick<Props, "earlier" | "isOpen">) {
  const field = reasonFieldOf(project.id);
  return (
    <Row id={`project-${project.id}`}>
      <RowHead className="plain-head">
        <span className="block min-w-0 wrap-anywhere">
          <Said project={project} />
        </span>
      </RowHead>
      <Cell label="งบประมาณ">
        <ul>
          {project.years.map((year) => (
            <li key={year.fiscalYear}>
              <span className="soft">{year.fiscalYear}</span>{" "}
              <span className="nowrap">{plannedBudgetTh(year)}</span>
            </li>
          ))}
        </ul>
      </Cell>
      {hasReasons(isOpen, earlier) ? (
        <Cell label="เหตุผลที่ต้องแก้ไข">
          <div className="w-full">
            <Earlier reason={earlier.get(project.id)} />
            {isOpen ? (
              <TextArea
                name={field}
                rows={2}
                label={
                  <>
                    เหตุผลที่ต้องแก้ไข<span className="vh"> {project.name}</span>
                  </>
                }
              />
            ) : null}
          </div>
        </Cell>
      ) : null}
    </Row>
  );
}

/** A plan that nobody reviews now and that was never returned has no column for reasons. */
const hasReasons = (isOpen: boolean, earlier: Props["earlier"]) => isOpen || earlier.size > 0;

const subItemTh = ({ subItem }: PlanProject) =>
  subItem ? `${subItem.code} ${subItem.nameTh}` : "ยังไม่ได้ระบุข้อย่อย";

function DimensionTable({
  projects,
  earlier,
  isOpen,
  caption,
}: Omit<Props, "dimensions"> & { caption: string }) {
  return (
    <Table caption={caption} captionHidden>
      <TableHead>
        <Row>
          <ColumnHead className="w-2/5">โครงการ/กิจกรรม/มาตรการ</ColumnHead>
          <ColumnHead>งบประมาณ</ColumnHead>
          {hasReasons(isOpen, earlier) ? <ColumnHead className="w-1/3">เหตุผลที่ต้องแก้ไข</ColumnHead> : null}
        </Row>
      </TableHead>
      <TableBody>
        {projects.flatMap((project, index) => [
          index === 0 || projects[index - 1]?.subItem?.id !== project.subItem?.id ? (
            <GroupRow key={`group-${project.id}`} colSpan={hasReasons(isOpen, earlier) ? 3 : 2}>
              {subItemTh(project)}
            </GroupRow>
          ) : null,
          <ProjectRow key={project.id} project={project} earlier={earlier} isOpen={isOpen} />,
        ])}
      </TableBody>
    </Table>
  );
}

/** The whole plan by dimension and sub-item, with a box for a reason beside each project. */
export function PlanContents({ dimensions, projects, earlier, isOpen }: Props) {
  const parts = dimensions.map((dimension) => ({
    ...dimension,
    own: projects.filter((project) => project.dimensionNumber === dimension.number),
  }));
  return (
    <>
      <ul className="links no-print flex flex-wrap gap-x-4">
        {parts.map(({ number, own }) => (
          <li key={number}>
            <a href={`#dimension-${number}`}>
              มิติที่ {number} ({own.length})
            </a>
          </li>
        ))}
      </ul>
      {parts.map(({ number, nameTh, own }) => (
        <div key={number} id={`dimension-${number}`}>
          <Section title={`มิติที่ ${number} |${nameTh}`} note={`${own.length} โครงการ`}>
            {own.length === 0 ? (
              <p className="soft">ไม่มีโครงการในมิตินี้</p>
            ) : (
              <DimensionTable
                projects={own}
                earlier={earlier}
                isOpen={isOpen}
                caption={`โครงการในมิติที่ ${number}`}
              />
            )}
          </Section>
        </div>
      ))}
    </>
  );
}
