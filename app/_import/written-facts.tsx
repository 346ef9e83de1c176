import { randomUUID } from "node:crypto";
import { ActionForm } from "@/app/_ui/action-form";
import { ButtonRow } from "@/app/_ui/button";
import { FactList } from "@/app/_ui/fact-list";
import { HiddenField } from "@/app/_ui/hidden-field";
import { Notice } from "@/app/_ui/notice";
import { Section } from "@/app/_ui/page-head";
import { ChangingPart } from "@/app/_ui/read-only";
import { SubmitButton } from "@/app/_ui/submit-button";
import { ThaiText } from "@/app/_ui/thai-phrases";
import type { KeptImport } from "@/lib/imports/data";
import { formatThaiDateTime } from "@/lib/platform/civil-date";
import type { FormState } from "@/lib/platform/form-state";

/** A file that is looked at before it is written. */
export function ReadFacts({ kept, rows }: { kept: KeptImport; rows: number }) {
  return (
    <FactList
      facts={[
        { term: "ไฟล์", value: <span className="[overflow-wrap:anywhere]">{kept.fileName}</span> },
        { term: "อ่านเมื่อ", value: formatThaiDateTime(kept.createdAt) },
        { term: "โครงการในไฟล์", value: `${rows} แถว` },
      ]}
    />
  );
}

/** What was written from a file, when, under which number. */
export function WrittenFacts({ kept, said }: { kept: KeptImport; said: string }) {
  const { committedAt, undoneAt } = kept;
  return (
    <Notice kind={undoneAt ? "info" : "good"} title={`เลขที่นำเข้า ${kept.number}`} live>
      <FactList
        facts={[
          { term: "ไฟล์", value: <span className="[overflow-wrap:anywhere]">{kept.fileName}</span> },
          { term: "ผล", value: said },
          ...(committedAt ? [{ term: "บันทึกเมื่อ", value: formatThaiDateTime(committedAt) }] : []),
          ...(undoneAt ? [{ term: "ยกเลิกเมื่อ", value: formatThaiDateTime(undoneAt) }] : []),
        ]}
      />
    </Notice>
  );
}

type UndoProps = {
  kept: KeptImport;
  action: (previous: FormState, form: FormData) => Promise<FormState>;
  /** What comes back, until when, and what stays. */
  meaning: string;
};

/** The way back from a file that was written. */
export function UndoImport({ kept, action, meaning }: UndoProps) {
  return (
    <Section title="ยกเลิกการนำเข้านี้">
      <p>
        <ThaiText>{meaning}</ThaiText>
      </p>
      <ChangingPart>
        <ActionForm action={action} className="form-main">
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
  );
}
