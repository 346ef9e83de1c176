import { Notice } from "@/app/_ui/notice";
import { ThaiText } from "@/app/_ui/thai-phrases";
import { REPORTING_PROBLEM_TH } from "@/lib/status-reports/messages";
import type { RoundWindow } from "@/lib/status-reports/rounds/rules";
import { WhomToAsk } from "./whom-to-ask";

type Props = { window: RoundWindow; provinceNameTh: string };

/** A closed round wherever an LAO meets it: when it closed, why, who can extend it, and how to reach them. */
export function ClosedRoundNotice({ window, provinceNameTh }: Props) {
  const { fiscalYear, round } = window;
  return (
    <Notice kind="wait">
      <p>
        <ThaiText>
          {REPORTING_PROBLEM_TH.round_closed({ fiscalYear, round, provinceNameTh, window })}
        </ThaiText>
      </p>
      <WhomToAsk provinceNameTh={provinceNameTh} />
    </Notice>
  );
}
