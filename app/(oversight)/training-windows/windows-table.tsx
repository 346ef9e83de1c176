import { Button } from "@/app/_ui/button";
import { Cell, ColumnHead, Row, RowHead, Table, TableBody, TableHead } from "@/app/_ui/table";
import { Tag } from "@/app/_ui/tag";
import type { TrainedLao, TrainingWindow } from "@/lib/accounts/training/data";
import { WINDOW_STATE_TH } from "@/lib/accounts/training/messages";
import { civilDateOf, formatShortThaiDate, formatThaiTime } from "@/lib/platform/civil-date";
import { closeTrainingAction } from "./actions";

const when = (instant: Date) => `${formatShortThaiDate(civilDateOf(instant))} ${formatThaiTime(instant)}`;

function Trained({ laos }: { laos: readonly TrainedLao[] }) {
  const claimed = laos.filter((lao) => lao.isClaimed).length;
  return (
    <details>
      <summary>
        {laos.length} แห่ง ลงทะเบียนแล้ว {claimed} แห่ง
      </summary>
      <ul>
        {laos.map((lao) => (
          <li key={lao.code}>
            {lao.fullNameTh} ({lao.code}) {lao.isClaimed ? "ลงทะเบียนแล้ว" : "ยังไม่ลงทะเบียน"}
          </li>
        ))}
      </ul>
    </details>
  );
}

function State({ window }: { window: TrainingWindow }) {
  if (window.isOpen) return <Tag kind="todo">{WINDOW_STATE_TH.open}</Tag>;
  const { closed_early, over } = WINDOW_STATE_TH;
  return <Tag kind="plain">{window.closedAt ? `${closed_early}เมื่อ ${when(window.closedAt)}` : over}</Tag>;
}

function Close({ window }: { window: TrainingWindow }) {
  if (!window.mayClose) return window.isOpen ? <span className="soft">ผู้เปิดเป็นผู้ปิด</span> : "–";
  return (
    <form action={closeTrainingAction}>
      <input type="hidden" name="windowId" value={window.id} />
      <Button kind="danger">
        ปิดทันที<span className="vh"> {window.reason}</span>
      </Button>
    </form>
  );
}

/** Training windows with the LAOs in each, the latest first. */
export function WindowsTable({ rows }: { rows: readonly TrainingWindow[] }) {
  return (
    <Table caption="ช่วงฝึกอบรม" captionHidden>
      <TableHead>
        <Row>
          <ColumnHead>เหตุผล</ColumnHead>
          <ColumnHead>เปิดเมื่อ</ColumnHead>
          <ColumnHead>ถึง</ColumnHead>
          <ColumnHead>ผู้เปิด</ColumnHead>
          <ColumnHead>อปท.</ColumnHead>
          <ColumnHead>สถานะ</ColumnHead>
          <ColumnHead>ปิดก่อนเวลา</ColumnHead>
        </Row>
      </TableHead>
      <TableBody>
        {rows.map((window) => (
          <Row key={window.id}>
            <RowHead>{window.reason}</RowHead>
            <Cell label="เปิดเมื่อ">{when(window.opensAt)}</Cell>
            <Cell label="ถึง">{when(window.closesAt)}</Cell>
            <Cell label="ผู้เปิด">{window.openedBy}</Cell>
            <Cell label="อปท.">
              <Trained laos={window.laos} />
            </Cell>
            <Cell label="สถานะ">
              <State window={window} />
            </Cell>
            <Cell label="ปิดก่อนเวลา">
              <Close window={window} />
            </Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}
