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
import { findAnnouncement } from "@/lib/content/announcements/data";
import { contentIdSchema } from "@/lib/content/schema";
import { editAnnouncementAction } from "../actions";
import { AnnouncementFields } from "../announcement-fields";
import { fieldTexts } from "../announcement-text";

export const metadata: Metadata = { title: "แก้ไขประกาศ" };

export default async function EditAnnouncementPage({
  params,
  searchParams,
}: PageProps<"/announcements/[id]">) {
  const actor = await requireAdministrator();
  const id = contentIdSchema.safeParse((await params).id);
  const row = id.success ? await findAnnouncement(db, actor, id.data) : null;
  if (!row || row.removedAt) notFound();
  const { parked } = addressValues(await searchParams);
  return (
    <SignedInFrame
      actor={actor}
      current="/announcements"
      crumbs={[{ label: "ประกาศ", href: "/announcements" }, { label: "แก้ไข" }]}
    >
      <ActionForm
        action={editAnnouncementAction}
        initial={await takeParkedForm(actor, parked)}
        labelledBy="announcement-heading"
        head={
          <h1 className="form-h1" id="announcement-heading">
            แก้ไขประกาศ
          </h1>
        }
      >
        <HiddenField name="formKey" value={randomUUID()} />
        <HiddenField name="rowVersion" value={row.rowVersion} />
        <input type="hidden" name="id" value={row.id} />
        <AnnouncementFields defaults={{ ...fieldTexts(row), kind: row.kind }} now={new Date()} />
        <ButtonRow>
          <SubmitButton>บันทึก</SubmitButton>
          <ButtonLink kind="quiet" href="/announcements">
            กลับโดยไม่บันทึก
          </ButtonLink>
        </ButtonRow>
      </ActionForm>
    </SignedInFrame>
  );
}
