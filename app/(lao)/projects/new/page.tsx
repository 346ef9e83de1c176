import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { addressValues } from "@/app/_session/list-address";
import { takeParkedForm } from "@/app/_session/parked-form";
import { requireLaoActor } from "@/app/_session/require-actor";
import { SignedInFrame } from "@/app/_session/signed-in-frame";
import { ActionForm } from "@/app/_ui/action-form";
import { ButtonRow } from "@/app/_ui/button";
import { EmptyState } from "@/app/_ui/empty-state";
import { HiddenField } from "@/app/_ui/hidden-field";
import { SubmitButton } from "@/app/_ui/submit-button";
import { TextLink } from "@/app/_ui/text-link";
import { Phrases, ThaiText } from "@/app/_ui/thai-phrases";
import { db } from "@/db/client";
import { findOwnLao } from "@/lib/lao/data";
import { type Edition, findFramework, listEditions } from "@/lib/plans/editions/data";
import { countProjectsOfEdition } from "@/lib/plans/projects/data";
import { ArrivedHere } from "../arrived-here";
import { chosenEdition } from "../chosen-edition";
import { ClearForm } from "../clear-form";
import { DraftKeeper } from "../draft-keeper";
import { DraftNotice } from "../draft-notice";
import { draftShown } from "../draft-shown";
import { PlanAside } from "../plan-aside";
import { ProjectFields } from "../project-fields";
import { ProjectNotice } from "../project-notice";
import { createProjectAction } from "./create-project-action";

export const metadata: Metadata = { title: "บันทึกแผน" };

const TITLE = "การบันทึกข้อมูล|โครงการ/|กิจกรรม/|มาตรการ/|แนวปฏิบัติงาน";

export default async function NewProjectPage({ searchParams }: PageProps<"/projects/new">) {
  const actor = await requireLaoActor();
  const address = addressValues(await searchParams);
  const [editions, { scope, lao }] = await Promise.all([listEditions(db), findOwnLao(db, actor)]);
  const edition = chosenEdition(editions, address.edition);
  const frame = {
    actor,
    current: "/projects/new",
    crumbs: [{ label: "โครงการ", href: "/projects" }, { label: "บันทึกแผน" }],
  };
  if (!edition) {
    return (
      <SignedInFrame {...frame}>
        <EmptyState title="ยังไม่มีแผนปฏิบัติการให้บันทึก">
          สำนักงาน ป.ป.ช. ยังไม่ได้กำหนดปีงบประมาณและกรอบแนวทางของแผน สอบถามสำนักงาน ป.ป.ช. ประจำจังหวัด
        </EmptyState>
      </SignedInFrame>
    );
  }
  const [framework, recorded] = await Promise.all([
    findFramework(db, edition.id),
    countProjectsOfEdition(db, scope, edition.id),
  ]);
  if (!framework) notFound();
  const draft = await draftShown(actor, framework, null);
  const emptyForm = `/projects/new?edition=${edition.id}`;
  return (
    <SignedInFrame {...frame}>
      {/* Another edition, or the next project, is another form: nothing of the last one stays in it. */}
      <ActionForm
        key={`${edition.id} ${address.recorded} ${address.draft}`}
        action={createProjectAction}
        initial={(await takeParkedForm(actor, address.parked)) ?? draft}
        labelledBy="plan-heading"
        head={
          <>
            {address.recorded ? (
              <ArrivedHere>
                <ProjectNotice scope={scope} done="recorded" projectId={address.recorded}>
                  <p>กรอกโครงการถัดไปในแบบด้านล่าง</p>
                </ProjectNotice>
              </ArrivedHere>
            ) : null}
            <DraftNotice draft={address.draft} shown={draft !== undefined} />
            <h1 className="form-h1" id="plan-heading">
              <Phrases text={TITLE} />
            </h1>
          </>
        }
        aside={
          <PlanAside lao={lao} edition={edition} framework={framework} recorded={recorded}>
            <p>
              <ThaiText>บันทึกครั้งละ 1 โครงการ ให้ครบทุกโครงการในแผนที่ส่งให้สำนักงาน ป.ป.ช.</ThaiText>
            </p>
            <OtherEditions editions={editions} chosen={edition} />
          </PlanAside>
        }
      >
        <HiddenField name="key" value={randomUUID()} />
        <input type="hidden" name="edition" value={edition.id} />
        <ProjectFields framework={framework} content={null} />
        <ButtonRow>
          <SubmitButton name="then" value="home">
            บันทึก
          </SubmitButton>
          <SubmitButton kind="second" name="then" value="next">
            บันทึกข้อมูลถัดไป
          </SubmitButton>
          <ClearForm emptyForm={emptyForm} />
        </ButtonRow>
        <DraftKeeper shown={draft !== undefined} />
      </ActionForm>
    </SignedInFrame>
  );
}

function OtherEditions({ editions, chosen }: { editions: readonly Edition[]; chosen: Edition }) {
  const others = editions.filter((edition) => edition.id !== chosen.id);
  if (others.length === 0) return null;
  return (
    <>
      <p>บันทึกในแผนฉบับอื่น</p>
      <ul>
        {others.map((edition) => (
          <li key={edition.id}>
            <TextLink href={`/projects/new?edition=${edition.id}`}>{edition.nameTh}</TextLink>
          </li>
        ))}
      </ul>
    </>
  );
}
