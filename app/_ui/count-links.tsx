import { TextLink } from "./text-link";

export type CountLink = {
  readonly label: string;
  /** Null for an order of the rows, which leaves none out. */
  readonly count: number | null;
  readonly href: string;
  readonly isShown: boolean;
};

/** How many rows of each kind a list has, each number the way to those rows. */
export function CountLinks({ label, links }: { label: string; links: readonly CountLink[] }) {
  return (
    <nav className="chips no-print" aria-label={label}>
      {links.map(({ label, count, href, isShown }) => (
        <TextLink key={label} href={href} current={isShown}>
          {label} {count === null ? null : <b>{count.toLocaleString("en-US")}</b>}
        </TextLink>
      ))}
    </nav>
  );
}
