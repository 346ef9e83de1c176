import { addressOf } from "@/app/_session/list-address";
import { EmptyState } from "@/app/_ui/empty-state";
import { FilterForm } from "@/app/_ui/filter-form";
import { Section } from "@/app/_ui/page-head";
import { Pagination } from "@/app/_ui/pagination";
import { SelectField } from "@/app/_ui/select-field";
import { Cell, ColumnHead, Row, RowHead, Table, TableBody, TableHead } from "@/app/_ui/table";
import { Tag } from "@/app/_ui/tag";
import { TextField } from "@/app/_ui/text-field";
import { TextLink } from "@/app/_ui/text-link";
import { ROUNDS, type Round } from "@/db/codes/status-reports";
import { PLAN_STANDING_TH } from "@/lib/assessments/messages";
import { formatShortThaiDate } from "@/lib/platform/civil-date";
import { formatHundredths } from "@/lib/platform/fixed-point";
import { type AreaLaoPage, areaLaoPage } from "@/lib/reports/area/listing";
import { AREA_LIST_TH, PROGRESS_TH } from "@/lib/reports/area/messages";
import type { AreaLaoRow, AreaSummary } from "@/lib/reports/area/model";
import { AREA_LISTS, type AreaListFilter } from "@/lib/reports/area/schema";
import { ROUND_TH } from "@/lib/status-reports/messages";
import { HAND_IN_STATE_TH } from "@/lib/status-reports/submissions/messages";
import { PROGRESS_MARK } from "./area-words";

type Props = {
  area: AreaSummary;
  round: Round;
  filter: AreaListFilter;
  /** What was typed to search for, as it was typed. */
  typed: string;
  /** The address of the page without the list's own filters. */
  place: Readonly<Record<string, string>>;
};

function Filter({ filter, round, typed, place, found }: Omit<Props, "area"> & { found: AreaLaoPage }) {
  return (
    <FilterForm action="/summary#laos" keep={place} label="เลือก อปท. ที่แสดง">
      <SelectField
        name="round"
        label="รอบการรายงาน"
        options={ROUNDS.map((one) => ({ value: String(one), label: ROUND_TH[one] }))}
        defaultValue={String(round)}
      />
      <SelectField
        name="show"
        label="แสดง"
        options={AREA_LISTS.map((list) => ({
          value: list,
          label: `${AREA_LIST_TH[list]} (${found.counts[list].toLocaleString("en-US")})`,
        }))}
        defaultValue={filter.show}
      />
      <TextField name="q" label="ชื่อ อปท. หรือรหัส info" type="search" defaultValue={typed} grow />
    </FilterForm>
  );
}

function LaoLine({ lao, round, fiscalYear }: { lao: AreaLaoRow; round: Round; fiscalYear: number }) {
  const { progress, reported, reportedShare, submission, closesOn } = lao.rounds[round];
  return (
    <Row>
      <RowHead>
        <TextLink href={addressOf("/summary", { year: fiscalYear, lao: lao.code })}>
          {lao.fullNameTh}
        </TextLink>
        <span className="meta block">
          อำเภอ{lao.districtNameTh} · {lao.code}
        </span>
      </RowHead>
      <Cell label={ROUND_TH[round]}>
        <Tag kind={PROGRESS_MARK[progress].tag} icon={PROGRESS_MARK[progress].icon}>
          {progress === "plan_out" ? PLAN_STANDING_TH[lao.standing] : PROGRESS_TH[progress]}
        </Tag>
      </Cell>
      <Cell align="right" label="รายงานแล้ว">
        {reported.toLocaleString("en-US")} จาก {lao.planned.toLocaleString("en-US")}
      </Cell>
      <Cell align="right" label="คิดเป็น %">
        {formatHundredths(reportedShare)}
      </Cell>
      <Cell label="ปิดรับ">
        <TextLink href={`/rounds/${fiscalYear}/${round}/laos/${lao.code}`}>
          {closesOn ? formatShortThaiDate(closesOn) : "ยังไม่กำหนด"}
          <span className="vh"> วันปิดรับของ{lao.fullNameTh}</span>
        </TextLink>
      </Cell>
      <Cell label="การส่งรายงาน">
        {HAND_IN_STATE_TH[submission?.state ?? "none"]}
        {submission?.isLate ? <span className="meta"> ส่งหลังวันปิดรับ</span> : null}
      </Cell>
    </Row>
  );
}

/** The LAOs of an area, narrowed by how far they are, a page at a time: whom to chase, each with its pages. */
export function AreaLaos({ area, round, filter, typed, place }: Props) {
  const found = areaLaoPage(area.laos, round, filter);
  const hrefOf = (state: Record<string, string | number>) =>
    `${addressOf("/summary", { ...place, round, show: filter.show, q: filter.q, ...state })}#laos`;
  return (
    <div id="laos">
      <Section
        title="รายชื่อ อปท."
        note={`${AREA_LIST_TH[filter.show]} ${found.total.toLocaleString("en-US")} แห่ง`}
      >
        <Filter {...{ filter, round, typed, place, found }} />
        {found.rows.length === 0 ? (
          <EmptyState title="ไม่มี อปท. ตามที่เลือก">เลือกแสดง อปท. ทั้งหมด หรือพิมพ์ชื่อให้สั้นลง</EmptyState>
        ) : (
          <Table caption="อปท. กับความคืบหน้าของรอบ" captionHidden className="area-laos compact">
            <TableHead>
              <Row>
                <ColumnHead>ชื่อ อปท.</ColumnHead>
                <ColumnHead>{ROUND_TH[round]}</ColumnHead>
                <ColumnHead align="right">รายงานแล้ว</ColumnHead>
                <ColumnHead align="right">คิดเป็น %</ColumnHead>
                <ColumnHead>ปิดรับ</ColumnHead>
                <ColumnHead>การส่งรายงาน</ColumnHead>
              </Row>
            </TableHead>
            <TableBody>
              {found.rows.map((lao) => (
                <LaoLine key={lao.code} lao={lao} round={round} fiscalYear={area.fiscalYear} />
              ))}
            </TableBody>
          </Table>
        )}
        <Pagination page={found.page} pageCount={found.pageCount} hrefOf={(page) => hrefOf({ page })} />
      </Section>
    </div>
  );
}
