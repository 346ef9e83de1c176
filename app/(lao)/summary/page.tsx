import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { addressOf, addressValues } from "@/app/_session/list-address";
import { requireActor } from "@/app/_session/require-actor";
import { SignedInFrame } from "@/app/_session/signed-in-frame";
import { ButtonLink } from "@/app/_ui/button";
import { EmptyState } from "@/app/_ui/empty-state";
import { FilterForm } from "@/app/_ui/filter-form";
import { PageHead, Section } from "@/app/_ui/page-head";
import { SelectField } from "@/app/_ui/select-field";
import { ProjectNotice } from "@/app/(lao)/projects/project-notice";
import { ChooseLao } from "@/app/reports/_page/choose-lao";
import { resolveLaoReport } from "@/app/reports/_request/lao-report";
import { db } from "@/db/client";
import { civilDateOf } from "@/lib/platform/civil-date";
import { findSummary } from "@/lib/reports/summary/data";
import { databaseNow, listRoundWindows } from "@/lib/status-reports/rounds/data";
import { DimensionTable } from "./dimension-table";
import { RoundPanel } from "./round-panel";
import { ScoreSection } from "./score-section";
import { SummaryNotices, Welcome } from "./summary-notices";

export const metadata: Metadata = { title: "ข้อมูลโดยสรุป" };

export default async function SummaryPage({ searchParams }: PageProps<"/summary">) {
  const actor = await requireActor();
  const params = await searchParams;
  const { moment, years, subject } = await resolveLaoReport(actor, params);
  if (!subject) {
    return (
      <ChooseLao
        actor={actor}
        path="/summary"
        title="ข้อมูลโดยสรุป"
        short="ข้อมูลโดยสรุป"
        years={years}
        moment={moment}
      />
    );
  }
  const { scope, lao } = subject;
  const { fiscalYear } = moment;
  const [summary, windows, now] = await Promise.all([
    findSummary(db, scope, fiscalYear),
    listRoundWindows(db, fiscalYear, lao.id),
    databaseNow(db),
  ]);
  if (!summary) notFound();
  const today = civilDateOf(now);
  const laoCode = actor.role === "lao" ? null : lao.code;
  const windowOf = (round: 6 | 12) => windows.find((window) => window.round === round) ?? null;
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
      {actor.role === "lao" ? (
        <ProjectNotice scope={scope} done="recorded" projectId={addressValues(params).recorded} />
      ) : null}
      {actor.role === "lao" && addressValues(params).welcome !== undefined ? <Welcome /> : null}
      <SummaryNotices actor={actor} summary={summary} windows={windows} today={today} />
      {summary.planned === 0 ? (
        <EmptyState
          title={`ยังไม่มีโครงการในปีงบประมาณ พ.ศ. ${fiscalYear}`}
          actions={actor.role === "lao" ? <ButtonLink href="/projects/new">บันทึกแผน</ButtonLink> : undefined}
        >
          เมื่อบันทึกโครงการของปีนี้แล้ว จำนวน สถานะ และงบประมาณจะแสดงที่หน้านี้
        </EmptyState>
      ) : (
        <>
          <Section title="สรุปโครงการทั้งหมด" note="กราฟแสดงภาพรวมโครงการ">
            <div className="two">
              {([6, 12] as const).map((round) => (
                <RoundPanel
                  key={round}
                  fiscalYear={fiscalYear}
                  figures={summary.rounds[round]}
                  window={windowOf(round)}
                  today={today}
                  laoCode={laoCode}
                />
              ))}
            </div>
          </Section>
          <ScoreSection rounds={summary.rounds} />
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
