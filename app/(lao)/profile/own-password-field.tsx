import { randomUUID } from "node:crypto";
import { HiddenField } from "@/app/_ui/hidden-field";
import { PasswordField } from "@/app/_ui/password-field";

/** What every change of one's own account asks for, with the form's own key. */
export function OwnPasswordField() {
  return (
    <>
      <HiddenField name="formKey" value={randomUUID()} />
      <PasswordField
        name="currentPassword"
        label="รหัสผ่านปัจจุบัน"
        autoComplete="current-password"
        hint="รหัสผ่านที่ใช้เข้าสู่ระบบครั้งนี้ เพื่อให้แน่ใจว่าเจ้าของบัญชีเป็นผู้เปลี่ยน"
      />
    </>
  );
}
