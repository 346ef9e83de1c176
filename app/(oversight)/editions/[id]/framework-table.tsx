import { ButtonLink, ButtonRow } from "@/app/_ui/button";
import { Cell, ColumnHead, Row, RowHead, Table, TableBody, TableHead } from "@/app/_ui/table";
import { Tag } from "@/app/_ui/tag";
import { TextLink } from "@/app/_ui/text-link";
import { ThaiText } from "@/app/_ui/thai-phrases";
import type { KeptDimension, KeptEdition, KeptSubItem } from "@/lib/plans/editions/keeping/data";
import { hasEnded, MOST_DIMENSIONS, parentCodeOf } from "@/lib/plans/editions/rules";

function State({ confirmed, retired }: { confirmed: boolean; retired?: boolean }) {
  if (retired) return <Tag kind="plain">เลิกใช้แล้ว</Tag>;
  return confirmed ? <Tag kind="done">ยืนยันแล้ว</Tag> : <Tag kind="todo">ยังไม่ยืนยัน</Tag>;
}

function DimensionRow({ edition, dimension }: { edition: KeptEdition; dimension: KeptDimension }) {
  return (
    <Row>
      <RowHead>
        <TextLink href={`/editions/${edition.id}/dimensions/${dimension.number}`}>
          <ThaiText>{`มิติที่ ${dimension.number} ${dimension.nameTh}`}</ThaiText>
        </TextLink>
        {dimension.past.map((name) => (
          <span key={name.untilFiscalYear} className="meta block font-normal">
            <ThaiText>{`ถึงปีงบประมาณ ${name.untilFiscalYear}: ${name.nameTh}`}</ThaiText>
          </span>
        ))}
      </RowHead>
      <Cell label="โครงการ" align="right">
        {dimension.projects.toLocaleString("en-US")}
      </Cell>
      <Cell label="สถานะ">
        <State confirmed={dimension.confirmed} />
      </Cell>
    </Row>
  );
}

function SubItemRow({ edition, item }: { edition: KeptEdition; item: KeptSubItem }) {
  return (
    <Row>
      <Cell className={parentCodeOf(item.code) === null ? "pl-6!" : "pl-12!"}>
        <TextLink href={`/editions/${edition.id}/sub-items/${item.id}`}>
          <ThaiText>{`${item.code} ${item.nameTh}`}</ThaiText>
        </TextLink>
      </Cell>
      <Cell label="โครงการ" align="right">
        {item.projects.toLocaleString("en-US")}
      </Cell>
      <Cell label="สถานะ">
        <State confirmed={item.confirmed} retired={item.retiredAt !== null} />
      </Cell>
    </Row>
  );
}

/** Dimensions with their sub-items under them, down to the third level, and what uses each. */
export function FrameworkTable({ edition, now }: { edition: KeptEdition; now: Date }) {
  const mayGrow = !hasEnded(edition.firstFiscalYear, now) && edition.dimensions.length < MOST_DIMENSIONS;
  return (
    <>
      <Table caption="มิติและข้อย่อย" captionHidden className="middle">
        <TableHead>
          <Row>
            <ColumnHead>มิติและข้อย่อย</ColumnHead>
            <ColumnHead align="right">โครงการ</ColumnHead>
            <ColumnHead>สถานะ</ColumnHead>
          </Row>
        </TableHead>
        {edition.dimensions.map((dimension) => (
          <TableBody key={dimension.number}>
            <DimensionRow edition={edition} dimension={dimension} />
            {edition.subItems
              .filter((item) => item.dimensionNumber === dimension.number)
              .map((item) => (
                <SubItemRow key={item.id} edition={edition} item={item} />
              ))}
          </TableBody>
        ))}
      </Table>
      <div className="apart">
        <ButtonRow>
          {hasEnded(edition.lastFiscalYear, now) ? null : (
            <ButtonLink kind="second" icon="plus" href={`/editions/${edition.id}/sub-items/new`}>
              เพิ่มข้อย่อย
            </ButtonLink>
          )}
          {mayGrow ? (
            <ButtonLink kind="second" icon="plus" href={`/editions/${edition.id}/dimensions/new`}>
              เพิ่มมิติ
            </ButtonLink>
          ) : null}
        </ButtonRow>
      </div>
    </>
  );
}
