import { TextButton } from "@/app/_ui/button";
import { Notice } from "@/app/_ui/notice";
import { ChangingPart } from "@/app/_ui/read-only";
import { TextLink } from "@/app/_ui/text-link";
import { db } from "@/db/client";
import type { LaoScope } from "@/lib/accounts/scope";
import { listCopiedAt } from "@/lib/plans/copying/data";
import { copiedAtSchema } from "@/lib/plans/copying/schema";
import type { Edition } from "@/lib/plans/editions/data";
import { formatThaiDateTime } from "@/lib/platform/civil-date";
import { undoCopyingAction } from "./undo-copying-action";

type Props = { scope: LaoScope; edition: Edition; address: Readonly<Record<string, string>> };

/** What was copied just now, counted in the plan itself, with เลิกทำ; or that it was undone. */
export async function CopiedReceipt({ scope, edition, address }: Props) {
  if (address.undone !== undefined)
    return (
      <Notice kind="good" live>
        เลิกทำการคัดลอกแล้ว โครงการในแผนกลับเป็นอย่างเดิม
      </Notice>
    );
  const at = copiedAtSchema.safeParse(address.copied);
  if (!at.success) return null;
  const fiscalYear = /^2[5-7]\d\d$/.test(address.into ?? "") ? Number(address.into) : null;
  const copied = await listCopiedAt(db, scope, { editionId: edition.id, at: at.data, fiscalYear });
  if (copied.length === 0) return null;
  return (
    <Notice kind="good" live>
      <p>
        <b>คัดลอกแล้ว {copied.length} โครงการ</b> เมื่อ {formatThaiDateTime(at.data)}{" "}
        <TextLink href={`/projects/table?edition=${edition.id}`}>เปิดตารางแผน</TextLink>
      </p>
      <form action={undoCopyingAction}>
        <input type="hidden" name="edition" value={edition.id} />
        <input type="hidden" name="copied" value={at.data.getTime()} />
        <input type="hidden" name="into" value={fiscalYear ?? ""} />
        <ChangingPart>
          <TextButton>เลิกทำการคัดลอก</TextButton>
        </ChangingPart>
      </form>
    </Notice>
  );
}
