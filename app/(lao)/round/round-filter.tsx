import { CountLinks } from "@/app/_ui/count-links";
import { FilterForm } from "@/app/_ui/filter-form";
import { SelectField } from "@/app/_ui/select-field";
import { StackedBar } from "@/app/_ui/stacked-bar";
import { TextLink } from "@/app/_ui/text-link";
import type { Round } from "@/db/codes/status-reports";
import type { progressOf, RowsShown } from "@/lib/status-reports/grid/rules";
import type { RoundGridAddress } from "@/lib/status-reports/grid/schema";
import { ROUND_TH } from "@/lib/status-reports/messages";

type Props = {
  of: { readonly fiscalYear: number; readonly round: Round };
  years: readonly number[];
  asked: RoundGridAddress;
  progress: ReturnType<typeof progressOf>;
  /** How many projects are to be looked at again. */
  toCheck: number;
  hrefOf: (change: Partial<RoundGridAddress>) => string;
};

/** Which round, which of its rows, and how much of each dimension is left. */
export function RoundFilter({ of, years, asked, progress, toCheck, hrefOf }: Props) {
  const kinds: { show: RowsShown; label: string; count: number | null }[] = [
    { show: "all", label: "ทั้งหมด", count: progress.all },
    { show: "first", label: "ที่ยังไม่ได้รายงานก่อน", count: null },
    { show: "waiting", label: "เหลือ", count: progress.waiting },
    { show: "problems", label: "ควรตรวจ", count: toCheck },
  ];
  return (
    <>
      <FilterForm action="/round" label="เลือกปีและรอบ">
        <SelectField
          name="year"
          label="ปีงบประมาณ"
          defaultValue={String(of.fiscalYear)}
          options={years.map((year) => ({ value: String(year), label: String(year) }))}
        />
        <SelectField
          name="round"
          label="รอบ"
          defaultValue={String(of.round)}
          options={([6, 12] as const).map((round) => ({ value: String(round), label: ROUND_TH[round] }))}
        />
      </FilterForm>
      <CountLinks
        label="เลือกแถวที่แสดง"
        links={kinds.map(({ show, label, count }) => ({
          label,
          count,
          href: hrefOf({ show }),
          isShown: asked.show === show,
        }))}
      />
      <ul className="dimprog">
        {[...progress.ofDimension].map(([number, { all, waiting }]) => {
          const isShown = asked.dimension === number;
          return (
            <li key={number}>
              <TextLink href={hrefOf({ dimension: isShown ? null : number })} current={isShown}>
                <span>{isShown ? `ทุกมิติ (แสดงมิติที่ ${number})` : `มิติที่ ${number}`}</span>{" "}
                <span className="soft">
                  เหลือ {waiting} จาก {all}
                </span>
                <StackedBar
                  thin
                  label={`รายงานแล้ว ${all - waiting} จาก ${all}`}
                  parts={[
                    { label: "รายงานแล้ว", count: all - waiting, colour: "teal" },
                    { label: "เหลือ", count: waiting, colour: "khamin-light" },
                  ]}
                />
              </TextLink>
            </li>
          );
        })}
      </ul>
    </>
  );
}
