import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { addressValues } from "@/app/_session/list-address";
import { takeParkedForm } from "@/app/_session/parked-form";
import { requireCentralOffice } from "@/app/_session/require-central-office";
import { SignedInFrame } from "@/app/_session/signed-in-frame";
import { ActionForm } from "@/app/_ui/action-form";
import { ButtonLink, ButtonRow } from "@/app/_ui/button";
import { FileField } from "@/app/_ui/file-field";
import { HiddenField } from "@/app/_ui/hidden-field";
import { PageHead, Section } from "@/app/_ui/page-head";
import { SubmitButton } from "@/app/_ui/submit-button";
import { Cell, ColumnHead, Row, RowHead, Table, TableBody, TableHead } from "@/app/_ui/table";
import { MOST_FILE_BYTES } from "@/lib/imports/limits";
import { SHEET_PROBLEM_TH } from "@/lib/imports/messages";
import { REGISTRY_COLUMN_TH } from "@/lib/lao/registry/messages";
import { HEADINGS, REGISTRY_COLUMNS } from "@/lib/lao/registry/reading/rules";
import { sendRegistryFileAction } from "./actions";

export const metadata: Metadata = { title: "นำเข้าทะเบียน อปท." };

export default async function ImportRegistryPage({ searchParams }: PageProps<"/registry/import">) {
  const actor = await requireCentralOffice();
  const { parked } = addressValues(await searchParams);
  return (
    <SignedInFrame
      actor={actor}
      current="/registry"
      crumbs={[{ label: "ทะเบียน อปท.", href: "/registry" }, { label: "นำเข้าจากไฟล์" }]}
    >
      <PageHead
        title="นำเข้าทะเบียน อปท. |จากไฟล์"
        under="ระบบแสดงก่อนว่าแต่ละแถวจะเพิ่ม แก้ไข หรือรับไม่ได้เพราะเหตุใด แล้วจึงนำเข้าเมื่อกดยืนยัน"
      />
      <ActionForm action={sendRegistryFileAction} initial={await takeParkedForm(actor, parked)}>
        <HiddenField name="formKey" value={randomUUID()} />
        <FileField
          name="file"
          label="ไฟล์ทะเบียน .xlsx หรือ .csv"
          hint="อปท. ที่ไม่อยู่ในไฟล์ไม่ถูกแตะต้อง ช่องขนาด พื้นที่ และช่องของการเปลี่ยนแปลงที่เว้นว่างไว้คงค่าเดิม"
          accept=".xlsx,.csv"
          mostBytes={MOST_FILE_BYTES}
          tooBig={SHEET_PROBLEM_TH.too_big}
        />
        <ButtonRow>
          <SubmitButton pending="กำลังอ่านไฟล์…">อ่านและตรวจ</SubmitButton>
          <ButtonLink href="/registry" kind="quiet">
            ยกเลิก
          </ButtonLink>
        </ButtonRow>
      </ActionForm>
      <Section title="หัวตารางที่อ่านได้" note="ใช้ชื่อใดก็ได้ในช่องเดียวกัน">
        <Table caption="หัวตารางที่อ่านได้" captionHidden>
          <TableHead>
            <Row>
              <ColumnHead>อ่านเป็น</ColumnHead>
              <ColumnHead>หัวตาราง</ColumnHead>
            </Row>
          </TableHead>
          <TableBody>
            {REGISTRY_COLUMNS.map((column) => (
              <Row key={column}>
                <RowHead>{REGISTRY_COLUMN_TH[column]}</RowHead>
                <Cell label="หัวตาราง">{HEADINGS[column].join(" · ")}</Cell>
              </Row>
            ))}
          </TableBody>
        </Table>
      </Section>
    </SignedInFrame>
  );
}
