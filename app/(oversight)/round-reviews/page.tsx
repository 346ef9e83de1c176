import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { addressOf, addressValues } from "@/app/_session/list-address";
import { requireActor } from "@/app/_session/require-actor";
import { SignedInFrame } from "@/app/_session/signed-in-frame";
import { ButtonLink } from "@/app/_ui/button";
import { CountLinks } from "@/app/_ui/count-links";
import { EmptyState } from "@/app/_ui/empty-state";
import { Notice } from "@/app/_ui/notice";
import { PageHead } from "@/app/_ui/page-head";
import { Pagination } from "@/app/_ui/pagination";
import { db } from "@/db/client";
import { findAskedPlace } from "@/lib/lao/directory/data";
import { listEditions } from "@/lib/plans/editions/data";
import { civilDateOf, fiscalYearOf } from "@/lib/platform/civil-date";
import { pageCount, UNSEARCHABLE_TH } from "@/lib/platform/list-address";
import { roundOfYearTh } from "@/lib/status-reports/messages";
import { isRoundOfficer } from "@/lib/status-reports/rounds/access";
import { listRoundsOfYear } from "@/lib/status-reports/rounds/calendar/data";
import { databaseNow } from "@/lib/status-reports/rounds/data";
import { defaultRound } from "@/lib/status-reports/rounds/rules";
import { HAND_IN_STATES } from "@/lib/status-reports/submissions/access";
import { QUEUE_CHOICE_TH } from "@/lib/status-reports/submissions/messages";
import { listRoundsForReview, ROUNDS_A_PAGE } from "@/lib/status-reports/submissions/queue/data";
import { type RoundQueueFilter, roundQueueSchema } from "@/lib/status-reports/submissions/queue/schema";
import { QueueFilter } from "./queue-filter";
import { RoundQueue } from "./round-queue";

export const metadata: Metadata = { title: "ตรวจรายงาน" };

const PATH = "/round-reviews";

/** The round that an address names: else the present year's, and of it the one that takes reports. */
async function askedRound(asked: RoundQueueFilter) {
  const [editions, now] = await Promise.all([listEditions(db), databaseNow(db)]);
  const today = civilDateOf(now);
  const years = editions
    .flatMap(({ firstFiscalYear, lastFiscalYear }) =>
      Array.from({ length: lastFiscalYear - firstFiscalYear + 1 }, (_, index) => firstFiscalYear + index),
    )
    .sort((a, b) => a - b);
  const fiscalYear =
    [asked.year, fiscalYearOf(today)].find((year) => year !== null && years.includes(year)) ?? years.at(-1);
  if (fiscalYear === undefined) notFound();
  const windows = (await listRoundsOfYear(db, fiscalYear)).map((round) => ({
    ...round,
    extendedFrom: null,
    isReopened: false,
  }));
  return { years, fiscalYear, round: asked.round ?? defaultRound(windows, today) };
}

/** ตรวจรายงาน: rounds that wait for an office, the oldest first, and how every round in its reach stands. */
export default async function RoundReviewsPage({ searchParams }: PageProps<"/round-reviews">) {
  const actor = await requireActor();
  if (!isRoundOfficer(actor)) notFound();
  const address = addressValues(await searchParams);
  const filter = roundQueueSchema.parse(address);
  const { years, ...of } = await askedRound(filter);
  const { provinces, districts, found, chosen } = (await findAskedPlace(db, actor, filter)) ?? notFound();
  const shown = { ...filter, ...chosen };
  const { rows, counts } = await listRoundsForReview(db, actor, of, shown);
  const total = counts[filter.state];
  const pages = pageCount(total, ROUNDS_A_PAGE);
  const typed = address.q ?? "";
  const ofRound = { year: of.fiscalYear, round: of.round };
  const hrefOf = (more: { state?: string; page?: number }) =>
    addressOf(PATH, {
      ...ofRound,
      state: filter.state,
      province: filter.province,
      district: chosen.district,
      q: filter.q,
      ...more,
    });
  return (
    <SignedInFrame actor={actor} current={PATH} crumbs={[{ label: "ตรวจรายงาน" }]}>
      <PageHead
        title={found ? `ตรวจรายงาน |จังหวัด${found.province.nameTh}` : "ตรวจรายงาน"}
        under={`${roundOfYearTh(of)} · ${QUEUE_CHOICE_TH.submitted} ${counts.submitted.toLocaleString("en-US")} แห่ง`}
      />
      <CountLinks
        label="จำนวน อปท. ตามสถานะของรายงาน"
        links={[...HAND_IN_STATES, "late" as const].map((state) => ({
          label: QUEUE_CHOICE_TH[state],
          count: counts[state],
          href: hrefOf({ state }),
          isShown: filter.state === state,
        }))}
      />
      <QueueFilter
        of={of}
        years={years}
        provinces={provinces}
        districts={districts}
        chosen={shown}
        typed={typed}
      />
      <div className="stack mb-4 empty:hidden">
        {typed.trim() !== "" && filter.q === "" ? <Notice kind="bad">{UNSEARCHABLE_TH}</Notice> : null}
      </div>
      {rows.length > 0 ? (
        <>
          <p className="list-head">จำนวนข้อมูลทั้งหมด {total.toLocaleString("en-US")} รายการ</p>
          <RoundQueue rows={rows} of={of} withProvince={found === null} />
        </>
      ) : (
        <EmptyState
          title={filter.state === "submitted" ? "ไม่มีรายงานที่รอตรวจ" : "ไม่พบรายงานตามที่เลือก"}
          actions={
            <ButtonLink
              href={addressOf(PATH, { ...ofRound, state: "all", province: filter.province })}
              kind="second"
            >
              แสดง อปท. ทั้งหมด
            </ButtonLink>
          }
        >
          เลือกสถานะ รอบ หรืออำเภออื่น หรือแสดงทั้งหมด
        </EmptyState>
      )}
      <Pagination page={Math.min(filter.page, pages)} pageCount={pages} hrefOf={(page) => hrefOf({ page })} />
    </SignedInFrame>
  );
}
