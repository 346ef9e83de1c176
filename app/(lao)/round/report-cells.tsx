"use client";

import { ErrorText } from "@/app/_ui/field";
import { thaiWords } from "@/app/_ui/thai-phrases";
import { CANNOT_REASONS, PROJECT_STATUSES } from "@/db/codes/status-reports";
import type { Cells } from "@/lib/status-reports/grid/rules";
import { CANNOT_REASON_TH, STATUS_TH } from "@/lib/status-reports/messages";

type Problems = Readonly<Record<string, string>>;
export type CellProps = { row: string; cells: Cells; problems: Problems; position: number };

/** What every control of a row shares: its name in the form, its words, and what is wrong with it. */
function control({ row, problems, position }: CellProps, cell: string, label: string) {
  const id = `${row}.${cell}`;
  return {
    id,
    name: id,
    "data-cell": cell,
    "aria-label": `${label} ลำดับที่ ${position}`,
    "aria-invalid": problems[cell] ? true : undefined,
    "aria-describedby": problems[cell] ? `${id}-err` : undefined,
  } as const;
}

function CellProblem({ row, problems, cell }: Pick<CellProps, "row" | "problems"> & { cell: string }) {
  const problem = problems[cell];
  return problem ? <ErrorText id={`${row}.${cell}-err`}>{problem}</ErrorText> : null;
}

/** สถานะการดำเนินงาน; why a project cannot be carried out is asked beneath, only with that status. */
export function StatusCell(props: CellProps) {
  const { cells } = props;
  return (
    <>
      <select
        {...control(props, "status", "สถานะการดำเนินงาน")}
        defaultValue={cells.status ?? ""}
        className="status"
      >
        <option value="">เลือกสถานะ</option>
        {PROJECT_STATUSES.map((status) => (
          <option key={status} value={status}>
            {STATUS_TH[status]}
          </option>
        ))}
      </select>
      <CellProblem {...props} cell="status" />
      <div className="why">
        <select
          {...control(props, "cannotReason", "เหตุผลที่ไม่สามารถดำเนินการได้")}
          data-aside=""
          defaultValue={cells.cannotReason ?? ""}
          className="reason"
        >
          <option value="">เลือกเหตุผล</option>
          {CANNOT_REASONS.map((reason) => (
            <option key={reason} value={reason}>
              {CANNOT_REASON_TH[reason]}
            </option>
          ))}
        </select>
        <CellProblem {...props} cell="cannotReason" />
        <div className="which">
          <input
            {...control(props, "cannotReasonText", "ระบุเหตุผล")}
            data-aside=""
            type="text"
            autoComplete="off"
            placeholder="ระบุเหตุผลอื่นๆ"
            defaultValue={cells.cannotReasonText ?? ""}
          />
          <CellProblem {...props} cell="cannotReasonText" />
        </div>
      </div>
    </>
  );
}

export function TickCell({ cell, label, ...props }: CellProps & { cell: string; label: string }) {
  const { "aria-label": words, ...shared } = control(props, cell, label);
  return (
    <>
      <label className="cell-tick">
        <input {...shared} type="checkbox" value="yes" defaultChecked={props.cells[cell] === "yes"} />
        <span>
          {thaiWords(label)}
          <span className="vh"> ลำดับที่ {props.position}</span>
        </span>
      </label>
      <CellProblem {...props} cell={cell} />
    </>
  );
}

export function MoneyCell({ cell, label, ...props }: CellProps & { cell: string; label: string }) {
  return (
    <>
      <input
        {...control(props, cell, label)}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        className="money"
        defaultValue={props.cells[cell] ?? ""}
      />
      <CellProblem {...props} cell={cell} />
    </>
  );
}

export function RemarkCell(props: CellProps) {
  return (
    <>
      <textarea
        {...control(props, "remark", "หมายเหตุ")}
        rows={1}
        placeholder="หมายเหตุ"
        defaultValue={props.cells.remark ?? ""}
      />
      <CellProblem {...props} cell="remark" />
    </>
  );
}

/** Asked only once a stored report is changed: why. */
export function CorrectionCell(props: CellProps) {
  const id = `${props.row}.correctionReason`;
  return (
    <div className="correction">
      <label htmlFor={id}>เหตุผลที่แก้ไข</label>
      <input
        {...control(props, "correctionReason", "เหตุผลที่แก้ไข")}
        data-aside=""
        type="text"
        autoComplete="off"
        defaultValue={props.cells.correctionReason ?? ""}
      />
      <CellProblem {...props} cell="correctionReason" />
    </div>
  );
}

/** Asked once more was spent than the ordinance gives. */
export function OverspendCell(props: CellProps) {
  const id = `${props.row}.confirmOverspend`;
  const problem = props.problems.confirmOverspend;
  return (
    <div className="overspend">
      {problem ? <p id={`${id}-err`}>{problem}</p> : null}
      <label className="cell-tick">
        <input
          id={id}
          name={id}
          data-cell="confirmOverspend"
          data-aside=""
          type="checkbox"
          value="yes"
          defaultChecked={props.cells.confirmOverspend === "yes"}
          aria-describedby={problem ? `${id}-err` : undefined}
        />
        <span>
          ตรวจแล้ว จำนวนเงินที่เบิกจ่ายสูงกว่าวงเงินถูกต้อง<span className="vh"> ลำดับที่ {props.position}</span>
        </span>
      </label>
    </div>
  );
}
