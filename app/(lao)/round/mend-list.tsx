import { TextLink } from "@/app/_ui/text-link";
import type { ShownRow } from "./row-view";

function firstProblem({ view: { standing } }: ShownRow): string {
  if (standing.kind === "conflict") return "มีผู้แก้ไขก่อนท่าน เลือกข้อความที่จะใช้";
  if (standing.kind !== "wrong") return "บันทึกไม่สำเร็จ";
  return standing.message || (Object.values(standing.problems)[0] ?? "");
}

function cellOf({ row, view: { standing } }: ShownRow): string {
  const [cell] = standing.kind === "wrong" ? Object.keys(standing.problems) : [];
  return cell === undefined ? `#${row}` : `#${row}.${cell}`;
}

/** Every row that waits for its person, with a link to the cell. */
export function MendList({ rows }: { rows: readonly ShownRow[] }) {
  if (rows.length === 0) return null;
  return (
    <ul>
      {rows.map((row) => (
        <li key={row.row}>
          <TextLink href={cellOf(row)}>
            ลำดับที่ {row.position} {firstProblem(row)}
          </TextLink>
        </li>
      ))}
    </ul>
  );
}
