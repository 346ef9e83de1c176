import type { Metadata } from "next";
import { addressOf, addressValues } from "@/app/_session/list-address";
import { requireLaoActor } from "@/app/_session/require-actor";
import { SignedInFrame } from "@/app/_session/signed-in-frame";
import { ButtonLink } from "@/app/_ui/button";
import { EmptyState } from "@/app/_ui/empty-state";
import { FilterForm } from "@/app/_ui/filter-form";
import { Notice } from "@/app/_ui/notice";
import { PageHead } from "@/app/_ui/page-head";
import { Pagination } from "@/app/_ui/pagination";
import { ChangingPart } from "@/app/_ui/read-only";
import { Cell, ColumnHead, Row, RowHead, Table, TableBody, TableHead } from "@/app/_ui/table";
import { TextField } from "@/app/_ui/text-field";
import { ThaiText } from "@/app/_ui/thai-phrases";
import { db } from "@/db/client";
import { findOwnLao } from "@/lib/lao/data";
import { PROJECT_KIND_TH } from "@/lib/plans/messages";
import { listDeletedProjects } from "@/lib/plans/projects/data";
import { RESTORE_DAYS, restorableUntil } from "@/lib/plans/rules";
import { formatThaiDateTime } from "@/lib/platform/civil-date";
import { pageNumber, searchWords, UNSEARCHABLE_TH } from "@/lib/platform/list-address";
import { changeProjectAction } from "../change-project-action";
import { ProjectNotice } from "../project-notice";
import { RefusedNotice } from "../refused-notice";

export const metadata: Metadata = { title: "โครงการที่ลบ" };

export default async function DeletedProjectsPage({ searchParams }: PageProps<"/projects/deleted">) {
  const actor = await requireLaoActor();
  const address = addressValues(await searchParams);
  const { scope } = await findOwnLao(db, actor);
  const asked = { q: searchWords.parse(address.q), page: pageNumber.parse(address.page) };
  const list = await listDeletedProjects(db, scope, asked, new Date());
  const deleted = list.rows;
  const hrefOf = (page: number) => addressOf("/projects/deleted", { q: asked.q, page });
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
      {list.all > 0 ? (
        <>
          <FilterForm action="/projects/deleted" label="ค้นหาโครงการที่ลบ">
            <TextField name="q" label="ชื่อโครงการ" type="search" defaultValue={address.q ?? ""} grow />
          </FilterForm>
          {address.q?.trim() && asked.q === "" ? <Notice kind="bad">{UNSEARCHABLE_TH}</Notice> : null}
          <div className="list-head">
            <p>
              พบ <b>{list.found}</b> จาก <b>{list.all}</b> โครงการ
            </p>
          </div>
        </>
      ) : null}
      {deleted.length === 0 ? (
        <EmptyState
          title={list.all > 0 ? "ไม่พบโครงการที่ลบตามคำค้น" : "ไม่มีโครงการที่ลบ"}
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
          <input type="hidden" name="back" value={hrefOf(list.page)} />
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
      <Pagination page={list.page} pageCount={list.pageCount} hrefOf={hrefOf} />
    </SignedInFrame>
  );
}
