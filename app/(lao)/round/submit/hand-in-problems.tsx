import { FoldedLinks } from "@/app/_ui/folded-links";
import { Notice } from "@/app/_ui/notice";
import { ThaiText } from "@/app/_ui/thai-phrases";
import { HAND_IN_PROBLEM_TH } from "@/lib/status-reports/submissions/messages";
import { type HandInProblem, type HandInProblemKind, isNote } from "@/lib/status-reports/submissions/rules";

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
  return (
    <FoldedLinks
      links={projects.map(({ projectId, name }) => ({
        href: `/projects/${projectId}/reports/${of.fiscalYear}/${of.round}${place}`,
        name,
      }))}
    />
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
