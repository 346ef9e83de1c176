import type { ReactNode } from "react";
import { TextLink } from "./text-link";

export type Stat = {
  readonly label: string;
  readonly figure: ReactNode;
  /** The list of what was counted. */
  readonly href?: string | undefined;
};

/** Large figures, each with what it counts. */
export function Stats({ stats }: { stats: readonly Stat[] }) {
  return (
    <dl className="stats">
      {stats.map(({ label, figure, href }) => (
        <div className="stat" key={label}>
          <dt>{href === undefined ? label : <TextLink href={href}>{label}</TextLink>}</dt>
          <dd>{figure}</dd>
        </div>
      ))}
    </dl>
  );
}
