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
import { addAnnouncementAction } from "../actions";
import { AnnouncementFields } from "../announcement-fields";
import { dateAndTime } from "../announcement-text";

export const metadata: Metadata = { title: "เพิ่มประกาศ" };

export default async function NewAnnouncementPage({ searchParams }: PageProps<"/announcements/new">) {
  const actor = await requireAdministrator();
  const { parked } = addressValues(await searchParams);
  const now = new Date();
  // It begins at once unless something else is typed; when it ends is for a person to say.
  const { date, time } = dateAndTime(now);
  const defaults = { kind: "info", title: "", body: "", fromDate: date, fromTime: time } as const;
  return (
    <SignedInFrame
      actor={actor}
      current="/announcements"
      crumbs={[{ label: "ประกาศ", href: "/announcements" }, { label: "เพิ่ม" }]}
    >
      <ActionForm
        action={addAnnouncementAction}
        initial={await takeParkedForm(actor, parked)}
        labelledBy="announcement-heading"
        head={
          <h1 className="form-h1" id="announcement-heading">
            เพิ่มประกาศ
          </h1>
        }
      >
        <HiddenField name="formKey" value={randomUUID()} />
        <AnnouncementFields defaults={{ ...defaults, untilDate: "", untilTime: "" }} now={now} />
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
