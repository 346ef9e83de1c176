import { Section } from "@/app/_ui/page-head";
import { ThaiText } from "@/app/_ui/thai-phrases";
import { db } from "@/db/client";
import type { LaoScope } from "@/lib/accounts/scope";
import type { ReportingSubject } from "@/lib/status-reports/data";
import { listEvidence, listRemovedEvidence } from "@/lib/status-reports/evidence/data";
import { MOST_FILES } from "@/lib/status-reports/evidence/limits";
import { EvidenceForm } from "./evidence-form";
import { EvidenceList } from "./evidence-list";
import { EvidenceNotice } from "./evidence-notice";
import { RemovedEvidence } from "./removed-evidence";

type Props = {
  scope: LaoScope;
  subject: ReportingSubject;
  now: Date;
  /** The LAO's own staff, while the round takes reports. Everybody else reads. */
  mayChange: boolean;
  /** What the address says of the last deed. */
  said: string | undefined;
};

/** ไฟล์หลักฐาน: the files that show what a report says, and for the LAO itself a form for more. */
export async function EvidenceSection({ scope, subject, now, mayChange, said }: Props) {
  const [files, removed] = await Promise.all([
    listEvidence(db, scope, subject),
    mayChange ? listRemovedEvidence(db, scope, subject, now) : [],
  ]);
  return (
    <div id="evidence" className="scroll-mt-4">
      <Section title="ไฟล์หลักฐาน" note={files.length > 0 ? `${files.length} ไฟล์` : undefined}>
        <div className="stack">
          {mayChange ? (
            <EvidenceNotice said={said} subject={subject} files={files} removed={removed} />
          ) : null}
          {files.length > 0 ? (
            <EvidenceList subject={subject} files={files} mayChange={mayChange} />
          ) : (
            <p className="soft">
              {mayChange ? (
                <ThaiText>ยังไม่มีไฟล์ แนบเอกสารหรือรูปภาพที่แสดงผลการดำเนินงานได้ตามต้องการ ไม่มีไฟล์ก็รายงานได้</ThaiText>
              ) : (
                "ไม่มีไฟล์หลักฐานของรายงานนี้"
              )}
            </p>
          )}
          {mayChange && files.length < MOST_FILES ? <EvidenceForm subject={subject} /> : null}
          {mayChange && files.length >= MOST_FILES ? (
            <p className="soft">
              <ThaiText>{`มีครบ ${MOST_FILES} ไฟล์แล้ว หากต้องการแนบเพิ่ม ลบไฟล์ที่ไม่ใช้ก่อน`}</ThaiText>
            </p>
          ) : null}
          {removed.length > 0 ? <RemovedEvidence subject={subject} removed={removed} /> : null}
        </div>
      </Section>
    </div>
  );
}
