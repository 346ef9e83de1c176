import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { addressValues } from "@/app/_session/list-address";
import { requireCentralOffice } from "@/app/_session/require-central-office";
import { SignedInFrame } from "@/app/_session/signed-in-frame";
import { FactList } from "@/app/_ui/fact-list";
import { Notice } from "@/app/_ui/notice";
import { PageHead, Section } from "@/app/_ui/page-head";
import { db } from "@/db/client";
import { countScores, findMinimumScore } from "@/lib/assessments/minimums/data";
import { bandsSentence } from "@/lib/implementation-rules/messages";
import { findYearRules, type YearRules } from "@/lib/implementation-rules/years/data";
import { sourceTh, YEAR_RULES_REFUSAL_TH } from "@/lib/implementation-rules/years/messages";
import { rulesClosedBy } from "@/lib/implementation-rules/years/rules";
import { fiscalYearSchema } from "@/lib/plans/editions/schema";
import { firstDayOf, formatThaiDate, lastDayOf } from "@/lib/platform/civil-date";
import { formatHundredths } from "@/lib/platform/fixed-point";
import { MinimumForm } from "./minimum-form";
import { RulesForm } from "./rules-form";

export const metadata: Metadata = { title: "เกณฑ์ของปีงบประมาณ" };

const SAID: Readonly<Record<string, { kind: "good" | "info"; title: string }>> = {
  saved: { kind: "good", title: "บันทึกเกณฑ์แล้ว มีผลกับหน้าจอและรายงานของปีที่เลือกทันที" },
  same: { kind: "info", title: "ไม่มีค่าใดเปลี่ยนแปลง ค่าที่กรอกตรงกับที่บันทึกไว้แล้ว" },
};

function Answer({ done }: { done: string | undefined }) {
  const said = done !== undefined && Object.hasOwn(SAID, done) ? SAID[done] : undefined;
  return said ? <Notice kind={said.kind} title={said.title} live /> : null;
}

function rulesFacts(year: YearRules) {
  const bands = (middleFromPercent: number, highFromPercent: number) =>
    bandsSentence({ middleFromPercent, highFromPercent });
  const weights = `แล้วเสร็จ ${formatHundredths(year.completed)} · อยู่ระหว่างดำเนินการ ${formatHundredths(year.inProgress)} · ไม่สามารถดำเนินการได้ ${formatHundredths(year.cannot)}`;
  return [
    {
      term: "มีผล",
      value: `${formatThaiDate(firstDayOf(year.fiscalYear))} ถึง ${formatThaiDate(lastDayOf(year.fiscalYear))}`,
    },
    { term: "น้ำหนัก", value: weights },
    { term: "ระดับ รอบ 6 เดือน", value: bands(year.middle6, year.high6) },
    { term: "ระดับ รอบ 12 เดือน และทั้งปี", value: bands(year.middle12, year.high12) },
    { term: "ที่มา", value: sourceTh(year.source) },
  ];
}

export default async function YearRulesPage({ params, searchParams }: PageProps<"/editions/years/[year]">) {
  const actor = await requireCentralOffice();
  const fiscalYear = fiscalYearSchema.safeParse((await params).year);
  const year = fiscalYear.success ? await findYearRules(db, fiscalYear.data) : null;
  if (!year) notFound();
  const [minimum, scores] = await Promise.all([
    findMinimumScore(db, year.fiscalYear),
    countScores(db, year.fiscalYear),
  ]);
  const { parked, done } = addressValues(await searchParams);
  const closed = rulesClosedBy(year, new Date());
  const minimumTh =
    minimum.minimumHundredths === null
      ? "ไม่มีคะแนนขั้นต่ำ"
      : `${formatHundredths(minimum.minimumHundredths)} คะแนน${minimum.source ? ` (${minimum.source})` : ""}`;
  return (
    <SignedInFrame
      actor={actor}
      current="/editions"
      crumbs={[{ label: "แผนปฏิบัติการและเกณฑ์", href: "/editions" }, { label: `ปีงบประมาณ ${year.fiscalYear}` }]}
    >
      <div className="mb-4 empty:hidden">
        <Answer done={done} />
      </div>
      <PageHead title={`เกณฑ์ของปีงบประมาณ |พ.ศ. ${year.fiscalYear}`} under={year.editionNameTh} />
      <FactList wide facts={[...rulesFacts(year), { term: "คะแนนขั้นต่ำ", value: minimumTh }]} />
      {closed ? (
        <div className="mt-4">
          <Notice title="เกณฑ์ของปีนี้ปิดการแก้ไขแล้ว">{YEAR_RULES_REFUSAL_TH[closed]}</Notice>
        </div>
      ) : (
        <>
          <div className="mt-4">
            <Notice title={`รายงานที่จะเปลี่ยนตามเกณฑ์ของปีงบประมาณ ${year.fiscalYear}`}>
              <p>
                ข้อมูลโดยสรุป รายงานสถานะโครงการประจำปี รายงานจำแนกตามมิติ และรายงานระดับจังหวัด ของปีงบประมาณ{" "}
                {year.fiscalYear} ทั้งสองรอบ (และปีถัดไป หากเลือกใช้กับทุกปีถัดไป) ยังไม่มี อปท. ใดรายงานผลของปีนี้
                รายงานของปีก่อนหน้าไม่เปลี่ยน
              </p>
              <p>
                {scores > 0
                  ? `ปีนี้มีคะแนนประเมินที่บันทึกแล้ว ${scores.toLocaleString("en-US")} คะแนน คะแนนขั้นต่ำใหม่จะตัดสินแผนเหล่านั้นใหม่`
                  : "ปีนี้ยังไม่มีคะแนนประเมินที่บันทึกไว้"}
              </p>
            </Notice>
          </div>
          <Section title="น้ำหนักและเกณฑ์ระดับ" note="ร้อยละ (การนำแผนไปปฏิบัติ) คิดจากน้ำหนักของแต่ละสถานะ">
            <RulesForm year={year} actor={actor} parked={parked} />
          </Section>
          <Section title="คะแนนขั้นต่ำของผลประเมินแผน" note="แผนที่ได้คะแนนรวมต่ำกว่านี้ถือว่าไม่ผ่าน และรายงานผลไม่ได้">
            <MinimumForm fiscalYear={year.fiscalYear} minimum={minimum} actor={actor} parked={parked} />
          </Section>
        </>
      )}
    </SignedInFrame>
  );
}
