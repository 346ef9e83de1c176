import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { addressValues } from "@/app/_session/list-address";
import { takeParkedForm } from "@/app/_session/parked-form";
import { requireCentralOffice } from "@/app/_session/require-central-office";
import { SignedInFrame } from "@/app/_session/signed-in-frame";
import { ActionForm } from "@/app/_ui/action-form";
import { ButtonRow } from "@/app/_ui/button";
import { PageHead, Section } from "@/app/_ui/page-head";
import { SubmitButton } from "@/app/_ui/submit-button";
import { db } from "@/db/client";
import { findKeptEdition } from "@/lib/plans/editions/keeping/data";
import { editionIdSchema } from "@/lib/plans/schema";
import { editEditionAction } from "../actions";
import { DoneNotice } from "../done-notice";
import { EditionFields } from "../edition-fields";
import { spanTh } from "../edition-words";
import { FrameworkFields } from "../framework-fields";
import { FrameworkTable } from "./framework-table";

export const metadata: Metadata = { title: "แผนปฏิบัติการ" };

export default async function EditionPage({ params, searchParams }: PageProps<"/editions/[id]">) {
  const actor = await requireCentralOffice();
  const id = editionIdSchema.safeParse((await params).id);
  const edition = id.success ? await findKeptEdition(db, id.data) : null;
  if (!edition) notFound();
  const { parked, done } = addressValues(await searchParams);
  return (
    <SignedInFrame
      actor={actor}
      current="/editions"
      crumbs={[{ label: "แผนปฏิบัติการและเกณฑ์", href: "/editions" }, { label: `พ.ศ. ${spanTh(edition)}` }]}
    >
      <div className="mb-4 empty:hidden">
        <DoneNotice done={done} />
      </div>
      <PageHead title={edition.nameTh} under={`ปีงบประมาณ พ.ศ. ${spanTh(edition)}`} />
      <Section
        title="มิติและข้อย่อย"
        note="โครงการที่เลือกข้อย่อยไว้แล้วไม่เปลี่ยนตาม เมื่อข้อย่อยเลิกใช้ และรายงานของปีที่สิ้นสุดแล้วพิมพ์ชื่อมิติเดิม"
      >
        <FrameworkTable edition={edition} now={new Date()} />
      </Section>
      <Section title="ชื่อและช่วงปี" note="ปีที่มีโครงการ คะแนน หรือข้อมูลของรอบการรายงานแล้ว นำออกไม่ได้">
        <ActionForm action={editEditionAction} initial={await takeParkedForm(actor, parked)}>
          <FrameworkFields edition={edition} />
          <EditionFields defaults={edition} />
          <ButtonRow>
            <SubmitButton>บันทึก</SubmitButton>
          </ButtonRow>
        </ActionForm>
      </Section>
    </SignedInFrame>
  );
}
