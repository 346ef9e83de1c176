import type { Metadata } from "next";
import { addressValues } from "@/app/_session/list-address";
import { requireActorInPerson } from "@/app/_session/require-actor";
import { SignedInFrame } from "@/app/_session/signed-in-frame";
import { ButtonLink } from "@/app/_ui/button";
import { Notice } from "@/app/_ui/notice";
import { PageHead, Panel } from "@/app/_ui/page-head";
import { Tag } from "@/app/_ui/tag";
import { TextLink } from "@/app/_ui/text-link";
import { db } from "@/db/client";
import { findOwnAccount } from "@/lib/accounts/people/data";
import { hasSecondFactor } from "@/lib/accounts/totp/data";

export const metadata: Metadata = { title: "ความปลอดภัยของบัญชี" };

function Answer({ notice }: { notice: string | undefined }) {
  switch (notice) {
    case "password":
      return (
        <Notice kind="good" title="เปลี่ยนรหัสผ่านแล้ว" live>
          เครื่องนี้ใช้งานต่อได้ เครื่องอื่นที่เข้าสู่ระบบอยู่ต้องเข้าสู่ระบบใหม่ด้วยรหัสผ่านใหม่
        </Notice>
      );
    case "email":
      return (
        <Notice kind="good" title="เปลี่ยนอีเมลแล้ว" live>
          ระบบแจ้งไปที่อีเมลเดิมและอีเมลใหม่ ลิงก์ตั้งรหัสผ่านที่เคยส่งไปใช้ไม่ได้อีก
        </Notice>
      );
    case "same-email":
      return (
        <Notice title="อีเมลไม่เปลี่ยนแปลง" live>
          อีเมลที่กรอกตรงกับที่บันทึกไว้แล้ว
        </Notice>
      );
    default:
      return null;
  }
}

export default async function SecurityPage({ searchParams }: PageProps<"/profile/security">) {
  const actor = await requireActorInPerson();
  const { notice } = addressValues(await searchParams);
  const account = await findOwnAccount(db, actor);
  const isOn = await hasSecondFactor(db, actor.personId);
  return (
    <SignedInFrame
      actor={actor}
      current="/profile"
      crumbs={[{ label: "Profile", href: "/profile" }, { label: "ความปลอดภัยของบัญชี" }]}
    >
      <PageHead title="ความปลอดภัย|ของบัญชี" under={`${account.displayName} · Username ${account.username}`} />
      <div className="stack">
        <Answer notice={notice} />
        <div className="two">
          <Panel title="รหัสผ่าน">
            <div className="stack">
              <p>เปลี่ยนเมื่อสงสัยว่าผู้อื่นรู้ หรือเมื่อผู้ที่เคยใช้บัญชีนี้ย้ายงาน ไม่ต้องเปลี่ยนตามรอบเวลา</p>
              <ButtonLink href="/profile/security/password" kind="second">
                เปลี่ยนรหัสผ่าน
              </ButtonLink>
            </div>
          </Panel>
          <Panel title="อีเมล">
            <div className="stack">
              <p>{account.email ?? "ยังไม่มีอีเมล"} ใช้รับลิงก์ตั้งรหัสผ่านใหม่เมื่อลืมรหัสผ่าน และรับแจ้งเมื่อบัญชีมีการเปลี่ยนแปลง</p>
              <ButtonLink href="/profile/security/email" kind="second">
                {account.email ? "เปลี่ยนอีเมล" : "เพิ่มอีเมล"}
              </ButtonLink>
            </div>
          </Panel>
          <Panel
            title="การยืนยันตัวตนสองขั้นตอน"
            state={<Tag kind={isOn ? "done" : "none"}>{isOn ? "เปิดใช้อยู่" : "ยังไม่เปิดใช้"}</Tag>}
          >
            <div className="stack">
              <p>ผู้ที่รู้เพียงรหัสผ่านเข้าสู่ระบบไม่ได้ เพราะต้องมีรหัสจากแอปในโทรศัพท์ของท่านด้วย</p>
              <ButtonLink href="/profile/second-step" kind="second">
                {isOn ? "รหัสสำรองและการตั้งค่า" : "เปิดใช้"}
              </ButtonLink>
            </div>
          </Panel>
          <Panel title="เครื่องที่เข้าสู่ระบบอยู่">
            <p>
              ดูรายการและออกจากระบบทุกเครื่องได้ที่หน้า <TextLink href="/profile">Profile</TextLink>
            </p>
          </Panel>
        </div>
      </div>
    </SignedInFrame>
  );
}
