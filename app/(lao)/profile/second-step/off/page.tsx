import type { Metadata, Route } from "next";
import { notFound, redirect } from "next/navigation";
import { requireActorInPerson } from "@/app/_session/require-actor";
import { SignedInFrame } from "@/app/_session/signed-in-frame";
import { ActionForm } from "@/app/_ui/action-form";
import { ButtonLink, ButtonRow } from "@/app/_ui/button";
import { SubmitButton } from "@/app/_ui/submit-button";
import { Phrases, ThaiText } from "@/app/_ui/thai-phrases";
import { db } from "@/db/client";
import { mustEnrolSecondFactor } from "@/lib/accounts/totp/access";
import { hasSecondFactor } from "@/lib/accounts/totp/data";
import { OwnPasswordField } from "../../own-password-field";
import { switchOffSecondFactorAction } from "../actions";

export const metadata: Metadata = { title: "ปิดการยืนยันตัวตนสองขั้นตอน" };

const BACK = "/profile/second-step";

export default async function SwitchOffPage() {
  const actor = await requireActorInPerson();
  if (mustEnrolSecondFactor(actor.role)) notFound();
  if (!(await hasSecondFactor(db, actor.personId))) redirect(BACK as Route);
  return (
    <SignedInFrame
      actor={actor}
      current="/profile"
      crumbs={[
        { label: "Profile", href: "/profile" },
        { label: "การยืนยันตัวตนสองขั้นตอน", href: BACK },
        { label: "ปิด" },
      ]}
    >
      <ActionForm
        action={switchOffSecondFactorAction}
        labelledBy="off-heading"
        head={
          <>
            <h1 className="form-h1" id="off-heading">
              <Phrases text="ปิดการยืนยันตัวตน|สองขั้นตอน" />
            </h1>
            <p>
              <ThaiText>
                เมื่อปิดแล้ว ผู้ที่รู้รหัสผ่านเข้าสู่ระบบได้ทันที รหัสสำรองใช้ไม่ได้อีกทั้งหมด เครื่องอื่นที่เข้าสู่ระบบอยู่ต้องเข้าสู่ระบบใหม่
              </ThaiText>
            </p>
          </>
        }
      >
        <OwnPasswordField />
        <ButtonRow>
          <SubmitButton kind="danger" pending="กำลังปิด…">
            ปิดการยืนยันตัวตนสองขั้นตอน
          </SubmitButton>
          <ButtonLink href={BACK} kind="quiet">
            ยกเลิก
          </ButtonLink>
        </ButtonRow>
      </ActionForm>
    </SignedInFrame>
  );
}
