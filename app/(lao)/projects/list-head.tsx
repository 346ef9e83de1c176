import { Tag } from "@/app/_ui/tag";
import { TextLink } from "@/app/_ui/text-link";
import { type CivilDate, formatThaiDate } from "@/lib/platform/civil-date";
import { REPORTED_TH, ROUND_TH } from "@/lib/status-reports/messages";
import type { ProjectList, ProjectListFilter } from "@/lib/status-reports/project-list/data";
import { type RoundState, type RoundWindow, roundState } from "@/lib/status-reports/rounds/rules";

/** The date of a round that matters on a day, in few words. */
const DATE_TH: Record<RoundState, (window: RoundWindow) => string> = {
  not_yet_open: ({ opensOn }) => `เปิดรับ ${formatThaiDate(opensOn)}`,
  open: ({ closesOn }) => `ปิดรับ ${formatThaiDate(closesOn)}`,
  closed: ({ closesOn }) => `ปิดรับแล้ว ${formatThaiDate(closesOn)}`,
};

export function roundDateTh(window: RoundWindow | null, today: CivilDate): string {
  return window ? DATE_TH[roundState(window, today)](window) : "ยังไม่ได้กำหนดวันรับรายงาน";
}

type Props = {
  list: ProjectList;
  shown: ProjectListFilter;
  window: RoundWindow | null;
  today: CivilDate;
  hrefOf: (reported: "reported" | "waiting") => string;
};

/** How many the list holds, and what is reported of the year in the round. */
export function ListHead({ list, shown, window, today, hrefOf }: Props) {
  const { reported, waiting } = list.rounds[shown.round];
  return (
    <div className="list-head">
      <p>
        จำนวนข้อมูลทั้งหมด <b>{list.total}</b> รายการ
      </p>
      {shown.fiscalYear === null ? null : (
        <p className="key">
          <span className="soft nowrap">{ROUND_TH[shown.round]}</span>{" "}
          <Tag kind="done">{REPORTED_TH.yes}</Tag>{" "}
          <TextLink href={hrefOf("reported")} label={`${REPORTED_TH.yes} ${reported} โครงการ`}>
            {reported}
          </TextLink>{" "}
          <Tag kind="todo">{REPORTED_TH.no}</Tag>{" "}
          <TextLink href={hrefOf("waiting")} label={`${REPORTED_TH.no} ${waiting} โครงการ`}>
            {waiting}
          </TextLink>{" "}
          <span className="soft nowrap">{roundDateTh(window, today)}</span>
        </p>
      )}
    </div>
  );
}
