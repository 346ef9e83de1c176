import type { ReactNode } from "react";
import { addressOf } from "@/app/_session/list-address";
import { ButtonLink, ButtonRow } from "@/app/_ui/button";
import { CountLinks } from "@/app/_ui/count-links";
import { Notice } from "@/app/_ui/notice";
import { PageHead, Section } from "@/app/_ui/page-head";
import { Pagination } from "@/app/_ui/pagination";
import type { TagKind } from "@/app/_ui/tag";
import { ThaiText } from "@/app/_ui/thai-phrases";
import type { KeptImport } from "@/lib/imports/data";
import { pageCount, pageNumber } from "@/lib/platform/list-address";
import { type AbsentRow, AbsentTable, RowsTable } from "./rows-table";
import { ReadFacts } from "./written-facts";

const ROWS_A_PAGE = 50;

type ComparedRow<Kind> = { readonly row: number; readonly name: string; readonly kind: Kind };

type Props<Kind extends string, R extends ComparedRow<Kind>, A> = {
  kept: KeptImport;
  title: string;
  under: string;
  path: string;
  address: Readonly<Record<string, string>>;
  /** Every kind, what needs a look first, and what it is called. */
  kinds: Readonly<Record<Kind | "wrong", string>>;
  comparison: { readonly rows: readonly R[]; readonly absent: readonly A[] };
  tags: Readonly<Record<Kind, TagKind>>;
  /** What becomes of a row, beyond its kind. */
  detailsOf: (row: R) => ReactNode;
  /** What is stored and not named by the file. */
  absent: { caption: string; column: string; listed: (row: A) => AbsentRow };
  /** Why nothing can be written now; null where it can. */
  refusal: string | null;
  sendAgain: string;
  /** The step from looking to writing. */
  children: ReactNode;
};

/** Every row of a file beside what is stored: what would become of it, and why where it cannot be taken. */
export function Preview<Kind extends string, R extends ComparedRow<Kind>, A>(props: Props<Kind, R, A>) {
  const { kept, title, under, path, address, comparison, tags, detailsOf, absent, refusal } = props;
  const kinds = Object.entries(props.kinds) as [Kind, string][];
  const order = kinds.map(([kind]) => kind);
  const countOf = (kind: string) => comparison.rows.filter((row) => row.kind === kind).length;
  const wrong = countOf("wrong");
  const showsAbsent = address.show === "absent";
  const shown = order.find((kind) => kind === address.show) ?? null;
  const rows = comparison.rows
    .filter(({ kind }) => shown === null || kind === shown)
    .sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || a.row - b.row);
  const pages = pageCount(showsAbsent ? comparison.absent.length : rows.length, ROWS_A_PAGE);
  const page = Math.min(pageNumber.parse(address.page ?? "1"), pages);
  const onPage = <T,>(all: readonly T[]) => all.slice((page - 1) * ROWS_A_PAGE, page * ROWS_A_PAGE);
  const show = showsAbsent ? "absent" : shown;
  const link = (kind: string | null, label: string, count: number) => ({
    label,
    count,
    href: addressOf(path, { show: kind }),
    isShown: kind === show,
  });
  const isWritable = wrong === 0 && refusal === null;
  return (
    <>
      <PageHead title={title} under={under} />
      <ReadFacts kept={kept} rows={comparison.rows.length} />
      <div className="stack mt-4">
        {isWritable ? props.children : null}
        {refusal !== null ? (
          <Notice kind="wait">
            <p>
              <ThaiText>{refusal}</ThaiText>
            </p>
          </Notice>
        ) : null}
        {wrong > 0 ? (
          <Notice kind="bad" title={`มี ${wrong} แถวที่ต้องแก้ไข จึงยังบันทึกไม่ได้`}>
            แก้ไขแถวเหล่านี้ในไฟล์ของท่าน แล้วส่งไฟล์ใหม่ ระบบบันทึกทั้งไฟล์พร้อมกันเท่านั้น
          </Notice>
        ) : null}
        {isWritable ? null : (
          <ButtonRow>
            <ButtonLink href={props.sendAgain} kind="second">
              ส่งไฟล์ใหม่
            </ButtonLink>
          </ButtonRow>
        )}
      </div>
      <Section title="รายการในไฟล์">
        <CountLinks
          label="แสดงเฉพาะ"
          links={[
            link(null, "ทุกแถว", comparison.rows.length),
            ...[
              ...kinds.map(([kind, label]) => link(kind, label, countOf(kind))),
              link("absent", "ไม่อยู่ในไฟล์ (คงเดิม)", comparison.absent.length),
            ].filter(({ count, isShown }) => count > 0 || isShown),
          ]}
        />
        {showsAbsent ? (
          <AbsentTable
            caption={absent.caption}
            column={absent.column}
            rows={onPage(comparison.absent).map(absent.listed)}
          />
        ) : (
          <RowsTable
            rows={onPage(rows).map((row) => ({
              row: row.row,
              name: row.name,
              tag: tags[row.kind],
              kind: props.kinds[row.kind],
              details: detailsOf(row),
            }))}
          />
        )}
        <Pagination
          page={page}
          pageCount={pages}
          hrefOf={(number) => addressOf(path, { show, page: number })}
        />
      </Section>
    </>
  );
}
