import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { addressValues } from "@/app/_session/list-address";
import { takeParkedForm } from "@/app/_session/parked-form";
import { requireAdministrator } from "@/app/_session/require-administrator";
import { SignedInFrame } from "@/app/_session/signed-in-frame";
import { ActionForm } from "@/app/_ui/action-form";
import { ButtonLink, ButtonRow } from "@/app/_ui/button";
import { HiddenField } from "@/app/_ui/hidden-field";
import { SubmitButton } from "@/app/_ui/submit-button";
import { addFaqEntryAction } from "../actions";
import { FaqFields } from "../faq-fields";

export const metadata: Metadata = { title: "เพิ่มคำถามที่พบบ่อย" };

export default async function NewFaqEntryPage({ searchParams }: PageProps<"/faq/edit/new">) {
  const actor = await requireAdministrator();
  const { parked } = addressValues(await searchParams);
  const crumbs = [{ label: "คำถามที่พบบ่อย", href: "/faq/edit" }, { label: "เพิ่ม" }];
  return (
    <SignedInFrame actor={actor} current="/faq/edit" crumbs={crumbs}>
      <ActionForm
        action={addFaqEntryAction}
        initial={await takeParkedForm(actor, parked)}
        labelledBy="faq-heading"
        head={
          <h1 className="form-h1" id="faq-heading">
            เพิ่มคำถามที่พบบ่อย
          </h1>
        }
      >
        <HiddenField name="formKey" value={randomUUID()} />
        <FaqFields entry={null} />
        <ButtonRow>
          <SubmitButton>บันทึก</SubmitButton>
          <ButtonLink kind="quiet" href="/faq/edit">
            กลับโดยไม่บันทึก
          </ButtonLink>
        </ButtonRow>
      </ActionForm>
    </SignedInFrame>
  );
}
