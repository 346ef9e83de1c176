import { TextLink } from "@/app/_ui/text-link";
import { db } from "@/db/client";
import { listContacts } from "@/lib/content/contacts/data";
import { contactOfProvince } from "@/lib/content/contacts/rules";

/** How to reach the office that can extend an LAO's round, as far as the contacts say it. */
export async function WhomToAsk({ provinceNameTh }: { provinceNameTh: string }) {
  const office = contactOfProvince(await listContacts(db), provinceNameTh);
  return (
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
  );
}
