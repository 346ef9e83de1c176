import type { Metadata } from "next";
import { requireActor } from "@/app/_session/require-actor";
import { SignedInFrame } from "@/app/_session/signed-in-frame";
import { EmptyState } from "@/app/_ui/empty-state";
import { FilterForm } from "@/app/_ui/filter-form";
import { PageHead } from "@/app/_ui/page-head";
import { SelectField } from "@/app/_ui/select-field";
import { db } from "@/db/client";
import type { Actor } from "@/lib/accounts/actor";
import { listProvincesInReach } from "@/lib/lao/data";
import { NotFrozen } from "../_page/not-frozen";
import { PeriodFields, ReportPage } from "../_page/report-page";
import { provinceReportFor, resolveProvinceReport } from "../_request/province-report";
import { LevelTally } from "./level-tally";
import { RankingTable } from "./ranking-table";

const TITLE = "รายงานผลการนำแผนไปปฏิบัติ|ระดับจังหวัด";
export const metadata: Metadata = { title: TITLE.replace("|", "") };

async function ProvinceField({ actor, chosen }: { actor: Actor; chosen?: string | undefined }) {
  const provinces = await listProvincesInReach(db, actor);
  return (
    <SelectField
      name="province"
      label="จังหวัด"
      options={provinces.map(({ code, nameTh }) => ({ value: code, label: nameTh }))}
      defaultValue={chosen}
    />
  );
}

export default async function ProvinceReportPage({ searchParams }: PageProps<"/reports/province">) {
  const actor = await requireActor();
  const { moment, years, asOf, subject } = await resolveProvinceReport(actor, await searchParams);
  const field = <ProvinceField actor={actor} chosen={subject?.province.code} />;
  if (!subject) {
    return (
      <SignedInFrame
        actor={actor}
        current="/reports/province"
        crumbs={[{ label: "ออกรายงาน", href: "/reports/plan" }, { label: "ระดับจังหวัด" }]}
      >
        <PageHead title={TITLE} under="เลือกจังหวัดที่ต้องการดูรายงาน" />
        <FilterForm label="เลือกจังหวัด">
          {field}
          <PeriodFields moment={moment} years={years} />
        </FilterForm>
        <EmptyState title="ยังไม่ได้เลือกจังหวัด">เลือกจังหวัด ปีงบประมาณ และรอบ แล้วกดแสดง</EmptyState>
      </SignedInFrame>
    );
  }
  const choice = { actor, title: TITLE, short: "ระดับจังหวัด", moment, years, asOf, filters: field };
  const place = { province: subject.province.code };
  if (asOf.chosen === "freeze" && !asOf.frozen)
    return <NotFrozen {...choice} report="province" subject={place} />;
  const report = await provinceReportFor(actor, subject, moment);
  return (
    <ReportPage {...choice} document={report.document} subject={place}>
      <LevelTally tally={report.tally} bands={report.bands} />
      <nav className="jump" aria-label="ไปที่อำเภอ">
        <span className="soft">ไปที่อำเภอ</span>
        {report.districts.map(({ code, nameTh }) => (
          <a key={code} href={`#d-${code}`}>
            {nameTh}
          </a>
        ))}
      </nav>
      <RankingTable report={report} linked={actor.role !== "lao"} />
    </ReportPage>
  );
}
