import type { Metadata } from "next";
import { OpenFrame } from "@/app/_session/open-frame";
import { EmptyState } from "@/app/_ui/empty-state";
import { FactList } from "@/app/_ui/fact-list";
import { PageHead } from "@/app/_ui/page-head";
import { PlainProse } from "@/app/_ui/plain-prose";
import { TextLink } from "@/app/_ui/text-link";
import { ThaiText } from "@/app/_ui/thai-phrases";
import { db } from "@/db/client";
import { type Contact, listContacts } from "@/lib/content/contacts/data";

export const metadata: Metadata = { title: "ติดต่อสอบถามข้อมูลเพิ่มเติม" };

/** "0 7430 1234 ต่อ 12" is dialled as 074301234. */
function Phone({ numbers }: { numbers: string }) {
  return numbers.split(", ").map((number, index) => (
    <span key={number} className="nowrap">
      {index > 0 ? ", " : null}
      <a href={`tel:${number.split(" ต่อ ")[0]?.replace(/[^0-9+]/g, "")}`}>{number}</a>
    </span>
  ));
}

function Office({ contact: { office, about, phone, email, website } }: { contact: Contact }) {
  const facts = [
    { term: "โทรศัพท์", value: phone && <Phone numbers={phone} /> },
    { term: "อีเมล", value: email && <a href={`mailto:${email}`}>{email}</a> },
    {
      term: "เว็บไซต์",
      value: website && (
        <a href={website} rel="noreferrer">
          {website.replace(/^https?:\/\//, "").replace(/\/$/, "")}
        </a>
      ),
    },
  ].filter(({ value }) => value !== "");
  return (
    <li className="panel contact">
      <h2>
        <ThaiText>{office}</ThaiText>
      </h2>
      {about === "" ? null : <PlainProse text={about} />}
      {facts.length > 0 ? <FactList facts={facts} wide /> : null}
    </li>
  );
}

export default async function ContactsPage() {
  const contacts = await listContacts(db);
  return (
    <OpenFrame current="/contacts" crumbs={[{ label: "ติดต่อสอบถามข้อมูลเพิ่มเติม" }]}>
      <div className="whole">
        <PageHead title="ติดต่อสอบถาม|ข้อมูลเพิ่มเติม" under="เลือกหน่วยงานตามเรื่องที่ต้องการสอบถาม" />
        {contacts.length > 0 ? (
          <ul className="contacts">
            {contacts.map((contact) => (
              <Office key={contact.id} contact={contact} />
            ))}
          </ul>
        ) : (
          <EmptyState title="ยังไม่มีหน่วยงานที่ติดต่อได้">ติดต่อสำนักงาน ป.ป.ช. ประจำจังหวัดของท่าน</EmptyState>
        )}
        <p className="faq-more">
          คำตอบของเรื่องที่ถามบ่อยอยู่ที่หน้า <TextLink href="/faq">คำถามที่พบบ่อย</TextLink>
        </p>
      </div>
    </OpenFrame>
  );
}
