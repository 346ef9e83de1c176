import { addressOf } from "@/app/_session/list-address";
import { FoldedLinks } from "@/app/_ui/folded-links";
import { Notice } from "@/app/_ui/notice";
import { TextLink } from "@/app/_ui/text-link";
import { ThaiText } from "@/app/_ui/thai-phrases";
import { PLAN_PROBLEM_TH } from "@/lib/plans/review/messages";
import { isBlocking, type PlanProblem } from "@/lib/plans/review/rules";

function Links({ problem }: { problem: PlanProblem }) {
  const { kind, projects, numbers } = problem;
  if (numbers.length > 0) {
    return (
      <p>
        {numbers.map((number) => (kind === "empty_dimension" ? `มิติที่ ${number}` : String(number))).join(" · ")}{" "}
        <TextLink href={addressOf("/projects/new", {})}>บันทึกแผน</TextLink>
      </p>
    );
  }
  if (projects.length === 0) return <TextLink href="/projects?year=all">รายการโครงการ</TextLink>;
  return (
    <FoldedLinks
      links={projects.map(({ id, name }) => ({ href: `/projects/${id}/edit`, name, label: `แก้ไข ${name}` }))}
    />
  );
}

/** What the check found, what blocks first; each with where to mend it. */
export function ProblemList({ problems }: { problems: readonly PlanProblem[] }) {
  if (problems.length === 0) return <Notice kind="good" title="ตรวจแล้ว ไม่พบรายการที่ต้องแก้ไข" />;
  return (
    <div className="stack">
      {problems.map((problem) => {
        const { title, what } = PLAN_PROBLEM_TH[problem.kind];
        return (
          <Notice key={problem.kind} kind={isBlocking(problem) ? "bad" : "wait"} title={title}>
            <p>
              <ThaiText>{what}</ThaiText>
            </p>
            <Links problem={problem} />
          </Notice>
        );
      })}
    </div>
  );
}
