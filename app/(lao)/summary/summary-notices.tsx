import { addressOf } from "@/app/_session/list-address";
import { Notice } from "@/app/_ui/notice";
import { TextLink } from "@/app/_ui/text-link";
import { ThaiText } from "@/app/_ui/thai-phrases";
import { ROUNDS } from "@/db/codes/status-reports";
import type { Actor } from "@/lib/accounts/actor";
import { PLAN_STANDING_NEXT_TH, PLAN_STANDING_TH } from "@/lib/assessments/messages";
import { type CivilDate, formatThaiDate } from "@/lib/platform/civil-date";
import type { LastSubmissions } from "@/lib/reports/summary/data";
import type { Summary } from "@/lib/reports/summary/model";
import { ROUND_TH } from "@/lib/status-reports/messages";
import { type RoundWindow, roundState } from "@/lib/status-reports/rounds/rules";

type Props = {
  actor: Actor;
  /** Null for the LAO's own staff. */
  laoCode: string | null;
  summary: Summary;
  windows: readonly RoundWindow[];
  today: CivilDate;
  handedIn: LastSubmissions;
};

/** A round that came back, whether or not it is still open. */
function ReturnedRounds({ actor, summary, handedIn }: Pick<Props, "actor" | "summary" | "handedIn">) {
  return ROUNDS.filter((round) => handedIn[round]?.state === "returned").map((round) => (
    <Notice key={round} kind="bad" title={`รายงาน${ROUND_TH[round]} ถูกส่งกลับให้แก้ไข`}>
      <p>
        {actor.role === "lao" ? (
          <>
            แก้ไขรายงานตามเหตุผลที่แจ้ง แล้วส่งอีกครั้ง{" "}
            <TextLink href={addressOf("/round/submit", { year: summary.fiscalYear, round })}>
              อ่านเหตุผลและส่งรายงาน
            </TextLink>
          </>
        ) : (
          "อปท. ยังไม่ได้ส่งมาอีกครั้ง"
        )}
      </p>
    </Notice>
  ));
}

/** Said once to an LAO that has just been registered. */
export function Welcome() {
  return (
    <Notice kind="good" title="ลงทะเบียนเรียบร้อยแล้ว" live>
      <p>
        ครั้งต่อไปเข้าสู่ระบบด้วย Username และรหัสผ่านที่ตั้งไว้ รหัสเปิดใช้งานใช้ไม่ได้อีก แก้ไขข้อมูลพื้นฐานได้ที่{" "}
        <TextLink href="/profile">Profile</TextLink>
      </p>
    </Notice>
  );
}

/** What an LAO must know first: what came back, why it cannot report, what is left to do and by when, or that all is done. */
export function SummaryNotices(props: Props) {
  if (props.summary.planned === 0) return null;
  return (
    <div className="stack">
      <ReturnedRounds {...props} />
      <NextStep {...props} />
    </div>
  );
}

function NextStep({ actor, laoCode, summary, windows, today, handedIn }: Props) {
  const { fiscalYear, standing, planned } = summary;
  if (standing !== "in") {
    return (
      <Notice kind="bad" title={`${PLAN_STANDING_TH[standing]} ปีงบประมาณ พ.ศ. ${fiscalYear}`}>
        <p>
          <ThaiText>{PLAN_STANDING_NEXT_TH[standing]}</ThaiText>{" "}
          {actor.role === "lao" ? <TextLink href="/plan">ส่งแผนและผลการตรวจ</TextLink> : null}
        </p>
        {standing === "failed" ? (
          <p>
            <TextLink href={addressOf("/assessments", { year: fiscalYear, lao: laoCode })}>
              ดูคะแนนและคะแนนขั้นต่ำที่หน้าผลการประเมิน
            </TextLink>
          </p>
        ) : null}
      </Notice>
    );
  }
  const open = windows.find((window) => roundState(window, today) === "open");
  if (!open) return null;
  const { reported, notReported } = summary.rounds[open.round];
  if (notReported === 0) {
    return (
      <Notice kind="good" title={`รายงาน${ROUND_TH[open.round]}ครบแล้วทั้ง ${reported} โครงการ`}>
        <p>
          แก้ไขได้จนถึงวันปิดรับ {formatThaiDate(open.closesOn)}{" "}
          {actor.role === "lao" && handedIn[open.round] === null ? (
            <TextLink href={addressOf("/round/submit", { year: fiscalYear, round: open.round })}>
              ตรวจและส่งรายงาน
            </TextLink>
          ) : null}
        </p>
      </Notice>
    );
  }
  const lao = actor.role === "lao";
  return (
    <Notice kind="wait" title={`${ROUND_TH[open.round]} เหลือ ${notReported} จาก ${planned} โครงการ`}>
      <p>
        ปิดรับ {formatThaiDate(open.closesOn)}{" "}
        {lao ? (
          <TextLink href={addressOf("/round", { year: fiscalYear, round: open.round })}>
            รายงานโครงการที่เหลือ
          </TextLink>
        ) : null}
      </p>
    </Notice>
  );
}
