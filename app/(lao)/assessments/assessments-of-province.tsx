import { notFound } from "next/navigation";
import { addressOf } from "@/app/_session/list-address";
import { SignedInFrame } from "@/app/_session/signed-in-frame";
import { ButtonLink } from "@/app/_ui/button";
import { CountLinks } from "@/app/_ui/count-links";
import { EmptyState } from "@/app/_ui/empty-state";
import { Notice } from "@/app/_ui/notice";
import { PageHead } from "@/app/_ui/page-head";
import { Pagination } from "@/app/_ui/pagination";
import { TextLink } from "@/app/_ui/text-link";
import { ThaiText } from "@/app/_ui/thai-phrases";
import { db } from "@/db/client";
import type { Actor } from "@/lib/accounts/actor";
import { findScoresPage } from "@/lib/assessments/scores/listing/data";
import { scoreListSchema } from "@/lib/assessments/scores/listing/schema";
import { ASSESSMENT_RESULT_TH } from "@/lib/assessments/scores/messages";
import { ASSESSMENT_RESULTS } from "@/lib/assessments/scores/rules";
import { findAskedPlace } from "@/lib/lao/directory/data";
import { mayKeepEditions } from "@/lib/plans/editions/access";
import { formatHundredths } from "@/lib/platform/fixed-point";
import { UNSEARCHABLE_TH } from "@/lib/platform/list-address";
import type { ReportMoment } from "@/lib/reports/heading";
import { ScoreListFilterForm } from "./score-list-filter";
import { ScoresTable } from "./scores-table";

type Props = {
  actor: Actor;
  moment: ReportMoment;
  years: readonly number[];
  address: Readonly<Record<string, string>>;
};

const PATH = "/assessments";
const CRUMBS = [{ label: "ขั้นสูง" }, { label: "ผลการประเมิน" }];

/** The LAOs of a province with their totals of a fiscal year, and which passed. */
export async function AssessmentsOfProvince({ actor, moment, years, address }: Props) {
  const { fiscalYear } = moment;
  const filter = scoreListSchema.parse(address);
  const { provinces, districts, found, chosen } = (await findAskedPlace(db, actor, filter)) ?? notFound();
  if (!found) {
    return (
      <SignedInFrame actor={actor} current={PATH} crumbs={CRUMBS}>
        <PageHead title="ผลการประเมิน" under="เลือกจังหวัดที่ต้องการดู" />
        <ScoreListFilterForm {...{ provinces, districts, years, fiscalYear, filter }} typed="" />
        <EmptyState title="ยังไม่ได้เลือกจังหวัด">เลือกจังหวัดและปีงบประมาณ แล้วกดแสดง</EmptyState>
      </SignedInFrame>
    );
  }
  const shown = { ...filter, ...chosen };
  const list = await findScoresPage(db, found.scope, fiscalYear, shown);
  const typed = address.q ?? "";
  const hrefOf = (more: { result?: string | null; page?: number }) =>
    addressOf(PATH, {
      year: fiscalYear,
      ...chosen,
      q: filter.q,
      result: filter.result,
      ...more,
    });
  return (
    <SignedInFrame actor={actor} current={PATH} crumbs={CRUMBS}>
      <PageHead
        title={`ผลการประเมิน |จังหวัด${found.province.nameTh}`}
        under={`ปีงบประมาณ พ.ศ. ${fiscalYear} · จำนวนข้อมูลทั้งหมด ${list.total.toLocaleString("en-US")} รายการ`}
      />
      <ScoreListFilterForm {...{ provinces, districts, years, fiscalYear, typed }} filter={shown} />
      <CountLinks
        label="จำนวน อปท. ตามผล"
        links={[
          {
            label: "ทั้งหมด",
            count: list.all,
            href: hrefOf({ result: null }),
            isShown: filter.result === null,
          },
          ...ASSESSMENT_RESULTS.map((result) => ({
            label: ASSESSMENT_RESULT_TH[result],
            count: list.counts[result],
            href: hrefOf({ result }),
            isShown: result === filter.result,
          })).filter(({ count, isShown }) => count > 0 || isShown),
        ]}
      />
      <p className="mb-4">
        <ThaiText>
          {list.minimumHundredths === null
            ? `ยังไม่ได้กำหนดคะแนนขั้นต่ำของปีงบประมาณ พ.ศ. ${fiscalYear}`
            : `คะแนนขั้นต่ำของปีงบประมาณ พ.ศ. ${fiscalYear} คือ ${formatHundredths(list.minimumHundredths)}`}
        </ThaiText>{" "}
        {mayKeepEditions(actor) ? (
          <TextLink href={`/editions/years/${fiscalYear}`}>กำหนดคะแนนขั้นต่ำ</TextLink>
        ) : null}
      </p>
      {typed.trim() !== "" && filter.q === "" ? <Notice kind="bad">{UNSEARCHABLE_TH}</Notice> : null}
      {list.rows.length > 0 ? (
        <ScoresTable rows={list.rows} fiscalYear={fiscalYear} />
      ) : (
        <EmptyState
          title="ไม่พบ อปท. ตามที่เลือก"
          actions={
            <ButtonLink href={addressOf(PATH, { year: fiscalYear, province: chosen.province })} kind="second">
              แสดง อปท. ทั้งหมด
            </ButtonLink>
          }
        >
          เลือกผลหรืออำเภออื่น หรือแสดงทั้งหมด
        </EmptyState>
      )}
      <Pagination page={list.page} pageCount={list.pageCount} hrefOf={(page) => hrefOf({ page })} />
    </SignedInFrame>
  );
}
