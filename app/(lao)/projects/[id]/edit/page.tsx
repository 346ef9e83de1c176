import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { addressValues } from "@/app/_session/list-address";
import { takeParkedForm } from "@/app/_session/parked-form";
import { requireLaoActor } from "@/app/_session/require-actor";
import { SignedInFrame } from "@/app/_session/signed-in-frame";
import { ActionForm } from "@/app/_ui/action-form";
import { ButtonLink, ButtonRow } from "@/app/_ui/button";
import { HiddenField } from "@/app/_ui/hidden-field";
import { SubmitButton } from "@/app/_ui/submit-button";
import { Phrases } from "@/app/_ui/thai-phrases";
import { TwoTextsChoices } from "@/app/_ui/two-texts";
import { db } from "@/db/client";
import { findOwnLao } from "@/lib/lao/data";
import { findFramework, listEditions } from "@/lib/plans/editions/data";
import { countProjectsOfEdition, findProject } from "@/lib/plans/projects/data";
import { projectIdSchema } from "@/lib/plans/schema";
import { listReportsOfProject } from "@/lib/status-reports/project-list/data";
import { DraftKeeper } from "../../draft-keeper";
import { DraftNotice } from "../../draft-notice";
import { draftShown } from "../../draft-shown";
import { PlanAside } from "../../plan-aside";
import { ProjectFields } from "../../project-fields";
import { editProjectAction } from "./edit-project-action";

export const metadata: Metadata = { title: "แก้ไขโครงการ" };

const TITLE = "แก้ไขข้อมูล|โครงการ/|กิจกรรม/|มาตรการ/|แนวปฏิบัติงาน";

export default async function EditProjectPage({ params, searchParams }: PageProps<"/projects/[id]/edit">) {
  const actor = await requireLaoActor();
  const id = projectIdSchema.safeParse((await params).id);
  if (!id.success) notFound();
  const { scope, lao } = await findOwnLao(db, actor);
  const project = await findProject(db, scope, id.data);
  if (!project || project.deletedAt) notFound();
  const [framework, editions, recorded, reports] = await Promise.all([
    findFramework(db, project.editionId),
    listEditions(db),
    countProjectsOfEdition(db, scope, project.editionId),
    listReportsOfProject(db, scope, project.id),
  ]);
  const edition = editions.find((known) => known.id === project.editionId);
  if (!framework || !edition) notFound();
  const address = addressValues(await searchParams);
  const draft = await draftShown(actor, framework, project);
  const crumbs = [{ label: "โครงการ" }, { label: "รายการโครงการ", href: "/projects" }, { label: "แก้ไข" }];
  return (
    <SignedInFrame actor={actor} current="/projects" crumbs={crumbs}>
      <ActionForm
        key={`${project.id} ${address.draft}`}
        action={editProjectAction}
        initial={(await takeParkedForm(actor, address.parked)) ?? draft}
        labelledBy="plan-heading"
        head={
          <>
            <DraftNotice draft={address.draft} shown={draft !== undefined} />
            <h1 className="form-h1" id="plan-heading">
              <Phrases text={TITLE} />
            </h1>
          </>
        }
        aside={<PlanAside lao={lao} edition={edition} framework={framework} recorded={recorded} />}
      >
        <HiddenField name="key" value={randomUUID()} />
        <input type="hidden" name="projectId" value={project.id} />
        <input type="hidden" name="edition" value={project.editionId} />
        <HiddenField name="rowVersion" value={project.rowVersion} />
        <TwoTextsChoices />
        <ProjectFields
          framework={framework}
          content={project}
          reportedYears={reports.map((report) => report.fiscalYear)}
        />
        <ButtonRow>
          <SubmitButton>บันทึก</SubmitButton>
          <ButtonLink kind="quiet" href={`/projects/${project.id}`}>
            กลับโดยไม่บันทึก
          </ButtonLink>
        </ButtonRow>
        <DraftKeeper shown={draft !== undefined} />
      </ActionForm>
    </SignedInFrame>
  );
}
