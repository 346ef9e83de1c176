import type { Metadata } from "next";
import { addressValues } from "@/app/_session/list-address";
import { takeParkedForm } from "@/app/_session/parked-form";
import { requireActorInPerson } from "@/app/_session/require-actor";
import { SignedInFrame } from "@/app/_session/signed-in-frame";
import { ActionForm } from "@/app/_ui/action-form";
import { ButtonLink, ButtonRow } from "@/app/_ui/button";
import { SubmitButton } from "@/app/_ui/submit-button";
import { TextField } from "@/app/_ui/text-field";
import { ThaiText } from "@/app/_ui/thai-phrases";
import { db } from "@/db/client";
import { findOwnAccount } from "@/lib/accounts/people/data";
import { OwnPasswordField } from "../../own-password-field";
import { changeEmailAction } from "../actions";

export const metadata: Metadata = { title: "อีเมลของบัญชี" };

const BACK = "/profile/security";

export default async function ChangeEmailPage({ searchParams }: PageProps<"/profile/security/email">) {
  const actor = await requireActorInPerson();
  const { parked } = addressValues(await searchParams);
  const { email } = await findOwnAccount(db, actor);
  return (
    <SignedInFrame
      actor={actor}
      current="/profile"
      crumbs={[
        { label: "Profile", href: "/profile" },
        { label: "ความปลอดภัยของบัญชี", href: BACK },
        { label: "อีเมล" },
      ]}
    >
      <ActionForm
        action={changeEmailAction}
        initial={await takeParkedForm(actor, parked)}
        labelledBy="email-heading"
        head={
          <>
            <h1 className="form-h1" id="email-heading">
              อีเมลของบัญชี
            </h1>
            <p className="soft">
              <ThaiText>ใช้รับลิงก์ตั้งรหัสผ่านใหม่เมื่อลืมรหัสผ่าน เมื่อเปลี่ยน ระบบแจ้งไปที่อีเมลเดิมและอีเมลใหม่</ThaiText>
            </p>
          </>
        }
      >
        <TextField
          name="email"
          label="อีเมล"
          hint="อีเมลของหน่วยงานที่เปิดอ่านได้ เช่น office@example.go.th"
          defaultValue={email ?? ""}
          type="email"
          inputMode="email"
          autoComplete="email"
        />
        <OwnPasswordField />
        <ButtonRow>
          <SubmitButton>บันทึก</SubmitButton>
          <ButtonLink href={BACK} kind="quiet">
            ยกเลิก
          </ButtonLink>
        </ButtonRow>
      </ActionForm>
    </SignedInFrame>
  );
}
