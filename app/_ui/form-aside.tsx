import type { ReactNode } from "react";
import { type Fact, FactList } from "./fact-list";

type Props = { title: string; name: ReactNode; facts: readonly Fact[]; children?: ReactNode };

/** What the form is about, beside it. */
export function FormAside({ title, name, facts, children }: Props) {
  return (
    <aside className="panel form-aside" aria-label={title}>
      <h2>{title}</h2>
      <p className="aside-name">{name}</p>
      <FactList facts={facts} />
      {children ? <div className="soft">{children}</div> : null}
    </aside>
  );
}
