import type { Metadata } from "next";
import { addressValues } from "@/app/_session/list-address";
import { requireLaoActor } from "@/app/_session/require-actor";
import { SignedInFrame } from "@/app/_session/signed-in-frame";
import { ButtonLink } from "@/app/_ui/button";
import { EmptyState } from "@/app/_ui/empty-state";
import { PageHead } from "@/app/_ui/page-head";
import { ChangingPart } from "@/app/_ui/read-only";
import { Cell, ColumnHead, Row, RowHead, Table, TableBody, TableHead } from "@/app/_ui/table";
import { ThaiText } from "@/app/_ui/thai-phrases";
import { db } from "@/db/client";
import { findOwnLao } from "@/lib/lao/data";
import { PROJECT_KIND_TH } from "@/lib/plans/messages";
import { listDeletedProjects } from "@/lib/plans/projects/data";
import { RESTORE_DAYS, restorableUntil } from "@/lib/plans/rules";
import { formatThaiDateTime } from "@/lib/platform/civil-date";
import { changeProjectAction } from "../change-project-action";
import { ProjectNotice } from "../project-notice";
import { RefusedNotice } from "../refused-notice";

export const metadata: Metadata = { title: "โครงการที่ลบ" };

export default async function DeletedProjectsPage({ searchParams }: PageProps<"/projects/deleted">) {
  const actor = await requireLaoActor();
  const address = addressValues(await searchParams);
  const { scope } = await findOwnLao(db, actor);
  const deleted = await listDeletedProjects(db, scope, new Date());
  return (
    <SignedInFrame
      actor={actor}
      current="/projects"
      crumbs={[{ label: "โครงการ" }, { label: "รายการโครงการ", href: "/projects" }, { label: "โครงการที่ลบ" }]}
    >
      <PageHead
        title="โครงการที่ลบ"
        under={`นำกลับได้ภายใน ${RESTORE_DAYS} วันนับจากวันที่ลบ รายงานผลของโครงการกลับมาด้วย`}
      />
      <div className="stack mb-4 empty:hidden">
        <RefusedNotice reason={address.refused} />
        <ProjectNotice scope={scope} done={address.done} projectId={address.project} />
      </div>
      {deleted.length === 0 ? (
        <EmptyState
          title="ไม่มีโครงการที่ลบ"
          actions={
            <ButtonLink href="/projects" kind="second">
              กลับรายการโครงการ
            </ButtonLink>
          }
        >
          โครงการที่ลบจะอยู่ที่นี่ {RESTORE_DAYS} วัน
        </EmptyState>
      ) : (
        <form action={changeProjectAction}>
          <input type="hidden" name="back" value="/projects/deleted" />
          <ChangingPart>
            <Table caption="โครงการที่ลบ" captionHidden>
              <TableHead>
                <Row>
                  <ColumnHead>ประเภทงาน</ColumnHead>
                  <ColumnHead>ชื่อโครงการ</ColumnHead>
                  <ColumnHead>สอดคล้อง</ColumnHead>
                  <ColumnHead>ลบเมื่อ</ColumnHead>
                  <ColumnHead>นำกลับได้ถึง</ColumnHead>
                  <ColumnHead>นำกลับ</ColumnHead>
                </Row>
              </TableHead>
              <TableBody>
                {deleted.map((project) => (
                  <Row key={project.id}>
                    <Cell label="ประเภทงาน">{PROJECT_KIND_TH[project.kind]}</Cell>
                    <RowHead>
                      <ThaiText>{project.name}</ThaiText>
                    </RowHead>
                    <Cell label="สอดคล้อง">มิติที่ {project.dimensionNumber}</Cell>
                    <Cell label="ลบเมื่อ">{formatThaiDateTime(project.deletedAt)}</Cell>
                    <Cell label="นำกลับได้ถึง">{formatThaiDateTime(restorableUntil(project.deletedAt))}</Cell>
                    <Cell label="นำกลับ">
                      <button
                        type="submit"
                        className="btn second"
                        name="change"
                        value={`restore-${project.id}`}
                      >
                        นำกลับ<span className="vh"> {project.name}</span>
                      </button>
                    </Cell>
                  </Row>
                ))}
              </TableBody>
            </Table>
          </ChangingPart>
        </form>
      )}
    </SignedInFrame>
  );
}
