import { randomUUID } from "node:crypto";
import { ActionForm } from "@/app/_ui/action-form";
import { ButtonRow } from "@/app/_ui/button";
import { HiddenField } from "@/app/_ui/hidden-field";
import { Section } from "@/app/_ui/page-head";
import { SubmitButton } from "@/app/_ui/submit-button";
import { db } from "@/db/client";
import type { ManagedPerson } from "@/lib/accounts/people/data";
import { listAllProvinces, listRegions } from "@/lib/lao/regions/data";
import type { FormState } from "@/lib/platform/form-state";
import { changeRightAction } from "../actions";
import { RightFields } from "../right-fields";

type Props = { person: ManagedPerson; initial: FormState | undefined };

/** Another right for an officer who moved. */
export async function RightSection({ person, initial }: Props) {
  const [provinces, regions] = await Promise.all([listAllProvinces(db), listRegions(db)]);
  return (
    <Section title="เปลี่ยนสิทธิ" note="บัญชีนี้จะออกจากระบบทุกเครื่องทันที">
      <ActionForm key={person.rowVersion} action={changeRightAction} initial={initial}>
        <HiddenField name="formKey" value={randomUUID()} />
        <HiddenField name="rowVersion" value={person.rowVersion} />
        <input type="hidden" name="personId" value={person.id} />
        <RightFields provinces={provinces} regions={regions} chosen={person} />
        <ButtonRow>
          <SubmitButton kind="second">เปลี่ยนสิทธิ</SubmitButton>
        </ButtonRow>
      </ActionForm>
    </Section>
  );
}
