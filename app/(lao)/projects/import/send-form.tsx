import { SendFields } from "@/app/_import/send-fields";
import { takeParkedForm } from "@/app/_session/parked-form";
import { ActionForm } from "@/app/_ui/action-form";
import { ChangingPart } from "@/app/_ui/read-only";
import type { LaoActor } from "@/lib/accounts/actor";
import type { Edition } from "@/lib/plans/editions/data";
import { sendPlanFileAction } from "./actions";

type Props = { actor: LaoActor; edition: Edition; parked: string | undefined };

/** A file, or cells that were copied from a spreadsheet: whichever is at hand. */
export async function SendForm({ actor, edition, parked }: Props) {
  return (
    <ChangingPart>
      <ActionForm
        key={edition.id}
        action={sendPlanFileAction}
        initial={await takeParkedForm(actor, parked)}
        labelledBy="send-heading"
        className="form-main"
        head={<h2 id="send-heading">2. ส่งไฟล์ที่กรอกแล้ว</h2>}
      >
        <input type="hidden" name="edition" value={edition.id} />
        <SendFields pasteHint="คัดลอกทั้งแถวหัวคอลัมน์และแถวโครงการจากไฟล์แผน แล้ววางในช่องนี้" />
      </ActionForm>
    </ChangingPart>
  );
}
