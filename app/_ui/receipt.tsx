import { type ReactNode, useId } from "react";
import type { Fact } from "./fact-list";
import { Icon } from "./icon";

type Props = {
  title: string;
  facts: readonly Fact[];
  note?: ReactNode;
  actions?: ReactNode;
  id?: string | undefined;
};

/** Proof that something was handed in: number, when, how much. Made to be printed. */
export function Receipt({ title, facts, note, actions, id }: Props) {
  const heading = useId();
  return (
    <section className="receipt" id={id} aria-labelledby={heading}>
      <h2 id={heading}>
        <Icon name="check" className="s-ok" /> {title}
      </h2>
      <dl>
        {facts.map(({ term, value }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {note ? <p className="soft">{note}</p> : null}
      {actions ? <div className="btn-row">{actions}</div> : null}
    </section>
  );
}
