import { SignedInFrame } from "@/app/_session/signed-in-frame";
import { ButtonLink } from "@/app/_ui/button";
import { EmptyState } from "@/app/_ui/empty-state";
import { FilterForm } from "@/app/_ui/filter-form";
import { PageHead } from "@/app/_ui/page-head";
import { TextField } from "@/app/_ui/text-field";
import type { Actor } from "@/lib/accounts/actor";
import type { ReportMoment } from "@/lib/reports/heading";
import { PeriodFields } from "./report-page";

type Props = {
  actor: Actor;
  /** The page that asks, and comes back with the LAO chosen. */
  path: string;
  title: string;
  short: string;
  moment: ReportMoment;
  years: readonly number[];
};

/** An officer who opened a page about one LAO and named none: ask for it. */
export function ChooseLao({ actor, path, title, short, moment, years }: Props) {
  return (
    <SignedInFrame actor={actor} current={path} crumbs={[{ label: short }]}>
      <PageHead title={title} under="เลือก อปท. ที่ต้องการดู" />
      <FilterForm label="เลือก อปท.">
        <TextField name="lao" label="รหัส info 7 หลัก" width="code" inputMode="numeric" />
        <PeriodFields moment={moment} years={years} />
      </FilterForm>
      <EmptyState
        title="ยังไม่ได้เลือก อปท."
        actions={<ButtonLink href="/laos">เลือกจากรายชื่อ อปท. ในความดูแล</ButtonLink>}
      >
        พิมพ์รหัส info แล้วกดแสดง หรือเลือกจากรายชื่อ
      </EmptyState>
    </SignedInFrame>
  );
}
