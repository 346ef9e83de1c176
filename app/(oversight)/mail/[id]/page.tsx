import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { addressValues } from "@/app/_session/list-address";
import { requireActor } from "@/app/_session/require-actor";
import { SignedInFrame } from "@/app/_session/signed-in-frame";
import { Button } from "@/app/_ui/button";
import { FactList } from "@/app/_ui/fact-list";
import { Notice } from "@/app/_ui/notice";
import { PageHead, Section } from "@/app/_ui/page-head";
import { db } from "@/db/client";
import { writeLetter, writeLetterWithoutLink } from "@/lib/mail/letter";
import { findMail, type MailRow } from "@/lib/mail/outbox/data";
import { MAIL_TEMPLATE_TH } from "@/lib/mail/outbox/messages";
import { mayBeRetried, readProblem } from "@/lib/mail/outbox/rules";
import { mailIdSchema } from "@/lib/mail/outbox/schema";
import { isDemoOutbox, mailSettings } from "@/lib/mail/settings";
import { formatThaiDateTime } from "@/lib/platform/civil-date";
import { nextWords, problemWords } from "../mail-words";
import { MailStateTag } from "../state-tag";
import { retryMailAction } from "./actions";
import { LetterText } from "./letter-text";

export const metadata: Metadata = { title: "จดหมาย" };

function Answer({ notice }: { notice: string | undefined }) {
  switch (notice) {
    case "retried":
      return (
        <Notice kind="good" title="จะลองส่งอีกครั้ง" live>
          ระบบส่งจดหมายนี้ในรอบถัดไป เปิดหน้านี้อีกครั้งเพื่อดูผล
        </Notice>
      );
    case "not-retried":
      return (
        <Notice kind="bad" title="ไม่ได้ลองส่งอีกครั้ง" live>
          จดหมายนี้ส่งไปแล้ว กำลังรอส่ง หรือลิงก์ในจดหมายใช้ไม่ได้แล้ว
        </Notice>
      );
    default:
      return null;
  }
}

const LINK_STATE_TH = { open: "ใช้ได้", over: "ใช้ไม่ได้แล้ว" };

function factsOf(mail: MailRow) {
  const problem = problemWords(mail);
  const said = readProblem(mail.lastError)?.detail;
  return [
    { term: "ถึง", value: mail.recipient },
    { term: "บัญชีของ", value: mail.data.displayName ?? "–" },
    { term: "เขียนเมื่อ", value: formatThaiDateTime(mail.createdAt) },
    { term: "สถานะ", value: <MailStateTag mail={mail} /> },
    { term: "ลองส่งแล้ว", value: `${mail.attempts} ครั้ง` },
    { term: "ต่อไป", value: nextWords(mail, mailSettings() !== null) },
    ...(problem ? [{ term: "ครั้งล่าสุด", value: problem }] : []),
    ...(said ? [{ term: "เซิร์ฟเวอร์ตอบว่า", value: said }] : []),
    ...(mail.isLinkOpen === null
      ? []
      : [{ term: "ลิงก์ในจดหมาย", value: LINK_STATE_TH[mail.isLinkOpen ? "open" : "over"] }]),
  ];
}

export default async function MailLetterPage({ params, searchParams }: PageProps<"/mail/[id]">) {
  const actor = await requireActor();
  if (actor.role !== "admin") notFound();
  const id = mailIdSchema.safeParse((await params).id);
  const mail = id.success ? await findMail(db, actor, id.data, new Date()) : null;
  if (!mail) notFound();
  const { notice } = addressValues(await searchParams);
  const letter = isDemoOutbox() ? writeLetter(mail) : writeLetterWithoutLink(mail);
  const title = MAIL_TEMPLATE_TH[mail.template];
  return (
    <SignedInFrame
      actor={actor}
      current="/mail"
      crumbs={[{ label: "จดหมายที่ส่ง", href: "/mail" }, { label: title }]}
    >
      <div className="stack">
        <PageHead title={title} />
        <Answer notice={notice} />
        <FactList facts={factsOf(mail)} wide />
        {mayBeRetried(mail) ? (
          <form action={retryMailAction}>
            <input type="hidden" name="mailId" value={mail.id} />
            <input type="hidden" name="formKey" value={randomUUID()} />
            <Button kind="second">ลองส่งอีกครั้ง</Button>
          </form>
        ) : null}
        <Section title="ข้อความ">
          <LetterText letter={letter} />
        </Section>
      </div>
    </SignedInFrame>
  );
}
