import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { addressValues } from "@/app/_session/list-address";
import { takeParkedForm } from "@/app/_session/parked-form";
import { requireCentralOffice } from "@/app/_session/require-central-office";
import { SignedInFrame } from "@/app/_session/signed-in-frame";
import { ActionForm } from "@/app/_ui/action-form";
import { ButtonLink, ButtonRow } from "@/app/_ui/button";
import { HiddenField } from "@/app/_ui/hidden-field";
import { SubmitButton } from "@/app/_ui/submit-button";
import { TextField } from "@/app/_ui/text-field";
import { db } from "@/db/client";
import { listAllProvinces } from "@/lib/lao/regions/data";
import { addLaoAction } from "../actions";
import { NameFields, PlaceFields } from "../lao-fields";

export const metadata: Metadata = { title: "เพิ่ม อปท." };

export default async function AddLaoPage({ searchParams }: PageProps<"/registry/new">) {
  const actor = await requireCentralOffice();
  const { parked } = addressValues(await searchParams);
  const [provinces, initial] = await Promise.all([listAllProvinces(db), takeParkedForm(actor, parked)]);
  return (
    <SignedInFrame
      actor={actor}
      current="/registry"
      crumbs={[{ label: "ทะเบียน อปท.", href: "/registry" }, { label: "เพิ่ม อปท." }]}
    >
      <ActionForm
        action={addLaoAction}
        initial={initial}
        labelledBy="add-heading"
        head={
          <>
            <h1 className="form-h1" id="add-heading">
              เพิ่ม อปท.
            </h1>
            <p>ใช้เมื่อ อปท. ไม่อยู่ในไฟล์ทะเบียน เช่น เมืองพัทยา ระบบสร้างบัญชีที่ยังไม่เปิดใช้งานให้ด้วย โดยใช้รหัสเป็น Username</p>
          </>
        }
      >
        <HiddenField name="formKey" value={randomUUID()} />
        <TextField
          name="code"
          label="รหัส อปท."
          hint="ตัวเลข 7 หลักที่ยังไม่มีในทะเบียน"
          inputMode="numeric"
          width="code"
          autoComplete="off"
        />
        <NameFields lao={{}} />
        <PlaceFields lao={{}} provinces={provinces} />
        <ButtonRow>
          <SubmitButton>เพิ่มในทะเบียน</SubmitButton>
          <ButtonLink href="/registry" kind="quiet">
            ยกเลิก
          </ButtonLink>
        </ButtonRow>
      </ActionForm>
    </SignedInFrame>
  );
}
