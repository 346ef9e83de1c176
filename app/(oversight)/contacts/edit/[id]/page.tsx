import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { addressValues } from "@/app/_session/list-address";
import { takeParkedForm } from "@/app/_session/parked-form";
import { requireAdministrator } from "@/app/_session/require-administrator";
import { SignedInFrame } from "@/app/_session/signed-in-frame";
import { ActionForm } from "@/app/_ui/action-form";
import { ButtonLink, ButtonRow } from "@/app/_ui/button";
import { HiddenField } from "@/app/_ui/hidden-field";
import { SubmitButton } from "@/app/_ui/submit-button";
import { db } from "@/db/client";
import { findContact } from "@/lib/content/contacts/data";
import { contentIdSchema } from "@/lib/content/schema";
import { editContactAction } from "../actions";
import { ContactFields } from "../contact-fields";

export const metadata: Metadata = { title: "แก้ไขหน่วยงานที่ติดต่อได้" };

export default async function EditContactPage({ params, searchParams }: PageProps<"/contacts/edit/[id]">) {
  const actor = await requireAdministrator();
  const id = contentIdSchema.safeParse((await params).id);
  const contact = id.success ? await findContact(db, id.data) : null;
  if (!contact || contact.removedAt) notFound();
  const { parked } = addressValues(await searchParams);
  const crumbs = [{ label: "ติดต่อสอบถาม", href: "/contacts/edit" }, { label: "แก้ไข" }];
  return (
    <SignedInFrame actor={actor} current="/contacts/edit" crumbs={crumbs}>
      <ActionForm
        action={editContactAction}
        initial={await takeParkedForm(actor, parked)}
        labelledBy="contact-heading"
        head={
          <h1 className="form-h1" id="contact-heading">
            แก้ไขหน่วยงานที่ติดต่อได้
          </h1>
        }
      >
        <HiddenField name="formKey" value={randomUUID()} />
        <HiddenField name="rowVersion" value={contact.rowVersion} />
        <input type="hidden" name="id" value={contact.id} />
        <ContactFields contact={contact} />
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
