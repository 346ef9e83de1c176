import { Button } from "@/app/_ui/button";
import { Notice } from "@/app/_ui/notice";
import { ThaiText } from "@/app/_ui/thai-phrases";
import type { LaoActor, Viewer } from "@/lib/accounts/actor";
import { stopViewingAction } from "./view-as-action";

/** On every page while an officer looks through an LAO's eyes: whose, that nothing can be changed, and the way out. */
export function ViewBanner({ lao, viewer }: { lao: LaoActor; viewer: Viewer }) {
  return (
    <div className="view-banner no-print">
      <Notice kind="wait" title={`กำลังดูในมุมมองของ ${lao.displayName} – อ่านอย่างเดียว`}>
        <p>
          <ThaiText>{`ผู้ดูคือ ${viewer.displayName} ระบบบันทึกการดูนี้ไว้ในประวัติการใช้งาน`}</ThaiText>
        </p>
      </Notice>
      <form action={stopViewingAction}>
        <Button kind="second">เลิกดู</Button>
      </form>
    </div>
  );
}
