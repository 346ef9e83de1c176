import { notFound } from "next/navigation";
import { addressOf, addressValues } from "@/app/_session/list-address";
import { SignedInFrame } from "@/app/_session/signed-in-frame";
import { ButtonLink } from "@/app/_ui/button";
import { EmptyState } from "@/app/_ui/empty-state";
import { FilterForm } from "@/app/_ui/filter-form";
import { PageHead, Section } from "@/app/_ui/page-head";
import { SelectField } from "@/app/_ui/select-field";
import { ProjectNotice } from "@/app/(lao)/projects/project-notice";
import type { SearchParams } from "@/app/reports/_request/period";
import { db } from "@/db/client";
import { ROUNDS } from "@/db/codes/status-reports";
import type { Actor } from "@/lib/accounts/actor";
import { civilDateOf } from "@/lib/platform/civil-date";
import { findSummary, listLastSubmissions } from "@/lib/reports/summary/data";
import { databaseNow, listRoundWindows } from "@/lib/status-reports/rounds/data";
import type { AskedSummary, SummarySubject } from "./asked-summary";
import { BudgetChart } from "./budget-chart";
import { DimensionChart } from "./dimension-chart";
import { DimensionTable } from "./dimension-table";
import { DueTable } from "./due-table";
import { HandedIn } from "./handed-in";
import { RoundPanel } from "./round-panel";
import { ScoreSection } from "./score-section";
import { SummaryNotices, Welcome } from "./summary-notices";

type Props = {
  actor: Actor;
  asked: AskedSummary;
  subject: Extract<SummarySubject, { kind: "lao" }>;
  params: SearchParams;
};

/** ข้อมูลโดยสรุป of one LAO. */
export async function LaoSummary({ actor, asked, subject: { scope, lao }, params }: Props) {
  const { fiscalYear, years } = asked;
  const [summary, windows, handedIn, now] = await Promise.all([
    findSummary(db, scope, fiscalYear),
    listRoundWindows(db, fiscalYear, lao.id),
    listLastSubmissions(db, scope, fiscalYear),
    databaseNow(db),
  ]);
  if (!summary) notFound();
  const today = civilDateOf(now);
  const isStaff = actor.role === "lao";
  const laoCode = isStaff ? null : lao.code;
  const windowOf = (round: 6 | 12) => windows.find((window) => window.round === round) ?? null;
  const listOf = (round: 6 | 12, reported: string) =>
    addressOf("/projects", { year: fiscalYear, round, reported, lao: laoCode });
  return (
    <SignedInFrame actor={actor} current="/summary" crumbs={[{ label: "ข้อมูลโดยสรุป" }]}>
      <PageHead
        title="ข้อมูลโดยสรุป"
        under={
          <>
            <b className="ink">{lao.fullNameTh}</b> · อำเภอ{lao.districtNameTh} · จังหวัด{lao.provinceNameTh} ·
            รหัส info {lao.code}
          </>
        }
      >
        <FilterForm bar={false} label="เลือกปีงบประมาณ" keep={laoCode === null ? {} : { lao: laoCode }}>
          <SelectField
            name="year"
            label="กรุณาเลือกปีที่ต้องดำเนินการ"
            options={years.map((year) => ({ value: String(year), label: String(year) }))}
            defaultValue={String(fiscalYear)}
          />
        </FilterForm>
      </PageHead>
      {isStaff ? (
        <ProjectNotice scope={scope} done="recorded" projectId={addressValues(params).recorded} />
      ) : null}
      {isStaff && addressValues(params).welcome !== undefined ? <Welcome /> : null}
      <SummaryNotices {...{ actor, laoCode, summary, windows, today, handedIn }} />
      {summary.planned === 0 ? (
        <EmptyState
          title={`ยังไม่มีโครงการในปีงบประมาณ พ.ศ. ${fiscalYear}`}
          actions={isStaff ? <ButtonLink href="/projects/new">บันทึกแผน</ButtonLink> : undefined}
        >
          เมื่อบันทึกโครงการของปีนี้แล้ว จำนวน สถานะ และงบประมาณจะแสดงที่หน้านี้
        </EmptyState>
      ) : (
        <>
          <Section title="สรุปโครงการทั้งหมด" note="กราฟแสดงภาพรวมโครงการ ">
            <div className="two">
              {ROUNDS.map((round) => (
                <RoundPanel
                  key={round}
                  fiscalYear={fiscalYear}
                  figures={summary.rounds[round]}
                  window={windowOf(round)}
                  today={today}
                  lists={{ reported: listOf(round, "reported"), waiting: listOf(round, "waiting") }}
                />
              ))}
            </div>
          </Section>
          <ScoreSection {...summary} />
          <DueTable
            today={today}
            lines={ROUNDS.map((round) => ({
              round,
              window: windowOf(round),
              handedIn: <HandedIn last={handedIn[round]} {...{ fiscalYear, round, isStaff }} />,
            }))}
          />
          <Section title="กราฟแสดงภาพรวมโครงการ |ตามมิติและสถานะ" note="ตามรายงานของแต่ละรอบ">
            {ROUNDS.map((round) => (
              <DimensionChart
                key={round}
                round={round}
                dimensions={summary.rounds[round].dimensions}
                total={summary.rounds[round].statuses}
              />
            ))}
          </Section>
          <BudgetChart {...summary.total} />
          <DimensionTable {...summary} />
          <p className="no-print apart">
            <ButtonLink
              kind="second"
              href={addressOf("/reports/dimension", { year: fiscalYear, lao: laoCode })}
            >
              ออกรายงานของปีนี้
            </ButtonLink>
          </p>
        </>
      )}
    </SignedInFrame>
  );
}
