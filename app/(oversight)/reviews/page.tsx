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
import { TextLink } from "@/app/_ui/text-link";
import { askedEdition } from "@/app/(lao)/plan/asked-edition";
import { db } from "@/db/client";
import { findAskedPlace } from "@/lib/lao/directory/data";
import { PLAN_STATE_TH } from "@/lib/plans/review/messages";
import {
  countPlansByState,
  listOtherEditionsWaiting,
  listPlansForReview,
  PLANS_A_PAGE,
} from "@/lib/plans/review/queue/data";
import { QUEUE_STATES, reviewQueueSchema } from "@/lib/plans/review/queue/schema";
import { civilDateOf } from "@/lib/platform/civil-date";
import { pageCount, UNSEARCHABLE_TH } from "@/lib/platform/list-address";
import { PlanQueue } from "./plan-queue";
import { QueueFilter } from "./queue-filter";

export const metadata: Metadata = { title: "ตรวจแผน" };

const PATH = "/reviews";

/** ตรวจแผน: what waits for an office, the oldest first, and how every plan in its reach stands. */
export default async function ReviewsPage({ searchParams }: PageProps<"/reviews">) {
  const actor = await requireActor();
  if (actor.role !== "province" && actor.role !== "nacc") notFound();
  const address = addressValues(await searchParams);
  const filter = reviewQueueSchema.parse(address);
  const now = new Date();
  const today = civilDateOf(now);
  const { edition, editions } = await askedEdition(filter.edition?.toString(), now);
  const { provinces, districts, found, chosen } = (await findAskedPlace(db, actor, filter)) ?? notFound();
  const shown = { ...filter, ...chosen, editionId: edition.id };
  const [counts, rows, elsewhere] = await Promise.all([
    countPlansByState(db, actor, shown, today),
    listPlansForReview(db, actor, shown, today),
    listOtherEditionsWaiting(db, actor, edition.id),
  ]);
  const total =
    filter.state === "all"
      ? QUEUE_STATES.reduce((sum, state) => sum + counts[state], 0)
      : counts[filter.state];
  const pages = pageCount(total, PLANS_A_PAGE);
  const typed = address.q ?? "";
  const hrefOf = (more: { state?: string; edition?: number; page?: number }) =>
    addressOf(PATH, {
      state: filter.state,
      edition: edition.id,
      province: filter.province,
      district: chosen.district,
      q: filter.q,
      ...more,
    });
  return (
    <SignedInFrame actor={actor} current={PATH} crumbs={[{ label: "ตรวจแผน" }]}>
      <PageHead
        title={found ? `ตรวจแผน |จังหวัด${found.province.nameTh}` : "ตรวจแผน"}
        under={`${edition.nameTh} · ${PLAN_STATE_TH.submitted} ${counts.submitted} แผน`}
      />
      <CountLinks
        label="จำนวนแผนตามสถานะ"
        links={QUEUE_STATES.map((state) => ({
          label: PLAN_STATE_TH[state],
          count: counts[state],
          href: hrefOf({ state }),
          isShown: filter.state === state,
        }))}
      />
      <QueueFilter
        editions={editions}
        editionId={edition.id}
        provinces={provinces}
        districts={districts}
        chosen={shown}
        typed={typed}
      />
      <div className="stack mb-4 empty:hidden">
        {typed.trim() !== "" && filter.q === "" ? <Notice kind="bad">{UNSEARCHABLE_TH}</Notice> : null}
        {elsewhere.map(({ editionId, waiting }) => (
          <Notice key={editionId} kind="wait">
            <p>
              <TextLink href={hrefOf({ state: "submitted", edition: editionId })}>
                รอตรวจอีก {waiting} แผน ใน{editions.find((one) => one.id === editionId)?.nameTh ?? "แผนฉบับอื่น"}
              </TextLink>
            </p>
          </Notice>
        ))}
      </div>
      {rows.length > 0 ? (
        <>
          <p className="list-head">จำนวนข้อมูลทั้งหมด {total.toLocaleString("en-US")} รายการ</p>
          <PlanQueue rows={rows} withProvince={found === null} now={now} />
        </>
      ) : (
        <EmptyState
          title={filter.state === "submitted" ? "ไม่มีแผนที่รอตรวจ" : "ไม่พบแผนตามที่เลือก"}
          actions={
            <ButtonLink href={addressOf(PATH, { state: "all", edition: edition.id })} kind="second">
              แสดง อปท. ทั้งหมด
            </ButtonLink>
          }
        >
          เลือกสถานะหรืออำเภออื่น หรือแสดงทั้งหมด
        </EmptyState>
      )}
      <Pagination page={Math.min(filter.page, pages)} pageCount={pages} hrefOf={(page) => hrefOf({ page })} />
    </SignedInFrame>
  );
}
