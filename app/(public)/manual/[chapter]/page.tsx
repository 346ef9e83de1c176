import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { OpenFrame } from "@/app/_session/open-frame";
import { Icon } from "@/app/_ui/icon";
import { PageHead } from "@/app/_ui/page-head";
import { Prose } from "@/app/_ui/prose";
import { TextLink } from "@/app/_ui/text-link";
import { ThaiText } from "@/app/_ui/thai-phrases";
import { findChapter } from "@/lib/manual/book";
import type { ManualChapter, ManualSection } from "@/lib/manual/chapter";

type Props = PageProps<"/manual/[chapter]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = findChapter((await params).chapter);
  return { title: found ? `${found.chapter.title} · คู่มือ` : "คู่มือการใช้งานระบบ" };
}

export default async function ChapterPage({ params }: Props) {
  const found = findChapter((await params).chapter);
  if (!found) notFound();
  const { chapter, part, number, previous, next } = found;
  return (
    <OpenFrame
      current="/manual"
      crumbs={[{ label: "คู่มือการใช้งานระบบ", href: "/manual" }, { label: chapter.title }]}
    >
      <div className="manual">
        <p className="links no-print">
          <TextLink href="/manual">สารบัญคู่มือ และค้นหา</TextLink>
        </p>
        <PageHead title={`${number}. ${chapter.title}`} under={`${part.title} · ${chapter.summary}`} />
        <div className="manual-cols">
          <InThisChapter sections={chapter.sections} />
          <div className="manual-text">
            {chapter.sections.map(({ anchor, title, blocks }) => (
              <section key={anchor} id={anchor} className="section" aria-labelledby={`${anchor}-heading`}>
                <h2 id={`${anchor}-heading`}>
                  <ThaiText>{title}</ThaiText>
                </h2>
                <Prose blocks={blocks} />
              </section>
            ))}
            <Neighbours previous={previous} next={next} />
          </div>
        </div>
      </div>
    </OpenFrame>
  );
}

function InThisChapter({ sections }: { sections: readonly ManualSection[] }) {
  return (
    <nav className="manual-aside no-print" aria-labelledby="in-this-chapter">
      <h2 id="in-this-chapter">ในบทนี้</h2>
      <ul className="manual-links">
        {sections.map(({ anchor, title }) => (
          <li key={anchor}>
            <a href={`#${anchor}`}>
              <ThaiText>{title}</ThaiText>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Neighbours({ previous, next }: { previous: ManualChapter | null; next: ManualChapter | null }) {
  return (
    <nav className="manual-next no-print" aria-label="บทก่อนหน้าและบทถัดไป">
      {previous ? (
        <TextLink href={`/manual/${previous.slug}`}>
          <Icon name="left" />
          <span>บทก่อนหน้า: {previous.title}</span>
        </TextLink>
      ) : null}
      {next ? (
        <TextLink href={`/manual/${next.slug}`}>
          <span>บทถัดไป: {next.title}</span>
          <Icon name="right" />
        </TextLink>
      ) : null}
    </nav>
  );
}
