import { actorText, subjectText } from "@/app/_history/event-facts";
import { VALUE_WORDS } from "@/app/_history/value-words";
import type { Db } from "@/db/database";
import type { Actor } from "@/lib/accounts/actor";
import { fieldName, inReadingOrder, valueText } from "@/lib/audit/changes/messages";
import { fieldChanges, type Json } from "@/lib/audit/changes/rules";
import { type AuditRow, readAuditEvents } from "@/lib/audit/events/data";
import type { AuditFilter } from "@/lib/audit/events/schema";
import { actionSentence } from "@/lib/audit/messages";
import { type AuditSubject, listSubjects } from "@/lib/audit/subjects/data";
import { anchorText, type ChainAnchor } from "@/lib/audit/verify/rules";
import type { ListDocument } from "@/lib/exports/xlsx/list-xlsx";
import { civilDateOf, formatShortThaiDate, formatThaiTime } from "@/lib/platform/civil-date";
import type { CellValue, ReportColumn } from "@/lib/reports/document";

/** Rows of one workbook at most; a larger trail is taken away in parts. */
export const MOST_ROWS = 100_000;

const COLUMNS: readonly ReportColumn[] = [
  { header: "เลขที่", kind: "count", weight: 9 },
  { header: "วันที่และเวลา", kind: "text", weight: 20 },
  { header: "ผู้ทำรายการ", kind: "text", weight: 20 },
  { header: "จากที่ใด", kind: "text", weight: 16 },
  { header: "รายการ", kind: "text", weight: 20 },
  { header: "เกี่ยวกับ", kind: "text", weight: 24 },
  { header: "อปท.", kind: "text", weight: 20 },
  { header: "รหัส info", kind: "text", weight: 11 },
  { header: "ก่อน", kind: "text", weight: 26 },
  { header: "หลัง", kind: "text", weight: 26 },
];

type Trail = {
  readonly filter: AuditFilter;
  readonly facts: readonly string[];
  readonly head: ChainAnchor | null;
  readonly most?: number;
};

/** The trail as a workbook's list, read while it is written. */
export function trailWorkbook(
  db: Db,
  actor: Actor,
  { filter, facts, head, most = MOST_ROWS }: Trail,
): ListDocument {
  let isCut = false;
  async function* batches() {
    let left = most;
    // One row more tells whether there would have been more.
    for await (const rows of readAuditEvents(db, actor, filter, most + 1)) {
      const subjects = await listSubjects(db, rows);
      isCut = rows.length > left;
      yield rows.slice(0, left).map((row) => cellsOf(row, subjects.get(row.id)));
      left -= rows.length;
    }
  }
  return {
    title: "ประวัติการใช้งาน",
    facts,
    sheetName: "ประวัติการใช้งาน",
    columns: COLUMNS,
    batches: batches(),
    notesHeading: "การตรวจสอบ",
    notes: () => [
      ...(isCut
        ? [`ไฟล์นี้มีเพียง ${most.toLocaleString("th-TH")} รายการล่าสุด เลือกช่วงวันที่ให้แคบลงเพื่อดาวน์โหลดรายการก่อนหน้านั้น`]
        : []),
      ...(head
        ? [
            `ลายพิมพ์ของประวัติเมื่อดาวน์โหลด: ${anchorText(head)}`,
            "เก็บลายพิมพ์นี้ไว้ ผู้ดูแลระบบใช้ตรวจภายหลังได้ว่าประวัติไม่ถูกแก้ไข ลบ หรือแทรก ด้วยคำสั่ง npm run audit:verify -- --expect ตามด้วยลายพิมพ์",
          ]
        : []),
    ],
  };
}

function cellsOf(row: AuditRow, subject: AuditSubject | undefined): CellValue[] {
  const changes = inReadingOrder(fieldChanges(row.before, row.after));
  const side = (of: "before" | "after", value: Json) =>
    value === null
      ? null
      : changes
          .map(
            (change) =>
              `${fieldName(row.entity, change.field)}: ${valueText(change.field, change[of], VALUE_WORDS)}`,
          )
          .join("\n");
  return [
    row.id,
    `${formatShortThaiDate(civilDateOf(row.at))} ${formatThaiTime(row.at)}`,
    actorText(row),
    row.address,
    actionSentence(row.action),
    subject ? subjectText(subject) : null,
    row.lao?.fullNameTh ?? null,
    row.lao?.code ?? null,
    side("before", row.before),
    side("after", row.after),
  ];
}
