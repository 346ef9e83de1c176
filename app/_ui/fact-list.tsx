import type { ReactNode } from "react";
import { thaiWords } from "./thai-phrases";

export type Fact = { readonly term: string; readonly value: ReactNode };

/** Terms and what they are; wide puts each on one line. */
export function FactList({ facts, wide }: { facts: readonly Fact[]; wide?: boolean | undefined }) {
  return (
    <dl className={wide ? "facts wide" : "facts"}>
      {facts.map(({ term, value }) => (
        <div key={term}>
          <dt>{thaiWords(term)}</dt>
          <dd>{thaiWords(value)}</dd>
        </div>
      ))}
    </dl>
  );
}
