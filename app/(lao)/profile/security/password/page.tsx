import type { Metadata } from "next";
import { requireActorInPerson } from "@/app/_session/require-actor";
import { SignedInFrame } from "@/app/_session/signed-in-frame";
import { ActionForm } from "@/app/_ui/action-form";
import { ButtonLink, ButtonRow } from "@/app/_ui/button";
import { PasswordField } from "@/app/_ui/password-field";
import { SubmitButton } from "@/app/_ui/submit-button";
import { ThaiText } from "@/app/_ui/thai-phrases";
import { OwnPasswordField } from "../../own-password-field";
import { changePasswordAction } from "../actions";

export const metadata: Metadata = { title: "เปลี่ยนรหัสผ่าน" };

const BACK = "/profile/security";

export default async function ChangePasswordPage() {
  const actor = await requireActorInPerson();
  return (
    <SignedInFrame
      actor={actor}
      current="/profile"
      crumbs={[
        { label: "Profile", href: "/profile" },
        { label: "ความปลอดภัยของบัญชี", href: BACK },
        { label: "เปลี่ยนรหัสผ่าน" },
      ]}
    >
      <ActionForm
        action={changePasswordAction}
        labelledBy="password-heading"
        head={
          <>
            <h1 className="form-h1" id="password-heading">
              เปลี่ยนรหัสผ่าน
            </h1>
            <p className="soft">
              <ThaiText>เมื่อเปลี่ยนแล้ว เครื่องอื่นที่เข้าสู่ระบบอยู่ต้องเข้าสู่ระบบใหม่ทันที และระบบแจ้งไปที่อีเมลของบัญชี</ThaiText>
            </p>
          </>
        }
      >
        {/* For the browser's store of passwords: it files the new one under this name. */}
        <input type="hidden" name="username" autoComplete="username" value={actor.username} readOnly />
        <OwnPasswordField />
        <PasswordField
          name="newPassword"
          label="รหัสผ่านใหม่"
          autoComplete="new-password"
          hint="อย่างน้อย 15 ตัวอักษร ใช้ภาษาไทย อังกฤษ ตัวเลข หรือเว้นวรรคก็ได้ เช่น คำที่ไม่เกี่ยวกันหลายคำ ไม่ใช้ชื่อ รหัส หรือพื้นที่ของหน่วยงาน"
        />
        <ButtonRow>
          <SubmitButton>เปลี่ยนรหัสผ่าน</SubmitButton>
          <ButtonLink href={BACK} kind="quiet">
            ยกเลิก
          </ButtonLink>
        </ButtonRow>
      </ActionForm>
    </SignedInFrame>
  );
}
