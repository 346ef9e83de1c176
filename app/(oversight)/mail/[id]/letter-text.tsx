import type { Letter } from "@/lib/mail/templates";

const ADDRESS = /(https?:\/\/\S+)/;

/** A letter as its reader sees it: plain text, with its addresses to follow. */
export function LetterText({ letter }: { letter: Letter }) {
  return (
    <div className="panel stack">
      <h3>{letter.subject}</h3>
      {letter.text
        .trim()
        .split("\n\n")
        .map((paragraph) => (
          <p key={paragraph} className="whitespace-pre-line wrap-anywhere">
            {paragraph.split(ADDRESS).map((part) =>
              ADDRESS.test(part) ? (
                <a key={part} href={part}>
                  {part}
                </a>
              ) : (
                part
              ),
            )}
          </p>
        ))}
    </div>
  );
}
