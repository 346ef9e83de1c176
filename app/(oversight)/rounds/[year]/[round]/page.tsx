import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { RoundStateTag } from "@/app/_marks/round-state-tag";
import { addressOf, addressValues } from "@/app/_session/list-address";
import { takeParkedForm } from "@/app/_session/parked-form";
import { requireActor } from "@/app/_session/require-actor";
import { SignedInFrame } from "@/app/_session/signed-in-frame";
import { ActionForm } from "@/app/_ui/action-form";
import { ButtonLink, ButtonRow } from "@/app/_ui/button";
import { EmptyState } from "@/app/_ui/empty-state";
import { FactList } from "@/app/_ui/fact-list";
import { Notice } from "@/app/_ui/notice";
import { PageHead, Section } from "@/app/_ui/page-head";
import { Pagination } from "@/app/_ui/pagination";
import { SubmitButton } from "@/app/_ui/submit-button";
import { db } from "@/db/client";
import { listProvincesInReach } from "@/lib/lao/data";
import { civilDateOf, formatThaiDate, formatThaiDateTime } from "@/lib/platform/civil-date";
import { UNSEARCHABLE_TH } from "@/lib/platform/list-address";
import { ROUND_TH } from "@/lib/status-reports/messages";
import { isRoundOfficer, maySetRounds } from "@/lib/status-reports/rounds/access";
import { findCalendarRound } from "@/lib/status-reports/rounds/calendar/data";
import { databaseNow } from "@/lib/status-reports/rounds/data";
import { SET_DATES_REFUSAL_TH } from "@/lib/status-reports/rounds/dates/messages";
import { listProgress } from "@/lib/status-reports/rounds/progress/data";
import { roundState } from "@/lib/status-reports/rounds/rules";
import { progressListSchema } from "@/lib/status-reports/rounds/schema";
import { extendRoundAction } from "../../actions";
import { LaosToChoose } from "../../chosen-laos";
import { DatesForm } from "../../dates-form";
import { DoneNotice } from "../../done-notice";
import { ExtensionFields } from "../../extension-fields";
import { hrefOfRound, roundOf } from "../../round-address";
import { ProgressFilter } from "./progress-filter";
import { ProgressTable } from "./progress-table";

export const metadata: Metadata = { title: "รอบการรายงาน" };

export default async function RoundPage({ params, searchParams }: PageProps<"/rounds/[year]/[round]">) {
  const actor = await requireActor();
  const of = roundOf(await params);
  const round = isRoundOfficer(actor) && of ? await findCalendarRound(db, of) : null;
  if (!isRoundOfficer(actor) || !round) notFound();
  const address = addressValues(await searchParams);
  const filter = progressListSchema.parse(address);
  const provinces = await listProvincesInReach(db, actor);
  if (filter.province !== null && !provinces.some(({ code }) => code === filter.province)) notFound();
  const [now, list] = await Promise.all([databaseNow(db), listProgress(db, actor, round, filter)]);
  const today = civilDateOf(now);
  const state = roundState(round, today);
  const path = hrefOfRound(round);
  const title = `${ROUND_TH[round.round]} |ปีงบประมาณ พ.ศ. ${round.fiscalYear}`;
  const typed = address.q ?? "";
  const { parked } = address;
  return (
    <SignedInFrame
      actor={actor}
      current="/rounds"
      crumbs={[
        { label: "รอบการรายงาน", href: addressOf("/rounds", { year: round.fiscalYear }) },
        { label: title.replace("|", "") },
      ]}
    >
      <div className="mb-4 empty:hidden">
        <DoneNotice done={address.done} laos={address.laos} reopened={address.reopened} />
      </div>
      <PageHead title={title} under={`เวลาของระบบ ${formatThaiDateTime(now)}`} />
      <FactList
        wide
        facts={[
          { term: "สถานะ", value: <RoundStateTag window={round} today={today} /> },
          { term: "เปิดรับ", value: formatThaiDate(round.opensOn) },
          { term: "ปิดรับ", value: `${formatThaiDate(round.closesOn)} (สิ้นวัน)` },
        ]}
      />
      {maySetRounds(actor) ? (
        <Section title="วันรับรายงานของทุก อปท.">
          {state === "closed" ? (
            <Notice>{SET_DATES_REFUSAL_TH.round_has_closed(round.fiscalYear)}</Notice>
          ) : (
            <>
              <h3 id="dates-heading" className="vh">
                แก้ไขวันรับรายงาน
              </h3>
              <DatesForm round={round} parked={await takeParkedForm(actor, parked, "closesOn")} />
            </>
          )}
        </Section>
      ) : null}
      <Section
        title="อปท. ในความดูแล"
        note={
          state === "closed"
            ? "รอบนี้ปิดรับแล้ว การขยายเวลาให้ อปท. เป็นการเปิดรับอีกครั้ง ผลเมื่อปิดรอบเก็บไว้ และรายงานที่ตามมาบันทึกเป็นหลังวันปิดรับ"
            : "การขยายเวลาก่อนปิดรอบไม่ทำให้รายงานเป็นหลังวันปิดรับ"
        }
      >
        <ProgressFilter
          path={path}
          provinces={provinces}
          filter={filter}
          typed={typed}
          ofState={list.ofState}
        />
        {typed.trim() !== "" && filter.q === "" ? <Notice kind="bad">{UNSEARCHABLE_TH}</Notice> : null}
        {list.rows.length > 0 ? (
          <ActionForm
            action={extendRoundAction}
            initial={await takeParkedForm(actor, parked, "until")}
            className="stack"
          >
            <LaosToChoose>
              <p className="list-head">จำนวนข้อมูลทั้งหมด {list.found.toLocaleString("th-TH")} รายการ</p>
              <ProgressTable rows={list.rows} withProvince={provinces.length > 1} of={round} today={today} />
            </LaosToChoose>
            <h3>ขยายเวลาให้ อปท. ที่เลือก</h3>
            <ExtensionFields fiscalYear={round.fiscalYear} round={round.round} />
            <ButtonRow>
              <SubmitButton>
                {state === "closed" ? "เปิดรับอีกครั้งให้ อปท. ที่เลือก" : "ขยายเวลาให้ อปท. ที่เลือก"}
              </SubmitButton>
            </ButtonRow>
          </ActionForm>
        ) : (
          <EmptyState
            title="ไม่พบ อปท. ตามที่เลือก"
            actions={
              <ButtonLink href={path} kind="second">
                แสดง อปท. ทั้งหมด
              </ButtonLink>
            }
          >
            ลองพิมพ์ชื่อให้สั้นลง เลือกความคืบหน้าอื่น หรือแสดงทั้งหมด
          </EmptyState>
        )}
      </Section>
      <Pagination
        page={list.page}
        pageCount={list.pageCount}
        hrefOf={(page) => addressOf(path, { ...filter, page })}
      />
    </SignedInFrame>
  );
}
