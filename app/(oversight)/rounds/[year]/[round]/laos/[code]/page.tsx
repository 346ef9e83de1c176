import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { RoundStateTag } from "@/app/_marks/round-state-tag";
import { addressOf, addressValues } from "@/app/_session/list-address";
import { takeParkedForm } from "@/app/_session/parked-form";
import { requireActor } from "@/app/_session/require-actor";
import { SignedInFrame } from "@/app/_session/signed-in-frame";
import { ActionForm } from "@/app/_ui/action-form";
import { ButtonLink, ButtonRow } from "@/app/_ui/button";
import { EmptyState } from "@/app/_ui/empty-state";
import { FactList } from "@/app/_ui/fact-list";
import { PageHead, Section } from "@/app/_ui/page-head";
import { SubmitButton } from "@/app/_ui/submit-button";
import { TextLink } from "@/app/_ui/text-link";
import { db } from "@/db/client";
import { findLaoInReach } from "@/lib/lao/data";
import { civilDateOf, formatThaiDate, formatThaiDateTime } from "@/lib/platform/civil-date";
import { ROUND_TH } from "@/lib/status-reports/messages";
import { isRoundOfficer } from "@/lib/status-reports/rounds/access";
import { findCalendarRound } from "@/lib/status-reports/rounds/calendar/data";
import { databaseNow, findRoundWindow } from "@/lib/status-reports/rounds/data";
import { closingDayReason } from "@/lib/status-reports/rounds/days/messages";
import { listExtensions } from "@/lib/status-reports/rounds/extensions/data";
import { EXTENSION_TH } from "@/lib/status-reports/rounds/extensions/messages";
import { isReopening } from "@/lib/status-reports/rounds/extensions/rules";
import { listProgress, type ProgressRow } from "@/lib/status-reports/rounds/progress/data";
import { PROGRESS_TH } from "@/lib/status-reports/rounds/progress/messages";
import { findSnapshot } from "@/lib/status-reports/snapshots/data";
import { extendRoundAction } from "../../../../actions";
import { DoneNotice } from "../../../../done-notice";
import { ExtensionFields } from "../../../../extension-fields";
import { hrefOfRound, roundOf } from "../../../../round-address";
import { ExtensionsTable } from "./extensions-table";

export const metadata: Metadata = { title: "รอบการรายงานของ อปท." };

function progressText(row: ProgressRow | undefined): string {
  if (!row || row.state === "nothing") return PROGRESS_TH.nothing;
  const late = row.late > 0 ? ` (หลังวันปิดรับ ${row.late} โครงการ)` : "";
  return `${PROGRESS_TH[row.state]} ${row.reported} จาก ${row.planned} โครงการ${late}`;
}

/** A round of one LAO: until when it takes its reports and why, and more time for it. */
export default async function LaoRoundPage({
  params,
  searchParams,
}: PageProps<"/rounds/[year]/[round]/laos/[code]">) {
  const actor = await requireActor();
  const { code, ...rest } = await params;
  const of = roundOf(rest);
  if (!isRoundOfficer(actor) || !of) notFound();
  const [round, found] = await Promise.all([findCalendarRound(db, of), findLaoInReach(db, actor, code)]);
  if (!round || !found) notFound();
  const { lao, scope } = found;
  const [now, window, extensions, snapshot, progress] = await Promise.all([
    databaseNow(db),
    findRoundWindow(db, { ...of, laoId: lao.id }),
    listExtensions(db, scope, of),
    findSnapshot(db, scope, of),
    listProgress(db, actor, round, { province: null, state: null, q: lao.code, page: 1 }),
  ]);
  if (!window) notFound();
  const today = civilDateOf(now);
  const address = addressValues(await searchParams);
  const name = `${ROUND_TH[round.round]} ปีงบประมาณ พ.ศ. ${round.fiscalYear}`;
  const reopens = isReopening(window, today);
  const reports = { year: of.fiscalYear, round: of.round, lao: lao.code };
  return (
    <SignedInFrame
      actor={actor}
      current="/rounds"
      crumbs={[
        { label: "รอบการรายงาน", href: addressOf("/rounds", { year: of.fiscalYear }) },
        { label: name, href: hrefOfRound(of) },
        { label: lao.fullNameTh },
      ]}
    >
      <div className="mb-4 empty:hidden">
        <DoneNotice done={address.done} laos={address.laos} reopened={address.reopened} />
      </div>
      <PageHead title={lao.fullNameTh} under={`${name} · เวลาของระบบ ${formatThaiDateTime(now)}`} />
      <FactList
        wide
        facts={[
          { term: "สถานะ", value: <RoundStateTag window={window} today={today} /> },
          { term: "เปิดรับ", value: formatThaiDate(window.opensOn) },
          { term: "ปิดรับ", value: `${formatThaiDate(window.closesOn)} ${closingDayReason(window)}` },
          {
            term: "รายงานแล้ว",
            value: progressText(progress.rows.find((row) => row.code === lao.code)),
          },
          {
            term: "ผลเมื่อปิดรอบ",
            value: snapshot
              ? `เก็บไว้เมื่อ ${formatThaiDateTime(snapshot.frozenAt)}`
              : "ยังไม่ได้เก็บ เพราะรอบนี้ยังรับรายงาน",
          },
        ]}
      />
      <ul className="links flex flex-wrap gap-x-6">
        <li>
          <TextLink href={addressOf("/reports/projects", reports)}>รายงานโครงการทั้งหมด</TextLink>
        </li>
        <li>
          <TextLink href={addressOf("/reports/dimension", reports)}>รายงานจำแนกตามมิติ</TextLink>
        </li>
        {snapshot ? (
          <li>
            <TextLink href={addressOf("/reports/dimension", { ...reports, asof: "freeze" })}>
              รายงานจำแนกตามมิติ ณ วันปิดรอบ
            </TextLink>
          </li>
        ) : null}
      </ul>
      <Section
        title={reopens ? EXTENSION_TH.reopening : EXTENSION_TH.extension}
        note={
          reopens
            ? "ผลเมื่อปิดรอบเก็บไว้ไม่เปลี่ยน รายงานและการแก้ไขต่อจากนี้แสดงเป็นการแก้ไขหลังปิดรอบ และบันทึกว่าหลังวันปิดรับ"
            : "รายงานในเวลาที่ขยายก่อนปิดรอบ ไม่ถือเป็นหลังวันปิดรับ"
        }
      >
        <ActionForm action={extendRoundAction} initial={await takeParkedForm(actor, address.parked, "until")}>
          <ExtensionFields fiscalYear={of.fiscalYear} round={of.round} />
          <input type="hidden" name="laoCodes" value={lao.code} />
          <input type="hidden" name="back" value="lao" />
          <ButtonRow>
            <SubmitButton>{reopens ? EXTENSION_TH.reopening : EXTENSION_TH.extension}</SubmitButton>
            <ButtonLink kind="quiet" href={hrefOfRound(of)}>
              กลับรายชื่อ อปท.
            </ButtonLink>
          </ButtonRow>
        </ActionForm>
      </Section>
      <Section title="การขยายเวลาที่ผ่านมา">
        {extensions.length > 0 ? (
          <>
            <p className="list-head">จำนวนข้อมูลทั้งหมด {extensions.length} รายการ</p>
            <ExtensionsTable extensions={extensions} of={of} laoCode={lao.code} today={today} />
          </>
        ) : (
          <EmptyState title="ยังไม่เคยขยายเวลา">อปท. นี้รับรายงานตามวันของทุก อปท.</EmptyState>
        )}
      </Section>
    </SignedInFrame>
  );
}
