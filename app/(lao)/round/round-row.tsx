"use client";

import { memo } from "react";
import { ErrorText } from "@/app/_ui/field";
import type { Standing } from "@/app/_ui/grid/entry-row";
import { RowState, type RowStateKind } from "@/app/_ui/grid/row-state";
import { TextLink } from "@/app/_ui/text-link";
import { TwoTextsChoice } from "@/app/_ui/two-texts";
import { REPORTED_TH } from "@/lib/status-reports/messages";
import {
  type CellProps,
  CorrectionCell,
  MoneyCell,
  OverspendCell,
  RemarkCell,
  StatusCell,
  TickCell,
} from "./report-cells";
import type { ShownRow } from "./row-view";

type Props = { shown: ShownRow; reportPath: string };

const NOT_YET = "ยังไม่บันทึก";

/** Only the tick is missing: nothing is wrong. */
function asksToConfirm(standing: Standing): boolean {
  return standing.kind === "wrong" && Object.keys(standing.problems).join() === "confirmOverspend";
}

function saidOf({ view, at, isFromSixMonths }: ShownRow): [RowStateKind, string, (string | undefined)?] {
  const { standing, version } = view;
  switch (standing.kind) {
    case "drawn":
      if (version > 0) return ["saved", "บันทึกแล้ว", at];
      return ["todo", REPORTED_TH.no, isFromSixMonths ? "แสดงค่าจากรอบ 6 เดือน" : undefined];
    case "typed":
      return ["todo", NOT_YET];
    case "saving":
      return ["saving", "กำลังบันทึก…"];
    case "saved":
      return ["saved", "บันทึกแล้ว", standing.at];
    case "failed":
      return ["bad", "บันทึกไม่สำเร็จ", "ตรวจการเชื่อมต่อ แล้วกดบันทึกทุกแถว"];
    case "wrong":
      return asksToConfirm(standing) ? ["ask", "รอยืนยัน", NOT_YET] : ["bad", "ต้องแก้ไข", NOT_YET];
    case "conflict":
      return ["ask", "มีผู้แก้ไขก่อนท่าน", "เลือกข้อความใต้แถวนี้"];
  }
}

const EDGE: Record<RowStateKind, string | undefined> = {
  saved: undefined,
  saving: undefined,
  todo: "row-todo",
  ask: "row-ask",
  bad: "row-bad",
};

/** What a row asks besides its cells: to confirm, to say why, to pick one of two texts. */
function Asked({ cell, shown }: { cell: CellProps; shown: ShownRow }) {
  const { standing, version, overspends } = shown.view;
  const isChanged = !["drawn", "saved", "saving"].includes(standing.kind);
  const confirm = overspends || cell.problems.confirmOverspend !== undefined || cell.cells.confirmOverspend;
  const why = isChanged && version > 0;
  const texts = standing.kind === "conflict" ? standing.twoTexts : [];
  if (!confirm && !why) return null;
  return (
    <tr className="asked">
      <td colSpan={8}>
        {texts.length > 0 ? (
          <div className="stack">
            {texts.map((text) => (
              <TwoTextsChoice key={text.field} text={text} name={`${shown.row}.${text.field}`} />
            ))}
            <p>เลือกแล้วกดบันทึกทุกแถว ข้อความของท่านยังอยู่ในแถวนี้</p>
          </div>
        ) : null}
        {confirm ? <OverspendCell {...cell} /> : null}
        {why ? <CorrectionCell {...cell} /> : null}
      </td>
    </tr>
  );
}

/** A project as a row of its report form. Its text is the browser's own: only what is said about it is drawn anew. */
export const RoundRow = memo(function RoundRow({ shown, reportPath }: Props) {
  const { row, position, name, planned, view, cells, evidence } = shown;
  const { standing } = view;
  const problems = standing.kind === "wrong" ? standing.problems : {};
  const cell = { row, cells, problems, position };
  const [kind, words, note] = saidOf(shown);
  const mayStayTheSame = shown.isFromSixMonths && view.version === 0;
  return (
    <tbody id={row} data-row={row} className={EDGE[kind]}>
      <tr>
        <td rowSpan={2} className="num idx">
          {position}
          <input type="hidden" name={`${row}.version`} value={view.version} />
          <input type="hidden" name={`${row}.was`} value={view.was} />
        </td>
        <th scope="row" rowSpan={2}>
          {name} <span className="meta nowrap">{planned}</span>
          {mayStayTheSame ? (
            <label className="cell-tick same">
              <input
                id={`${row}.same`}
                name={`${row}.same`}
                data-cell="same"
                data-aside=""
                type="checkbox"
                value="yes"
                defaultChecked={cells.same === "yes"}
              />
              <span>
                ไม่เปลี่ยนแปลงจากรอบ 6 เดือน<span className="vh"> ลำดับที่ {position}</span>
              </span>
            </label>
          ) : null}
        </th>
        <td rowSpan={2} className="c-status">
          <StatusCell {...cell} />
        </td>
        <td className="c-tick">
          <TickCell {...cell} cell="inOrdinance" label="บรรจุไว้ในข้อบัญญัติฯ" />
        </td>
        <td className="c-money" data-th="วงเงินตามข้อบัญญัติฯ (บาท)">
          <MoneyCell {...cell} cell="ordinanceBudget" label="วงเงินตามข้อบัญญัติ/เทศบัญญัติ" />
        </td>
        <td className="c-tick">
          <TickCell {...cell} cell="withoutBudget" label="ไม่ใช้งบประมาณ" />
        </td>
        <td className="c-money" data-th="เบิกจ่ายจริง (บาท)">
          <MoneyCell {...cell} cell="spent" label="จำนวนเงินที่เบิกจ่ายจริง" />
        </td>
        <td rowSpan={2} className="c-state">
          <RowState kind={kind} words={words} note={note} />
          {standing.kind === "wrong" && standing.message ? (
            <ErrorText id={`${row}-err`}>{standing.message}</ErrorText>
          ) : null}
          <TextLink href={`${reportPath.replace("*", String(shown.projectId))}`}>
            แบบรายงาน<span className="vh"> ลำดับที่ {position}</span>
          </TextLink>
          <TextLink href={`${reportPath.replace("*", String(shown.projectId))}#evidence`}>
            หลักฐาน {evidence}
            <span className="vh"> ไฟล์ ลำดับที่ {position}</span>
          </TextLink>
        </td>
      </tr>
      <tr>
        <td colSpan={4} className="c-remark">
          <RemarkCell {...cell} />
        </td>
      </tr>
      <Asked cell={cell} shown={shown} />
    </tbody>
  );
});
