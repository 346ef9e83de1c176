import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { addressOf, addressValues } from "@/app/_session/list-address";
import { requireActor } from "@/app/_session/require-actor";
import { SignedInFrame } from "@/app/_session/signed-in-frame";
import { EmptyState } from "@/app/_ui/empty-state";
import { PageHead, Section } from "@/app/_ui/page-head";
import { Pagination } from "@/app/_ui/pagination";
import { db } from "@/db/client";
import { civilDateOf, fiscalYearOf, formatThaiDateTime } from "@/lib/platform/civil-date";
import { isRoundOfficer } from "@/lib/status-reports/rounds/access";
import { listCalendar, listRoundsOfYear } from "@/lib/status-reports/rounds/calendar/data";
import { databaseNow, listOpenRounds } from "@/lib/status-reports/rounds/data";
import { countProgress } from "@/lib/status-reports/rounds/progress/data";
import { calendarSchema } from "@/lib/status-reports/rounds/schema";
import { CalendarTable } from "./calendar-table";
import { ProgressPanel } from "./progress-panel";

export const metadata: Metadata = { title: "รอบการรายงาน" };

const PATH = "/rounds";

export default async function RoundsPage({ searchParams }: PageProps<"/rounds">) {
  const actor = await requireActor();
  if (!isRoundOfficer(actor)) notFound();
  const asked = calendarSchema.parse(addressValues(await searchParams));
  const now = await databaseNow(db);
  const today = civilDateOf(now);
  const [calendar, [open]] = await Promise.all([listCalendar(db, asked.page), listOpenRounds(db, today)]);
  const year = asked.year ?? open?.fiscalYear ?? fiscalYearOf(today);
  const rounds = await listRoundsOfYear(db, year);
  const told = await Promise.all(
    rounds.map(async (round) => ({ round, counts: await countProgress(db, actor, round) })),
  );
  return (
    <SignedInFrame actor={actor} current={PATH} crumbs={[{ label: "รอบการรายงาน" }]}>
      <PageHead title="รอบการรายงาน" under={`เวลาของระบบ ${formatThaiDateTime(now)}`} />
      <Section
        title={`ปีงบประมาณ พ.ศ. ${year}`}
        note="จำนวน อปท. ในความดูแลของท่านที่รายงานแล้ว นับจากโครงการที่ต้องรายงาน"
      >
        {told.length > 0 ? (
          <div className="two">
            {told.map(({ round, counts }) => (
              <ProgressPanel key={round.round} round={round} counts={counts} today={today} />
            ))}
          </div>
        ) : (
          <EmptyState title={`ยังไม่ได้กำหนดวันรับรายงานของปีงบประมาณ พ.ศ. ${year}`}>
            เลือกปีงบประมาณอื่นจากปฏิทินด้านล่าง
          </EmptyState>
        )}
      </Section>
      <Section title="ปฏิทินรับรายงาน" note="เปิดรับตั้งแต่ต้นวันแรก จนสิ้นวันสุดท้าย ตามเวลาประเทศไทย">
        <p className="list-head">จำนวนข้อมูลทั้งหมด {calendar.total.toLocaleString("th-TH")} ปีงบประมาณ</p>
        <CalendarTable years={calendar.years} shown={year} today={today} />
      </Section>
      <Pagination
        page={calendar.page}
        pageCount={calendar.pageCount}
        hrefOf={(page) => addressOf(PATH, { year: asked.year, page })}
      />
    </SignedInFrame>
  );
}
