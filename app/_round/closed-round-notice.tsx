import { Notice } from "@/app/_ui/notice";
import { TextLink } from "@/app/_ui/text-link";
import { ThaiText } from "@/app/_ui/thai-phrases";
import { db } from "@/db/client";
import { listContacts } from "@/lib/content/contacts/data";
import { contactOfProvince } from "@/lib/content/contacts/rules";
import { REPORTING_PROBLEM_TH } from "@/lib/status-reports/messages";
import type { RoundWindow } from "@/lib/status-reports/rounds/rules";

type Props = { window: RoundWindow; provinceNameTh: string };

/** A closed round wherever an LAO meets it: when it closed, why, who can extend it, and how to reach them. */
export async function ClosedRoundNotice({ window, provinceNameTh }: Props) {
  const { fiscalYear, round } = window;
  const office = contactOfProvince(await listContacts(db), provinceNameTh);
  return (
    <Notice kind="wait">
      <p>
        <ThaiText>
          {REPORTING_PROBLEM_TH.round_closed({ fiscalYear, round, provinceNameTh, window })}
        </ThaiText>
      </p>
      <p>
        {office?.phone ? (
          <>
            โทรศัพท์ <span className="nowrap">{office.phone}</span>{" "}
          </>
        ) : null}
        {office?.email ? (
          <>
            อีเมล <a href={`mailto:${office.email}`}>{office.email}</a>{" "}
          </>
        ) : null}
        <TextLink href="/contacts">ติดต่อสอบถามข้อมูลเพิ่มเติม</TextLink>
      </p>
    </Notice>
  );
}
