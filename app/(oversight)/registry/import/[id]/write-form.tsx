import { randomUUID } from "node:crypto";
import { ActionForm } from "@/app/_ui/action-form";
import { ButtonLink, ButtonRow } from "@/app/_ui/button";
import { SubmitButton } from "@/app/_ui/submit-button";
import { fingerprintOf } from "@/lib/lao/registry/importing/rules";
import type { PlannedChanges } from "@/lib/lao/registry/rules";
import { writeRegistryImportAction } from "../actions";

/** Writes what is shown, all of it or nothing. */
export function WriteForm({ importId, planned }: { importId: string; planned: PlannedChanges }) {
  const { unchanged } = planned.counts;
  const written = planned.changes.length - unchanged;
  return (
    <ActionForm action={writeRegistryImportAction}>
      <input type="hidden" name="formKey" value={randomUUID()} />
      <input type="hidden" name="importId" value={importId} />
      <input type="hidden" name="fingerprint" value={fingerprintOf(planned)} />
      <ButtonRow>
        <SubmitButton pending="กำลังนำเข้า…">นำเข้า {written.toLocaleString("th-TH")} แถว</SubmitButton>
        <ButtonLink href="/registry/import" kind="quiet">
          ส่งไฟล์อื่น
        </ButtonLink>
      </ButtonRow>
    </ActionForm>
  );
}
