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
import { findFaqEntry } from "@/lib/content/faq/data";
import { contentIdSchema } from "@/lib/content/schema";
import { editFaqEntryAction } from "../actions";
import { FaqFields } from "../faq-fields";

export const metadata: Metadata = { title: "แก้ไขคำถามที่พบบ่อย" };

export default async function EditFaqEntryPage({ params, searchParams }: PageProps<"/faq/edit/[id]">) {
  const actor = await requireAdministrator();
  const id = contentIdSchema.safeParse((await params).id);
  const entry = id.success ? await findFaqEntry(db, id.data) : null;
  if (!entry || entry.removedAt) notFound();
  const { parked } = addressValues(await searchParams);
  const crumbs = [{ label: "คำถามที่พบบ่อย", href: "/faq/edit" }, { label: "แก้ไข" }];
  return (
    <SignedInFrame actor={actor} current="/faq/edit" crumbs={crumbs}>
      <ActionForm
        action={editFaqEntryAction}
        initial={await takeParkedForm(actor, parked)}
        labelledBy="faq-heading"
        head={
          <h1 className="form-h1" id="faq-heading">
            แก้ไขคำถามที่พบบ่อย
          </h1>
        }
      >
        <HiddenField name="formKey" value={randomUUID()} />
        <HiddenField name="rowVersion" value={entry.rowVersion} />
        <input type="hidden" name="id" value={entry.id} />
        <FaqFields entry={entry} />
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
