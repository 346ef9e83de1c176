import { SendFields } from "@/app/_import/send-fields";
import { takeParkedForm } from "@/app/_session/parked-form";
import { ActionForm } from "@/app/_ui/action-form";
import { ChangingPart } from "@/app/_ui/read-only";
import type { Round } from "@/db/codes/status-reports";
import type { LaoActor } from "@/lib/accounts/actor";
import { sendRoundFileAction } from "./actions";

type Props = { actor: LaoActor; fiscalYear: number; round: Round; parked: string | undefined };

/** A file of a round's reports, or its cells. */
export async function SendForm({ actor, fiscalYear, round, parked }: Props) {
  return (
    <ChangingPart>
      <ActionForm
        key={`${fiscalYear}-${round}`}
        action={sendRoundFileAction}
        initial={await takeParkedForm(actor, parked)}
        labelledBy="send-heading"
        className="form-main"
        head={<h2 id="send-heading">2. ส่งไฟล์ที่กรอกแล้ว</h2>}
      >
        <input type="hidden" name="fiscalYear" value={fiscalYear} />
        <input type="hidden" name="round" value={round} />
        <SendFields pasteHint="คัดลอกทั้งแถวหัวคอลัมน์และแถวโครงการจากไฟล์รายงาน แล้ววางในช่องนี้" />
      </ActionForm>
    </ChangingPart>
  );
}
