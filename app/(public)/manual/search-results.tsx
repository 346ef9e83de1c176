import type { ReactNode } from "react";
import { ButtonLink } from "@/app/_ui/button";
import { EmptyState } from "@/app/_ui/empty-state";
import { TextLink } from "@/app/_ui/text-link";
import type { ExcerptPart, ManualHit } from "@/lib/manual/search";

type Props = { query: string; total: number; hits: readonly ManualHit[] };

/** Where in the manual the words stand: chapter, heading, and the words around them. */
export function SearchResults({ query, total, hits }: Props) {
  if (total === 0)
    return (
      <EmptyState
        title="ไม่พบคำนี้ในคู่มือ"
        actions={
          <ButtonLink kind="second" href="/manual">
            ดูสารบัญ
          </ButtonLink>
        }
      >
        พิมพ์เพียงส่วนหนึ่งของคำ ลองคำอื่นที่มีความหมายเดียวกัน หรือดูจากสารบัญ
      </EmptyState>
    );
  return (
    <section aria-labelledby="found-heading">
      <h2 id="found-heading">
        พบ “{query}” {total} หัวข้อ
      </h2>
      {hits.map(({ chapter, section, title, excerpt }) => (
        <article key={`${chapter.slug} ${section.anchor}`} className="manual-hit">
          <p className="soft">{chapter.title}</p>
          <h3>
            <TextLink href={`/manual/${chapter.slug}#${section.anchor}`} className="manual-hit-link">
              <Marked parts={title} />
            </TextLink>
          </h3>
          <p>
            <Marked parts={excerpt} />
          </p>
        </article>
      ))}
    </section>
  );
}

function Marked({ parts }: { parts: readonly ExcerptPart[] }): ReactNode {
  return parts.map(({ text, found }, index) => {
    const key = `${index} ${text}`;
    return found ? <mark key={key}>{text}</mark> : <span key={key}>{text}</span>;
  });
}
