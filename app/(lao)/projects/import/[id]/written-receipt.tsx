import { randomUUID } from "node:crypto";
import { ActionForm } from "@/app/_ui/action-form";
import { ButtonLink, ButtonRow } from "@/app/_ui/button";
import { FactList } from "@/app/_ui/fact-list";
import { HiddenField } from "@/app/_ui/hidden-field";
import { Notice } from "@/app/_ui/notice";
import { PageHead, Section } from "@/app/_ui/page-head";
import { ChangingPart } from "@/app/_ui/read-only";
import { SubmitButton } from "@/app/_ui/submit-button";
import { ThaiText } from "@/app/_ui/thai-phrases";
import type { KeptImport } from "@/lib/imports/data";
import { type ImportState, undoableUntil } from "@/lib/imports/rules";
import { formatThaiDateTime } from "@/lib/platform/civil-date";
import { undoPlanImportAction } from "../actions";
import { countsTh } from "../counts-words";

/** What was written, when, under which number; and the way back while there is one. */
export function WrittenReceipt({ kept, state }: { kept: KeptImport; state: ImportState }) {
  const { committedAt, undoneAt } = kept;
  if (!committedAt) return null;
  return (
    <>
      <PageHead title={undoneAt ? "ยกเลิกการนำเข้าแล้ว" : "บันทึกแผน|จากไฟล์แล้ว"} />
      <Notice kind={undoneAt ? "info" : "good"} title={`เลขที่นำเข้า ${kept.number}`} live>
        <FactList
          facts={[
            { term: "ไฟล์", value: <span className="[overflow-wrap:anywhere]">{kept.fileName}</span> },
            { term: "ผล", value: countsTh(kept.counts ?? {}) },
            { term: "บันทึกเมื่อ", value: formatThaiDateTime(committedAt) },
            ...(undoneAt ? [{ term: "ยกเลิกเมื่อ", value: formatThaiDateTime(undoneAt) }] : []),
          ]}
        />
      </Notice>
      <div className="mt-4">
        <ButtonRow>
          <ButtonLink href="/projects">ดูรายการโครงการ</ButtonLink>
          <ButtonLink href="/projects/import" kind="second">
            กลับหน้านำเข้าจาก Excel
          </ButtonLink>
        </ButtonRow>
      </div>
      {state === "written" ? (
        <Section title="ยกเลิกการนำเข้านี้">
          <p>
            <ThaiText>
              {`แผนกลับเป็นอย่างก่อนนำเข้าทุกโครงการ ยกเลิกได้ถึง ${formatThaiDateTime(undoableUntil(committedAt))} ถ้ายังไม่มีผู้แก้ไขโครงการเหล่านั้นต่อ`}
            </ThaiText>
          </p>
          <ChangingPart>
            <ActionForm action={undoPlanImportAction} className="form-main">
              <HiddenField name="key" value={randomUUID()} />
              <input type="hidden" name="importId" value={kept.id} />
              <ButtonRow>
                <SubmitButton kind="danger" pending="กำลังยกเลิก…">
                  ยกเลิกการนำเข้านี้
                </SubmitButton>
              </ButtonRow>
            </ActionForm>
          </ChangingPart>
        </Section>
      ) : null}
    </>
  );
}
