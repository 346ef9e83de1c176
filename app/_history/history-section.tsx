import { Section } from "@/app/_ui/page-head";
import { TextLink } from "@/app/_ui/text-link";
import { db } from "@/db/client";
import type { Actor } from "@/lib/accounts/actor";
import { listAuditEvents } from "@/lib/audit/events/data";
import { EVERYTHING } from "@/lib/audit/events/schema";
import { trailHref } from "./event-facts";
import { EventsTable } from "./events-table";

const LATEST = 20;

/** ใครแก้ไขรายการนี้: the latest changes of one project or report, for everybody who may read it. */
export async function HistorySection({
  actor,
  entity,
  id,
}: {
  actor: Actor;
  entity: "project" | "status_report";
  id: number;
}) {
  const only = { ...EVERYTHING, entity: { entity, id: String(id) } };
  const { rows, hasMore } = await listAuditEvents(db, actor, only, null, LATEST);
  return (
    <Section title="ใครแก้ไขรายการนี้">
      {rows.length === 0 ? (
        <p className="soft">ยังไม่มีการแก้ไขที่บันทึกไว้</p>
      ) : (
        <>
          <EventsTable caption="ใครแก้ไขรายการนี้" rows={rows} role={actor.role} />
          <p className="links no-print mt-3">
            <TextLink href={trailHref(entity, id)}>
              {hasMore ? `ดูทั้งหมด (แสดง ${LATEST} รายการล่าสุด)` : "ดูในประวัติการใช้งาน"}
            </TextLink>
          </p>
        </>
      )}
    </Section>
  );
}
