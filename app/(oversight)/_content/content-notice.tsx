import { TextButton } from "@/app/_ui/button";
import { Notice } from "@/app/_ui/notice";
import { CONTENT_REFUSAL_TH } from "@/lib/content/messages";

const SAID = {
  added: "เพิ่มแล้ว",
  edited: "บันทึกการแก้ไขแล้ว",
  moved: "เลื่อนลำดับแล้ว",
  ended: "เลิกแสดงแล้ว",
  restored: "นำกลับแล้ว",
  removed: "ลบแล้ว",
} as const;

/** What was just done, as an address says it. */
export type Done = keyof typeof SAID;

type Props = {
  done: string | undefined;
  refused: string | undefined;
  /** The row that the address names, as it is now; null for none. */
  row: { id: number; name: string; removedAt: Date | null } | null;
  /** Takes the undoing of a removal. */
  action: (form: FormData) => Promise<void>;
};

const own = <T extends object>(words: T, key: string | undefined): key is Extract<keyof T, string> =>
  key !== undefined && Object.hasOwn(words, key);

/**
 * What became of the last button or form, with เลิกทำ where something was removed. It says so only of a row that is
 * really so: nothing of the address itself is printed.
 */
export function ContentNotice({ done, refused, row, action }: Props) {
  if (own(CONTENT_REFUSAL_TH, refused))
    return (
      <Notice kind="bad" live>
        {CONTENT_REFUSAL_TH[refused]}
      </Notice>
    );
  if (!own(SAID, done) || !row || (row.removedAt !== null) !== (done === "removed")) return null;
  return (
    <Notice kind="good" live>
      <p>
        <b>{SAID[done]}</b> {row.name}
      </p>
      {done === "removed" ? (
        <form action={action}>
          <input type="hidden" name="change" value={`restore-${row.id}`} />
          <TextButton>เลิกทำ</TextButton>
        </form>
      ) : null}
    </Notice>
  );
}
