import { Notice } from "@/app/_ui/notice";
import { TextLink } from "@/app/_ui/text-link";
import { ThaiText } from "@/app/_ui/thai-phrases";
import { HAND_IN_PROBLEM_TH } from "@/lib/status-reports/submissions/messages";
import { type HandInProblem, type HandInProblemKind, isNote } from "@/lib/status-reports/submissions/rules";

/** As many projects are named at once; more are a press away. */
const MOST_OPEN = 5;

type Props = {
  of: { readonly fiscalYear: number; readonly round: number };
  problems: readonly HandInProblem[];
};

function noticeKind(kind: HandInProblemKind): "bad" | "wait" | "info" {
  if (isNote(kind)) return "info";
  return kind === "report_missing" || kind === "cannot_without_reason" ? "bad" : "wait";
}

function Links({ of, problem: { kind, projects } }: { of: Props["of"]; problem: HandInProblem }) {
  const place = kind === "evidence_missing" ? "#evidence" : "";
  const list = (
    <ul className="links space-y-1">
      {projects.map(({ projectId, name }) => (
        <li key={projectId}>
          <TextLink href={`/projects/${projectId}/reports/${of.fiscalYear}/${of.round}${place}`}>
            {name}
          </TextLink>
        </li>
      ))}
    </ul>
  );
  if (projects.length <= MOST_OPEN) return list;
  return (
    <details>
      <summary className="cursor-pointer leading-11">{projects.length} โครงการ</summary>
      {list}
    </details>
  );
}

/** What the check found, the gravest first; each with its projects and the way to their reports. */
export function HandInProblems({ of, problems }: Props) {
  return (
    <div className="stack">
      {problems.every(({ kind }) => isNote(kind)) ? (
        <Notice kind="good" title="ตรวจแล้ว ไม่พบรายการที่ต้องแก้ไข" />
      ) : null}
      {problems.map((problem) => {
        const { title, what } = HAND_IN_PROBLEM_TH[problem.kind];
        return (
          <Notice
            key={problem.kind}
            kind={noticeKind(problem.kind)}
            title={`${title} (${problem.projects.length})`}
          >
            <p>
              <ThaiText>{what}</ThaiText>
            </p>
            <Links of={of} problem={problem} />
          </Notice>
        );
      })}
    </div>
  );
}
