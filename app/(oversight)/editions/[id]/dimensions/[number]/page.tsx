import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { addressValues } from "@/app/_session/list-address";
import { takeParkedForm } from "@/app/_session/parked-form";
import { requireCentralOffice } from "@/app/_session/require-central-office";
import { ActionForm } from "@/app/_ui/action-form";
import { ButtonRow } from "@/app/_ui/button";
import { Checkbox } from "@/app/_ui/choices";
import { Notice } from "@/app/_ui/notice";
import { Section } from "@/app/_ui/page-head";
import { SelectField } from "@/app/_ui/select-field";
import { SubmitButton } from "@/app/_ui/submit-button";
import { TextField } from "@/app/_ui/text-field";
import { db } from "@/db/client";
import { findKeptEdition } from "@/lib/plans/editions/keeping/data";
import { EDITION_REFUSAL_TH } from "@/lib/plans/editions/messages";
import { hasEnded, nameInYear, yearsOf } from "@/lib/plans/editions/rules";
import { dimensionNumberSchema } from "@/lib/plans/editions/schema";
import { editionIdSchema } from "@/lib/plans/schema";
import { FrameworkFields } from "../../../framework-fields";
import { FrameworkPage } from "../../../framework-page";
import { removeDimensionAction, renameDimensionAction } from "../actions";

export const metadata: Metadata = { title: "แก้ไขมิติ" };

export default async function DimensionPage({
  params,
  searchParams,
}: PageProps<"/editions/[id]/dimensions/[number]">) {
  const actor = await requireCentralOffice();
  const { id: idText, number: numberText } = await params;
  const id = editionIdSchema.safeParse(idText);
  const number = dimensionNumberSchema.safeParse(numberText);
  const edition = id.success ? await findKeptEdition(db, id.data) : null;
  const dimension = edition?.dimensions.find((known) => known.number === number.data);
  if (!edition || !dimension) notFound();
  const { parked } = addressValues(await searchParams);
  const now = new Date();
  const openYears = yearsOf(edition).filter((year) => !hasEnded(year, now));
  const endedYears = yearsOf(edition).filter((year) => hasEnded(year, now));
  const mayGo =
    dimension === edition.dimensions.at(-1) && edition.dimensions.length > 1 && endedYears.length === 0;
  return (
    <FrameworkPage
      actor={actor}
      edition={edition}
      crumb={`มิติที่ ${dimension.number}`}
      heading={`แก้ไขมิติที่ ${dimension.number}`}
      action={renameDimensionAction}
      parked={await takeParkedForm(actor, parked, "nameTh")}
      below={
        mayGo ? (
          <Section
            title={`ลบมิติที่ ${dimension.number}`}
            note={`มีโครงการ ${dimension.projects} โครงการ ลบได้เมื่อไม่มีโครงการอยู่ในมิตินี้ ข้อย่อยของมิติจะถูกลบด้วย`}
          >
            <ActionForm action={removeDimensionAction}>
              <FrameworkFields edition={edition} />
              <input type="hidden" name="number" value={dimension.number} />
              <ButtonRow>
                <SubmitButton kind="danger" pending="กำลังลบ…">
                  ลบมิติ
                </SubmitButton>
              </ButtonRow>
            </ActionForm>
          </Section>
        ) : null
      }
    >
      <input type="hidden" name="number" value={dimension.number} />
      {openYears.length > 0 ? (
        <>
          <TextField name="nameTh" label="ชื่อมิติ" autoComplete="off" defaultValue={dimension.nameTh} />
          <SelectField
            name="fromYear"
            label="ใช้ชื่อนี้ตั้งแต่ปีงบประมาณ"
            hint={
              endedYears.length > 0
                ? `รายงานของปีก่อนหน้าปีที่เลือกพิมพ์ชื่อเดิม ปี ${endedYears.join(", ")} สิ้นสุดแล้ว จึงใช้ชื่อเดิมเสมอ`
                : "รายงานของปีก่อนหน้าปีที่เลือกพิมพ์ชื่อเดิม"
            }
            defaultValue={String(openYears[0])}
            options={openYears.map((year) => ({
              value: String(year),
              label: `${year} (ปัจจุบันใช้ชื่อ ${nameInYear(dimension, year)})`,
            }))}
          />
        </>
      ) : (
        <>
          <Notice title={dimension.nameTh}>{EDITION_REFUSAL_TH.edition_ended}</Notice>
          <input type="hidden" name="nameTh" value={dimension.nameTh} />
        </>
      )}
      <Checkbox
        name="confirmed"
        label="ยืนยันแล้ว"
        note="เลือกเมื่อชื่อนี้ตรงกับประกาศของสำนักงาน ป.ป.ช. แล้ว"
        defaultChecked={dimension.confirmed}
      />
    </FrameworkPage>
  );
}
