import type { Metadata } from "next";
import { OpenSessionsTable } from "@/app/_marks/open-sessions-table";
import { addressValues } from "@/app/_session/list-address";
import { requireActor } from "@/app/_session/require-actor";
import { signOutEverywhereAction } from "@/app/_session/sign-out-action";
import { SignedInFrame } from "@/app/_session/signed-in-frame";
import { Button, ButtonLink } from "@/app/_ui/button";
import { FactList } from "@/app/_ui/fact-list";
import { Notice } from "@/app/_ui/notice";
import { PageHead, Section } from "@/app/_ui/page-head";
import { db } from "@/db/client";
import { type LaoActor, viewerOf } from "@/lib/accounts/actor";
import { REACH_TH } from "@/lib/accounts/messages";
import { findOwnAccount } from "@/lib/accounts/people/data";
import { listOpenSessions } from "@/lib/accounts/sessions/data";
import { listProvincesInReach } from "@/lib/lao/data";
import { OwnProfile } from "./own-profile";

export const metadata: Metadata = { title: "Profile" };

/** What an officer sees of the profile of the LAO they look at: what it is, and nothing of anybody's account. */
function ProfileLookedAt({ actor }: { actor: LaoActor }) {
  return (
    <SignedInFrame actor={actor} current="/profile" crumbs={[{ label: "Profile" }]}>
      <PageHead title="Profile" under="ข้อมูลของ อปท. ที่กำลังดู" />
      <OwnProfile actor={actor} email={null} />
    </SignedInFrame>
  );
}

export default async function ProfilePage({ searchParams }: PageProps<"/profile">) {
  const { notice } = addressValues(await searchParams);
  const actor = await requireActor();
  if (actor.role === "lao" && viewerOf(actor)) return <ProfileLookedAt actor={actor} />;
  const account = await findOwnAccount(db, actor);
  const provinces = actor.role === "province" ? await listProvincesInReach(db, actor) : [];
  const sessions = await listOpenSessions(db, actor, new Date());
  return (
    <SignedInFrame actor={actor} current="/profile" crumbs={[{ label: "Profile" }]}>
      <PageHead title="Profile" under="ข้อมูลของบัญชีที่กำลังใช้งาน" />
      {notice === "saved" ? (
        <Notice kind="good" title="บันทึกข้อมูลพื้นฐานแล้ว" live>
          ข้อมูลล่าสุดแสดงด้านล่าง
        </Notice>
      ) : null}
      <Section title="บัญชีผู้ใช้งาน">
        <FactList
          wide
          facts={[
            { term: "ชื่อ", value: account.displayName },
            { term: "Username", value: account.username },
            { term: "สิทธิ", value: REACH_TH[account.reach] },
            ...provinces.map(({ nameTh }) => ({ term: "จังหวัด", value: nameTh })),
            ...(account.email ? [{ term: "อีเมล", value: account.email }] : []),
          ]}
        />
      </Section>
      {actor.role === "lao" ? <OwnProfile actor={actor} email={account.email} /> : null}
      <Section title="ความปลอดภัยของบัญชี">
        <div className="btn-row">
          <ButtonLink href="/profile/security" kind="second">
            รหัสผ่านและอีเมล
          </ButtonLink>
          <ButtonLink href="/profile/second-step" kind="second">
            การยืนยันตัวตนสองขั้นตอน
          </ButtonLink>
        </div>
      </Section>
      <Section title="เครื่องที่เข้าสู่ระบบอยู่" note={`${sessions.length} เครื่อง`}>
        <div className="stack">
          <OpenSessionsTable sessions={sessions} presentId={actor.sessionId} />
          <p>ถ้ามีเครื่องที่ไม่รู้จัก หรือลืมออกจากระบบที่เครื่องอื่น ให้ออกจากระบบทุกเครื่อง รวมทั้งเครื่องนี้ แล้วเข้าสู่ระบบใหม่</p>
          <form action={signOutEverywhereAction} className="btn-row">
            <Button kind="danger">ออกจากระบบทุกเครื่อง</Button>
          </form>
        </div>
      </Section>
    </SignedInFrame>
  );
}
