import type { Metadata } from "next";
import { addressValues } from "@/app/_session/list-address";
import { requireAdministrator } from "@/app/_session/require-administrator";
import { SignedInFrame } from "@/app/_session/signed-in-frame";
import { ButtonLink, ButtonRow } from "@/app/_ui/button";
import { EmptyState } from "@/app/_ui/empty-state";
import { PageHead } from "@/app/_ui/page-head";
import { db } from "@/db/client";
import { findFaqEntry, listFaqEntries } from "@/lib/content/faq/data";
import { contentIdSchema } from "@/lib/content/schema";
import { ContentNotice } from "../../_content/content-notice";
import { OrderedTable } from "../../_content/ordered-table";
import { changeFaqAction } from "./actions";

export const metadata: Metadata = { title: "แก้ไขคำถามที่พบบ่อย" };

const PATH = "/faq/edit";

export default async function EditFaqPage({ searchParams }: PageProps<"/faq/edit">) {
  const actor = await requireAdministrator();
  const address = addressValues(await searchParams);
  const entries = await listFaqEntries(db);
  const id = contentIdSchema.safeParse(address.row);
  const entry = id.success ? await findFaqEntry(db, id.data) : null;
  return (
    <SignedInFrame actor={actor} current={PATH} crumbs={[{ label: "คำถามที่พบบ่อย" }]}>
      <PageHead title="คำถามที่พบบ่อย" under={`จำนวนข้อมูลทั้งหมด ${entries.length} รายการ · ทุกคนอ่านได้ตามลำดับนี้`}>
        <ButtonRow>
          <ButtonLink href="/faq" kind="second">
            ดูหน้าที่แสดง
          </ButtonLink>
          <ButtonLink href="/faq/edit/new" icon="plus">
            เพิ่มคำถาม
          </ButtonLink>
        </ButtonRow>
      </PageHead>
      <div className="mb-4 empty:hidden">
        <ContentNotice
          done={address.done}
          refused={address.refused}
          row={entry ? { id: entry.id, name: entry.question, removedAt: entry.removedAt } : null}
          action={changeFaqAction}
        />
      </div>
      {entries.length > 0 ? (
        <OrderedTable
          caption="คำถามที่พบบ่อยตามลำดับที่แสดง"
          nameHead="คำถาม"
          rows={entries.map(({ id: key, question }) => ({ id: key, name: question, note: "" }))}
          action={changeFaqAction}
          editHref={(key) => `${PATH}/${key}`}
        />
      ) : (
        <EmptyState title="ยังไม่มีคำถามที่พบบ่อย" actions={<ButtonLink href="/faq/edit/new">เพิ่มคำถาม</ButtonLink>}>
          เพิ่มคำถามที่ผู้ใช้ถามบ่อย พร้อมคำตอบเป็นขั้นตอน
        </EmptyState>
      )}
    </SignedInFrame>
  );
}
