import { addressOf } from "@/app/_session/list-address";
import { CountLinks } from "@/app/_ui/count-links";
import { CHANGE_KIND_TH } from "@/lib/lao/registry/messages";
import { CHANGE_KINDS, type ChangeKind } from "@/lib/lao/registry/rules";

type Props = {
  path: string;
  counts: Readonly<Record<ChangeKind, number>>;
  chosen: ChangeKind | null;
};

/** How many rows do what, each number leading to its rows. */
export function KindLinks({ path, counts, chosen }: Props) {
  const all = CHANGE_KINDS.reduce((sum, kind) => sum + counts[kind], 0);
  const link = (kind: ChangeKind | null, label: string, count: number) => ({
    label,
    count,
    href: addressOf(path, { kind }),
    isShown: kind === chosen,
  });
  return (
    <CountLinks
      label="เลือกแถวที่แสดง"
      links={[
        link(null, "ทุกแถว", all),
        ...CHANGE_KINDS.filter((kind) => counts[kind] > 0).map((kind) =>
          link(kind, CHANGE_KIND_TH[kind], counts[kind]),
        ),
      ]}
    />
  );
}
