import { randomUUID } from "node:crypto";
import { ActionForm } from "@/app/_ui/action-form";
import { ButtonRow } from "@/app/_ui/button";
import { HiddenField } from "@/app/_ui/hidden-field";
import { SubmitButton } from "@/app/_ui/submit-button";
import { TextField } from "@/app/_ui/text-field";
import { enrolmentAddress } from "@/lib/accounts/totp/authenticator";
import { inGroups } from "@/lib/accounts/totp/rules";
import { confirmEnrolmentAction } from "./actions";
import { QrCode } from "./qr-code";

/** The secret was made: it goes to the telephone by picture or by hand, and its first code switches it on. */
export function ConfirmForm({ secret, username }: { secret: string; username: string }) {
  const address = enrolmentAddress(secret, username);
  return (
    <ActionForm
      action={confirmEnrolmentAction}
      labelledBy="confirm-heading"
      head={
        <>
          <h2 id="confirm-heading">สแกน QR แล้วพิมพ์รหัสชุดแรก</h2>
          <p>ทำให้เสร็จภายใน 30 นาที ก่อนพิมพ์รหัสชุดแรก การเข้าสู่ระบบยังเหมือนเดิม</p>
        </>
      }
    >
      <section className="stack" aria-labelledby="scan-heading">
        <h3 id="scan-heading">1. เปิดแอปยืนยันตัวตน เลือกเพิ่มบัญชี แล้วสแกน QR นี้</h3>
        <QrCode text={address} label="QR สำหรับเพิ่มบัญชีในแอปยืนยันตัวตน" />
        <p>
          ถ้าสแกนไม่ได้ ให้พิมพ์รหัสลับนี้ในแอป ชนิดรหัสเป็นแบบเวลา (TOTP):{" "}
          <code className="block text-[1.125rem] font-semibold">{inGroups(secret, 4, " ")}</code>
        </p>
        <p>
          ถ้าเปิดหน้านี้ในโทรศัพท์เครื่องเดียวกับแอป <a href={address}>กดที่นี่เพื่อเพิ่มบัญชีในแอป</a>
        </p>
      </section>
      <HiddenField name="formKey" value={randomUUID()} />
      <TextField
        name="code"
        label="2. พิมพ์รหัส 6 หลักที่แอปแสดง"
        hint="รหัสเปลี่ยนทุก 30 วินาที"
        inputMode="numeric"
        autoComplete="one-time-code"
        width="code"
      />
      <ButtonRow>
        <SubmitButton pending="กำลังตรวจรหัส…">เปิดใช้</SubmitButton>
      </ButtonRow>
    </ActionForm>
  );
}
