"use client";

import { ButtonLink, ButtonRow } from "./_ui/button";
import { CalmPage } from "./_ui/calm-page";
import { RetryButton } from "./_ui/retry-button";

type Props = { error: Error & { digest?: string }; reset: () => void };

export default function ErrorPage({ error, reset }: Props) {
  return (
    <CalmPage title="ระบบขัดข้อง ยังแสดงหน้านี้ไม่ได้">
      <p>ข้อมูลที่บันทึกไว้ก่อนหน้านี้ยังอยู่ครบ สิ่งที่เพิ่งพิมพ์อาจยังไม่ได้บันทึก</p>
      <p>กดลองอีกครั้ง หากยังไม่ได้ ให้รอสักครู่แล้วกลับมาที่หน้านี้ใหม่ หรือติดต่อสอบถามข้อมูลเพิ่มเติม</p>
      {error.digest ? (
        <p className="soft">
          เมื่อติดต่อเจ้าหน้าที่ ให้แจ้งรหัสเหตุการณ์ <b className="nowrap">{error.digest}</b>
        </p>
      ) : null}
      <ButtonRow>
        <RetryButton retry={reset} />
        <ButtonLink href="/" kind="second">
          กลับหน้าแรก
        </ButtonLink>
      </ButtonRow>
    </CalmPage>
  );
}
