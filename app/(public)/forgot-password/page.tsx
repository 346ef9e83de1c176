import type { Metadata } from "next";
import { addressValues } from "@/app/_session/list-address";
import { PublicFrame } from "@/app/_session/public-frame";
import { ActionForm } from "@/app/_ui/action-form";
import { ButtonLink, ButtonRow } from "@/app/_ui/button";
import { Notice } from "@/app/_ui/notice";
import { PageHead } from "@/app/_ui/page-head";
import { SubmitButton } from "@/app/_ui/submit-button";
import { TextField } from "@/app/_ui/text-field";
import { TextLink } from "@/app/_ui/text-link";
import { ThaiText } from "@/app/_ui/thai-phrases";
import { isDemoOutbox } from "@/lib/mail/settings";
import { requestResetAction } from "./actions";

export const metadata: Metadata = { title: "ลืมรหัสผ่าน" };

const WHAT_COMES = [
  "ระบบส่งลิงก์สำหรับตั้งรหัสผ่านใหม่ไปที่อีเมลนั้น ใช้ได้ครั้งเดียวภายใน 60 นาที ถ้าขอหลายครั้ง ใช้ลิงก์ในฉบับล่าสุด",
  "ถ้าไม่พบในกล่องจดหมาย ให้ดูในจดหมายขยะ (junk หรือ spam) อีเมลอาจมาช้าได้หลายนาที",
  "ถ้าไม่ได้รับอีเมล อาจเป็นเพราะอีเมลนี้ไม่ตรงกับที่บันทึกไว้ ติดต่อสำนักงาน ป.ป.ช. ประจำจังหวัดของท่าน",
];

function Sent() {
  return (
    <div className="read stack">
      <PageHead title="ลืมรหัสผ่าน" />
      <Notice kind="good" title="ระบบได้ส่งรหัสใหม่เรียบร้อยแล้ว" live>
        {WHAT_COMES.map((words) => (
          <p key={words}>
            <ThaiText>{words}</ThaiText>
          </p>
        ))}
      </Notice>
      {isDemoOutbox() ? (
        <Notice title="ระบบสาธิตไม่ส่งอีเมลจริง">
          เข้าสู่ระบบเป็นผู้ดูแลระบบ แล้วเปิดเมนู จดหมายที่ส่ง เพื่ออ่านจดหมายและเปิดลิงก์
        </Notice>
      ) : null}
      <ButtonRow>
        <ButtonLink href="/sign-in">กลับไปหน้าเข้าสู่ระบบ</ButtonLink>
        <ButtonLink href="/forgot-password" kind="second">
          กรอกอีเมลอีกครั้ง
        </ButtonLink>
      </ButtonRow>
    </div>
  );
}

export default async function ForgotPasswordPage({ searchParams }: PageProps<"/forgot-password">) {
  const { notice } = addressValues(await searchParams);
  return (
    <PublicFrame>
      {notice === "sent" ? (
        <Sent />
      ) : (
        <div className="read">
          <ActionForm
            action={requestResetAction}
            head={
              <PageHead
                title="ลืมรหัสผ่าน"
                under="กรอกอีเมลของผู้ประสานงานที่บันทึกไว้ในข้อมูลพื้นฐาน หรืออีเมลของเจ้าหน้าที่ ระบบจะส่งลิงก์สำหรับตั้งรหัสผ่านใหม่ไปให้"
              />
            }
          >
            <TextField name="email" label="อีเมล" type="email" inputMode="email" autoComplete="email" />
            <ButtonRow>
              <SubmitButton pending="กำลังส่ง…">ส่งรหัส</SubmitButton>
            </ButtonRow>
          </ActionForm>
          <p className="apart">
            จำรหัสผ่านได้แล้ว <TextLink href="/sign-in">กลับไปหน้าเข้าสู่ระบบ</TextLink>
          </p>
        </div>
      )}
    </PublicFrame>
  );
}
