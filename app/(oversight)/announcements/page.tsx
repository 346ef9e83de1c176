import type { Metadata } from "next";
import { addressOf, addressValues } from "@/app/_session/list-address";
import { requireAdministrator } from "@/app/_session/require-administrator";
import { SignedInFrame } from "@/app/_session/signed-in-frame";
import { ButtonLink } from "@/app/_ui/button";
import { EmptyState } from "@/app/_ui/empty-state";
import { PageHead, Section } from "@/app/_ui/page-head";
import { Pagination } from "@/app/_ui/pagination";
import { db } from "@/db/client";
import {
  countAnnouncements,
  findAnnouncement,
  listCurrentAnnouncements,
  listPastAnnouncements,
  PAST_A_PAGE,
} from "@/lib/content/announcements/data";
import { announcementListSchema } from "@/lib/content/announcements/schema";
import { contentIdSchema } from "@/lib/content/schema";
import { pageCount } from "@/lib/platform/list-address";
import { ContentNotice } from "../_content/content-notice";
import { changeAnnouncementAction } from "./actions";
import { AnnouncementsFilter } from "./announcements-filter";
import { AnnouncementsTable } from "./announcements-table";

export const metadata: Metadata = { title: "ประกาศ" };

const PATH = "/announcements";

export default async function AnnouncementsPage({ searchParams }: PageProps<"/announcements">) {
  const actor = await requireAdministrator();
  const address = addressValues(await searchParams);
  const asked = announcementListSchema.parse(address);
  const now = new Date();
  const { total, ofState } = await countAnnouncements(db, actor, asked, now);
  const pages = pageCount(ofState.past, PAST_A_PAGE);
  const filter = { ...asked, page: Math.min(asked.page, pages) };
  const [current, past] = await Promise.all([
    listCurrentAnnouncements(db, actor, filter, now),
    listPastAnnouncements(db, actor, filter, now),
  ]);
  const isNarrowed = filter.q !== "" || filter.state !== null;
  const id = contentIdSchema.safeParse(address.row);
  const row = id.success ? await findAnnouncement(db, actor, id.data) : null;
  return (
    <SignedInFrame actor={actor} current={PATH} crumbs={[{ label: "ประกาศ" }]}>
      <PageHead title="ประกาศ" under="แสดงเหนือทุกหน้า ทั้งผู้ที่เข้าสู่ระบบแล้วและยังไม่ได้เข้าสู่ระบบ">
        <ButtonLink href={`${PATH}/new`} icon="plus">
          เพิ่มประกาศ
        </ButtonLink>
      </PageHead>
      <div className="mb-4 empty:hidden">
        <ContentNotice
          done={address.done}
          refused={address.refused}
          row={row ? { id: row.id, name: row.title, removedAt: row.removedAt } : null}
          action={changeAnnouncementAction}
        />
      </div>
      {total > 0 ? (
        <AnnouncementsFilter filter={filter} typed={address.q ?? ""} total={total} ofState={ofState} />
      ) : null}
      {current.length > 0 ? (
        <AnnouncementsTable caption="ประกาศที่กำลังแสดงและรอแสดง" rows={current} now={now} />
      ) : null}
      {isNarrowed && current.length + past.length === 0 ? (
        <EmptyState
          title="ไม่พบประกาศตามที่เลือก"
          actions={
            <ButtonLink href={PATH} kind="second">
              แสดงประกาศทั้งหมด
            </ButtonLink>
          }
        >
          พิมพ์คำค้นให้สั้นลง หรือเลือกสถานะอื่น แล้วกดแสดง
        </EmptyState>
      ) : null}
      {!isNarrowed && current.length === 0 ? (
        <EmptyState title="ไม่มีประกาศที่กำลังแสดงหรือรอแสดง">
          เพิ่มประกาศเมื่อมีเรื่องที่ทุกคนควรทราบก่อนใช้งาน เช่น จะปิดปรับปรุงระบบ หรือใกล้วันปิดรับรายงาน
        </EmptyState>
      ) : null}
      {past.length > 0 ? (
        <Section title={`ประกาศที่เลิกแสดงแล้ว ${ofState.past} เรื่อง`}>
          <AnnouncementsTable caption="ประกาศที่เลิกแสดงแล้ว" rows={past} now={now} />
          <Pagination
            page={filter.page}
            pageCount={pages}
            hrefOf={(page) => addressOf(PATH, { ...filter, page })}
          />
        </Section>
      ) : null}
    </SignedInFrame>
  );
}
