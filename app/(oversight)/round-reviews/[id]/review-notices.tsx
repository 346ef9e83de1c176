import { Notice } from "@/app/_ui/notice";
import { TextLink } from "@/app/_ui/text-link";
import { ThaiText } from "@/app/_ui/thai-phrases";
import type { HandInState } from "@/lib/status-reports/submissions/access";
import type { Submission } from "@/lib/status-reports/submissions/data";

type Props = {
  submission: Submission;
  state: HandInState;
  latest: Submission | null;
  /** What a press did just now, from the address. */
  deed: string | undefined;
};

const DONE = {
  accept: { state: "accepted", title: "รับรายงานแล้ว", next: "อปท. เห็นผลการตรวจที่หน้ารายงานผลทั้งรอบ" },
  return: {
    state: "returned",
    title: "ส่งกลับให้แก้ไขแล้ว",
    next: "อปท. เห็นเหตุผลที่หน้ารายงานผลทั้งรอบ และส่งรายงานอีกครั้งเมื่อแก้ไขเสร็จ",
  },
} as const;

/** What should be known before deciding: what was done just now, a later time, or what changed since. */
export function ReviewNotices({ submission, state, latest, deed }: Props) {
  const done = deed === "accept" || deed === "return" ? DONE[deed] : null;
  const { laoCode, fiscalYear, round } = submission;
  return (
    <>
      {done && done.state === state && latest?.id === submission.id ? (
        <Notice kind="good" title={done.title} live>
          {done.next}
        </Notice>
      ) : null}
      {latest && latest.id !== submission.id ? (
        <Notice kind="wait" title="อปท. ส่งรายงานรอบนี้อีกครั้งแล้ว">
          <p>
            <TextLink href={`/round-reviews/${latest.id}`}>เปิดครั้งที่ {latest.number}</TextLink> เพื่อตรวจ
          </p>
        </Notice>
      ) : null}
      {latest?.id === submission.id && state === "changed" ? (
        <Notice kind="wait" title="อปท. แก้ไขหลังจากส่ง จึงยังบันทึกผลการตรวจไม่ได้">
          <p>
            <ThaiText>รอให้ อปท. ส่งรายงานอีกครั้ง หากรอบปิดรับแล้ว</ThaiText>{" "}
            <TextLink href={`/rounds/${fiscalYear}/${round}/laos/${laoCode}`}>ขยายเวลาให้ก่อน</TextLink>
          </p>
        </Notice>
      ) : null}
    </>
  );
}
