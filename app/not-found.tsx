import type { Metadata } from "next";
import { ButtonLink, ButtonRow } from "./_ui/button";
import { CalmPage } from "./_ui/calm-page";

export const metadata: Metadata = { title: "ไม่พบหน้านี้" };

export default function NotFound() {
  return (
    <CalmPage title="ไม่พบหน้าที่ท่านต้องการ">
      <p>ที่อยู่อาจพิมพ์ไม่ครบ ข้อมูลอาจถูกลบไปแล้ว หรือบัญชีของท่านไม่มีสิทธิ์ดูข้อมูลนี้</p>
      <p>ตรวจที่อยู่อีกครั้ง หรือกลับไปหน้าแรกแล้วเลือกจากเมนู</p>
      <ButtonRow>
        <ButtonLink href="/">กลับหน้าแรก</ButtonLink>
      </ButtonRow>
    </CalmPage>
  );
}
