import { fieldName, inReadingOrder, valueText } from "@/lib/audit/changes/messages";
import { type FieldChange, fieldChanges } from "@/lib/audit/changes/rules";
import type { AuditRow } from "@/lib/audit/events/data";
import { VALUE_WORDS } from "./value-words";

/** As many changes stand open; more are a press away. */
const MOST_OPEN = 2;

/** What an event changed, field by field, in words: before → after. */
export function ChangeList({ event }: { event: Pick<AuditRow, "entity" | "before" | "after"> }) {
  const changes = inReadingOrder(fieldChanges(event.before, event.after));
  if (changes.length === 0) return null;
  const isMove = event.before !== null && event.after !== null;
  const list = (
    <ul className="meta mt-1 space-y-1 whitespace-pre-line [overflow-wrap:anywhere]">
      {changes.map((change) => (
        <li key={change.field}>
          <Change entity={event.entity} change={change} isMove={isMove} />
        </li>
      ))}
    </ul>
  );
  if (changes.length <= MOST_OPEN) return list;
  return (
    <details>
      <summary className="cursor-pointer leading-11">
        {event.after === null ? "ข้อมูลก่อนหน้า" : isMove ? "ก่อนและหลัง" : "ข้อมูลที่บันทึก"} {changes.length} รายการ
      </summary>
      {list}
    </details>
  );
}

function Change({ entity, change, isMove }: { entity: string; change: FieldChange; isMove: boolean }) {
  const { field, before, after } = change;
  const said = (value: typeof before) => valueText(field, value, VALUE_WORDS);
  return (
    <>
      <b>{fieldName(entity, field)}</b>{" "}
      {isMove ? (
        <>
          <span className="vh">จาก </span>
          {said(before)} <span aria-hidden="true">→</span>
          <span className="vh"> เป็น</span> {said(after)}
        </>
      ) : (
        said(after ?? before)
      )}
    </>
  );
}
