import type { Metadata } from "next";
import { claimToken } from "@/app/_session/claim-cookie";
import { addressValues } from "@/app/_session/list-address";
import { PublicFrame } from "@/app/_session/public-frame";
import { ActionForm } from "@/app/_ui/action-form";
import { ButtonRow } from "@/app/_ui/button";
import { Notice } from "@/app/_ui/notice";
import { SubmitButton } from "@/app/_ui/submit-button";
import { TextField } from "@/app/_ui/text-field";
import { TextLink } from "@/app/_ui/text-link";
import { db } from "@/db/client";
import { findClaim } from "@/lib/accounts/activation/claims/data";
import { isUsername } from "@/lib/accounts/usernames";
import { activateAction } from "./activate-action";

export const metadata: Metadata = { title: "เข้าสู่ระบบครั้งแรก" };

function Answer({ about, canGoOn }: { about: string | undefined; canGoOn: boolean }) {
  if (canGoOn)
    return (
      <Notice kind="wait" title="มีการลงทะเบียนที่กรอกค้างไว้ในเครื่องนี้" live>
        <p>
          <TextLink href="/register">กรอกข้อมูลพื้นฐานต่อ</TextLink> หรือพิมพ์รหัสเปิดใช้งานเพื่อลงทะเบียน อปท. อื่น
        </p>
      </Notice>
    );
  switch (about) {
    case "left":
      return (
        <Notice kind="good" title="บันทึกร่างแล้ว และออกจากเครื่องนี้แล้ว" live>
          กลับมากรอกต่อได้จากทุกเครื่อง โดยพิมพ์ Username และรหัสเปิดใช้งานเดิมที่หน้านี้
        </Notice>
      );
    case "over":
      return (
        <Notice kind="bad" title="ลงทะเบียนต่อไม่ได้" live>
          รหัสเปิดใช้งานหรือช่วงฝึกอบรมที่ใช้หมดเวลาแล้ว หรือมีการออกรหัสใหม่ พิมพ์รหัสจากจดหมายฉบับล่าสุด ข้อมูลที่บันทึกร่างไว้ยังอยู่
        </Notice>
      );
    default:
      return null;
  }
}

export default async function ActivatePage({ searchParams }: PageProps<"/activate">) {
  const { username = "", notice } = addressValues(await searchParams);
  const token = await claimToken();
  const canGoOn = token !== null && (await findClaim(db, token, new Date())) !== null;
  return (
    <PublicFrame>
      <ActionForm
        action={activateAction}
        labelledBy="activate-heading"
        head={
          <>
            <h1 className="form-h1" id="activate-heading">
              เข้าสู่ระบบครั้งแรก
            </h1>
            <Answer about={notice} canGoOn={canGoOn} />
            <p>กรอกรหัสเปิดใช้งานที่สำนักงาน ป.ป.ช. ประจำจังหวัดส่งให้ จากนั้นลงทะเบียนข้อมูลพื้นฐานและตั้งรหัสผ่านเอง</p>
          </>
        }
      >
        <TextField
          name="username"
          label="Username"
          hint="รหัส info 7 หลักของ อปท."
          autoComplete="username"
          defaultValue={isUsername(username) ? username : ""}
        />
        <TextField
          name="activationCode"
          label="รหัสเปิดใช้งาน"
          hint="16 ตัว เช่น ABCD-1234-EFGH-5678 พิมพ์ตัวเล็กหรือตัวใหญ่ และจะพิมพ์ขีดหรือไม่ก็ได้"
          autoComplete="off"
        />
        <ButtonRow>
          <SubmitButton pending="กำลังตรวจรหัส…">ต่อไป</SubmitButton>
        </ButtonRow>
      </ActionForm>
      <section className="section" aria-labelledby="activate-help">
        <h2 id="activate-help">ไม่มีรหัสเปิดใช้งาน</h2>
        <ul className="links">
          <li>
            ยังไม่ได้รับจดหมาย รหัสหาย หรือหมดอายุ:{" "}
            <TextLink href="/contacts">ติดต่อสำนักงาน ป.ป.ช. ประจำจังหวัด</TextLink> ให้ออกรหัสใหม่
          </li>
          <li>
            เคยตั้งรหัสผ่านแล้ว: <TextLink href="/sign-in">เข้าสู่ระบบด้วยรหัสผ่าน</TextLink>
          </li>
          <li>
            ลืมรหัสผ่าน: <TextLink href="/forgot-password">ขอตั้งรหัสผ่านใหม่</TextLink>
          </li>
          <li>
            ไม่ทราบ Username: <TextLink href="/codes">ค้นหารหัส info ของ อปท.</TextLink>
          </li>
        </ul>
      </section>
    </PublicFrame>
  );
}
