import type { Metadata } from "next";
import { PublicFrame } from "@/app/_session/public-frame";
import { ActionForm } from "@/app/_ui/action-form";
import { ButtonLink, ButtonRow } from "@/app/_ui/button";
import { FactList } from "@/app/_ui/fact-list";
import { Notice } from "@/app/_ui/notice";
import { PageHead } from "@/app/_ui/page-head";
import { PasswordField } from "@/app/_ui/password-field";
import { SubmitButton } from "@/app/_ui/submit-button";
import { db } from "@/db/client";
import { findOpenLink } from "@/lib/accounts/links/data";
import { LINK_OVER_TH } from "@/lib/accounts/links/messages";
import { setPasswordAction } from "./actions";

export const metadata: Metadata = { title: "ตั้งรหัสผ่านใหม่", robots: { index: false } };

const HINT = "อย่างน้อย 15 ตัวอักษร เช่น ประโยคหรือคำหลายคำที่จำได้ ใช้ภาษาใดก็ได้ เว้นวรรคได้ และไม่ใช่ชื่อหรือรหัสของหน่วยงาน";

function LinkOver() {
  return (
    <div className="read stack">
      <PageHead title="ลิงก์นี้ใช้ไม่ได้แล้ว" />
      <Notice kind="bad">{LINK_OVER_TH}</Notice>
      <ButtonRow>
        <ButtonLink href="/forgot-password">ขอลิงก์ใหม่</ButtonLink>
        <ButtonLink href="/sign-in" kind="second">
          กลับไปหน้าเข้าสู่ระบบ
        </ButtonLink>
      </ButtonRow>
    </div>
  );
}

/** Shows the form and changes nothing: mail programs open links by themselves to look at them. */
export default async function ResetPasswordPage({ params }: PageProps<"/reset-password/[token]">) {
  const { token } = await params;
  const link = await findOpenLink(db, token, new Date());
  if (!link)
    return (
      <PublicFrame>
        <LinkOver />
      </PublicFrame>
    );
  const isFirst = link.kind === "invitation";
  return (
    <PublicFrame>
      <div className="read">
        <ActionForm
          action={setPasswordAction}
          head={
            <>
              <PageHead title={isFirst ? "ตั้งรหัสผ่านครั้งแรก" : "ตั้งรหัสผ่านใหม่"} />
              <FactList
                facts={[
                  { term: "บัญชีของ", value: link.displayName },
                  { term: "Username", value: link.username },
                ]}
              />
            </>
          }
        >
          <input type="hidden" name="token" value={token} />
          {/* Tells the browser's store of passwords whose it is. */}
          <input type="hidden" name="username" value={link.username} autoComplete="username" />
          <PasswordField name="newPassword" label="รหัสผ่านใหม่" autoComplete="new-password" hint={HINT} />
          <p className="soft">
            {isFirst
              ? "เมื่อตั้งแล้ว เข้าสู่ระบบด้วย Username ข้างบนและรหัสผ่านนี้"
              : "เมื่อตั้งแล้ว ทุกเครื่องที่ใช้บัญชีนี้อยู่ต้องเข้าสู่ระบบใหม่ด้วยรหัสผ่านนี้"}
          </p>
          <ButtonRow>
            <SubmitButton>ตั้งรหัสผ่าน</SubmitButton>
          </ButtonRow>
        </ActionForm>
      </div>
    </PublicFrame>
  );
}
