import { ButtonLink } from "@/app/_ui/button";
import { Cell, ColumnHead, Row, RowHead, Table, TableBody, TableHead } from "@/app/_ui/table";
import { ThaiText } from "@/app/_ui/thai-phrases";
import { neighbours } from "@/lib/content/order/rules";

type OrderedRow = {
  readonly id: number;
  readonly name: string;
  /** Under the name, in small words; may be empty. */
  readonly note: string;
};

type Props = {
  caption: string;
  /** What a row's name is called: คำถาม, หน่วยงาน. */
  nameHead: string;
  rows: readonly OrderedRow[];
  /** Takes every button of the table. */
  action: (form: FormData) => Promise<void>;
  editHref: (id: number) => string;
};

function Buttons({ row, ids, editHref }: { row: OrderedRow; ids: readonly number[]; editHref: string }) {
  const { up, down } = neighbours(ids, row.id);
  const place = (before: number | "end") => `place-${row.id}-before-${before}`;
  return (
    <div className="row-buttons">
      {up === null ? null : (
        <button type="submit" className="btn quiet" name="change" value={place(up)}>
          เลื่อนขึ้น<span className="vh"> {row.name}</span>
        </button>
      )}
      {down === null ? null : (
        <button type="submit" className="btn quiet" name="change" value={place(down)}>
          เลื่อนลง<span className="vh"> {row.name}</span>
        </button>
      )}
      <ButtonLink kind="quiet" href={editHref}>
        แก้ไข<span className="vh"> {row.name}</span>
      </ButtonLink>
      <button type="submit" className="btn danger" name="change" value={`remove-${row.id}`}>
        ลบ<span className="vh"> {row.name}</span>
      </button>
    </div>
  );
}

/** Rows that administrators put into an order, with the buttons of each. */
export function OrderedTable({ caption, nameHead, rows, action, editHref }: Props) {
  const ids = rows.map(({ id }) => id);
  return (
    <form action={action}>
      <Table caption={caption} captionHidden className="middle">
        <TableHead>
          <Row>
            <ColumnHead align="right" className="nowrap">
              ลำดับที่
            </ColumnHead>
            <ColumnHead>{nameHead}</ColumnHead>
            <ColumnHead>จัดการ</ColumnHead>
          </Row>
        </TableHead>
        <TableBody>
          {rows.map((row, index) => (
            <Row key={row.id}>
              <Cell label="ลำดับที่" align="right">
                {index + 1}
              </Cell>
              <RowHead>
                <ThaiText>{row.name}</ThaiText>
                {row.note === "" ? null : (
                  <span className="meta block font-normal">
                    <ThaiText>{row.note}</ThaiText>
                  </span>
                )}
              </RowHead>
              <Cell label="จัดการ">
                <Buttons row={row} ids={ids} editHref={editHref(row.id)} />
              </Cell>
            </Row>
          ))}
        </TableBody>
      </Table>
    </form>
  );
}
