import type { Metadata, Route } from "next";
import { redirect } from "next/navigation";
import { addressValues } from "@/app/_session/list-address";
import { PublicFrame } from "@/app/_session/public-frame";
import { sameSitePath, signInAddress } from "@/app/_session/same-site-path";
import { secondStepToken } from "@/app/_session/second-step";
import { ActionForm } from "@/app/_ui/action-form";
import { ButtonLink, ButtonRow } from "@/app/_ui/button";
import { Notice } from "@/app/_ui/notice";
import { SubmitButton } from "@/app/_ui/submit-button";
import { TextField } from "@/app/_ui/text-field";
import { Phrases } from "@/app/_ui/thai-phrases";
import { db } from "@/db/client";
import { listDemoAccounts } from "@/lib/accounts/demo/data";
import { presentCode } from "@/lib/accounts/totp/authenticator";
import { findChallenge } from "@/lib/accounts/totp/data";
import { passSecondStepAction } from "./actions";

export const metadata: Metadata = { title: "กรอกรหัสจากแอปยืนยันตัวตน" };

/** Where nobody has the telephone: the demo administrator's code of this moment. */
async function demoCode(username: string, now: Date): Promise<string | null> {
  const account = (await listDemoAccounts()).find((one) => one.username === username);
  return account?.totpSecret ? presentCode(account.totpSecret, now) : null;
}

function WithoutTelephone() {
  return (
    <section className="section stack">
      <h2>ถ้าเข้าไม่ได้</h2>
      <ul className="list-disc pl-6">
        <li>รหัสไม่ผ่านทุกครั้ง ให้ตั้งเวลาของโทรศัพท์เป็นอัตโนมัติ แล้วใช้รหัสชุดถัดไป</li>
        <li>ไม่มีโทรศัพท์อยู่กับตัว ให้พิมพ์รหัสสำรองที่พิมพ์หรือจดไว้ลงในช่องเดียวกัน แต่ละรหัสใช้ได้ครั้งเดียว</li>
        <li>
          ไม่มีทั้งโทรศัพท์และรหัสสำรอง อปท. ติดต่อสำนักงาน ป.ป.ช. ประจำจังหวัด เจ้าหน้าที่ ป.ป.ช. ติดต่อผู้ดูแลระบบ
          เพื่อปิดขั้นตอนนี้แล้วเปิดใช้ใหม่
        </li>
      </ul>
    </section>
  );
}

export default async function SecondStepPage({ searchParams }: PageProps<"/sign-in/code">) {
  const next = sameSitePath(addressValues(await searchParams).next);
  const token = await secondStepToken();
  const now = new Date();
  const challenge = token === null ? null : await findChallenge(db, token, now);
  if (!challenge) redirect(signInAddress(next, "second-step-over") as Route);
  const code = await demoCode(challenge.username, now);
  return (
    <PublicFrame>
      <ActionForm
        action={passSecondStepAction}
        labelledBy="code-heading"
        head={
          <>
            <h1 id="code-heading">
              <Phrases text="กรอกรหัส|จากแอปยืนยันตัวตน" />
            </h1>
            <p className="soft">รหัสผ่านถูกต้องแล้ว บัญชี {challenge.username} ต้องยืนยันอีกขั้นหนึ่งภายใน 5 นาที</p>
            {code === null ? null : (
              <Notice title={`ระบบสาธิต: รหัสของขณะนี้คือ ${code}`}>
                รหัสเปลี่ยนทุก 30 วินาที ถ้าใช้ไม่ได้ ให้เปิดหน้านี้ใหม่ ในระบบจริงรหัสนี้อยู่ในโทรศัพท์ของเจ้าของบัญชีเท่านั้น
              </Notice>
            )}
          </>
        }
      >
        {next ? <input type="hidden" name="next" value={next} /> : null}
        <TextField
          name="code"
          label="รหัส 6 หลัก หรือรหัสสำรอง"
          hint="เปิดแอปยืนยันตัวตนในโทรศัพท์ พิมพ์ตัวเลขที่แสดงอยู่ รหัสเปลี่ยนทุก 30 วินาที"
          autoComplete="one-time-code"
          width="money"
        />
        <ButtonRow>
          <SubmitButton pending="กำลังตรวจรหัส…">เข้าสู่ระบบ</SubmitButton>
          <ButtonLink href={signInAddress(next)} kind="quiet">
            กลับไปหน้าเข้าสู่ระบบ
          </ButtonLink>
        </ButtonRow>
      </ActionForm>
      <WithoutTelephone />
    </PublicFrame>
  );
}
