import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { addressValues } from "@/app/_session/list-address";
import { takeParkedForm } from "@/app/_session/parked-form";
import { requireCentralOffice } from "@/app/_session/require-central-office";
import { SignedInFrame } from "@/app/_session/signed-in-frame";
import { ActionForm } from "@/app/_ui/action-form";
import { ButtonLink, ButtonRow } from "@/app/_ui/button";
import { SubmitButton } from "@/app/_ui/submit-button";
import { ThaiText } from "@/app/_ui/thai-phrases";
import { db } from "@/db/client";
import { findKeptEdition } from "@/lib/plans/editions/keeping/data";
import { editionIdSchema } from "@/lib/plans/schema";
import { spanTh } from "../../../edition-words";
import { FrameworkFields } from "../../../framework-fields";
import { addSubItemAction } from "../actions";
import { SubItemFields } from "../sub-item-fields";

export const metadata: Metadata = { title: "เพิ่มข้อย่อย" };

export default async function NewSubItemPage({
  params,
  searchParams,
}: PageProps<"/editions/[id]/sub-items/new">) {
  const actor = await requireCentralOffice();
  const id = editionIdSchema.safeParse((await params).id);
  const edition = id.success ? await findKeptEdition(db, id.data) : null;
  if (!edition) notFound();
  const { parked } = addressValues(await searchParams);
  const home = `/editions/${edition.id}`;
  return (
    <SignedInFrame
      actor={actor}
      current="/editions"
      crumbs={[
        { label: "แผนปฏิบัติการและเกณฑ์", href: "/editions" },
        { label: `พ.ศ. ${spanTh(edition)}`, href: home },
        { label: "เพิ่มข้อย่อย" },
      ]}
    >
      <ActionForm
        action={addSubItemAction}
        initial={await takeParkedForm(actor, parked)}
        labelledBy="item-heading"
        head={
          <>
            <h1 className="form-h1" id="item-heading">
              เพิ่มข้อย่อย
            </h1>
            <p className="soft">
              <ThaiText>{edition.nameTh}</ThaiText>
            </p>
          </>
        }
      >
        <FrameworkFields edition={edition} />
        <SubItemFields
          defaults={{ code: "", nameTh: "", confirmed: false }}
          codeHint="ตัวเลขแรกคือมิติ เช่น 1.4 อยู่ใต้มิติที่ 1 และ 1.1.1 อยู่ใต้ข้อย่อย 1.1"
        />
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
