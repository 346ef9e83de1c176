import { addressOf } from "@/app/_session/list-address";
import { Cell, ColumnHead, Row, RowHead, Table, TableBody, TableHead } from "@/app/_ui/table";
import { TextLink } from "@/app/_ui/text-link";
import type { FoundLao } from "@/lib/lao/finder/data";

type Props = {
  caption?: string;
  rows: readonly FoundLao[];
  /** Whether the reader may sign in with what they found; somebody signed in has no need to. */
  toSignIn: boolean;
};

/** LAOs with their codes, each a press away from the sign-in page. */
export function FoundTable({ caption = "อปท. และรหัส info", rows, toSignIn }: Props) {
  return (
    <Table caption={caption} captionHidden className="middle">
      <TableHead>
        <Row>
          <ColumnHead>ชื่อ อปท.</ColumnHead>
          <ColumnHead>อำเภอ</ColumnHead>
          <ColumnHead>จังหวัด</ColumnHead>
          <ColumnHead>รหัส info</ColumnHead>
          {toSignIn ? <ColumnHead>เข้าสู่ระบบ</ColumnHead> : null}
        </Row>
      </TableHead>
      <TableBody>
        {rows.map((lao) => (
          <Row key={lao.code}>
            <RowHead>{lao.fullNameTh}</RowHead>
            <Cell label="อำเภอ">{lao.districtNameTh}</Cell>
            <Cell label="จังหวัด">{lao.provinceNameTh}</Cell>
            <Cell label="รหัส info">
              <b className="lao-code">{lao.code}</b>
            </Cell>
            {toSignIn ? (
              <Cell label="เข้าสู่ระบบ">
                <TextLink href={addressOf("/sign-in", { username: lao.code })} className="take-code">
                  นำไปเข้าสู่ระบบ<span className="vh"> {lao.fullNameTh}</span>
                </TextLink>
              </Cell>
            ) : null}
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}
