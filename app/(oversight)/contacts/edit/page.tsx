import type { Metadata } from "next";
import { addressValues } from "@/app/_session/list-address";
import { requireAdministrator } from "@/app/_session/require-administrator";
import { SignedInFrame } from "@/app/_session/signed-in-frame";
import { ButtonLink, ButtonRow } from "@/app/_ui/button";
import { EmptyState } from "@/app/_ui/empty-state";
import { PageHead } from "@/app/_ui/page-head";
import { db } from "@/db/client";
import { findContact, listContacts } from "@/lib/content/contacts/data";
import { contentIdSchema } from "@/lib/content/schema";
import { ContentNotice } from "../../_content/content-notice";
import { OrderedTable } from "../../_content/ordered-table";
import { changeContactAction } from "./actions";

export const metadata: Metadata = { title: "แก้ไขหน่วยงานที่ติดต่อได้" };

const PATH = "/contacts/edit";

export default async function EditContactsPage({ searchParams }: PageProps<"/contacts/edit">) {
  const actor = await requireAdministrator();
  const address = addressValues(await searchParams);
  const contacts = await listContacts(db);
  const id = contentIdSchema.safeParse(address.row);
  const contact = id.success ? await findContact(db, id.data) : null;
  return (
    <SignedInFrame actor={actor} current={PATH} crumbs={[{ label: "ติดต่อสอบถาม" }]}>
      <PageHead
        title="ติดต่อสอบถาม|ข้อมูลเพิ่มเติม"
        under={`จำนวนข้อมูลทั้งหมด ${contacts.length} รายการ · ทุกคนอ่านได้ตามลำดับนี้`}
      >
        <ButtonRow>
          <ButtonLink href="/contacts" kind="second">
            ดูหน้าที่แสดง
          </ButtonLink>
          <ButtonLink href="/contacts/edit/new" icon="plus">
            เพิ่มหน่วยงาน
          </ButtonLink>
        </ButtonRow>
      </PageHead>
      <div className="mb-4 empty:hidden">
        <ContentNotice
          done={address.done}
          refused={address.refused}
          row={contact ? { id: contact.id, name: contact.office, removedAt: contact.removedAt } : null}
          action={changeContactAction}
        />
      </div>
      {contacts.length > 0 ? (
        <OrderedTable
          caption="หน่วยงานที่ติดต่อได้ตามลำดับที่แสดง"
          nameHead="หน่วยงาน"
          rows={contacts.map(({ id: key, office, about }) => ({ id: key, name: office, note: about }))}
          action={changeContactAction}
          editHref={(key) => `${PATH}/${key}`}
        />
      ) : (
        <EmptyState
          title="ยังไม่มีหน่วยงานที่ติดต่อได้"
          actions={<ButtonLink href="/contacts/edit/new">เพิ่มหน่วยงาน</ButtonLink>}
        >
          เพิ่มหน่วยงาน พร้อมเรื่องที่ติดต่อได้และหมายเลขโทรศัพท์
        </EmptyState>
      )}
    </SignedInFrame>
  );
}
