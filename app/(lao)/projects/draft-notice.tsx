import { Notice } from "@/app/_ui/notice";

/** Said where ทิ้งร่าง led to; what is kept of a draft stands in the form itself. */
export function DraftNotice({ draft, shown }: { draft: string | undefined; shown: boolean }) {
  if (draft !== "dropped" || shown) return null;
  return (
    <Notice kind="good" live>
      ทิ้งร่างแล้ว ข้อมูลในแผนไม่เปลี่ยนแปลง
    </Notice>
  );
}
