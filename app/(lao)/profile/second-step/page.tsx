import type { Metadata } from "next";
import { addressValues } from "@/app/_session/list-address";
import { requireActorBeforeSecondStep } from "@/app/_session/require-actor";
import { SignedInFrame } from "@/app/_session/signed-in-frame";
import { ButtonLink, ButtonRow } from "@/app/_ui/button";
import { FactList } from "@/app/_ui/fact-list";
import { Notice } from "@/app/_ui/notice";
import { PageHead, Section } from "@/app/_ui/page-head";
import { db } from "@/db/client";
import type { Role } from "@/db/codes/accounts";
import { mustEnrolSecondFactor } from "@/lib/accounts/totp/access";
import { findOwnSecondFactor, type OwnSecondFactor } from "@/lib/accounts/totp/data";
import { formatThaiDateTime } from "@/lib/platform/civil-date";
import { BeginForm } from "./begin-form";
import { ConfirmForm } from "./confirm-form";

export const metadata: Metadata = { title: "การยืนยันตัวตนสองขั้นตอน" };

/** Below this, somebody should print a new sheet before the last code is used. */
const FEW_CODES = 3;

function SwitchedOn({ role, factor }: { role: Role; factor: OwnSecondFactor & { state: "on" } }) {
  const left = factor.recoveryCodesLeft;
  return (
    <Section title="เปิดใช้อยู่">
      <div className="stack">
        <FactList
          wide
          facts={[
            { term: "เปิดใช้เมื่อ", value: formatThaiDateTime(factor.since) },
            { term: "รหัสสำรองที่ยังใช้ได้", value: `${left} รหัส` },
          ]}
        />
        {left < FEW_CODES ? (
          <Notice kind="wait" title={left === 0 ? "รหัสสำรองหมดแล้ว" : `รหัสสำรองเหลือ ${left} รหัส`}>
            สร้างรหัสสำรองชุดใหม่แล้วพิมพ์เก็บไว้ เพื่อให้เข้าสู่ระบบได้เมื่อไม่มีโทรศัพท์
          </Notice>
        ) : null}
        <p>
          ถ้าเปลี่ยนโทรศัพท์ ให้ {mustEnrolSecondFactor(role) ? "ขอให้ผู้ดูแลระบบคนอื่นล้างการยืนยันตัวตนให้" : "ปิดก่อน"}{" "}
          แล้วเปิดใช้ใหม่ด้วยโทรศัพท์เครื่องใหม่
        </p>
        <ButtonRow>
          <ButtonLink href="/profile/second-step/recovery-codes" kind="second">
            สร้างรหัสสำรองชุดใหม่
          </ButtonLink>
          {mustEnrolSecondFactor(role) ? null : (
            <ButtonLink href="/profile/second-step/off" kind="danger">
              ปิดการยืนยันตัวตนสองขั้นตอน
            </ButtonLink>
          )}
        </ButtonRow>
      </div>
    </Section>
  );
}

export default async function OwnSecondStepPage({ searchParams }: PageProps<"/profile/second-step">) {
  const actor = await requireActorBeforeSecondStep();
  const { notice } = addressValues(await searchParams);
  const factor = await findOwnSecondFactor(db, actor, new Date());
  return (
    <SignedInFrame
      actor={actor}
      current="/profile"
      crumbs={[
        { label: "Profile", href: "/profile" },
        { label: "ความปลอดภัยของบัญชี", href: "/profile/security" },
        { label: "การยืนยันตัวตนสองขั้นตอน" },
      ]}
    >
      <PageHead title="การยืนยันตัวตน|สองขั้นตอน" under="รหัสผ่าน และรหัส 6 หลักจากแอปในโทรศัพท์ของท่าน" />
      {notice === "off" && factor.state === "off" ? (
        <Notice kind="good" title="ปิดการยืนยันตัวตนสองขั้นตอนแล้ว" live>
          การเข้าสู่ระบบครั้งต่อไปใช้เพียงรหัสผ่าน เครื่องอื่นที่เข้าสู่ระบบอยู่ต้องเข้าสู่ระบบใหม่
        </Notice>
      ) : null}
      {mustEnrolSecondFactor(actor.role) && factor.state !== "on" ? (
        <Notice kind="wait" title="ผู้ดูแลระบบต้องเปิดใช้ก่อน">
          หน้าอื่นของระบบเปิดได้เมื่อเปิดการยืนยันตัวตนสองขั้นตอนแล้ว
        </Notice>
      ) : null}
      {factor.state === "on" ? <SwitchedOn role={actor.role} factor={factor} /> : null}
      {factor.state === "begun" ? <ConfirmForm secret={factor.secret} username={actor.username} /> : null}
      {factor.state === "off" ? <BeginForm /> : null}
    </SignedInFrame>
  );
}
