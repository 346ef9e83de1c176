import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { addressValues } from "@/app/_session/list-address";
import { takeParkedForm } from "@/app/_session/parked-form";
import { requireActor } from "@/app/_session/require-actor";
import { SignedInFrame } from "@/app/_session/signed-in-frame";
import { ActionForm } from "@/app/_ui/action-form";
import { ButtonRow } from "@/app/_ui/button";
import { FieldPair, Fieldset } from "@/app/_ui/fieldset";
import { HiddenField } from "@/app/_ui/hidden-field";
import { Notice } from "@/app/_ui/notice";
import { SubmitButton } from "@/app/_ui/submit-button";
import { TextField } from "@/app/_ui/text-field";
import { ThaiText } from "@/app/_ui/thai-phrases";
import { db } from "@/db/client";
import { listSessionLimits, type RoleLimits } from "@/lib/accounts/session-limits/data";
import { LIMITED_ROLE_TH } from "@/lib/accounts/session-limits/messages";
import { limitField } from "@/lib/accounts/session-limits/schema";
import { LIMIT_BOUNDS } from "@/lib/accounts/sessions/rules";
import { changeLimitsAction } from "./change-limits-action";

export const metadata: Metadata = { title: "เวลาใช้งานต่อครั้ง" };

const PATH = "/session-limits";
const { leastIdle, mostIdle, mostAbsolute } = LIMIT_BOUNDS;

function Answer({ notice }: { notice: string | undefined }) {
  switch (notice) {
    case "saved":
      return (
        <Notice kind="good" title="บันทึกเวลาใช้งานแล้ว" live>
          มีผลทันที รวมถึงผู้ที่เข้าสู่ระบบอยู่
        </Notice>
      );
    case "same":
      return (
        <Notice title="ไม่มีค่าใดเปลี่ยนแปลง" live>
          ค่าที่กรอกตรงกับที่บันทึกไว้แล้ว
        </Notice>
      );
    default:
      return null;
  }
}

function LimitsOfRole({ limits }: { limits: RoleLimits }) {
  const { role, idleMinutes, absoluteMinutes, rowVersion } = limits;
  return (
    <Fieldset legend={LIMITED_ROLE_TH[role]}>
      <HiddenField name={limitField("version", role)} value={rowVersion} />
      <FieldPair>
        <TextField
          name={limitField("idle", role)}
          label="ออกจากระบบเมื่อไม่มีการใช้งานนาน"
          hint={`ตั้งแต่ ${leastIdle} ถึง ${mostIdle} นาที ปัจจุบัน ${idleMinutes} นาที`}
          defaultValue={String(idleMinutes)}
          inputMode="numeric"
          autoComplete="off"
          width="code"
          unit="นาที"
        />
        <TextField
          name={limitField("absolute", role)}
          label="ใช้งานได้นานที่สุดต่อการเข้าสู่ระบบหนึ่งครั้ง"
          hint={`ไม่เกิน ${mostAbsolute.toLocaleString("en-US")} นาที (24 ชั่วโมง) ปัจจุบัน ${absoluteMinutes} นาที`}
          defaultValue={String(absoluteMinutes)}
          inputMode="numeric"
          autoComplete="off"
          width="code"
          unit="นาที"
        />
      </FieldPair>
    </Fieldset>
  );
}

export default async function SessionLimitsPage({ searchParams }: PageProps<"/session-limits">) {
  const actor = await requireActor();
  if (actor.role !== "admin") notFound();
  const address = addressValues(await searchParams);
  const limits = await listSessionLimits(db, actor);
  return (
    <SignedInFrame actor={actor} current={PATH} crumbs={[{ label: "เวลาใช้งานต่อครั้ง" }]}>
      <ActionForm
        action={changeLimitsAction}
        initial={await takeParkedForm(actor, address.parked)}
        labelledBy="limits-heading"
        head={
          <>
            <Answer notice={address.notice} />
            <h1 className="form-h1" id="limits-heading">
              เวลาใช้งานต่อครั้ง
            </h1>
            <p className="soft">
              <ThaiText>ค่าที่ลดลงมีผลทันที รวมถึงผู้ที่เข้าสู่ระบบอยู่ เวลาสูงสุดที่เพิ่มขึ้นมีผลเมื่อเข้าสู่ระบบครั้งถัดไป</ThaiText>
            </p>
          </>
        }
      >
        {limits.map((one) => (
          <LimitsOfRole key={one.role} limits={one} />
        ))}
        <ButtonRow>
          <SubmitButton>บันทึก</SubmitButton>
        </ButtonRow>
      </ActionForm>
    </SignedInFrame>
  );
}
