import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { addressValues } from "@/app/_session/list-address";
import { takeParkedForm } from "@/app/_session/parked-form";
import { requireCentralOffice } from "@/app/_session/require-central-office";
import { SignedInFrame } from "@/app/_session/signed-in-frame";
import { ActionForm } from "@/app/_ui/action-form";
import { ButtonLink, ButtonRow } from "@/app/_ui/button";
import { Checkbox } from "@/app/_ui/choices";
import { SubmitButton } from "@/app/_ui/submit-button";
import { TextField } from "@/app/_ui/text-field";
import { ThaiText } from "@/app/_ui/thai-phrases";
import { db } from "@/db/client";
import { findKeptEdition } from "@/lib/plans/editions/keeping/data";
import { editionIdSchema } from "@/lib/plans/schema";
import { spanTh } from "../../../edition-words";
import { FrameworkFields } from "../../../framework-fields";
import { addDimensionAction } from "../actions";

export const metadata: Metadata = { title: "เพิ่มมิติ" };

export default async function NewDimensionPage({
  params,
  searchParams,
}: PageProps<"/editions/[id]/dimensions/new">) {
  const actor = await requireCentralOffice();
  const id = editionIdSchema.safeParse((await params).id);
  const edition = id.success ? await findKeptEdition(db, id.data) : null;
  if (!edition) notFound();
  const { parked } = addressValues(await searchParams);
  const home = `/editions/${edition.id}`;
  const number = (edition.dimensions.at(-1)?.number ?? 0) + 1;
  return (
    <SignedInFrame
      actor={actor}
      current="/editions"
      crumbs={[
        { label: "แผนปฏิบัติการและเกณฑ์", href: "/editions" },
        { label: `พ.ศ. ${spanTh(edition)}`, href: home },
        { label: "เพิ่มมิติ" },
      ]}
    >
      <ActionForm
        action={addDimensionAction}
        initial={await takeParkedForm(actor, parked)}
        labelledBy="dimension-heading"
        head={
          <>
            <h1 className="form-h1" id="dimension-heading">
              เพิ่มมิติที่ {number}
            </h1>
            <p className="soft">
              <ThaiText>{edition.nameTh}</ThaiText>
            </p>
          </>
        }
      >
        <FrameworkFields edition={edition} />
        <TextField name="nameTh" label="ชื่อมิติ" autoComplete="off" />
        <Checkbox name="confirmed" label="ยืนยันแล้ว" note="เลือกเมื่อชื่อนี้ตรงกับประกาศของสำนักงาน ป.ป.ช. แล้ว" />
        <ButtonRow>
          <SubmitButton>บันทึก</SubmitButton>
          <ButtonLink kind="quiet" href={home}>
            กลับโดยไม่บันทึก
          </ButtonLink>
        </ButtonRow>
      </ActionForm>
    </SignedInFrame>
  );
}
