import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { addressOf, addressValues } from "@/app/_session/list-address";
import { takeParkedForm } from "@/app/_session/parked-form";
import { requireActor } from "@/app/_session/require-actor";
import { SignedInFrame } from "@/app/_session/signed-in-frame";
import { ActionForm } from "@/app/_ui/action-form";
import { ButtonLink, ButtonRow } from "@/app/_ui/button";
import { EmptyState } from "@/app/_ui/empty-state";
import { HiddenField } from "@/app/_ui/hidden-field";
import { Notice } from "@/app/_ui/notice";
import { PageHead, Section } from "@/app/_ui/page-head";
import { Pagination } from "@/app/_ui/pagination";
import { SelectField } from "@/app/_ui/select-field";
import { SubmitButton } from "@/app/_ui/submit-button";
import { TextArea, TextField } from "@/app/_ui/text-field";
import { TextLink } from "@/app/_ui/text-link";
import { db } from "@/db/client";
import { isTrainer } from "@/lib/accounts/training/access";
import { listTrainingWindows } from "@/lib/accounts/training/data";
import { TRAINING_HOURS } from "@/lib/accounts/training/rules";
import { trainingListSchema } from "@/lib/accounts/training/schema";
import { openTrainingAction } from "./actions";
import { WindowsFilter } from "./windows-filter";
import { WindowsTable } from "./windows-table";

export const metadata: Metadata = { title: "ช่วงฝึกอบรม" };

const PATH = "/training-windows";

function Answer({ notice }: { notice: string | undefined }) {
  switch (notice) {
    case "opened":
      return (
        <Notice kind="good" title="เปิดช่วงฝึกอบรมแล้ว" live>
          อปท. ที่เลือกเข้าสู่ระบบครั้งแรกได้ทันที โดยกรอก Username แล้วกด Login ไม่ต้องกรอกรหัสผ่านและรหัสเปิดใช้งาน
        </Notice>
      );
    case "closed":
      return (
        <Notice kind="good" title="ปิดช่วงฝึกอบรมแล้ว" live>
          อปท. ที่ยังลงทะเบียนไม่เสร็จต้องใช้รหัสเปิดใช้งาน
        </Notice>
      );
    case "not-found":
      return (
        <Notice kind="bad" title="ยังไม่ได้ปิดช่วงฝึกอบรม" live>
          ไม่พบช่วงฝึกอบรมที่เปิดอยู่ ตรวจสถานะในตารางด้านล่าง
        </Notice>
      );
    default:
      return null;
  }
}

/** LAOs that were ticked on the list of codes come along in the address. */
function codesInAddress(value: string | string[] | undefined): string {
  const codes = value === undefined ? [] : [value].flat();
  return codes.filter((code) => /^[0-9]{7}$/.test(code)).join("\n");
}

function OpenForm({
  laoCodes,
  initial,
}: {
  laoCodes: string;
  initial: Awaited<ReturnType<typeof takeParkedForm>>;
}) {
  return (
    <ActionForm action={openTrainingAction} initial={initial} labelledBy="open-heading">
      <HiddenField name="formKey" value={randomUUID()} />
      <TextArea
        name="laoCodes"
        label="รหัส info ของ อปท. ที่เข้าฝึกอบรม"
        hint="บรรทัดละ 1 รหัส เฉพาะ อปท. ที่ยังไม่เปิดใช้งาน"
        rows={6}
        defaultValue={laoCodes}
      />
      <p>
        หรือ <TextLink href="/activation-codes?state=none">เลือกจากรายชื่อ อปท. ที่ยังไม่เปิดใช้งาน</TextLink> แล้วกด
        เปิดช่วงฝึกอบรมให้ อปท. ที่เลือก
      </p>
      <SelectField
        name="hours"
        label="เปิดนาน"
        hint="นับจากเวลาที่กดปุ่ม"
        options={TRAINING_HOURS.map((hours) => ({ value: String(hours), label: `${hours} ชั่วโมง` }))}
        defaultValue="3"
      />
      <TextField name="reason" label="เหตุผล" hint="เช่น ฝึกอบรมการใช้งานระบบ และสถานที่จัด" autoComplete="off" />
      <ButtonRow>
        <SubmitButton pending="กำลังเปิด…">เปิดช่วงฝึกอบรม</SubmitButton>
      </ButtonRow>
    </ActionForm>
  );
}

export default async function TrainingWindowsPage({ searchParams }: PageProps<"/training-windows">) {
  const actor = await requireActor();
  if (!isTrainer(actor)) notFound();
  const params = await searchParams;
  const address = addressValues(params);
  const filter = trainingListSchema.parse(address);
  const list = await listTrainingWindows(db, actor, filter, new Date());
  const initial = await takeParkedForm(actor, address.parked);
  return (
    <SignedInFrame actor={actor} current={PATH} crumbs={[{ label: "ช่วงฝึกอบรม" }]}>
      <PageHead title="ช่วงฝึกอบรม" under={`จำนวนข้อมูลทั้งหมด ${list.total.toLocaleString("th-TH")} รายการ`} />
      <Answer notice={address.notice} />
      <Notice kind="wait" title="ใช้เฉพาะในห้องฝึกอบรมที่เห็นตัวผู้เข้าอบรม">
        ระหว่างช่วงนี้ ใครก็ตามที่รู้รหัส info ของ อปท. ที่เลือก ลงทะเบียนและตั้งรหัสผ่านแทน อปท. ได้ เลือกเฉพาะ อปท. ที่มาอบรม
        เปิดเท่าที่ใช้ และปิดทันทีเมื่อเสร็จ ระบบบันทึกประวัติไว้ทุกครั้ง
      </Notice>
      <section className="section" aria-labelledby="open-heading">
        <h2 id="open-heading">เปิดช่วงฝึกอบรม</h2>
        <OpenForm laoCodes={codesInAddress(params.lao)} initial={initial} />
      </section>
      <Section title="ช่วงฝึกอบรมที่ผ่านมาและที่เปิดอยู่">
        <WindowsFilter filter={filter} typed={address.q ?? ""} list={list} />
        {list.rows.length > 0 ? <WindowsTable rows={list.rows} /> : null}
        {list.total === 0 ? (
          <EmptyState title="ยังไม่มีช่วงฝึกอบรม">
            ช่วงฝึกอบรมที่เปิดให้ อปท. ในความดูแลจะแสดงที่นี่ พร้อมผู้เปิดและ อปท. ที่ลงทะเบียนแล้ว
          </EmptyState>
        ) : null}
        {list.total > 0 && list.found === 0 ? (
          <EmptyState
            title="ไม่พบช่วงฝึกอบรมตามที่เลือก"
            actions={
              <ButtonLink href={PATH} kind="second">
                แสดงช่วงฝึกอบรมทั้งหมด
              </ButtonLink>
            }
          >
            พิมพ์เหตุผลหรือชื่อ อปท. ให้สั้นลง หรือเลือกสถานะอื่น แล้วกดแสดง
          </EmptyState>
        ) : null}
      </Section>
      <Pagination
        page={list.page}
        pageCount={list.pageCount}
        hrefOf={(page) => addressOf(PATH, { ...filter, page })}
      />
    </SignedInFrame>
  );
}
