import type { ReactNode } from "react";
import { ActionForm } from "@/app/_ui/action-form";
import { Button } from "@/app/_ui/button";
import { PasswordField } from "@/app/_ui/password-field";
import { TextLink } from "@/app/_ui/text-link";
import { signInAction } from "./actions";
import { UsernameField } from "./username-field";

type Props = {
  /** The page to go on to; null leads home. */
  next?: string | null | undefined;
  /** A code that was just looked up. */
  username?: string | undefined;
  /** What was done before, between the heading and the fields. */
  notice?: ReactNode;
};

/** The manual's Login, on the entry page and on a page of its own. */
export function SignInForm({ next, username, notice }: Props) {
  return (
    <ActionForm
      action={signInAction}
      className="panel login"
      labelledBy="sign-in-heading"
      head={
        <>
          <h2 id="sign-in-heading">เข้าสู่ระบบ e-PlanNACC</h2>
          {notice}
        </>
      }
    >
      {next ? <input type="hidden" name="next" value={next} /> : null}
      <UsernameField defaultValue={username} />
      <PasswordField
        name="password"
        label="Password"
        autoComplete="current-password"
        hint="ครั้งแรกไม่ต้องกรอกรหัสผ่าน ครั้งต่อไป ตรวจภาษาของแป้นพิมพ์และปุ่ม Caps Lock ก่อนพิมพ์"
      />
      <Button wide>Login</Button>
      <ul className="links">
        <li>
          <TextLink href="/forgot-password">ลืมรหัสผ่าน (สำหรับ อปท.)</TextLink>
        </li>
        <li>
          <TextLink href="/codes">ค้นหารหัสผู้ใช้งาน</TextLink>
        </li>
      </ul>
    </ActionForm>
  );
}
