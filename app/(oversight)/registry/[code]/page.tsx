import type { Metadata, Route } from "next";
import { notFound, redirect } from "next/navigation";
import { Fragment } from "react";
import { addressOf, addressValues } from "@/app/_session/list-address";
import { takeParkedForm } from "@/app/_session/parked-form";
import { requireCentralOffice } from "@/app/_session/require-central-office";
import { SignedInFrame } from "@/app/_session/signed-in-frame";
import { ButtonLink, ButtonRow } from "@/app/_ui/button";
import { FactList } from "@/app/_ui/fact-list";
import { Notice } from "@/app/_ui/notice";
import { PageHead, Section } from "@/app/_ui/page-head";
import { TextLink } from "@/app/_ui/text-link";
import { db } from "@/db/client";
import { LAO_TYPE_TH } from "@/lib/lao/messages";
import { LAO_SIZE_TH } from "@/lib/lao/profile/messages";
import { listAllProvinces } from "@/lib/lao/regions/data";
import { laoCodeSchema } from "@/lib/lao/registry/keeping/schema";
import { findLaoInRegistry, type LaoInRegistry } from "@/lib/lao/registry/listing/data";
import { formatThaiDate } from "@/lib/platform/civil-date";
import { BringBackForm, EditForm, RecodeForm, RetireForm } from "./change-forms";
import { CodePeriods } from "./code-periods";

export const metadata: Metadata = { title: "ทะเบียน อปท." };

const DONE_TH: Readonly<Record<string, string>> = {
  add: "เพิ่ม อปท. แล้ว พร้อมบัญชีที่เปิดด้วยรหัสเปิดใช้งาน",
  edit: "บันทึกข้อมูลทะเบียนแล้ว",
  recode: "เปลี่ยนรหัสแล้ว แผน โครงการ รายงาน และบัญชีอยู่กับรหัสใหม่ รหัสเดิมยังเข้าสู่ระบบและค้นหาได้",
  retire: "บันทึกการยุบเลิกแล้ว ผลการดำเนินงานที่ผ่านมายังอ่านได้",
  bring_back: "ยกเลิกการยุบเลิกแล้ว บัญชีใช้งานได้ตามเดิม",
};

function factsOf(lao: LaoInRegistry) {
  return [
    { term: "รหัส", value: lao.code },
    { term: "ประเภท", value: LAO_TYPE_TH[lao.type] },
    { term: "อำเภอ", value: lao.districtNameTh },
    { term: "จังหวัด", value: lao.provinceNameTh },
    { term: "ขนาด", value: lao.size ? LAO_SIZE_TH[lao.size] : "ไม่ระบุ" },
    { term: "พื้นที่", value: lao.areaKm2 ? `${lao.areaKm2} ตร.กม.` : "ไม่ระบุ" },
    { term: "สถานะ", value: lao.retiredOn ? `ยุบเลิกตั้งแต่ ${formatThaiDate(lao.retiredOn)}` : "ดำเนินการอยู่" },
    ...(lao.target
      ? [
          {
            term: "รวมเข้ากับ",
            value: <TextLink href={`/registry/${lao.target.code}`}>{lao.target.fullNameTh}</TextLink>,
          },
        ]
      : []),
  ];
}

export default async function RegisteredLaoPage({ params, searchParams }: PageProps<"/registry/[code]">) {
  const actor = await requireCentralOffice();
  const code = laoCodeSchema.safeParse((await params).code);
  const lao = code.success ? await findLaoInRegistry(db, code.data) : null;
  if (!lao) notFound();
  if (code.data !== lao.code) redirect(`/registry/${lao.code}` as Route);
  const address = addressValues(await searchParams);
  const [provinces, initial] = await Promise.all([
    listAllProvinces(db),
    takeParkedForm(actor, address.parked),
  ]);
  const said = Object.hasOwn(DONE_TH, address.done ?? "") ? DONE_TH[address.done ?? ""] : undefined;
  return (
    <SignedInFrame
      actor={actor}
      current="/registry"
      crumbs={[{ label: "ทะเบียน อปท.", href: "/registry" }, { label: lao.code }]}
    >
      <PageHead title={lao.fullNameTh} />
      {said ? (
        <Notice kind="good" live>
          {said}
        </Notice>
      ) : null}
      <Section title="ข้อมูลในทะเบียน">
        <div className="stack">
          <FactList wide facts={factsOf(lao)} />
          <ButtonRow>
            <ButtonLink href={addressOf("/audit", { lao: lao.code })} kind="second">
              ดูประวัติการใช้งาน
            </ButtonLink>
          </ButtonRow>
        </div>
      </Section>
      <Section title="รหัสที่เคยใช้" note={`${lao.codes.length} รหัส`}>
        <CodePeriods periods={lao.codes} />
      </Section>
      {/* Drawn anew after each save; a form that was refused keeps what was typed. */}
      <Fragment key={address.saved ?? ""}>
        {lao.retiredOn ? <BringBackForm lao={lao} /> : null}
        <EditForm lao={lao} provinces={provinces} initial={initial} />
        <RecodeForm lao={lao} />
        <RetireForm lao={lao} />
      </Fragment>
    </SignedInFrame>
  );
}
