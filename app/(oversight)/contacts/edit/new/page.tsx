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
import { addContactAction } from "../actions";
import { ContactFields } from "../contact-fields";

export const metadata: Metadata = { title: "เพิ่มหน่วยงานที่ติดต่อได้" };

export default async function NewContactPage({ searchParams }: PageProps<"/contacts/edit/new">) {
  const actor = await requireAdministrator();
  const { parked } = addressValues(await searchParams);
  const crumbs = [{ label: "ติดต่อสอบถาม", href: "/contacts/edit" }, { label: "เพิ่ม" }];
  return (
    <SignedInFrame actor={actor} current="/contacts/edit" crumbs={crumbs}>
      <ActionForm
        action={addContactAction}
        initial={await takeParkedForm(actor, parked)}
        labelledBy="contact-heading"
        head={
          <h1 className="form-h1" id="contact-heading">
            เพิ่มหน่วยงานที่ติดต่อได้
          </h1>
        }
      >
        <HiddenField name="formKey" value={randomUUID()} />
        <ContactFields contact={null} />
        <ButtonRow>
          <SubmitButton>บันทึก</SubmitButton>
          <ButtonLink kind="quiet" href="/contacts/edit">
            กลับโดยไม่บันทึก
          </ButtonLink>
        </ButtonRow>
      </ActionForm>
    </SignedInFrame>
  );
}
