import type { Metadata } from "next";
import { requireCentralOffice } from "@/app/_session/require-central-office";
import { SignedInFrame } from "@/app/_session/signed-in-frame";
import { ButtonLink } from "@/app/_ui/button";
import { Notice } from "@/app/_ui/notice";
import { PageHead, Section } from "@/app/_ui/page-head";
import { db } from "@/db/client";
import { listMinimumScores } from "@/lib/assessments/minimums/data";
import { listYearRules } from "@/lib/implementation-rules/years/data";
import { listEditionsWithCounts } from "@/lib/plans/editions/keeping/data";
import { yearsOf } from "@/lib/plans/editions/rules";
import { EditionsTable } from "./editions-table";
import { YearsTable } from "./years-table";

export const metadata: Metadata = { title: "แผนปฏิบัติการและเกณฑ์" };

/** Fiscal years between the first and the last edition that belong to none. */
function missingYears(years: readonly number[]): number[] {
  if (years.length === 0) return [];
  const all = yearsOf({ firstFiscalYear: Math.min(...years), lastFiscalYear: Math.max(...years) });
  return all.filter((year) => !years.includes(year));
}

export default async function EditionsPage() {
  const actor = await requireCentralOffice();
  const [editions, years, minimums] = await Promise.all([
    listEditionsWithCounts(db),
    listYearRules(db),
    listMinimumScores(db),
  ]);
  const missing = missingYears(years.map((year) => year.fiscalYear));
  return (
    <SignedInFrame actor={actor} current="/editions" crumbs={[{ label: "แผนปฏิบัติการและเกณฑ์" }]}>
      <PageHead title="แผนปฏิบัติการและเกณฑ์" under="ปีงบประมาณ มิติ ข้อย่อย น้ำหนัก เกณฑ์ระดับ และคะแนนขั้นต่ำ">
        <ButtonLink href="/editions/new" icon="plus">
          เพิ่มแผนปฏิบัติการ
        </ButtonLink>
      </PageHead>
      <EditionsTable editions={editions} />
      {missing.length > 0 ? (
        <div className="mt-4">
          <Notice title={`ยังไม่มีแผนปฏิบัติการของปีงบประมาณ พ.ศ. ${missing.join(", ")}`}>
            ปีนี้บันทึกโครงการ รายงานผล และออกรายงานไม่ได้ จนกว่าจะเพิ่มแผนปฏิบัติการหรือขยายช่วงปีของแผนฉบับที่ติดกัน
          </Notice>
        </div>
      ) : null}
      <Section
        title="เกณฑ์ของแต่ละปีงบประมาณ"
        note="แก้ไขได้จนกว่าจะมีการรายงานผลครั้งแรกของปี รายงานของปีก่อนหน้าพิมพ์ตามเกณฑ์เดิมเสมอ"
      >
        <YearsTable years={years} minimums={minimums} now={new Date()} />
      </Section>
    </SignedInFrame>
  );
}
