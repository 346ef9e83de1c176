import { randomUUID } from "node:crypto";
import type { ReactNode } from "react";
import { ActionForm } from "@/app/_ui/action-form";
import { ButtonLink, ButtonRow } from "@/app/_ui/button";
import { RadioGroup } from "@/app/_ui/choices";
import { HiddenField } from "@/app/_ui/hidden-field";
import { Notice } from "@/app/_ui/notice";
import { ChangingPart } from "@/app/_ui/read-only";
import { SubmitButton } from "@/app/_ui/submit-button";
import type { FormState } from "@/lib/platform/form-state";

type Props = {
  importId: string;
  /** What the stored rows were when they were looked at: others are another form. */
  digest: string;
  action: (previous: FormState, form: FormData) => Promise<FormState>;
  /** The page of sending, for somebody who does not write. */
  back: string;
  /** Said where no row would change anything; null where one would. */
  nothing: string | null;
  /** Which of two texts is kept, where somebody else wrote after the file was taken. */
  overwrite: Pick<Parameters<typeof RadioGroup>[0], "legend" | "hint" | "choices"> | null;
  /** "เพิ่ม 2 โครงการ": what will be written. */
  said: string;
  submit: string;
  /** What else is asked or sent. */
  children?: ReactNode;
};

/** The step from looking to writing: what will be written, said once more. */
export function WriteStep({
  importId,
  digest,
  action,
  back,
  nothing,
  overwrite,
  said,
  submit,
  children,
}: Props) {
  if (nothing !== null)
    return (
      <Notice kind="info" title={nothing}>
        <ButtonRow>
          <ButtonLink href={back} kind="second">
            กลับหน้านำเข้าจาก Excel
          </ButtonLink>
        </ButtonRow>
      </Notice>
    );
  return (
    <ChangingPart>
      <ActionForm key={digest} action={action} className="form-main">
        <HiddenField name="key" value={randomUUID()} />
        <input type="hidden" name="importId" value={importId} />
        <HiddenField name="digest" value={digest} />
        {overwrite ? <RadioGroup name="overwrite" {...overwrite} /> : null}
        {children}
        <p>{`จะบันทึก: ${said}`}</p>
        <ButtonRow>
          <SubmitButton>{submit}</SubmitButton>
          <ButtonLink href={back} kind="second">
            ไม่บันทึก
          </ButtonLink>
        </ButtonRow>
      </ActionForm>
    </ChangingPart>
  );
}
