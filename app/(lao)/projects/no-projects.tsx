import { ButtonLink } from "@/app/_ui/button";
import { EmptyState } from "@/app/_ui/empty-state";
import type { ProjectListFilter } from "@/lib/status-reports/project-list/data";

type Props = {
  /** "ปีงบประมาณ พ.ศ. 2561" or "ทุกปี". */
  of: string;
  filter: ProjectListFilter;
  own: boolean;
  /** The same year without the other filters. */
  all: string;
};

/** Nothing to list: because of the filters, or because nothing is recorded. */
export function NoProjects({ of, filter, own, all }: Props) {
  if (filter.dimension !== null || filter.q !== "" || filter.reported !== null) {
    return (
      <EmptyState
        title="ไม่มีโครงการตามที่เลือก"
        actions={
          <ButtonLink href={all} kind="second">
            แสดงทุกโครงการ {of}
          </ButtonLink>
        }
      >
        เลือกมิติ รอบ หรือการรายงานอื่น หรือลบคำค้น แล้วกดแสดง
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={`ยังไม่มีโครงการ ${of}`}
      actions={own ? <ButtonLink href="/projects/new">บันทึกแผน</ButtonLink> : undefined}
    >
      {own ? "บันทึกโครงการแรกของแผนปฏิบัติการป้องกันการทุจริต" : "อปท. ยังไม่ได้บันทึกโครงการ เลือกปีอื่นแล้วกดแสดง"}
    </EmptyState>
  );
}
