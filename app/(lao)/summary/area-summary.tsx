import { PlaceFields } from "@/app/_marks/place-fields";
import { addressOf, addressValues } from "@/app/_session/list-address";
import { SignedInFrame } from "@/app/_session/signed-in-frame";
import { ButtonLink } from "@/app/_ui/button";
import { EmptyState } from "@/app/_ui/empty-state";
import { FilterForm } from "@/app/_ui/filter-form";
import { Notice } from "@/app/_ui/notice";
import { PageHead, Section } from "@/app/_ui/page-head";
import { SelectField } from "@/app/_ui/select-field";
import { TextLink } from "@/app/_ui/text-link";
import type { SearchParams } from "@/app/reports/_request/period";
import { db } from "@/db/client";
import { ROUNDS } from "@/db/codes/status-reports";
import type { Actor } from "@/lib/accounts/actor";
import { listProvincesInReach } from "@/lib/lao/data";
import { listDistrictsOfProvince } from "@/lib/lao/directory/data";
import { civilDateOf, formatThaiDate } from "@/lib/platform/civil-date";
import { UNSEARCHABLE_TH } from "@/lib/platform/list-address";
import { findAreaSummary } from "@/lib/reports/area/data";
import type { AreaRound, AreaSummary } from "@/lib/reports/area/model";
import { type AreaList, areaListSchema } from "@/lib/reports/area/schema";
import { databaseNow } from "@/lib/status-reports/rounds/data";
import { windowSentence } from "@/lib/status-reports/rounds/messages";
import { defaultRound } from "@/lib/status-reports/rounds/rules";
import { AreaLaos } from "./area-laos";
import { AreaNotices } from "./area-notices";
import { AreaProgress } from "./area-progress";
import type { AreaSubject, AskedSummary } from "./asked-summary";
import { BudgetChart } from "./budget-chart";
import { DimensionChart } from "./dimension-chart";
import { DimensionTable } from "./dimension-table";
import { DueTable } from "./due-table";
import { PartsTable } from "./parts-table";
import { RoundPanel } from "./round-panel";

type Props = { actor: Actor; asked: AskedSummary; subject: AreaSubject; params: SearchParams };

function HandedInByLaos({ round, href }: { round: AreaRound; href: string }) {
  const { submitted, accepted, returned } = round.submissions;
  return (
    <>
      ส่งแล้วรอตรวจ {submitted} · รับแล้ว {accepted} · ส่งกลับ {returned}
      {round.extended > 0 ? (
        <>
          {" "}
          · <TextLink href={href}>ขยายเวลาให้ {round.extended} แห่ง</TextLink>
        </>
      ) : null}
    </>
  );
}

/** What the figures leave out, so that they can be checked against each LAO's own. */
function LeftOut({ laos, projects }: AreaSummary["leftOut"]) {
  if (laos === 0) return null;
  return (
    <p className="soft sum-note">
      นับโครงการของ อปท. ที่ส่งแผนแล้ว ไม่นับ อปท. {laos.toLocaleString("en-US")} แห่งที่ยังไม่ส่งแผน หรือแผนไม่ผ่าน
      {projects > 0 ? ` ซึ่งมี ${projects.toLocaleString("en-US")} โครงการ` : ""}
    </p>
  );
}

/** ข้อมูลโดยสรุป of a province or a district: where its officers begin their day. */
export async function AreaSummaryPage({ actor, asked, subject, params }: Props) {
  const { fiscalYear, years } = asked;
  const { scope, province, district } = subject;
  const now = await databaseNow(db);
  const today = civilDateOf(now);
  const [area, provinces, districts] = await Promise.all([
    findAreaSummary(db, scope, { districtCode: district?.code ?? null, fiscalYear }, today),
    listProvincesInReach(db, actor),
    listDistrictsOfProvince(db, scope),
  ]);
  const address = addressValues(params);
  const filter = areaListSchema.parse(address);
  const windows = ROUNDS.flatMap((one) => area.rounds[one].window ?? []);
  const round = asked.round ?? defaultRound(windows, today);
  const figures = area.rounds[round];
  const place: Record<string, string> = {
    year: String(fiscalYear),
    ...(district ? { district: district.code } : { province: province.code }),
  };
  const hrefOf = (show: AreaList) => `${addressOf("/summary", { ...place, round, show })}#laos`;
  const name = district ? `อำเภอ${district.nameTh} จังหวัด${province.nameTh}` : `จังหวัด${province.nameTh}`;
  const typed = address.q ?? "";
  return (
    <SignedInFrame
      actor={actor}
      current="/summary"
      crumbs={
        district
          ? [
              {
                label: `จังหวัด${province.nameTh}`,
                href: addressOf("/summary", { year: fiscalYear, province: province.code }),
              },
              { label: `อำเภอ${district.nameTh}` },
            ]
          : [{ label: "ข้อมูลโดยสรุป" }]
      }
    >
      <PageHead
        title={`ข้อมูลโดยสรุป |${name}`}
        under={[
          `อปท. ${area.laoCount.toLocaleString("en-US")} แห่ง`,
          `ปีงบประมาณ พ.ศ. ${fiscalYear}`,
          ...(figures.window ? [windowSentence(figures.window, today)] : []),
          `วันนี้ ${formatThaiDate(today)}`,
        ].join(" · ")}
      >
        <FilterForm bar={false} label="เลือกปีงบประมาณและพื้นที่" keep={{ round: String(round) }}>
          <SelectField
            name="year"
            label="กรุณาเลือกปีที่ต้องดำเนินการ"
            options={years.map((year) => ({ value: String(year), label: String(year) }))}
            defaultValue={String(fiscalYear)}
          />
          <PlaceFields
            provinces={provinces}
            districts={districts}
            chosen={{ province: province.code, district: district?.code ?? null }}
          />
        </FilterForm>
      </PageHead>
      {area.laoCount === 0 ? (
        <EmptyState title={`ยังไม่มี อปท. ในทะเบียนของ${name}`}>เลือกปีงบประมาณหรือพื้นที่อื่น</EmptyState>
      ) : (
        <>
          {typed.trim() !== "" && filter.q === "" ? <Notice kind="bad">{UNSEARCHABLE_TH}</Notice> : null}
          <AreaNotices area={area} round={figures} province={province.code} hrefOf={hrefOf} />
          <AreaProgress area={area} round={figures} today={today} hrefOf={hrefOf} />
          <Section title="สรุปโครงการทั้งหมด" note="กราฟแสดงภาพรวมโครงการ">
            <LeftOut {...area.leftOut} />
            <div className="two">
              {ROUNDS.map((one) => (
                <RoundPanel
                  key={one}
                  fiscalYear={fiscalYear}
                  figures={area.rounds[one]}
                  window={area.rounds[one].window}
                  today={today}
                />
              ))}
            </div>
          </Section>
          <DueTable
            today={today}
            lines={ROUNDS.map((one) => ({
              round: one,
              window: area.rounds[one].window,
              handedIn: <HandedInByLaos round={area.rounds[one]} href={`/rounds/${fiscalYear}/${one}`} />,
            }))}
          />
          <Section title="กราฟแสดงภาพรวมโครงการ |ตามมิติและสถานะ" note="ตามรายงานของแต่ละรอบ">
            {ROUNDS.map((one) => (
              <DimensionChart
                key={one}
                round={one}
                dimensions={area.rounds[one].dimensions}
                total={area.rounds[one].statuses}
              />
            ))}
          </Section>
          <BudgetChart {...area.total} />
          <DimensionTable {...area} />
          {district === null ? (
            <PartsTable
              kindTh="อำเภอ"
              parts={area.parts}
              round={round}
              hrefOf={({ code }) => addressOf("/summary", { year: fiscalYear, district: code, round })}
            />
          ) : null}
          <AreaLaos area={area} round={round} filter={filter} typed={typed} place={place} />
          <p className="no-print apart">
            <ButtonLink
              kind="second"
              href={addressOf("/reports/province", { year: fiscalYear, round, province: province.code })}
            >
              รายงานระดับจังหวัด
            </ButtonLink>
          </p>
        </>
      )}
    </SignedInFrame>
  );
}
