import { Icon, type IconName } from "../icon";

export type RowStateKind = "saved" | "saving" | "bad" | "ask" | "todo";

const ICON: Readonly<Record<RowStateKind, IconName>> = {
  saved: "check",
  saving: "saving",
  bad: "alert",
  ask: "ask",
  todo: "edit",
};

/** How a row of a grid stands, in words: บันทึกแล้ว 10.32 น., กำลังบันทึก…, ต้องแก้ไข. */
export function RowState({
  kind,
  words,
  note,
}: {
  kind: RowStateKind;
  words: string;
  note?: string | undefined;
}) {
  return (
    <span className={`st st-${kind}`}>
      <Icon name={ICON[kind]} />
      <span>
        {words}
        {note ? <small>{note}</small> : null}
      </span>
    </span>
  );
}
