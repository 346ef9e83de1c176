import { Tag } from "@/app/_ui/tag";
import type { Round } from "@/db/codes/status-reports";
import type { CivilDate } from "@/lib/platform/civil-date";
import { REPORTED_TH, ROUND_TH } from "@/lib/status-reports/messages";
import { type RoundWindow, roundState } from "@/lib/status-reports/rounds/rules";

type Props = {
  project: { readonly id: number; readonly name: string; readonly consistent: boolean };
  fiscalYear: number;
  round: Round;
  reported: boolean;
  window: RoundWindow | null;
  today: CivilDate;
  /** Officers read reports; where there is none they have nothing to open. */
  mayReport: boolean;
};

/** One round of one project: รายงานแล้ว or ยังไม่ได้รายงาน, pressed to go to the report. */
export function RoundCell({ project, fiscalYear, round, reported, window, today, mayReport }: Props) {
  if (!project.consistent) return <span className="soft">ไม่ต้องรายงาน</span>;
  const href = `/projects/${project.id}/reports/${fiscalYear}/${round}`;
  const label = (words: string) => `${words} ${ROUND_TH[round]} ${project.name}`;
  if (reported) {
    return (
      <Tag kind="done" href={href} label={label(REPORTED_TH.yes)}>
        {REPORTED_TH.yes}
      </Tag>
    );
  }
  const state = window ? roundState(window, today) : "not_yet_open";
  if (state === "not_yet_open") return <Tag kind="plain">{REPORTED_TH.no}</Tag>;
  return (
    <Tag
      kind={state === "open" ? "todo" : "bad"}
      href={mayReport ? href : undefined}
      label={label(REPORTED_TH.no)}
    >
      {REPORTED_TH.no}
    </Tag>
  );
}
