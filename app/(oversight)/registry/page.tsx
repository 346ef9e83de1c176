import type { Metadata } from "next";
import { PlaceFields } from "@/app/_marks/place-fields";
import { addressOf, addressValues } from "@/app/_session/list-address";
import { requireCentralOffice } from "@/app/_session/require-central-office";
import { SignedInFrame } from "@/app/_session/signed-in-frame";
import { ButtonLink, ButtonRow } from "@/app/_ui/button";
import { EmptyState } from "@/app/_ui/empty-state";
import { FilterForm } from "@/app/_ui/filter-form";
import { Notice } from "@/app/_ui/notice";
import { PageHead } from "@/app/_ui/page-head";
import { Pagination } from "@/app/_ui/pagination";
import { SelectField } from "@/app/_ui/select-field";
import { TextField } from "@/app/_ui/text-field";
import { db } from "@/db/client";
import { LAO_TYPES } from "@/db/codes/lao";
import { LAO_TYPE_TH } from "@/lib/lao/messages";
import { listAllProvinces } from "@/lib/lao/regions/data";
import { listRegistry, REGISTERED_A_PAGE } from "@/lib/lao/registry/listing/data";
import { registryFilterSchema } from "@/lib/lao/registry/listing/schema";
import { civilDateOf } from "@/lib/platform/civil-date";
import { pageCount, UNSEARCHABLE_TH } from "@/lib/platform/list-address";
import { RegistryTable } from "./registry-table";

export const metadata: Metadata = { title: "ทะเบียน อปท." };

const PATH = "/registry";
const STANDING_OPTIONS = [
  { value: "present", label: "ยังดำเนินการอยู่" },
  { value: "retired", label: "ยุบเลิกแล้ว" },
];

export default async function RegistryPage({ searchParams }: PageProps<"/registry">) {
  const actor = await requireCentralOffice();
  const address = addressValues(await searchParams);
  const filter = registryFilterSchema.parse(address);
  const [provinces, { rows, total }] = await Promise.all([
    listAllProvinces(db),
    listRegistry(db, filter, civilDateOf(new Date())),
  ]);
  const pages = pageCount(total, REGISTERED_A_PAGE);
  const typed = address.q ?? "";
  return (
    <SignedInFrame actor={actor} current={PATH} crumbs={[{ label: "ทะเบียน อปท." }]}>
      <PageHead title="ทะเบียน อปท." under={`จำนวนข้อมูลทั้งหมด ${total.toLocaleString("th-TH")} แห่ง`}>
        <ButtonRow>
          <ButtonLink href="/registry/import">นำเข้าจากไฟล์</ButtonLink>
          <ButtonLink href="/registry/new" kind="second">
            เพิ่ม อปท.
          </ButtonLink>
        </ButtonRow>
      </PageHead>
      <FilterForm action={PATH} label="เลือก อปท. ที่แสดง">
        <TextField name="q" label="ชื่อ อปท. หรือรหัส" type="search" defaultValue={typed} grow />
        <PlaceFields provinces={provinces} chosen={filter} />
        <SelectField
          name="type"
          label="ประเภท อปท."
          options={LAO_TYPES.map((type) => ({ value: type, label: LAO_TYPE_TH[type] }))}
          placeholder="ทุกประเภท"
          defaultValue={filter.type ?? ""}
        />
        <SelectField
          name="standing"
          label="สถานะ"
          options={STANDING_OPTIONS}
          placeholder="ทุกสถานะ"
          defaultValue={filter.standing ?? ""}
        />
      </FilterForm>
      {typed.trim() !== "" && filter.q === "" ? <Notice kind="bad">{UNSEARCHABLE_TH}</Notice> : null}
      {rows.length > 0 ? (
        <RegistryTable rows={rows} />
      ) : (
        <EmptyState
          title="ไม่พบ อปท. ตามที่เลือก"
          actions={
            <ButtonLink href={PATH} kind="second">
              แสดง อปท. ทั้งหมด
            </ButtonLink>
          }
        >
          ลองพิมพ์ชื่อให้สั้นลง เลือกจังหวัดหรือประเภทอื่น หรือนำเข้าทะเบียนจากไฟล์
        </EmptyState>
      )}
      <Pagination
        page={Math.min(filter.page, pages)}
        pageCount={pages}
        hrefOf={(page) => addressOf(PATH, { ...filter, page })}
      />
    </SignedInFrame>
  );
}
