import { addressOf } from "@/app/_session/list-address";
import { TextLink } from "@/app/_ui/text-link";
import { ROW_KINDS, type RowKind } from "@/lib/plans/workbook/comparison";
import { ROW_KIND_TH } from "@/lib/plans/workbook/messages";

export type Shown = RowKind | "absent" | null;

/** Which rows are shown, from the address; all of them where it says nothing known. */
export function shownKind(asked: string | undefined): Shown {
  if (asked === "absent") return asked;
  return ROW_KINDS.find((kind) => kind === asked) ?? null;
}

type Props = {
  path: string;
  shown: Shown;
  counts: Readonly<Record<RowKind, number>>;
  absent: number;
};

/** How many rows of each kind, each number the way to those rows. */
export function KindLinks({ path, shown, counts, absent }: Props) {
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const links: readonly (readonly [Shown, string, number])[] = [
    [null, "ทุกแถว", all],
    ...ROW_KINDS.map((kind) => [kind, ROW_KIND_TH[kind], counts[kind]] as const),
    ["absent", "ไม่อยู่ในไฟล์ (คงเดิม)", absent],
  ];
  return (
    <nav aria-label="แสดงเฉพาะ" className="no-print">
      <ul className="m-0 mb-4 flex list-none flex-wrap gap-x-5 gap-y-1 p-0">
        {links
          .filter(([kind, , count]) => count > 0 || kind === null || kind === shown)
          .map(([kind, label, count]) => (
            <li key={label} className="flex min-h-11 items-center">
              <TextLink href={addressOf(path, { show: kind })} current={kind === shown}>
                {label} {count}
              </TextLink>
            </li>
          ))}
      </ul>
    </nav>
  );
}
