"use client";

import { CalmPage } from "./_ui/calm-page";
import { RetryButton } from "./_ui/retry-button";
import "./globals.css";

type Props = { error: Error & { digest?: string }; reset: () => void };

/** Stands in for the whole page, root layout included, when even that could not be drawn. */
export default function GlobalErrorPage({ error, reset }: Props) {
  return (
    <html lang="th">
      <body>
        <title>ระบบขัดข้อง · e-PlanNACC</title>
        <CalmPage title="ระบบขัดข้อง ยังแสดงหน้านี้ไม่ได้">
          <p>ข้อมูลที่บันทึกไว้ก่อนหน้านี้ยังอยู่ครบ กดลองอีกครั้ง หากยังไม่ได้ ให้รอสักครู่แล้วเปิดใหม่</p>
          {error.digest ? (
            <p className="soft">
              เมื่อติดต่อเจ้าหน้าที่ ให้แจ้งรหัสเหตุการณ์ <b className="nowrap">{error.digest}</b>
            </p>
          ) : null}
          <div className="btn-row">
            <RetryButton retry={reset} />
            {/* A plain link: the client router is what may have failed. */}
            <a className="btn second" href="/">
              กลับหน้าแรก
            </a>
          </div>
        </CalmPage>
      </body>
    </html>
  );
}
