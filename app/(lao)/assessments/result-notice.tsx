import { Notice } from "@/app/_ui/notice";
import { TextLink } from "@/app/_ui/text-link";
import { ThaiText } from "@/app/_ui/thai-phrases";
import type { Actor } from "@/lib/accounts/actor";
import { decidedByTh, RESULT_NEXT_TH, verdictTh } from "@/lib/assessments/scores/messages";
import type { AssessmentResult } from "@/lib/assessments/scores/rules";
import { mayKeepEditions } from "@/lib/plans/editions/access";
import type { AssessmentReport } from "@/lib/reports/assessment/model";

const KIND: Readonly<Record<AssessmentResult, "good" | "bad" | "wait" | "info">> = {
  passed: "good",
  failed: "bad",
  not_scored: "wait",
  no_minimum: "info",
  not_submitted: "wait",
  returned: "wait",
};

type Props = { actor: Actor; report: AssessmentReport; planId: number | null };

/** Whose total counts, the minimum, pass or fail, and what is to be done about it. */
export function ResultNotice({ actor, report, planId }: Props) {
  const { result, resultTh, fiscalYear, totals } = report;
  const next = RESULT_NEXT_TH[result];
  return (
    <Notice kind={KIND[result]} title={`${resultTh} ปีงบประมาณ พ.ศ. ${fiscalYear}`}>
      <p>
        <ThaiText>{`${verdictTh(report)} ${decidedByTh(totals)}`}</ThaiText>
      </p>
      {actor.role === "lao" ? (
        <p>
          {next === "" ? null : <ThaiText>{`${next} `}</ThaiText>}
          <TextLink href="/plan">ส่งแผนและผลการตรวจ</TextLink>
        </p>
      ) : (
        <p className="flex flex-wrap gap-x-6">
          {planId === null ? null : <TextLink href={`/reviews/${planId}`}>ตรวจแผนของ อปท. นี้</TextLink>}
          {mayKeepEditions(actor) ? (
            <TextLink href={`/editions/years/${fiscalYear}`}>คะแนนขั้นต่ำของปี {fiscalYear}</TextLink>
          ) : null}
        </p>
      )}
    </Notice>
  );
}
