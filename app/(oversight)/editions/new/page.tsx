import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { addressValues } from "@/app/_session/list-address";
import { takeParkedForm } from "@/app/_session/parked-form";
import { requireCentralOffice } from "@/app/_session/require-central-office";
import { SignedInFrame } from "@/app/_session/signed-in-frame";
import { ActionForm } from "@/app/_ui/action-form";
import { ButtonLink, ButtonRow } from "@/app/_ui/button";
import { HiddenField } from "@/app/_ui/hidden-field";
import { SelectField } from "@/app/_ui/select-field";
import { SubmitButton } from "@/app/_ui/submit-button";
import { db } from "@/db/client";
import { listEditions } from "@/lib/plans/editions/data";
import { createEditionAction } from "../actions";
import { EditionFields } from "../edition-fields";

export const metadata: Metadata = { title: "เพิ่มแผนปฏิบัติการ" };

/** As many years as the newest edition has. */
const YEARS = 5;

export default async function NewEditionPage({ searchParams }: PageProps<"/editions/new">) {
  const actor = await requireCentralOffice();
  const { parked } = addressValues(await searchParams);
  const editions = await listEditions(db);
  const firstFiscalYear = Math.max(...editions.map((edition) => edition.lastFiscalYear)) + 1;
  const lastFiscalYear = firstFiscalYear + YEARS - 1;
  const defaults = {
    nameTh: `แผนปฏิบัติการป้องกันการทุจริต (พ.ศ. ${firstFiscalYear}-${lastFiscalYear})`,
    firstFiscalYear,
    lastFiscalYear,
    confirmed: false,
  };
  return (
    <SignedInFrame
      actor={actor}
      current="/editions"
      crumbs={[{ label: "แผนปฏิบัติการและเกณฑ์", href: "/editions" }, { label: "เพิ่มแผนปฏิบัติการ" }]}
    >
      <ActionForm
        action={createEditionAction}
        initial={await takeParkedForm(actor, parked)}
        labelledBy="edition-heading"
        head={
          <h1 className="form-h1" id="edition-heading">
            เพิ่มแผนปฏิบัติการ
          </h1>
        }
      >
        <HiddenField name="key" value={randomUUID()} />
        <EditionFields defaults={defaults} />
        <SelectField
          name="copyFromId"
          label="คัดลอกกรอบแนวทางจาก"
          hint="มิติและข้อย่อยจะคัดลอกมาทั้งหมด ยกเว้นข้อย่อยที่เลิกใช้ และแก้ไขต่อได้ ส่วนน้ำหนัก เกณฑ์ และคะแนนขั้นต่ำใช้ตามปีงบประมาณก่อนหน้า"
          defaultValue={String(editions[0]?.id ?? "")}
          options={editions.map(({ id, nameTh }) => ({ value: String(id), label: nameTh }))}
        />
        <ButtonRow>
          <SubmitButton>บันทึก</SubmitButton>
          <ButtonLink kind="quiet" href="/editions">
            กลับโดยไม่บันทึก
          </ButtonLink>
        </ButtonRow>
      </ActionForm>
    </SignedInFrame>
  );
}
