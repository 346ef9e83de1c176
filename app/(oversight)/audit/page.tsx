import type { Metadata } from "next";
import { subjectText } from "@/app/_history/event-facts";
import { EventsTable } from "@/app/_history/events-table";
import { addressOf } from "@/app/_session/list-address";
import { requireActor } from "@/app/_session/require-actor";
import { SignedInFrame } from "@/app/_session/signed-in-frame";
import { ButtonLink } from "@/app/_ui/button";
import { EmptyState } from "@/app/_ui/empty-state";
import { Icon } from "@/app/_ui/icon";
import { Notice } from "@/app/_ui/notice";
import { PageHead } from "@/app/_ui/page-head";
import { TextLink } from "@/app/_ui/text-link";
import { db } from "@/db/client";
import type { Actor } from "@/lib/accounts/actor";
import { type AuditRow, listAuditEvents } from "@/lib/audit/events/data";
import type { AuditPlace } from "@/lib/audit/events/schema";
import { ENTITY_TH } from "@/lib/audit/messages";
import { type AuditSubject, listSubjects } from "@/lib/audit/subjects/data";
import { type AskedTrail, askedTrail } from "./asked-trail";
import { TrailFilter } from "./trail-filter";

export const metadata: Metadata = { title: "ประวัติการใช้งาน" };

const PATH = "/audit";

/** Whose trail it is, as far as somebody reads. */
const WHOSE_TH: Readonly<Record<Actor["role"], string>> = {
  lao: "ทุกการเปลี่ยนแปลงของ อปท. ของท่าน ใครทำ เมื่อไร จากที่ใด และก่อนกับหลังเป็นอย่างไร",
  province: "ทุกการเปลี่ยนแปลงของ อปท. ในจังหวัด และที่ท่านทำ",
  nacc: "ทุกการเปลี่ยนแปลงของ อปท. ในความดูแล และที่ท่านทำ",
  admin: "ทุกการเปลี่ยนแปลงของบัญชี การเข้าสู่ระบบ เนื้อหา และการตั้งค่า",
};

/** Who changed what, when, and from where: the trail within somebody's reach. */
export default async function AuditPage({ searchParams }: PageProps<"/audit">) {
  const actor = await requireActor();
  const trail = await askedTrail(actor, await searchParams);
  const { rows, hasMore } = await listAuditEvents(db, actor, trail.filter, trail.place);
  const subjects = await listSubjects(db, rows);
  return (
    <SignedInFrame actor={actor} current={PATH} crumbs={[{ label: "ประวัติการใช้งาน" }]}>
      <PageHead title="ประวัติ|การใช้งาน" under={WHOSE_TH[actor.role]} />
      <TrailFilter actor={actor} trail={trail} />
      <div className="stack mb-4 empty:hidden">
        {trail.problems.map((problem) => (
          <Notice key={problem} kind="bad">
            {problem}
          </Notice>
        ))}
        <OnlyOne trail={trail} rows={rows} subjects={subjects} />
      </div>
      {rows.length > 0 ? (
        <EventsTable
          caption="ประวัติการใช้งาน"
          rows={rows}
          role={actor.role}
          subjects={subjects}
          withLao={actor.role !== "lao"}
        />
      ) : (
        <EmptyState
          title="ไม่พบรายการตามที่เลือก"
          actions={
            <ButtonLink href={PATH} kind="second">
              แสดงทุกรายการ
            </ButtonLink>
          }
        >
          ลองเลือกช่วงวันที่ให้กว้างขึ้น เลือกประเภทอื่น หรือแสดงทุกรายการ
        </EmptyState>
      )}
      <Steps place={trail.place} rows={rows} hasMore={hasMore} kept={trail.kept} />
    </SignedInFrame>
  );
}

/** That one thing's trail is shown, and the way back to all. */
function OnlyOne({
  trail: { filter },
  rows,
  subjects,
}: {
  trail: AskedTrail;
  rows: readonly AuditRow[];
  subjects: ReadonlyMap<number, AuditSubject>;
}) {
  if (!filter.entity) return null;
  const subject = rows[0] ? subjects.get(rows[0].id) : undefined;
  const name = ENTITY_TH[filter.entity.entity] ?? filter.entity.entity;
  return (
    <Notice kind="info" title={`แสดงเฉพาะ${name}${subject ? ` ${subjectText(subject)}` : ""}`}>
      <TextLink href={PATH}>แสดงทุกรายการ</TextLink>
    </Notice>
  );
}

type StepsProps = {
  place: AuditPlace;
  rows: readonly AuditRow[];
  hasMore: boolean;
  kept: Readonly<Record<string, string>>;
};

/** To newer and older events: a list that grows at its top has no page numbers. */
function Steps({ place, rows, hasMore, kept }: StepsProps) {
  const [first, last] = [rows[0], rows.at(-1)];
  const older = last && (place?.toward === "newer" || hasMore) ? last.id : null;
  const newer = first && (place?.toward === "newer" ? hasMore : place !== null) ? first.id : null;
  if (older === null && place === null) return null;
  return (
    <nav className="pages no-print" aria-label="หน้าของรายการ">
      {place ? (
        <TextLink href={addressOf(PATH, kept)} className="page-step">
          ล่าสุด
        </TextLink>
      ) : null}
      {newer === null ? null : (
        <TextLink href={addressOf(PATH, { ...kept, newer })} className="page-step">
          <Icon name="left" />
          ใหม่กว่านี้
        </TextLink>
      )}
      {older === null ? null : (
        <TextLink href={addressOf(PATH, { ...kept, older })} className="page-step">
          เก่ากว่านี้
          <Icon name="right" />
        </TextLink>
      )}
    </nav>
  );
}
