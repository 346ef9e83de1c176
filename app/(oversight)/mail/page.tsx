import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { addressOf, addressValues } from "@/app/_session/list-address";
import { requireActor } from "@/app/_session/require-actor";
import { SignedInFrame } from "@/app/_session/signed-in-frame";
import { ButtonLink } from "@/app/_ui/button";
import { EmptyState } from "@/app/_ui/empty-state";
import { FilterForm } from "@/app/_ui/filter-form";
import { Notice } from "@/app/_ui/notice";
import { PageHead } from "@/app/_ui/page-head";
import { Pagination } from "@/app/_ui/pagination";
import { SelectField } from "@/app/_ui/select-field";
import { TextField } from "@/app/_ui/text-field";
import { db } from "@/db/client";
import { MAIL_TEMPLATES } from "@/db/codes/mail";
import { countMail, listMail, MAIL_A_PAGE } from "@/lib/mail/outbox/data";
import { MAIL_STATE_TH, MAIL_TEMPLATE_TH } from "@/lib/mail/outbox/messages";
import { MAIL_STATES } from "@/lib/mail/outbox/rules";
import { mailFilterSchema } from "@/lib/mail/outbox/schema";
import { isDemoOutbox, mailSettings } from "@/lib/mail/settings";
import { pageCount, UNSEARCHABLE_TH } from "@/lib/platform/list-address";
import { MailTable } from "./mail-table";

export const metadata: Metadata = { title: "จดหมายที่ส่ง" };

const PATH = "/mail";

/** Said while letters are written and none is sent. */
function NothingIsSent() {
  if (isDemoOutbox())
    return (
      <Notice title="ระบบสาธิตไม่ส่งอีเมลจริง">จดหมายทุกฉบับรออยู่ที่หน้านี้ เปิดเพื่ออ่านข้อความและใช้ลิงก์ในจดหมายแทนผู้รับ</Notice>
    );
  if (mailSettings() !== null) return null;
  return (
    <Notice kind="bad" title="ยังไม่ได้ตั้งค่าเซิร์ฟเวอร์อีเมล">
      จดหมายทุกฉบับรออยู่ในระบบและจะส่งเองเมื่อตั้งค่า SMTP_URL แล้วเริ่มระบบใหม่
    </Notice>
  );
}

export default async function MailPage({ searchParams }: PageProps<"/mail">) {
  const actor = await requireActor();
  if (actor.role !== "admin") notFound();
  const address = addressValues(await searchParams);
  const filter = mailFilterSchema.parse(address);
  const { rows, total } = await listMail(db, actor, filter, new Date());
  const counts = await countMail(db, actor);
  const pages = pageCount(total, MAIL_A_PAGE);
  const typed = address.q ?? "";
  const summary = MAIL_STATES.map(
    (state) => `${MAIL_STATE_TH[state]} ${counts[state].toLocaleString("th-TH")} ฉบับ`,
  );
  return (
    <SignedInFrame actor={actor} current={PATH} crumbs={[{ label: "จดหมายที่ส่ง" }]}>
      <PageHead title="จดหมายที่ส่ง" under={summary.join(" · ")} />
      <NothingIsSent />
      <FilterForm action={PATH} label="เลือกจดหมายที่แสดง">
        <SelectField
          name="state"
          label="สถานะ"
          options={MAIL_STATES.map((state) => ({ value: state, label: MAIL_STATE_TH[state] }))}
          placeholder="ทุกสถานะ"
          defaultValue={filter.state ?? ""}
        />
        <SelectField
          name="template"
          label="เรื่อง"
          options={MAIL_TEMPLATES.map((template) => ({ value: template, label: MAIL_TEMPLATE_TH[template] }))}
          placeholder="ทุกเรื่อง"
          defaultValue={filter.template ?? ""}
        />
        <TextField name="q" label="อีเมลผู้รับ" type="search" defaultValue={typed} grow />
      </FilterForm>
      {typed.trim() !== "" && filter.q === "" ? <Notice kind="bad">{UNSEARCHABLE_TH}</Notice> : null}
      {rows.length > 0 ? (
        <MailTable rows={rows} isSending={mailSettings() !== null} />
      ) : (
        <EmptyState
          title="ไม่พบจดหมายตามที่เลือก"
          actions={
            <ButtonLink href={PATH} kind="second">
              แสดงจดหมายทั้งหมด
            </ButtonLink>
          }
        >
          ระบบเขียนจดหมายเมื่อมีผู้ลืมรหัสผ่าน เปลี่ยนรหัสผ่านหรืออีเมล ได้รับคำเชิญ หรือเปิดใช้งานบัญชี
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
