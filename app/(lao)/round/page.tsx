import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { addressOf, addressValues } from "@/app/_session/list-address";
import { requireLaoActor } from "@/app/_session/require-actor";
import { SignedInFrame } from "@/app/_session/signed-in-frame";
import { ButtonLink, ButtonRow, DownloadLink } from "@/app/_ui/button";
import { EmptyState } from "@/app/_ui/empty-state";
import { Notice } from "@/app/_ui/notice";
import { PageHead } from "@/app/_ui/page-head";
import { Pagination } from "@/app/_ui/pagination";
import { ThaiText } from "@/app/_ui/thai-phrases";
import { db } from "@/db/client";
import { findPlanStanding } from "@/lib/assessments/data";
import { findOwnLao } from "@/lib/lao/data";
import { listEditions } from "@/lib/plans/editions/data";
import { civilDateOf, fiscalYearOf } from "@/lib/platform/civil-date";
import { countEvidence } from "@/lib/status-reports/evidence/data";
import { openingToken } from "@/lib/status-reports/grace/token";
import { listRoundRows } from "@/lib/status-reports/grid/data";
import { chosenRows, pageOfRows, progressOf } from "@/lib/status-reports/grid/rules";
import { type RoundGridAddress, roundGridSchema } from "@/lib/status-reports/grid/schema";
import { ROUND_TH } from "@/lib/status-reports/messages";
import { databaseNow, listRoundWindows } from "@/lib/status-reports/rounds/data";
import { windowSentence } from "@/lib/status-reports/rounds/messages";
import { daysLeft, defaultRound, type RoundWindow, roundState } from "@/lib/status-reports/rounds/rules";
import { findSubmissionState } from "@/lib/status-reports/submissions/data";
import { drawnRows } from "./drawn-rows";
import { parkedRows } from "./parked-rows";
import { RoundClosed } from "./round-closed";
import { RoundFilter } from "./round-filter";
import { RoundTable } from "./round-table";
import { RoundValues } from "./round-values";
import { RoundWords } from "./round-words";
import { projectsToCheck } from "./rows-to-check";
import { standingOfRound } from "./standing-of-round";
import { SubmissionNotice } from "./submission-notice";
import { UnchangedPanel } from "./unchanged-panel";

export const metadata: Metadata = { title: "รายงานผลทั้งรอบ" };

async function yearsOfEditions(): Promise<number[]> {
  const editions = await listEditions(db);
  return editions
    .flatMap(({ firstFiscalYear, lastFiscalYear }) =>
      Array.from({ length: lastFiscalYear - firstFiscalYear + 1 }, (_, index) => firstFiscalYear + index),
    )
    .sort((a, b) => a - b);
}

/** "ปิดรับรอบ 6 เดือน 30 เมษายน 2561 เหลือเวลา 6 วัน". */
function closingTh(window: RoundWindow, today: string): string {
  const sentence = windowSentence(window, today);
  if (roundState(window, today) !== "open") return sentence;
  const left = daysLeft(window, today);
  return `${sentence} ${left === 0 ? "วันนี้เป็นวันสุดท้าย" : `เหลือเวลา ${left.toLocaleString("th-TH")} วัน`}`;
}

/** รายงานผลทั้งรอบ: every project of a round on one page. */
export default async function RoundPage({ searchParams }: PageProps<"/round">) {
  const actor = await requireLaoActor();
  const address = addressValues(await searchParams);
  const asked = roundGridSchema.parse(address);
  const [{ scope, lao }, years, now] = await Promise.all([
    findOwnLao(db, actor),
    yearsOfEditions(),
    databaseNow(db),
  ]);
  const today = civilDateOf(now);
  const fiscalYear =
    [asked.year, fiscalYearOf(today)].find((year) => year !== null && years.includes(year)) ?? years.at(-1);
  const frame = { actor, current: "/round", crumbs: [{ label: "โครงการ" }, { label: "รายงานผลทั้งรอบ" }] };
  if (fiscalYear === undefined)
    return (
      <SignedInFrame {...frame}>
        <EmptyState title="ยังไม่มีปีงบประมาณให้รายงาน">
          สำนักงาน ป.ป.ช. ยังไม่ได้กำหนดปีงบประมาณและกรอบแนวทางของแผน สอบถามสำนักงาน ป.ป.ช. ประจำจังหวัด
        </EmptyState>
      </SignedInFrame>
    );
  const windows = await listRoundWindows(db, fiscalYear, lao.id);
  const round = asked.round ?? defaultRound(windows, today);
  const of = { fiscalYear, round };
  const window = windows.find((one) => one.round === round) ?? null;
  const [rows, standing, submission, evidence, parked] = await Promise.all([
    listRoundRows(db, scope, of),
    findPlanStanding(db, scope, fiscalYear),
    findSubmissionState(db, scope, of),
    countEvidence(db, scope, of),
    parkedRows(actor, address.parked),
  ]);
  const problem = standingOfRound({ of, window, standing, provinceNameTh: lao.provinceNameTh }, now);
  const toCheck = projectsToCheck(round, rows, submission.reasons?.projects ?? []);
  const progress = progressOf(rows);
  const chosen = chosenRows(rows, asked, toCheck);
  const { shown, page, pageCount } = pageOfRows(chosen, asked.page);
  const hrefOf = (change: Partial<RoundGridAddress>) =>
    addressOf("/round", {
      ...asked,
      year: fiscalYear,
      round,
      page: 1,
      ...change,
      ...((change.show ?? asked.show) === "all" ? { show: null } : {}),
    });
  return (
    <SignedInFrame {...frame}>
      <PageHead
        title={`รายงานผล ${ROUND_TH[round]} |ปีงบประมาณ พ.ศ. ${fiscalYear}`}
        under={<ThaiText>{window ? closingTh(window, today) : `ของ ${lao.fullNameTh}`}</ThaiText>}
      >
        <ButtonRow>
          <ButtonLink href={addressOf("/round/submit", { year: fiscalYear, round })} kind="second">
            ตรวจและส่งรายงาน
          </ButtonLink>
          <DownloadLink href={addressOf("/round/xlsx", { year: fiscalYear, round })}>
            Excel ของรอบ
          </DownloadLink>
          <ButtonLink href={addressOf("/round/import", { year: fiscalYear, round })} kind="quiet">
            นำเข้าจาก Excel
          </ButtonLink>
        </ButtonRow>
      </PageHead>
      <RoundFilter
        of={of}
        years={years}
        asked={asked}
        progress={progress}
        toCheck={toCheck.size}
        hrefOf={hrefOf}
      />
      <div className="stack mb-4 empty:hidden">
        {address.unchanged === undefined ? null : (
          <Notice kind="good">
            <p>
              บันทึกรายงานรอบ 12 เดือนตามรอบ 6 เดือนแล้ว{" "}
              {/^\d{1,4}$/.test(address.unchanged) ? address.unchanged : 0} โครงการ
            </p>
          </Notice>
        )}
        <SubmissionNotice
          of={of}
          submission={submission}
          progress={progress}
          isOpen={problem === null}
          provinceNameTh={lao.provinceNameTh}
        />
        {problem ? (
          <RoundClosed
            sentence={problem.sentence}
            graceUntil={problem.graceUntil}
            askIn={window && roundState(window, today) === "closed" ? lao.provinceNameTh : null}
          />
        ) : null}
      </div>
      {rows.length === 0 ? (
        <EmptyState
          title={`ยังไม่มีโครงการที่ต้องรายงานในปีงบประมาณ พ.ศ. ${fiscalYear}`}
          actions={<ButtonLink href="/projects/new">บันทึกแผน</ButtonLink>}
        >
          โครงการที่บันทึกไว้ว่าดำเนินการในปีนี้ และสอดคล้องกับมิติ จะแสดงที่หน้านี้
        </EmptyState>
      ) : null}
      {rows.length > 0 && chosen.length === 0 ? (
        <EmptyState
          title="ไม่มีแถวที่เลือกแสดง"
          actions={<ButtonLink href={hrefOf({ show: "all", dimension: null })}>แสดงทุกโครงการ</ButtonLink>}
        >
          {asked.show === "waiting" ? "รายงานครบทุกโครงการที่เลือกแล้ว" : "เลือกแสดงแถวอื่น หรือแสดงทุกโครงการ"}
        </EmptyState>
      ) : null}
      {problem && !problem.graceUntil ? (
        <RoundValues rows={shown} of={of} />
      ) : (
        <>
          {problem ? null : <UnchangedPanel of={of} rows={rows} opened={openingToken(actor, now)} />}
          {shown.length > 0 || parked ? (
            <>
              <RoundWords />
              <RoundTable
                key={hrefOf({ page })}
                of={of}
                rows={drawnRows(shown, evidence, today)}
                dimensions={[...progress.ofDimension].map(([number, counts]) => ({ number, ...counts }))}
                isGrouped={asked.show !== "first"}
                all={progress.all}
                waiting={progress.waiting}
                formKey={randomUUID()}
                opened={openingToken(actor, now)}
                initial={parked}
              />
            </>
          ) : null}
        </>
      )}
      <Pagination page={page} pageCount={pageCount} hrefOf={(number) => hrefOf({ page: number })} />
    </SignedInFrame>
  );
}
