import { FilterForm } from "@/app/_ui/filter-form";
import { Notice } from "@/app/_ui/notice";
import { SelectField } from "@/app/_ui/select-field";
import { TextField } from "@/app/_ui/text-field";
import { ANNOUNCEMENT_STATES, type AnnouncementState } from "@/lib/content/announcements/rules";
import type { AnnouncementFilter } from "@/lib/content/announcements/schema";
import { ANNOUNCEMENT_STATE_TH } from "@/lib/content/messages";
import { UNSEARCHABLE_TH } from "@/lib/platform/list-address";

type Props = {
  filter: AnnouncementFilter;
  /** What was typed to search for, as it was typed. */
  typed: string;
  /** All announcements, whatever the filter. */
  total: number;
  /** What the words find in each state. */
  ofState: Readonly<Record<AnnouncementState, number>>;
};

/** Which announcements are listed, with how many the words find in each state. */
export function AnnouncementsFilter({ filter, typed, total, ofState }: Props) {
  const { showing, coming, past } = ofState;
  const found = filter.state === null ? showing + coming + past : ofState[filter.state];
  return (
    <>
      <FilterForm action="/announcements" label="เลือกรายการที่แสดง">
        <SelectField
          name="state"
          label="สถานะ"
          placeholder="ทุกสถานะ"
          defaultValue={filter.state ?? ""}
          options={ANNOUNCEMENT_STATES.map((state) => ({
            value: state,
            label: `${ANNOUNCEMENT_STATE_TH[state]} (${ofState[state]})`,
          }))}
        />
        <TextField name="q" label="คำในหัวข้อหรือข้อความ" type="search" defaultValue={typed} grow />
      </FilterForm>
      {typed.trim() !== "" && filter.q === "" ? <Notice kind="bad">{UNSEARCHABLE_TH}</Notice> : null}
      {filter.q !== "" || filter.state !== null ? (
        <p className="list-head">
          พบ {found.toLocaleString("th-TH")} จาก {total.toLocaleString("th-TH")} รายการ
        </p>
      ) : null}
    </>
  );
}
