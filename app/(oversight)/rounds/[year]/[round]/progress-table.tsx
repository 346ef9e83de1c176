import { Cell, ColumnHead, Row, RowHead, Table, TableBody, TableHead } from "@/app/_ui/table";
import { Tag, type TagKind } from "@/app/_ui/tag";
import { TextLink } from "@/app/_ui/text-link";
import { type CivilDate, formatShortThaiDate } from "@/lib/platform/civil-date";
import type { ProgressRow } from "@/lib/status-reports/rounds/progress/data";
import { PROGRESS_TH } from "@/lib/status-reports/rounds/progress/messages";
import type { ProgressState } from "@/lib/status-reports/rounds/progress/rules";
import { type RoundWindow, roundState } from "@/lib/status-reports/rounds/rules";
import { ChooseLao } from "../../chosen-laos";
import { hrefOfLao } from "../../round-address";

type Props = {
  rows: readonly ProgressRow[];
  withProvince: boolean;
  of: Pick<RoundWindow, "fiscalYear" | "round">;
  today: CivilDate;
};

const STATE_TAG: Readonly<Record<ProgressState, TagKind>> = {
  all: "done",
  some: "info",
  none: "todo",
  nothing: "plain",
};

/** What is missing and what came late, as facts. */
function Missing({ row, today }: { row: ProgressRow; today: CivilDate }) {
  const missing = row.planned - row.reported;
  const closed = roundState(row.window, today) === "closed";
  const facts = [
    missing > 0 ? `${closed ? "ขาด" : "เหลือ"} ${missing.toLocaleString("th-TH")} โครงการ` : "",
    row.late > 0 ? `หลังวันปิดรับ ${row.late.toLocaleString("th-TH")} โครงการ` : "",
  ].filter((fact) => fact !== "");
  return facts.length > 0 ? <span className="meta block">{facts.join(" · ")}</span> : null;
}

function Closing({ window, today }: { window: RoundWindow; today: CivilDate }) {
  const closed = roundState(window, today) === "closed" ? "ปิดแล้ว " : "";
  const why = window.isReopened ? "เปิดรับอีกครั้ง" : "ขยายเวลา";
  return (
    <>
      {closed}
      <span className="nowrap">{formatShortThaiDate(window.closesOn)}</span>
      {window.extendedFrom === null ? null : <span className="meta block">{why}</span>}
    </>
  );
}

/** The officer's LAOs with how far each is with the round, and a box to give it more time. */
export function ProgressTable({ rows, withProvince, of, today }: Props) {
  return (
    <Table caption="ความคืบหน้าของ อปท." captionHidden>
      <TableHead>
        <Row>
          <ColumnHead>เลือก</ColumnHead>
          <ColumnHead>ชื่อ อปท. และรหัส info</ColumnHead>
          <ColumnHead>อำเภอ</ColumnHead>
          {withProvince ? <ColumnHead>จังหวัด</ColumnHead> : null}
          <ColumnHead align="right">รายงานแล้ว</ColumnHead>
          <ColumnHead>ความคืบหน้า</ColumnHead>
          <ColumnHead>วันปิดรับ</ColumnHead>
        </Row>
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <Row key={row.code}>
            <Cell label="เลือก">
              <ChooseLao code={row.code} name={row.fullNameTh} />
            </Cell>
            <RowHead>
              <TextLink href={hrefOfLao(of, row.code)}>{row.fullNameTh}</TextLink>
              <span className="meta block">{row.code}</span>
            </RowHead>
            <Cell label="อำเภอ">{row.districtNameTh}</Cell>
            {withProvince ? <Cell label="จังหวัด">{row.provinceNameTh}</Cell> : null}
            <Cell label="รายงานแล้ว" align="right">
              {row.planned === 0
                ? "–"
                : `${row.reported.toLocaleString("th-TH")} จาก ${row.planned.toLocaleString("th-TH")}`}
            </Cell>
            <Cell label="ความคืบหน้า">
              <Tag kind={STATE_TAG[row.state]}>{PROGRESS_TH[row.state]}</Tag>
              <Missing row={row} today={today} />
            </Cell>
            <Cell label="วันปิดรับ">
              <Closing window={row.window} today={today} />
            </Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}
