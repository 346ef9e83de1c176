import { Cell, ColumnHead, Row, RowHead, Table, TableBody, TableHead } from "@/app/_ui/table";
import { Tag } from "@/app/_ui/tag";
import { LAO_TYPE_TH } from "@/lib/lao/messages";
import { CHANGE_KIND_TH, LAO_FIELD_TH, laoFieldText, REGISTRY_COLUMN_TH } from "@/lib/lao/registry/messages";
import type { ChangeKind, PlannedChange } from "@/lib/lao/registry/rules";

const TAG: Readonly<Record<ChangeKind, "bad" | "info" | "todo" | "done" | "plain">> = {
  refused: "bad",
  merged: "todo",
  retired: "todo",
  recoded: "info",
  renamed: "info",
  changed: "info",
  added: "done",
  unchanged: "plain",
};

function What({ change: { after, fields, problems, kind } }: { change: PlannedChange }) {
  if (problems.length > 0)
    return (
      <ul>
        {problems.map(({ column, message }) => (
          <li key={`${column} ${message}`}>
            {REGISTRY_COLUMN_TH[column]}: {message}
          </li>
        ))}
      </ul>
    );
  if (kind === "added" && after) return LAO_TYPE_TH[after.type];
  if (fields.length === 0) return "–";
  return (
    <ul>
      {fields.map(({ field, before, after: to }) => (
        <li key={field}>
          {LAO_FIELD_TH[field]}: {laoFieldText(field, before)} → {laoFieldText(field, to)}
        </li>
      ))}
    </ul>
  );
}

/** What each row of the file would do, in the file's order. */
export function ChangesTable({ changes }: { changes: readonly PlannedChange[] }) {
  return (
    <Table caption="แต่ละแถวจะทำอะไร" captionHidden>
      <TableHead>
        <Row>
          <ColumnHead>แถว</ColumnHead>
          <ColumnHead>อปท.</ColumnHead>
          <ColumnHead>รหัส</ColumnHead>
          <ColumnHead>ผล</ColumnHead>
          <ColumnHead>รายละเอียด</ColumnHead>
        </Row>
      </TableHead>
      <TableBody>
        {changes.map((change) => (
          <Row key={change.line}>
            <Cell label="แถว">{change.line}</Cell>
            <RowHead>{change.fullNameTh || "(ไม่มีชื่อ)"}</RowHead>
            <Cell label="รหัส">{change.code || "–"}</Cell>
            <Cell label="ผล">
              <Tag kind={TAG[change.kind]}>{CHANGE_KIND_TH[change.kind]}</Tag>
            </Cell>
            <Cell label="รายละเอียด">
              <What change={change} />
            </Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}
