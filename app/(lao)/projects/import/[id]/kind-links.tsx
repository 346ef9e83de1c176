import { type KindLink, KindLinks } from "@/app/_import/kind-links";
import { addressOf } from "@/app/_session/list-address";
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

/** How many rows of each kind a plan's file has. */
export function PlanKindLinks({ path, shown, counts, absent }: Props) {
  const link = (kind: Shown, label: string, count: number): KindLink => ({
    label,
    count,
    href: addressOf(path, { show: kind }),
    isShown: kind === shown,
  });
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return (
    <KindLinks
      links={[
        link(null, "ทุกแถว", all),
        ...ROW_KINDS.map((kind) => link(kind, ROW_KIND_TH[kind], counts[kind])),
        link("absent", "ไม่อยู่ในไฟล์ (คงเดิม)", absent),
      ]}
    />
  );
}
