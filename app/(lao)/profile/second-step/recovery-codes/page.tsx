import type { Metadata, Route } from "next";
import { redirect } from "next/navigation";
import { addressValues } from "@/app/_session/list-address";
import { requireActorInPerson } from "@/app/_session/require-actor";
import { SignedInFrame } from "@/app/_session/signed-in-frame";
import { ActionForm } from "@/app/_ui/action-form";
import { ButtonLink, ButtonRow } from "@/app/_ui/button";
import { Notice } from "@/app/_ui/notice";
import { PageHead } from "@/app/_ui/page-head";
import { SubmitButton } from "@/app/_ui/submit-button";
import { ThaiText } from "@/app/_ui/thai-phrases";
import { db } from "@/db/client";
import { findOwnRecoverySheet, findOwnSecondFactor } from "@/lib/accounts/totp/data";
import { onPaper } from "@/lib/accounts/totp/recovery-codes";
import { formatThaiDateTime } from "@/lib/platform/civil-date";
import { OwnPasswordField } from "../../own-password-field";
import { issueRecoveryCodesAction } from "../actions";

export const metadata: Metadata = { title: "รหัสสำรอง" };

const BACK = "/profile/second-step";

function NewSheet({ codes, username, at }: { codes: readonly string[]; username: string; at: Date }) {
  return (
    <div className="stack">
      <Notice kind="wait" title="จดหรือพิมพ์หน้านี้เดี๋ยวนี้">
        รหัสสำรองดูได้อีกภายใน 10 นาทีเท่านั้น เก็บไว้ในที่ปลอดภัย แยกจากโทรศัพท์ และอย่าเก็บไว้ในเครื่องที่ใช้ร่วมกัน
      </Notice>
      <p className="print-only">
        รหัสสำรองของบัญชี {username} ในระบบ e-PlanNACC สร้างเมื่อ {formatThaiDateTime(at)}
      </p>
      <p>เมื่อไม่มีโทรศัพท์ พิมพ์รหัสใดรหัสหนึ่งแทนรหัส 6 หลักตอนเข้าสู่ระบบ แต่ละรหัสใช้ได้ครั้งเดียว ใช้แล้วให้ขีดฆ่า</p>
      <ol className="panel grid list-inside list-decimal grid-cols-[repeat(auto-fit,minmax(12rem,1fr))] gap-x-6 gap-y-2">
        {codes.map((code) => (
          <li key={code}>
            <code className="text-[1.25rem]">{onPaper(code)}</code>
          </li>
        ))}
      </ol>
      <p className="soft no-print">พิมพ์ด้วยเมนูพิมพ์ของเบราว์เซอร์ หรือกด Ctrl และ P</p>
      <ButtonRow>
        <ButtonLink href={BACK}>เก็บรหัสสำรองแล้ว ไปต่อ</ButtonLink>
      </ButtonRow>
    </div>
  );
}

function NewSheetForm() {
  return (
    <ActionForm
      action={issueRecoveryCodesAction}
      labelledBy="codes-heading"
      head={
        <>
          <h2 id="codes-heading">สร้างรหัสสำรองชุดใหม่</h2>
          <p>
            <ThaiText>ได้รหัสใหม่ 10 รหัส รหัสชุดเดิมใช้ไม่ได้อีกทั้งหมด และเครื่องอื่นที่เข้าสู่ระบบอยู่ต้องเข้าสู่ระบบใหม่</ThaiText>
          </p>
        </>
      }
    >
      <OwnPasswordField />
      <ButtonRow>
        <SubmitButton pending="กำลังสร้าง…">สร้างรหัสสำรองชุดใหม่</SubmitButton>
        <ButtonLink href={BACK} kind="quiet">
          ยกเลิก
        </ButtonLink>
      </ButtonRow>
    </ActionForm>
  );
}

export default async function RecoveryCodesPage({
  searchParams,
}: PageProps<"/profile/second-step/recovery-codes">) {
  const actor = await requireActorInPerson();
  const { sheet, notice } = addressValues(await searchParams);
  const now = new Date();
  const factor = await findOwnSecondFactor(db, actor, now);
  if (factor.state !== "on") redirect(BACK as Route);
  const codes = sheet === undefined ? null : await findOwnRecoverySheet(db, actor, sheet, now);
  return (
    <SignedInFrame
      actor={actor}
      current="/profile"
      crumbs={[
        { label: "Profile", href: "/profile" },
        { label: "การยืนยันตัวตนสองขั้นตอน", href: BACK },
        { label: "รหัสสำรอง" },
      ]}
    >
      <PageHead title="รหัสสำรอง" under="ใช้แทนรหัสจากแอปเมื่อไม่มีโทรศัพท์" />
      <div className="stack">
        {codes && notice === "on" ? (
          <Notice kind="good" title="เปิดการยืนยันตัวตนสองขั้นตอนแล้ว" live>
            การเข้าสู่ระบบครั้งต่อไปต้องใช้รหัสจากแอป เครื่องอื่นที่เข้าสู่ระบบอยู่ต้องเข้าสู่ระบบใหม่
          </Notice>
        ) : null}
        {codes ? <NewSheet codes={codes} username={actor.username} at={now} /> : null}
        {sheet !== undefined && codes === null ? (
          <Notice kind="wait" title="รหัสสำรองชุดนี้แสดงอีกไม่ได้">
            ดูได้ภายใน 10 นาทีหลังสร้าง หรือมีชุดใหม่กว่าแล้ว ถ้าไม่ได้เก็บไว้ ให้สร้างชุดใหม่
          </Notice>
        ) : null}
        {codes ? null : <NewSheetForm />}
      </div>
    </SignedInFrame>
  );
}
