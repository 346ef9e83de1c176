import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { HistorySection } from "@/app/_history/history-section";
import { addressValues } from "@/app/_session/list-address";
import { requireActor } from "@/app/_session/require-actor";
import { SignedInFrame } from "@/app/_session/signed-in-frame";
import { Button, ButtonLink, ButtonRow } from "@/app/_ui/button";
import { FactList } from "@/app/_ui/fact-list";
import { Notice } from "@/app/_ui/notice";
import { PageHead, Section } from "@/app/_ui/page-head";
import { ChangingPart } from "@/app/_ui/read-only";
import { ThaiText } from "@/app/_ui/thai-phrases";
import { db } from "@/db/client";
import { projectPartTh } from "@/lib/plans/projects/comparison/messages";
import { findProject, type Project } from "@/lib/plans/projects/data";
import { restorableUntil } from "@/lib/plans/rules";
import { projectIdSchema } from "@/lib/plans/schema";
import { civilDateOf, formatThaiDateTime } from "@/lib/platform/civil-date";
import { findScopeOfProject } from "@/lib/status-reports/data";
import { listReportsOfProject } from "@/lib/status-reports/project-list/data";
import { databaseNow, listRoundWindows } from "@/lib/status-reports/rounds/data";
import { changeProjectAction } from "../change-project-action";
import { ProjectNotice } from "../project-notice";
import { RefusedNotice } from "../refused-notice";
import { YearTable } from "./year-table";

export const metadata: Metadata = { title: "โครงการ" };

export default async function ProjectPage({ params, searchParams }: PageProps<"/projects/[id]">) {
  const actor = await requireActor();
  const id = projectIdSchema.safeParse((await params).id);
  const scope = id.success ? await findScopeOfProject(db, actor, id.data) : null;
  const project = scope && id.success ? await findProject(db, scope, id.data) : null;
  const own = actor.role === "lao";
  if (!scope || !project || (project.deletedAt && !own)) notFound();
  const address = addressValues(await searchParams);
  const [reports, now, windows] = await Promise.all([
    listReportsOfProject(db, scope, project.id),
    databaseNow(db),
    Promise.all(project.years.map((year) => listRoundWindows(db, year.fiscalYear, scope.laoId))),
  ]);
  const here = `/projects/${project.id}`;
  const crumbs = own
    ? [{ label: "โครงการ" }, { label: "รายการโครงการ", href: "/projects" }, { label: "รายละเอียด" }]
    : [{ label: "อปท. ในความดูแล", href: "/laos" }, { label: "รายละเอียดโครงการ" }];
  return (
    <SignedInFrame actor={actor} current={own ? "/projects" : "/laos"} crumbs={crumbs}>
      <PageHead title={project.name} under={<ThaiText>{projectPartTh(project, "kind")}</ThaiText>}>
        {own && !project.deletedAt ? <Actions project={project} back={here} /> : null}
      </PageHead>
      <div className="stack mb-4 empty:hidden">
        {own ? <RefusedNotice reason={address.refused} /> : null}
        {own ? (
          <ProjectNotice scope={scope} done={address.done} projectId={String(project.id)} back={here} />
        ) : null}
        {project.deletedAt && address.done !== "deleted" ? <Deleted project={project} back={here} /> : null}
        {project.consistent ? null : (
          <Notice title="ไม่สอดคล้อง กับมิติที่กำหนด">โครงการนี้ไม่ต้องรายงานผล และไม่นับในทุกรายงาน</Notice>
        )}
      </div>
      <Section title="รายละเอียด">
        <FactList wide facts={factsOf(project)} />
      </Section>
      <Section title="งบประมาณและการรายงานผล">
        <YearTable
          project={project}
          reports={reports}
          windows={windows.flat()}
          today={civilDateOf(now)}
          own={own}
        />
      </Section>
      <HistorySection actor={actor} entity="project" id={project.id} />
    </SignedInFrame>
  );
}

function factsOf(project: Project) {
  const saying = (part: Parameters<typeof projectPartTh>[1]) => (
    <span className="whitespace-pre-line">
      <ThaiText>{projectPartTh(project, part)}</ThaiText>
    </span>
  );
  return [
    { term: "สอดคล้อง", value: saying("dimension") },
    { term: "ปีงบประมาณที่ดำเนินการ", value: project.years.map((year) => year.fiscalYear).join(", ") },
    { term: "ดำเนินการในไตรมาส", value: saying("quarter") },
    { term: "กลุ่มเป้าหมาย", value: saying("targetGroups") },
    { term: "วัตถุประสงค์", value: saying("objective") },
    { term: "หมายเหตุ", value: saying("remark") },
    { term: "แก้ไขล่าสุด", value: formatThaiDateTime(project.updatedAt) },
  ];
}

function Actions({ project, back }: { project: Project; back: string }) {
  return (
    <form action={changeProjectAction} className="no-print">
      <input type="hidden" name="back" value={back} />
      <ButtonRow>
        <ButtonLink href={`/projects/${project.id}/edit`} kind="second">
          แก้ไข
        </ButtonLink>
        <ChangingPart>
          <Button
            kind="second"
            name="change"
            value={`${project.consistent ? "inconsistent" : "consistent"}-${project.id}`}
          >
            เปลี่ยนเป็น {project.consistent ? "ไม่สอดคล้อง" : "สอดคล้อง"}
          </Button>
          <Button kind="danger" name="change" value={`delete-${project.id}`}>
            ลบ
          </Button>
        </ChangingPart>
      </ButtonRow>
    </form>
  );
}

function Deleted({ project, back }: { project: Project; back: string }) {
  const deletedAt = project.deletedAt!;
  return (
    <Notice kind="wait" title={`โครงการนี้ลบแล้วเมื่อ ${formatThaiDateTime(deletedAt)}`}>
      <p>
        <ThaiText>{`นำกลับได้ถึง ${formatThaiDateTime(restorableUntil(deletedAt))}`}</ThaiText>
      </p>
      <form action={changeProjectAction}>
        <input type="hidden" name="back" value={back} />
        <ChangingPart>
          <Button kind="second" name="change" value={`restore-${project.id}`}>
            นำกลับ
          </Button>
        </ChangingPart>
      </form>
    </Notice>
  );
}
