import type { ReactNode } from "react";
import { addressOf } from "@/app/_session/list-address";
import { SignedInFrame } from "@/app/_session/signed-in-frame";
import { DownloadLink } from "@/app/_ui/button";
import { type Fact, FactList } from "@/app/_ui/fact-list";
import { FilterForm } from "@/app/_ui/filter-form";
import { PageHead, Section } from "@/app/_ui/page-head";
import { SelectField } from "@/app/_ui/select-field";
import { TextLink } from "@/app/_ui/text-link";
import { ROUNDS } from "@/db/codes/status-reports";
import type { Actor } from "@/lib/accounts/actor";
import { notesHeadingOf, type ReportDocument } from "@/lib/reports/document";
import type { ReportMoment } from "@/lib/reports/heading";
import { ROUND_TH } from "@/lib/status-reports/messages";
import type { AsOfChoice } from "../_request/as-of";
import { AsOfField } from "./as-of-field";

/** What a report is of: one LAO, or one province. */
export type ReportSubject = { readonly lao: string } | { readonly province: string };

type Props = {
  actor: Actor;
  /** Last part of the breadcrumb. */
  short: string;
  /** The title with "|" between its phrases; the document's own words otherwise. */
  title?: string | undefined;
  document: ReportDocument;
  moment: ReportMoment;
  years: readonly number[];
  /** Null for a report that is of both times. */
  asOf: AsOfChoice | null;
  subject: ReportSubject;
  /** Filters before year and round, such as the province. */
  filters?: ReactNode;
  /** Filters after year and round, which choose what the page shows of the report. */
  narrowing?: ReactNode;
  children: ReactNode;
};

/** The address of a report's page or, with a form, of its download; as of the freeze where the moment is. */
export function reportAddress(
  report: ReportDocument["report"],
  { fiscalYear, round, frozen }: Pick<ReportMoment, "fiscalYear" | "round" | "frozen">,
  subject: ReportSubject,
  form?: "pdf" | "xlsx",
): string {
  const path = form ? `/reports/${report}/${form}` : `/reports/${report}`;
  return addressOf(path, { year: fiscalYear, round, ...subject, asof: frozen ? "freeze" : null });
}

/** Year and round, as every report's filter asks for them. */
export function PeriodFields({ moment, years }: { moment: ReportMoment; years: readonly number[] }) {
  return (
    <>
      <SelectField
        name="year"
        label="ปีงบประมาณ"
        options={years.map((year) => ({ value: String(year), label: String(year) }))}
        defaultValue={String(moment.fiscalYear)}
      />
      <SelectField
        name="round"
        label="รอบการรายงาน"
        options={ROUNDS.map((round) => ({ value: String(round), label: ROUND_TH[round] }))}
        defaultValue={String(moment.round)}
      />
    </>
  );
}

/** The notes under the figures: "ร้อยละ: …" as term and words, what has no term together at the end. */
export function noteFacts(notes: readonly string[]): Fact[] {
  const parted = notes.map((note) => /^(.+?): (.+)$/s.exec(note) ?? note);
  const facts = parted.flatMap((note) =>
    typeof note === "string" ? [] : [{ term: note[1] ?? "", value: note[2] ?? "" }],
  );
  const rest = parted.filter((note) => typeof note === "string");
  if (rest.length === 0) return facts;
  return [...facts, { term: "หมายเหตุ", value: rest.map((note) => <p key={note}>{note}</p>) }];
}

/** The frame that every report's page stands in: title and facts, filters, downloads, figures, and how they were made. */
export function ReportPage(props: Props) {
  const { actor, document, moment, years, asOf, subject } = props;
  const keep = actor.role !== "lao" && "lao" in subject ? { lao: subject.lao } : {};
  const notes = noteFacts(document.notes);
  return (
    <SignedInFrame
      actor={actor}
      current={`/reports/${document.report}`}
      crumbs={[{ label: "ออกรายงาน", href: "/reports/plan" }, { label: props.short }]}
    >
      <p className="print-only ph-head">e-PlanNACC · {document.facts.join(" · ")}</p>
      <PageHead title={props.title ?? document.title} under={document.facts.join(" · ")} />
      <FilterForm
        keep={keep}
        label="เลือกรายงาน"
        end={
          <>
            <DownloadLink href={reportAddress(document.report, moment, subject, "pdf")}>PDF</DownloadLink>
            <DownloadLink href={reportAddress(document.report, moment, subject, "xlsx")}>Excel</DownloadLink>
          </>
        }
      >
        {props.filters}
        <PeriodFields moment={moment} years={years} />
        {asOf ? <AsOfField asOf={asOf} /> : null}
        {props.narrowing}
      </FilterForm>
      {asOf?.frozen && "lao" in subject ? (
        <p className="no-print">
          <TextLink href={reportAddress("amendments", { ...moment, frozen: undefined }, subject)}>
            ดูรายการแก้ไขหลังปิดรอบ
          </TextLink>
        </p>
      ) : null}
      {props.children}
      {notes.length > 0 ? (
        <Section title={notesHeadingOf(document)}>
          <FactList wide facts={notes} />
        </Section>
      ) : null}
    </SignedInFrame>
  );
}
