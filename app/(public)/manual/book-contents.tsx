import { TextLink } from "@/app/_ui/text-link";
import { ThaiText } from "@/app/_ui/thai-phrases";
import { findChapter, MANUAL } from "@/lib/manual/book";

/** สารบัญ: every chapter with its number and what it is for. */
export function BookContents() {
  return (
    <nav aria-label="สารบัญ">
      {MANUAL.map(({ title, chapters }) => (
        <section key={title} className="manual-part">
          <h2>{title}</h2>
          <ol>
            {chapters.map((chapter) => (
              <li key={chapter.slug} className="manual-entry">
                <span className="no">{findChapter(chapter.slug)?.number}</span>
                <div>
                  <TextLink href={`/manual/${chapter.slug}`} className="manual-title">
                    <ThaiText>{chapter.title}</ThaiText>
                  </TextLink>
                  <p className="soft">
                    <ThaiText>{chapter.summary}</ThaiText>
                  </p>
                </div>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </nav>
  );
}
