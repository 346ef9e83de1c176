import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { addressOf, addressValues } from "@/app/_session/list-address";
import { requireActor } from "@/app/_session/require-actor";
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
import { ACCOUNT_STATES, REACHES } from "@/db/codes/accounts";
import { ACCOUNT_STATE_TH, REACH_TH } from "@/lib/accounts/messages";
import { managesPeople, mayInviteOfficers } from "@/lib/accounts/people/access";
import { listPeople, PEOPLE_A_PAGE } from "@/lib/accounts/people/data";
import { peopleFilterSchema } from "@/lib/accounts/people/schema";
import { pageCount, UNSEARCHABLE_TH } from "@/lib/platform/list-address";
import { PeopleTable } from "./people-table";

export const metadata: Metadata = { title: "บัญชีผู้ใช้งาน" };

const PATH = "/people";

export default async function PeoplePage({ searchParams }: PageProps<"/people">) {
  const actor = await requireActor();
  if (!managesPeople(actor)) notFound();
  const address = addressValues(await searchParams);
  const filter = peopleFilterSchema.parse(address);
  const { rows, total } = await listPeople(db, actor, filter, new Date());
  const pages = pageCount(total, PEOPLE_A_PAGE);
  const typed = address.q ?? "";
  return (
    <SignedInFrame actor={actor} current={PATH} crumbs={[{ label: "บัญชีผู้ใช้งาน" }]}>
      <PageHead title="บัญชีผู้ใช้งาน" under={`จำนวนข้อมูลทั้งหมด ${total.toLocaleString("th-TH")} รายการ`}>
        {mayInviteOfficers(actor) ? (
          <ButtonRow>
            <ButtonLink href="/people/new">เชิญเจ้าหน้าที่</ButtonLink>
            <ButtonLink href="/regions" kind="second">
              ภาคและจังหวัด
            </ButtonLink>
          </ButtonRow>
        ) : null}
      </PageHead>
      <FilterForm action={PATH} label="เลือกบัญชีที่แสดง">
        {mayInviteOfficers(actor) ? (
          <SelectField
            name="reach"
            label="สิทธิ"
            options={REACHES.map((reach) => ({ value: reach, label: REACH_TH[reach] }))}
            placeholder="ทุกสิทธิ"
            defaultValue={filter.reach ?? ""}
          />
        ) : null}
        <SelectField
          name="state"
          label="สถานะบัญชี"
          options={ACCOUNT_STATES.map((state) => ({ value: state, label: ACCOUNT_STATE_TH[state] }))}
          placeholder="ทุกสถานะ"
          defaultValue={filter.state ?? ""}
        />
        <TextField name="q" label="ชื่อหรือ Username" type="search" defaultValue={typed} grow />
      </FilterForm>
      {typed.trim() !== "" && filter.q === "" ? <Notice kind="bad">{UNSEARCHABLE_TH}</Notice> : null}
      {rows.length > 0 ? (
        <PeopleTable rows={rows} />
      ) : (
        <EmptyState
          title="ไม่พบบัญชีตามที่เลือก"
          actions={
            <ButtonLink href={PATH} kind="second">
              แสดงบัญชีทั้งหมด
            </ButtonLink>
          }
        >
          ลองพิมพ์ชื่อให้สั้นลง เลือกสิทธิหรือสถานะอื่น หรือแสดงทั้งหมด
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
