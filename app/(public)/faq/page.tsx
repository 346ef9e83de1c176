import type { Metadata } from "next";
import { addressValues } from "@/app/_session/list-address";
import { OpenFrame } from "@/app/_session/open-frame";
import { ButtonLink } from "@/app/_ui/button";
import { EmptyState } from "@/app/_ui/empty-state";
import { FilterForm } from "@/app/_ui/filter-form";
import { Notice } from "@/app/_ui/notice";
import { PageHead } from "@/app/_ui/page-head";
import { PlainProse } from "@/app/_ui/plain-prose";
import { TextField } from "@/app/_ui/text-field";
import { TextLink } from "@/app/_ui/text-link";
import { ThaiText } from "@/app/_ui/thai-phrases";
import { db } from "@/db/client";
import { type FaqEntry, listFaqEntries } from "@/lib/content/faq/data";
import { searchWords, UNSEARCHABLE_TH } from "@/lib/platform/list-address";

export const metadata: Metadata = { title: "คำถามที่พบบ่อย" };

const PATH = "/faq";
const anchorOf = ({ id }: FaqEntry) => `faq-${id}`;

/** All questions at a glance, each leading to its answer below. */
function Contents({ entries }: { entries: readonly FaqEntry[] }) {
  return (
    <nav className="faq-contents" aria-label="คำถามทั้งหมด">
      <ol>
        {entries.map((entry) => (
          <li key={entry.id}>
            <a href={`#${anchorOf(entry)}`}>
              <ThaiText>{entry.question}</ThaiText>
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function Answer({ entry }: { entry: FaqEntry }) {
  return (
    <article className="faq-entry" id={anchorOf(entry)}>
      <h2>
        <ThaiText>{entry.question}</ThaiText>
      </h2>
      <PlainProse text={entry.answer} />
    </article>
  );
}

export default async function FaqPage({ searchParams }: PageProps<"/faq">) {
  const typed = addressValues(await searchParams).q ?? "";
  const words = searchWords.parse(typed);
  const entries = await listFaqEntries(db, words);
  const hasContents = words === "" && entries.length > 3;
  return (
    <OpenFrame current={PATH} crumbs={[{ label: "คำถามที่พบบ่อย" }]}>
      <div className="whole">
        <PageHead
          title="คำถามที่พบบ่อย"
          under={words === "" ? undefined : `พบ ${entries.length} ข้อจากคำค้น “${words}”`}
        />
        <FilterForm action={PATH} label="ค้นหาคำถาม" submit="ค้นหา">
          <TextField name="q" label="ค้นหาในคำถามและคำตอบ" type="search" defaultValue={typed} grow />
        </FilterForm>
        {typed.trim() !== "" && words === "" ? <Notice kind="bad">{UNSEARCHABLE_TH}</Notice> : null}
        <div className={hasContents ? "faq-columns" : "read"}>
          {hasContents ? <Contents entries={entries} /> : null}
          <div>
            {entries.map((entry) => (
              <Answer key={entry.id} entry={entry} />
            ))}
          </div>
        </div>
        {entries.length === 0 ? (
          <EmptyState
            title={words === "" ? "ยังไม่มีคำถามที่พบบ่อย" : "ไม่พบคำถามตามคำค้น"}
            actions={
              words === "" ? null : (
                <ButtonLink href={PATH} kind="second">
                  แสดงคำถามทั้งหมด
                </ButtonLink>
              )
            }
          >
            {words === "" ? "สอบถามหน่วยงานที่ติดต่อได้" : "ลองพิมพ์คำให้สั้นลง หรือแสดงคำถามทั้งหมด"}
          </EmptyState>
        ) : null}
        <p className="faq-more">
          ไม่พบคำตอบที่ต้องการ <TextLink href="/contacts">ติดต่อสอบถามข้อมูลเพิ่มเติม</TextLink>
        </p>
      </div>
    </OpenFrame>
  );
}
