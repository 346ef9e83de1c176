import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { OpenSessionsTable } from "@/app/_marks/open-sessions-table";
import { addressOf, addressValues } from "@/app/_session/list-address";
import { takeParkedForm } from "@/app/_session/parked-form";
import { requireActor } from "@/app/_session/require-actor";
import { SignedInFrame } from "@/app/_session/signed-in-frame";
import { ButtonLink, ButtonRow } from "@/app/_ui/button";
import { FactList } from "@/app/_ui/fact-list";
import { Notice } from "@/app/_ui/notice";
import { PageHead, Section } from "@/app/_ui/page-head";
import { Tag } from "@/app/_ui/tag";
import { db } from "@/db/client";
import { ACCOUNT_STATE_TH, REACH_TH } from "@/lib/accounts/messages";
import { managesPeople, mayInviteOfficers } from "@/lib/accounts/people/access";
import { findManagedPerson, type ManagedPerson } from "@/lib/accounts/people/data";
import { ACCOUNT_CHANGED_TH, PEOPLE_REFUSAL_TH, PEOPLE_REFUSALS } from "@/lib/accounts/people/messages";
import { ACCOUNT_CHANGES } from "@/lib/accounts/people/schema";
import { formatThaiDateTime } from "@/lib/platform/civil-date";
import { STATE_TAG } from "../state-tag";
import { AccountButtons } from "./account-buttons";
import { RightSection } from "./right-section";

export const metadata: Metadata = { title: "บัญชีผู้ใช้งาน" };

function Answer({ done, refused }: { done: string | undefined; refused: string | undefined }) {
  const change = ACCOUNT_CHANGES.find((one) => one === done);
  if (change || done === "right")
    return (
      <Notice kind="good" live>
        {change
          ? ACCOUNT_CHANGED_TH[change]
          : "เปลี่ยนสิทธิแล้ว บัญชีนี้ออกจากระบบทุกเครื่อง และใช้สิทธิใหม่เมื่อเข้าสู่ระบบอีกครั้ง"}
      </Notice>
    );
  const reason = PEOPLE_REFUSALS.find((one) => one === refused);
  return reason ? (
    <Notice kind="bad" title="ยังไม่ได้ทำรายการ" live>
      {PEOPLE_REFUSAL_TH[reason]}
    </Notice>
  ) : null;
}

function factsOf(person: ManagedPerson) {
  const when = (at: Date | null) => (at ? formatThaiDateTime(at) : "–");
  return [
    { term: "Username", value: person.username },
    { term: "สิทธิ", value: REACH_TH[person.reach] },
    ...(person.place ? [{ term: "หน่วยงาน", value: person.place }] : []),
    { term: "สถานะบัญชี", value: <Tag kind={STATE_TAG[person.state]}>{ACCOUNT_STATE_TH[person.state]}</Tag> },
    { term: "อีเมล", value: person.email ?? "ยังไม่มี" },
    { term: "เข้าสู่ระบบล่าสุด", value: when(person.lastSignInAt) },
    { term: "ตั้งรหัสผ่านเมื่อ", value: when(person.passwordChangedAt) },
    { term: "การยืนยันขั้นที่สอง", value: person.hasSecondFactor ? "เปิดอยู่" : "ไม่ได้เปิด" },
    { term: "สร้างบัญชีเมื่อ", value: formatThaiDateTime(person.createdAt) },
  ];
}

export default async function PersonPage({ params, searchParams }: PageProps<"/people/[id]">) {
  const actor = await requireActor();
  if (!managesPeople(actor)) notFound();
  const person = await findManagedPerson(db, actor, (await params).id, new Date());
  if (!person) notFound();
  const address = addressValues(await searchParams);
  const isOwn = person.id === actor.personId;
  return (
    <SignedInFrame
      actor={actor}
      current="/people"
      crumbs={[{ label: "บัญชีผู้ใช้งาน", href: "/people" }, { label: "รายละเอียด" }]}
    >
      <PageHead title={person.displayName} />
      <div className="stack mb-4 empty:hidden">
        <Answer done={address.done} refused={address.refused} />
        {isOwn ? <Notice title="บัญชีของท่านเอง">แก้ไขรหัสผ่าน อีเมล และการยืนยันขั้นที่สองที่หน้า Profile</Notice> : null}
      </div>
      <Section title="ข้อมูลบัญชี">
        <div className="stack">
          <FactList wide facts={factsOf(person)} />
          <ButtonRow>
            <ButtonLink
              href={addressOf("/audit", person.laoCode ? { lao: person.laoCode } : { who: person.username })}
              kind="second"
            >
              ดูว่าบัญชีนี้ทำอะไรล่าสุด
            </ButtonLink>
          </ButtonRow>
        </div>
      </Section>
      {isOwn ? null : <AccountButtons person={person} />}
      {isOwn || person.role === "lao" || !mayInviteOfficers(actor) ? null : (
        <RightSection person={person} initial={await takeParkedForm(actor, address.parked)} />
      )}
      <Section title="เครื่องที่เข้าสู่ระบบอยู่" note={`${person.sessions.length} เครื่อง`}>
        {person.sessions.length > 0 ? (
          <OpenSessionsTable sessions={person.sessions} presentId={isOwn ? actor.sessionId : null} />
        ) : (
          <p>ไม่มีเครื่องที่เข้าสู่ระบบอยู่</p>
        )}
      </Section>
    </SignedInFrame>
  );
}
