import type { Metadata } from "next";
import { WrittenImports } from "@/app/_import/written-imports";
import { addressOf, addressValues } from "@/app/_session/list-address";
import { requireLaoActor } from "@/app/_session/require-actor";
import { SignedInFrame } from "@/app/_session/signed-in-frame";
import { ButtonLink, DownloadLink } from "@/app/_ui/button";
import { EmptyState } from "@/app/_ui/empty-state";
import { FilterForm } from "@/app/_ui/filter-form";
import { Notice } from "@/app/_ui/notice";
import { PageHead, Section } from "@/app/_ui/page-head";
import { SelectField } from "@/app/_ui/select-field";
import { ThaiText } from "@/app/_ui/thai-phrases";
import { db } from "@/db/client";
import { ROUNDS, type Round } from "@/db/codes/status-reports";
import type { LaoActor } from "@/lib/accounts/actor";
import type { LaoScope } from "@/lib/accounts/scope";
import { listWrittenImports } from "@/lib/imports/data";
import { findOwnLao } from "@/lib/lao/data";
import type { CivilDate } from "@/lib/platform/civil-date";
import { listRoundRows } from "@/lib/status-reports/grid/data";
import { REPORTING_PROBLEM_TH, ROUND_TH, roundOfYearTh } from "@/lib/status-reports/messages";
import { windowSentence } from "@/lib/status-reports/rounds/messages";
import { findRoundOfLao } from "@/lib/status-reports/workbook/data";
import { problemOfRoundToday } from "@/lib/status-reports/workbook/rules";
import { askedRound } from "../asked-round";
import { reportCountsTh } from "./counts-words";
import { SendForm } from "./send-form";

export const metadata: Metadata = { title: "นำเข้ารายงานจาก Excel" };

const WRITTEN_SHOWN = 10;

export default async function ImportRoundPage({ searchParams }: PageProps<"/round/import">) {
  const actor = await requireLaoActor();
  const address = addressValues(await searchParams);
  const { scope } = await findOwnLao(db, actor);
  const { years, fiscalYear, round, today } = await askedRound(address, actor.laoId);
  const written = await listWrittenImports(db, {
    purpose: "status_reports",
    laoId: actor.laoId,
    most: WRITTEN_SHOWN,
  });
  return (
    <SignedInFrame
      actor={actor}
      current="/round"
      crumbs={[
        { label: "โครงการ" },
        { label: "รายงานผลทั้งรอบ", href: addressOf("/round", { year: fiscalYear, round }) },
        { label: "นำเข้าจาก Excel" },
      ]}
    >
      <PageHead
        title="นำเข้ารายงานผล|จาก Excel"
        under="ดาวน์โหลดรายงานทั้งรอบ กรอกใน Excel หรือ LibreOffice แล้วส่งกลับ ระบบแสดงทุกแถวให้ตรวจก่อนบันทึก"
      />
      {fiscalYear === null ? (
        <EmptyState title="ยังไม่มีรอบการรายงาน">
          สำนักงาน ป.ป.ช. ยังไม่ได้กำหนดปีงบประมาณของแผนปฏิบัติการ สอบถามสำนักงาน ป.ป.ช. ประจำจังหวัด
        </EmptyState>
      ) : (
        <>
          <RoundFilter years={years} fiscalYear={fiscalYear} round={round} />
          <RoundSteps
            actor={actor}
            scope={scope}
            fiscalYear={fiscalYear}
            round={round}
            today={today}
            parked={address.parked}
          />
        </>
      )}
      <WrittenImports
        written={written}
        path="/round/import"
        saidOf={({ counts, fiscalYear: year, round: of }) =>
          `${year === null || of === null ? "" : `${roundOfYearTh({ fiscalYear: year, round: of })} · `}${reportCountsTh(counts ?? {})}`
        }
      />
    </SignedInFrame>
  );
}

type Asked = { fiscalYear: number; round: Round };

function RoundFilter({ years, fiscalYear, round }: Asked & { years: readonly number[] }) {
  return (
    <FilterForm action="/round/import" label="เลือกรอบการรายงาน">
      <SelectField
        name="year"
        label="ปีงบประมาณ"
        defaultValue={String(fiscalYear)}
        options={years.map((year) => ({ value: String(year), label: String(year) }))}
      />
      <SelectField
        name="round"
        label="รอบการรายงาน"
        defaultValue={String(round)}
        options={ROUNDS.map((one) => ({ value: String(one), label: ROUND_TH[one] }))}
      />
    </FilterForm>
  );
}

type StepsProps = Asked & {
  actor: LaoActor;
  scope: LaoScope;
  today: CivilDate;
  parked: string | undefined;
};

/** Download, and send back; a closed round says why it takes nothing, and what it holds can still be had. */
async function RoundSteps({ actor, scope, fiscalYear, round, today, parked }: StepsProps) {
  const asked = { fiscalYear, round };
  const [of, rows] = await Promise.all([findRoundOfLao(db, scope, asked), listRoundRows(db, scope, asked)]);
  const problem = problemOfRoundToday(of, today);
  const reported = rows.filter(({ report }) => report !== null).length;
  if (rows.length === 0)
    return (
      <EmptyState
        title={`ไม่มีโครงการที่ต้องรายงานใน${roundOfYearTh(asked)}`}
        actions={<ButtonLink href="/projects">ดูรายการโครงการ</ButtonLink>}
      >
        บันทึกโครงการของปีงบประมาณนี้ในแผนก่อน แล้วจึงรายงานผล หรือเลือกปีงบประมาณอื่น
      </EmptyState>
    );
  return (
    <>
      {problem ? (
        <Notice kind="wait">
          <p>
            <ThaiText>{REPORTING_PROBLEM_TH[problem](of)}</ThaiText>
          </p>
        </Notice>
      ) : null}
      <Section title="1. ดาวน์โหลดรายงานทั้งรอบ" note={of.window ? windowSentence(of.window, today) : undefined}>
        <p>
          <ThaiText>
            {`ไฟล์มี ${rows.length} โครงการของ${roundOfYearTh(asked)} รายงานแล้ว ${reported} โครงการ เหลือ ${rows.length - reported} โครงการ พร้อมรายการให้เลือกและวิธีกรอก`}
          </ThaiText>
        </p>
        <div className="mt-3">
          <DownloadLink href={`/round/xlsx?year=${fiscalYear}&round=${round}`}>
            ดาวน์โหลดรายงาน (.xlsx)
          </DownloadLink>
        </div>
      </Section>
      {problem ? null : <SendForm actor={actor} fiscalYear={fiscalYear} round={round} parked={parked} />}
    </>
  );
}
