import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { addressValues } from "@/app/_session/list-address";
import { takeParkedForm } from "@/app/_session/parked-form";
import { requireActor } from "@/app/_session/require-actor";
import { SignedInFrame } from "@/app/_session/signed-in-frame";
import { ActionForm } from "@/app/_ui/action-form";
import { ButtonLink, ButtonRow } from "@/app/_ui/button";
import { HiddenField } from "@/app/_ui/hidden-field";
import { SubmitButton } from "@/app/_ui/submit-button";
import { TextField } from "@/app/_ui/text-field";
import { db } from "@/db/client";
import { mayInviteOfficers } from "@/lib/accounts/people/access";
import { listAllProvinces, listRegions } from "@/lib/lao/regions/data";
import { inviteOfficerAction } from "../actions";
import { RightFields } from "../right-fields";

export const metadata: Metadata = { title: "เชิญเจ้าหน้าที่" };

export default async function InvitePage({ searchParams }: PageProps<"/people/new">) {
  const actor = await requireActor();
  if (!mayInviteOfficers(actor)) notFound();
  const { parked } = addressValues(await searchParams);
  const [provinces, regions, initial] = await Promise.all([
    listAllProvinces(db),
    listRegions(db),
    takeParkedForm(actor, parked),
  ]);
  return (
    <SignedInFrame
      actor={actor}
      current="/people"
      crumbs={[{ label: "บัญชีผู้ใช้งาน", href: "/people" }, { label: "เชิญเจ้าหน้าที่" }]}
    >
      <ActionForm
        action={inviteOfficerAction}
        initial={initial}
        labelledBy="invite-heading"
        head={
          <>
            <h1 className="form-h1" id="invite-heading">
              เชิญเจ้าหน้าที่
            </h1>
            <p>ระบบส่งลิงก์ไปที่อีเมลของเจ้าหน้าที่ ให้ตั้งรหัสผ่านเองภายใน 7 วัน ผู้เชิญไม่เห็นและไม่ต้องกำหนดรหัสผ่านให้</p>
          </>
        }
      >
        <HiddenField name="formKey" value={randomUUID()} />
        <TextField name="displayName" label="ชื่อบัญชี" hint="เช่น ชื่อสำนักงาน หรือชื่อและตำแหน่งของเจ้าหน้าที่" />
        <TextField name="email" label="อีเมล" hint="ใช้เป็น Username" type="email" autoComplete="off" />
        <RightFields provinces={provinces} regions={regions} />
        <ButtonRow>
          <SubmitButton pending="กำลังเชิญ…">ส่งคำเชิญ</SubmitButton>
          <ButtonLink href="/people" kind="quiet">
            ยกเลิก
          </ButtonLink>
        </ButtonRow>
      </ActionForm>
    </SignedInFrame>
  );
}
