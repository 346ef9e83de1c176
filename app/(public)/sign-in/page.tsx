import type { Metadata, Route } from "next";
import { redirect } from "next/navigation";
import { addressValues } from "@/app/_session/list-address";
import { HOME } from "@/app/_session/menus";
import { PublicFrame } from "@/app/_session/public-frame";
import { findActor } from "@/app/_session/require-actor";
import { sameSitePath } from "@/app/_session/same-site-path";
import { Notice, type NoticeKind } from "@/app/_ui/notice";
import { listDemoAccounts } from "@/lib/accounts/demo/data";
import { EntryTitle } from "../entry-title";
import { DemoPanel } from "./demo-panel";
import { SignInForm } from "./sign-in-form";

export const metadata: Metadata = { title: "เข้าสู่ระบบ" };

type Answer = { kind: NoticeKind; title: string; words: string };

const ANSWERS: ReadonlyMap<string, Answer> = new Map([
  ["signed-out", { kind: "good", title: "ออกจากระบบแล้ว", words: "ปิดหน้านี้ได้ หรือเข้าสู่ระบบอีกครั้ง" }],
  [
    "signed-out-everywhere",
    {
      kind: "good",
      title: "ออกจากระบบทุกเครื่องแล้ว",
      words: "ทุกเครื่องที่เคยเข้าสู่ระบบด้วยบัญชีนี้ต้องเข้าสู่ระบบใหม่",
    },
  ],
  [
    "registered",
    {
      kind: "good",
      title: "ลงทะเบียนเรียบร้อยแล้ว",
      words: "เข้าสู่ระบบด้วย Username และรหัสผ่านที่ตั้งไว้ในหน้าสุดท้ายของการลงทะเบียน",
    },
  ],
  ["password-set", { kind: "good", title: "ตั้งรหัสผ่านแล้ว", words: "เข้าสู่ระบบด้วย Username และรหัสผ่านใหม่" }],
  [
    "parked",
    {
      kind: "wait",
      title: "หมดเวลาใช้งานแล้ว ข้อมูลที่กรอกยังไม่ได้บันทึก",
      words: "ระบบเก็บข้อมูลที่กรอกไว้ให้แล้ว เข้าสู่ระบบด้วยบัญชีเดิม จะกลับไปที่แบบเดิมพร้อมข้อมูลนั้น แล้วกดบันทึกอีกครั้ง",
    },
  ],
  [
    "not-parked",
    {
      kind: "bad",
      title: "หมดเวลาใช้งานแล้ว ข้อมูลที่กรอกยังไม่ได้บันทึก",
      words: "ระบบเก็บข้อมูลที่กรอกไว้ให้ไม่ได้ กดย้อนกลับเพื่อคัดลอกข้อความไว้ก่อน แล้วเข้าสู่ระบบและกรอกอีกครั้ง",
    },
  ],
  [
    "second-step-over",
    {
      kind: "wait",
      title: "เข้าสู่ระบบใหม่อีกครั้ง",
      words:
        "รหัสขั้นที่สองพิมพ์ได้ภายใน 5 นาที และผิดได้ไม่เกิน 5 ครั้ง กรอก Username และ Password แล้วพิมพ์รหัสอีกครั้ง ถ้ายังไม่ได้ทั้งที่รหัสถูก ให้ตั้งรหัสผ่านใหม่ที่ ลืมรหัสผ่าน",
    },
  ],
  [
    "demo-wait",
    {
      kind: "wait",
      title: "รอครึ่งนาทีแล้วกดอีกครั้ง",
      words: "รหัสขั้นที่สองของบัญชีทดลองนี้ใช้ไปแล้ว รหัสใหม่ออกทุก 30 วินาที",
    },
  ],
  [
    "demo-refused",
    {
      kind: "bad",
      title: "ไม่พบผู้ใช้งาน",
      words: "รหัสผ่านของบัญชีทดลองนี้ไม่ตรงกับระบบแล้ว เริ่มระบบสาธิตใหม่เพื่อสร้างบัญชีทดลองอีกครั้ง",
    },
  ],
]);

const ASKED_FOR_A_PAGE: Answer = {
  kind: "info",
  title: "เข้าสู่ระบบก่อน",
  words: "หน้าที่ต้องการดูเปิดได้เมื่อเข้าสู่ระบบแล้ว ระบบจะพาไปหน้านั้นต่อ",
};

export default async function SignInPage({ searchParams }: PageProps<"/sign-in">) {
  const { next: asked, notice: about, username } = addressValues(await searchParams);
  const next = sameSitePath(asked);
  const actor = await findActor();
  if (actor) redirect((next ?? HOME[actor.role]) as Route);
  const notice = ANSWERS.get(about ?? "") ?? (next ? ASKED_FOR_A_PAGE : undefined);
  const accounts = await listDemoAccounts();
  return (
    <PublicFrame wide>
      <EntryTitle />
      <div className="entry-right">
        <SignInForm
          next={next}
          username={/^[0-9]{7}$/.test(username ?? "") ? username : undefined}
          notice={
            notice ? (
              <Notice kind={notice.kind} title={notice.title} live>
                {notice.words}
              </Notice>
            ) : null
          }
        />
      </div>
      {accounts.length > 0 ? <DemoPanel accounts={accounts} next={next} /> : null}
    </PublicFrame>
  );
}
