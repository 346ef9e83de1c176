import { ButtonLink } from "@/app/_ui/button";
import { Cell, ColumnHead, Row, RowHead, Table, TableBody, TableHead } from "@/app/_ui/table";
import { Tag, type TagKind } from "@/app/_ui/tag";
import { ThaiText } from "@/app/_ui/thai-phrases";
import type { Announcement } from "@/lib/content/announcements/data";
import { type AnnouncementState, announcementState } from "@/lib/content/announcements/rules";
import { ANNOUNCEMENT_KIND_TH, ANNOUNCEMENT_STATE_TH } from "@/lib/content/messages";
import { changeAnnouncementAction } from "./actions";
import { timesTh } from "./announcement-text";

const STATE_TAG: Readonly<Record<AnnouncementState, TagKind>> = {
  coming: "none",
  showing: "done",
  past: "plain",
};

function Buttons({ row, state }: { row: Announcement; state: AnnouncementState }) {
  return (
    <div className="row-buttons">
      {state === "showing" ? (
        <button type="submit" className="btn second" name="change" value={`end-${row.id}`}>
          เลิกแสดงทันที<span className="vh"> {row.title}</span>
        </button>
      ) : null}
      <ButtonLink kind="quiet" href={`/announcements/${row.id}`}>
        แก้ไข<span className="vh"> {row.title}</span>
      </ButtonLink>
      <button type="submit" className="btn danger" name="change" value={`remove-${row.id}`}>
        ลบ<span className="vh"> {row.title}</span>
      </button>
    </div>
  );
}

/** Announcements with their times and what can be done about each; one that is over is opened to be shown again. */
export function AnnouncementsTable({
  caption,
  rows,
  now,
}: {
  caption: string;
  rows: readonly Announcement[];
  now: Date;
}) {
  return (
    <form action={changeAnnouncementAction}>
      <Table caption={caption} captionHidden className="middle">
        <TableHead>
          <Row>
            <ColumnHead>ประกาศ</ColumnHead>
            <ColumnHead>สถานะ</ColumnHead>
            <ColumnHead>แสดงตั้งแต่</ColumnHead>
            <ColumnHead>จัดการ</ColumnHead>
          </Row>
        </TableHead>
        <TableBody>
          {rows.map((row) => {
            const state = announcementState(row, now);
            return (
              <Row key={row.id}>
                <RowHead>
                  <ThaiText>{row.title}</ThaiText>
                  <span className="meta block font-normal">{ANNOUNCEMENT_KIND_TH[row.kind]}</span>
                </RowHead>
                <Cell label="สถานะ">
                  <Tag kind={STATE_TAG[state]}>{ANNOUNCEMENT_STATE_TH[state]}</Tag>
                </Cell>
                <Cell label="แสดงตั้งแต่">{timesTh(row)}</Cell>
                <Cell label="จัดการ">
                  <Buttons row={row} state={state} />
                </Cell>
              </Row>
            );
          })}
        </TableBody>
      </Table>
    </form>
  );
}
