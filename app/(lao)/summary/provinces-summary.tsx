import { addressOf, addressValues } from "@/app/_session/list-address";
import { SignedInFrame } from "@/app/_session/signed-in-frame";
import { EmptyState } from "@/app/_ui/empty-state";
import { FilterForm } from "@/app/_ui/filter-form";
import { PageHead } from "@/app/_ui/page-head";
import { Pagination } from "@/app/_ui/pagination";
import { SelectField } from "@/app/_ui/select-field";
import type { SearchParams } from "@/app/reports/_request/period";
import { db } from "@/db/client";
import { ROUNDS } from "@/db/codes/status-reports";
import type { NaccActor } from "@/lib/accounts/actor";
import { provinceScope } from "@/lib/accounts/scope";
import { listProvincesInReach } from "@/lib/lao/data";
import { civilDateOf } from "@/lib/platform/civil-date";
import { listProvinceParts } from "@/lib/reports/area/data";
import { areaListSchema } from "@/lib/reports/area/schema";
import { ROUND_TH } from "@/lib/status-reports/messages";
import { databaseNow } from "@/lib/status-reports/rounds/data";
import { defaultRound } from "@/lib/status-reports/rounds/rules";
import type { AskedSummary } from "./asked-summary";
import { PartsTable } from "./parts-table";

type Props = { actor: NaccActor; asked: AskedSummary; params: SearchParams };

/** ข้อมูลโดยสรุป for an officer with several provinces: each of them, to choose one. */
export async function ProvincesSummary({ actor, asked, params }: Props) {
  const { fiscalYear, years } = asked;
  const { page } = areaListSchema.parse(addressValues(params));
  const [provinces, now] = await Promise.all([listProvincesInReach(db, actor), databaseNow(db)]);
  const today = civilDateOf(now);
  const scopes = provinces.flatMap(({ code }) => provinceScope(actor, code) ?? []);
  const found = await listProvinceParts(db, scopes, { fiscalYear, page }, today);
  const round = asked.round ?? defaultRound(found.windows, today);
  return (
    <SignedInFrame actor={actor} current="/summary" crumbs={[{ label: "ข้อมูลโดยสรุป" }]}>
      <PageHead
        title="ข้อมูลโดยสรุป |รายจังหวัด"
        under={`ปีงบประมาณ พ.ศ. ${fiscalYear} · จังหวัดที่มี อปท. ในทะเบียน ${found.total.toLocaleString("en-US")} จังหวัด`}
      />
      <FilterForm label="เลือกปีงบประมาณ รอบ และจังหวัด">
        <SelectField
          name="year"
          label="กรุณาเลือกปีที่ต้องดำเนินการ"
          options={years.map((year) => ({ value: String(year), label: String(year) }))}
          defaultValue={String(fiscalYear)}
        />
        <SelectField
          name="round"
          label="รอบการรายงาน"
          options={ROUNDS.map((one) => ({ value: String(one), label: ROUND_TH[one] }))}
          defaultValue={String(round)}
        />
        <SelectField
          name="province"
          label="จังหวัด"
          options={provinces.map(({ code, nameTh }) => ({ value: code, label: nameTh }))}
          placeholder="ทุกจังหวัด"
          defaultValue=""
        />
      </FilterForm>
      {found.parts.length === 0 ? (
        <EmptyState title="ยังไม่มี อปท. ในทะเบียนของจังหวัดที่ดูแล">
          เมื่อสำนักงานส่วนกลางนำเข้าทะเบียน อปท. แล้ว จังหวัดจะแสดงที่นี่
        </EmptyState>
      ) : (
        <PartsTable
          kindTh="จังหวัด"
          parts={found.parts}
          round={round}
          hrefOf={({ code }) => addressOf("/summary", { year: fiscalYear, province: code, round })}
        />
      )}
      <Pagination
        page={found.page}
        pageCount={found.pageCount}
        hrefOf={(number) => addressOf("/summary", { year: fiscalYear, round, page: number })}
      />
    </SignedInFrame>
  );
}
