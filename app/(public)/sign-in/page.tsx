import type { Metadata, Route } from "next";
import { redirect } from "next/navigation";
import { addressValues } from "@/app/_session/list-address";
import { HOME } from "@/app/_session/menus";
import { PRODUCT_NAMES } from "@/app/_session/product-names";
import { findActor } from "@/app/_session/require-actor";
import { sameSitePath } from "@/app/_session/same-site-path";
import { ActionForm } from "@/app/_ui/action-form";
import { Notice, type NoticeKind } from "@/app/_ui/notice";
import { EntryFrame } from "@/app/_ui/page-frame";
import { SubmitButton } from "@/app/_ui/submit-button";
import { TextField } from "@/app/_ui/text-field";
import { Phrases } from "@/app/_ui/thai-phrases";
import { listDemoAccounts } from "@/lib/accounts/demo/data";
import { signInAction } from "./actions";
import { DemoPanel } from "./demo-panel";
import { PasswordField } from "./password-field";

export const metadata: Metadata = { title: "เข้าสู่ระบบ" };

const TITLE = "ระบบรายงานผลและติดตามผล|การดำเนินงานตามแผนปฏิบัติการ|ป้องกันการทุจริตขององค์กร|ปกครองส่วนท้องถิ่น";

const NOTICES: Readonly<Record<string, { kind: NoticeKind; title: string; words: string }>> = {
  "signed-out": { kind: "good", title: "ออกจากระบบแล้ว", words: "ปิดหน้านี้ได้ หรือเข้าสู่ระบบอีกครั้ง" },
  "signed-out-everywhere": {
    kind: "good",
    title: "ออกจากระบบทุกเครื่องแล้ว",
    words: "ทุกเครื่องที่เคยเข้าสู่ระบบด้วยบัญชีนี้ต้องเข้าสู่ระบบใหม่",
  },
  "demo-refused": {
    kind: "bad",
    title: "ไม่พบผู้ใช้งาน",
    words: "รหัสผ่านของบัญชีทดลองนี้ไม่ตรงกับระบบแล้ว เริ่มระบบสาธิตใหม่เพื่อสร้างบัญชีทดลองอีกครั้ง",
  },
};

export default async function SignInPage({ searchParams }: PageProps<"/sign-in">) {
  const { next: asked, notice: about } = addressValues(await searchParams);
  const next = sameSitePath(asked);
  const actor = await findActor();
  if (actor) redirect((next ?? HOME[actor.role]) as Route);
  const notice = about === undefined ? undefined : NOTICES[about];
  const accounts = await listDemoAccounts();
  return (
    <EntryFrame names={PRODUCT_NAMES} homeHref="/" wide>
      <h1 className="entry-title">
        <Phrases text={TITLE} />
      </h1>
      <div className="entry-doors stack">
        {notice ? (
          <Notice kind={notice.kind} title={notice.title} live>
            {notice.words}
          </Notice>
        ) : null}
        {next && !notice ? (
          <Notice title="เข้าสู่ระบบก่อน">หน้าที่ต้องการดูเปิดได้เมื่อเข้าสู่ระบบแล้ว ระบบจะพาไปหน้านั้นต่อ</Notice>
        ) : null}
        {accounts.length > 0 ? <DemoPanel accounts={accounts} next={next} /> : null}
      </div>
      <div className="entry-right">
        <ActionForm
          action={signInAction}
          className="panel login"
          labelledBy="sign-in-heading"
          head={<h2 id="sign-in-heading">เข้าสู่ระบบ e-PlanNACC</h2>}
        >
          {next ? <input type="hidden" name="next" value={next} /> : null}
          <TextField
            name="username"
            label="Username"
            hint="รหัส info ตัวเลข 7 หลัก เช่น 2900101 เจ้าหน้าที่ ป.ป.ช. ใช้อีเมล"
            autoComplete="username"
          />
          <PasswordField />
          <SubmitButton wide pending="กำลังเข้าสู่ระบบ…">
            Login
          </SubmitButton>
        </ActionForm>
      </div>
    </EntryFrame>
  );
}
