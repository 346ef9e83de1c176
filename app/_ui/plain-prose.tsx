import type { ReactNode } from "react";
import { ThaiText } from "./thai-phrases";

export type PlainBlock = {
  readonly kind: "lines" | "numbered" | "bullets";
  readonly lines: readonly string[];
};

const BULLET = /^\s*[-•]\s+/;
const NUMBER = /^\s*[0-9๐-๙]{1,2}[.)]\s+/;

function kindOf(line: string): PlainBlock["kind"] {
  if (BULLET.test(line)) return "bullets";
  return NUMBER.test(line) ? "numbered" : "lines";
}

/**
 * Text as people type it into a large field: a blank line divides, "1." begins a line of a numbered list and "-" one
 * of a list. Anything else stays as it was typed.
 */
export function blocksOf(text: string): PlainBlock[] {
  return text.split(/\n\s*\n/).flatMap((part) => {
    const blocks: { kind: PlainBlock["kind"]; lines: string[] }[] = [];
    for (const line of part.split("\n").filter((typed) => typed.trim() !== "")) {
      const kind = kindOf(line);
      const words = line
        .replace(kind === "bullets" ? BULLET : kind === "numbered" ? NUMBER : /^$/, "")
        .trim();
      const last = blocks.at(-1);
      if (last?.kind === kind) last.lines.push(words);
      else blocks.push({ kind, lines: [words] });
    }
    return blocks;
  });
}

function Items({ lines }: { lines: readonly string[] }): ReactNode {
  return lines.map((line, index) => {
    const key = `${index}-${line}`;
    return (
      <li key={key}>
        <ThaiText>{line}</ThaiText>
      </li>
    );
  });
}

function Block({ kind, lines }: PlainBlock) {
  switch (kind) {
    case "numbered":
      return (
        <ol>
          <Items lines={lines} />
        </ol>
      );
    case "bullets":
      return (
        <ul>
          <Items lines={lines} />
        </ul>
      );
    case "lines":
      return (
        <p className="lines">
          <ThaiText>{lines.join("\n")}</ThaiText>
        </p>
      );
  }
}

/** What somebody typed as plain text, in paragraphs and lists. No markup of theirs is ever read. */
export function PlainProse({ text }: { text: string }) {
  return (
    <div className="plain-prose">
      {blocksOf(text).map((block, index) => {
        const key = `${index}-${block.kind}`;
        return <Block key={key} {...block} />;
      })}
    </div>
  );
}
