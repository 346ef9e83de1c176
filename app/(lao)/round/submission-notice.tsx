import { addressOf } from "@/app/_session/list-address";
import { Notice } from "@/app/_ui/notice";
import { TextLink } from "@/app/_ui/text-link";
import { ThaiText } from "@/app/_ui/thai-phrases";
import type { Round } from "@/db/codes/status-reports";
import { formatThaiDateTime } from "@/lib/platform/civil-date";
import type { Progress } from "@/lib/status-reports/grid/rules";
import type { SubmissionStanding } from "@/lib/status-reports/submissions/data";
import { askedOfLaoTh, HAND_IN_STATE_TH } from "@/lib/status-reports/submissions/messages";

type Props = {
  of: { readonly fiscalYear: number; readonly round: Round };
  submission: SubmissionStanding;
  progress: Progress;
  /** The round takes reports now. */
  isOpen: boolean;
  provinceNameTh: string;
};

const KIND = { submitted: "info", accepted: "good", changed: "wait", returned: "bad" } as const;

/** How the round stands between the LAO and its office; nothing before it can be handed in. */
export function SubmissionNotice({ of, submission, progress, isOpen, provinceNameTh }: Props) {
  const { state, latest, reasons } = submission;
  const check = addressOf("/round/submit", { year: of.fiscalYear, round: of.round });
  if (state === "none" || !latest) {
    if (progress.all === 0 || progress.waiting > 0 || !isOpen) return null;
    return (
      <Notice kind="good" title={`รายงานครบ ${progress.all} โครงการแล้ว`}>
        <p>
          <TextLink href={check}>ตรวจและส่งรายงานรอบนี้</TextLink>
        </p>
      </Notice>
    );
  }
  return (
    <Notice kind={KIND[state]} title={HAND_IN_STATE_TH[state]}>
      <p>
        <ThaiText>{`ส่งเมื่อ ${formatThaiDateTime(latest.submittedAt)}${latest.isLate ? " หลังวันปิดรับ" : ""} เลขที่รับ `}</ThaiText>
        <TextLink href={`/round/receipts/${latest.receiptNumber}`}>{latest.receiptNumber}</TextLink>
      </p>
      <p>
        <ThaiText>{askedOfLaoTh(state, provinceNameTh)}</ThaiText>
      </p>
      {reasons?.whole ? <p className="whitespace-pre-line">{reasons.whole}</p> : null}
      {reasons && reasons.projects.length > 0 ? (
        <ul>
          {reasons.projects.map(({ project, reason }) => (
            <li key={project.id}>
              <TextLink href={`#p${project.id}`}>{project.name}</TextLink> {reason}
            </li>
          ))}
        </ul>
      ) : null}
      {state === "submitted" || state === "accepted" ? null : (
        <p>
          <TextLink href={check}>ตรวจและส่งรายงานอีกครั้ง</TextLink>
        </p>
      )}
    </Notice>
  );
}
