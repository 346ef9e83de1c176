import { ActionForm } from "@/app/_ui/action-form";
import { ButtonRow } from "@/app/_ui/button";
import { SubmitButton } from "@/app/_ui/submit-button";
import { ThaiText } from "@/app/_ui/thai-phrases";
import { OwnPasswordField } from "../own-password-field";
import { beginEnrolmentAction } from "./actions";

/** The second step is off: what it is good for, and how it begins. */
export function BeginForm() {
  return (
    <ActionForm
      action={beginEnrolmentAction}
      labelledBy="begin-heading"
      head={
        <>
          <h2 id="begin-heading">เปิดใช้</h2>
          <p>
            <ThaiText>
              เมื่อเปิดใช้แล้ว ผู้ที่รู้เพียงรหัสผ่านเข้าสู่ระบบไม่ได้ ทุกครั้งที่เข้าสู่ระบบต้องพิมพ์รหัส 6 หลักจากแอปในโทรศัพท์ของท่านด้วย
            </ThaiText>
          </p>
          <p>
            <ThaiText>
              ติดตั้งแอปยืนยันตัวตนในโทรศัพท์ก่อน เช่น Google Authenticator, Microsoft Authenticator หรือแอปอื่นที่รองรับ TOTP
              แอปใช้ได้โดยไม่ต้องต่ออินเทอร์เน็ต
            </ThaiText>
          </p>
        </>
      }
    >
      <OwnPasswordField />
      <ButtonRow>
        <SubmitButton pending="กำลังเตรียม QR…">เริ่มเปิดใช้</SubmitButton>
      </ButtonRow>
    </ActionForm>
  );
}
