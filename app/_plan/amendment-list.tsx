import { ChangeList } from "@/app/_history/change-list";
import { Section } from "@/app/_ui/page-head";
import { Pagination } from "@/app/_ui/pagination";
import { Cell, ColumnHead, Row, RowHead, Table, TableBody, TableHead } from "@/app/_ui/table";
import { TextLink } from "@/app/_ui/text-link";
import type { ProjectDeed } from "@/db/codes/plans";
import type { Json } from "@/lib/audit/changes/rules";
import { AMENDMENTS_A_PAGE, type AmendmentRow } from "@/lib/plans/amendments/data";
import { formatThaiDateTime } from "@/lib/platform/civil-date";
import { pageCount } from "@/lib/platform/list-address";

const DEED_TH: Readonly<Record<ProjectDeed, string>> = {
  create: "เพิ่มโครงการ",
  edit: "แก้ไขโครงการ",
  delete: "ลบโครงการ",
  restore: "นำโครงการที่ลบกลับมา",
  set_consistency: "เปลี่ยนเครื่องหมายสอดคล้อง",
};

type Props = {
  rows: readonly AmendmentRow[];
  /** แก้ไขเพิ่มเติมครั้งที่ of the last one: they are counted without gaps. */
  last: number;
  page: number;
  hrefOf: (page: number) => string;
};

/** What was changed after the plan had passed, the latest first, each before → after; nothing where nothing was. */
export function AmendmentList({ rows, last, page, hrefOf }: Props) {
  if (last === 0) return null;
  return (
    <Section title="การแก้ไขเพิ่มเติม|หลังแผนผ่าน" note={`${last} ครั้ง`}>
      <Table caption="การแก้ไขเพิ่มเติมหลังแผนผ่าน" captionHidden>
        <TableHead>
          <Row>
            <ColumnHead>ครั้งที่</ColumnHead>
            <ColumnHead>วันที่และเวลา</ColumnHead>
            <ColumnHead className="w-1/2">รายการ</ColumnHead>
          </Row>
        </TableHead>
        <TableBody>
          {rows.map((row) => (
            <Row key={row.number}>
              <RowHead>
                <span className="nowrap">ครั้งที่ {row.number}</span>
              </RowHead>
              <Cell label="วันที่และเวลา">{formatThaiDateTime(row.at)}</Cell>
              <Cell label="รายการ">
                <div className="min-w-0 wrap-anywhere">
                  <p>
                    {DEED_TH[row.deed]}{" "}
                    {row.deed === "delete" ? (
                      <b>{row.projectName}</b>
                    ) : (
                      <TextLink href={`/projects/${row.projectId}`}>{row.projectName}</TextLink>
                    )}
                  </p>
                  <ChangeList
                    event={{ entity: "project", before: row.before as Json, after: row.after as Json }}
                  />
                </div>
              </Cell>
            </Row>
          ))}
        </TableBody>
      </Table>
      <Pagination page={page} pageCount={pageCount(last, AMENDMENTS_A_PAGE)} hrefOf={hrefOf} />
    </Section>
  );
}
