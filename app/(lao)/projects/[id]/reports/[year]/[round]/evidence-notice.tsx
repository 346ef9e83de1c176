import { TextButton } from "@/app/_ui/button";
import { Notice } from "@/app/_ui/notice";
import { ChangingPart } from "@/app/_ui/read-only";
import { ThaiText } from "@/app/_ui/thai-phrases";
import type { ReportingSubject } from "@/lib/status-reports/data";
import type { Evidence } from "@/lib/status-reports/evidence/data";
import { EVIDENCE_REFUSAL_TH } from "@/lib/status-reports/evidence/messages";
import { KEPT_DAYS } from "@/lib/status-reports/evidence/rules";
import { REPORTING_PROBLEM_TH } from "@/lib/status-reports/messages";
import { changeEvidenceAction } from "./evidence-actions";
import { EvidenceAddress } from "./evidence-address";

type Props = {
  said: string | undefined;
  subject: ReportingSubject;
  files: readonly Evidence[];
  removed: readonly Evidence[];
};

function refusalIn(said: string, subject: ReportingSubject): string | null {
  const reason = said.replace(/^refused-/, "");
  const own = Object.entries(EVIDENCE_REFUSAL_TH).find(([known]) => known === reason)?.[1];
  const ofReport = Object.entries(REPORTING_PROBLEM_TH).find(([known]) => known === reason)?.[1];
  return own ?? ofReport?.(subject) ?? null;
}

/**
 * What was just done with files, with เลิกทำ after a removal. It says so only of files that really stand or were
 * removed: nothing of the address itself is printed.
 */
export function EvidenceNotice({ said = "", subject, files, removed }: Props) {
  const [deed] = said.split("-", 1);
  const ids = said.slice((deed ?? "").length + 1).split(".");
  const named = (deed === "removed" ? removed : files).filter(({ id }) => ids.includes(id));
  const [first] = named;
  const names = named.map(({ fileName }) => fileName).join(" · ");
  if (deed === "refused") return <Refused sentence={refusalIn(said, subject)} />;
  if (!first) return null;
  if (deed === "added" || deed === "restored")
    return (
      <Notice kind="good" live>
        <p className="[overflow-wrap:anywhere]">
          <b>{deed === "added" ? "แนบไฟล์แล้ว" : "นำกลับแล้ว"}</b> {names}
        </p>
      </Notice>
    );
  if (deed !== "removed") return null;
  return (
    <Notice kind="good" live>
      <p className="[overflow-wrap:anywhere]">
        <b>ลบแล้ว</b> {names} <ThaiText>{`นำกลับได้ภายใน ${KEPT_DAYS} วัน`}</ThaiText>
      </p>
      <form action={changeEvidenceAction}>
        <EvidenceAddress subject={subject} />
        <input type="hidden" name="change" value={`restore-${first.id}`} />
        <ChangingPart>
          <TextButton>เลิกทำ</TextButton>
        </ChangingPart>
      </form>
    </Notice>
  );
}

function Refused({ sentence }: { sentence: string | null }) {
  return sentence ? (
    <Notice kind="bad" live>
      {sentence}
    </Notice>
  ) : null;
}
