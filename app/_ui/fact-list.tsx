import type { ReactNode } from "react";

export type Fact = { readonly term: string; readonly value: ReactNode };

/** Terms and what they are; wide puts each on one line. */
export function FactList({ facts, wide }: { facts: readonly Fact[]; wide?: boolean | undefined }) {
  return (
    <dl className={wide ? "facts wide" : "facts"}>
      {facts.map(({ term, value }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
