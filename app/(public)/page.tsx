import type { Metadata, Route } from "next";
import { redirect } from "next/navigation";
import { HOME } from "@/app/_session/menus";
import { PublicFrame } from "@/app/_session/public-frame";
import { findActor } from "@/app/_session/require-actor";
import { Door } from "@/app/_ui/door";
import { Notice } from "@/app/_ui/notice";
import { TextLink } from "@/app/_ui/text-link";
import { db } from "@/db/client";
import { listDemoAccounts } from "@/lib/accounts/demo/data";
import { civilDateOf } from "@/lib/platform/civil-date";
import { ROUND_TH } from "@/lib/status-reports/messages";
import { listOpenRounds } from "@/lib/status-reports/rounds/data";
import { closingSentence } from "@/lib/status-reports/rounds/messages";
import { daysLeft } from "@/lib/status-reports/rounds/rules";
import { EntryTitle } from "./entry-title";
import { SignInForm } from "./sign-in/sign-in-form";

export const metadata: Metadata = { title: "หน้าแรก" };

/** From so many days before it closes a round asks for haste. */
const HASTE_DAYS = 30;

/** What can be reported now, and until when. */
async function OpenRounds() {
  const today = civilDateOf(new Date());
  const open = await listOpenRounds(db, today);
  return open.map((window) => (
    <Notice
      key={`${window.fiscalYear} ${window.round}`}
      kind={daysLeft(window, today) <= HASTE_DAYS ? "wait" : "info"}
      title={`เปิดรับรายงาน ${ROUND_TH[window.round]} ปีงบประมาณ พ.ศ. ${window.fiscalYear}`}
    >
      {closingSentence(window, today)}
    </Notice>
  ));
}

/** The manual's three doors, and the sign-in beside them. Somebody signed in goes on to where their work begins. */
export default async function EntryPage() {
  const actor = await findActor();
  if (actor) redirect(HOME[actor.role] as Route);
  const isDemo = (await listDemoAccounts()).length > 0;
  return (
    <PublicFrame wide>
      <EntryTitle />
      <section className="entry-doors stack" aria-label="เริ่มใช้งาน">
        <OpenRounds />
        <ul className="doors">
          <li>
            <Door href="/manual" icon="book" title="คู่มือการใช้งานระบบ" note="ใช้ครั้งแรก อ่านวิธีใช้ทีละขั้นตอน" />
          </li>
          <li>
            <Door
              href="/codes"
              icon="find"
              title="รหัสผู้ใช้งาน Username"
              note="ไม่ทราบรหัส info 7 หลัก ค้นหาจากชื่อ อปท."
            />
          </li>
          <li>
            <Door
              href="/sign-in"
              icon="enter"
              title="e-PlanNACC"
              note="ทราบรหัสแล้ว เข้าสู่ระบบเพื่อบันทึกแผนและรายงานผล"
              main
            />
          </li>
        </ul>
      </section>
      <div className="entry-right">
        <SignInForm />
        <div className="help">
          <h2>เข้าสู่ระบบไม่ได้</h2>
          <ul className="links">
            <li>
              <TextLink href="/faq">คำถามที่พบบ่อย</TextLink>
            </li>
            <li>
              <TextLink href="/contacts">ติดต่อสอบถามข้อมูลเพิ่มเติม</TextLink>
            </li>
            {isDemo ? (
              <li>
                <TextLink href="/sign-in#demo-heading">บัญชีสำหรับทดลองใช้งาน</TextLink>
              </li>
            ) : null}
          </ul>
        </div>
      </div>
    </PublicFrame>
  );
}
