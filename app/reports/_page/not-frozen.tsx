import type { ReactNode } from "react";
import { SignedInFrame } from "@/app/_session/signed-in-frame";
import { ButtonLink } from "@/app/_ui/button";
import { EmptyState } from "@/app/_ui/empty-state";
import { FilterForm } from "@/app/_ui/filter-form";
import { PageHead } from "@/app/_ui/page-head";
import type { Actor } from "@/lib/accounts/actor";
import type { ReportDocument } from "@/lib/reports/document";
import { type ReportMoment, roundAndYearTh } from "@/lib/reports/heading";
import type { AsOfChoice } from "../_request/as-of";
import { AsOfField } from "./as-of-field";
import { PeriodFields, type ReportSubject, reportAddress } from "./report-page";

type Props = {
  actor: Actor;
  report: ReportDocument["report"];
  title: string;
  short: string;
  moment: ReportMoment;
  years: readonly number[];
  asOf: AsOfChoice;
  subject: ReportSubject;
  /** Filters before year and round, such as the province. */
  filters?: ReactNode;
};

/** A report as of a round's freeze that there is none of: why, when there will be, and the figures as they are. */
export function NotFrozen({ actor, report, title, short, moment, years, asOf, subject, filters }: Props) {
  const keep = actor.role !== "lao" && "lao" in subject ? { lao: subject.lao } : {};
  return (
    <SignedInFrame
      actor={actor}
      current={`/reports/${report}`}
      crumbs={[{ label: "ออกรายงาน", href: "/reports/plan" }, { label: short }]}
    >
      <PageHead title={title} under={roundAndYearTh(moment)} />
      <FilterForm keep={keep} label="เลือกรายงาน">
        {filters}
        <PeriodFields moment={moment} years={years} />
        {report === "amendments" ? null : <AsOfField asOf={asOf} />}
      </FilterForm>
      <EmptyState
        title="ยังไม่มีข้อมูล ณ วันปิดรอบ"
        actions={
          <ButtonLink
            href={reportAddress(report === "amendments" ? "plan" : report, moment, subject)}
            kind="second"
          >
            ดูข้อมูลปัจจุบัน
          </ButtonLink>
        }
      >
        {asOf.notFrozenTh}
      </EmptyState>
    </SignedInFrame>
  );
}
