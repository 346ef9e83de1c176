import { TextLink } from "./text-link";

export type CountLink = {
  readonly label: string;
  readonly count: number;
  readonly href: string;
  readonly isShown: boolean;
};

/** How many rows of each kind a list has, each number the way to those rows. */
export function CountLinks({ label, links }: { label: string; links: readonly CountLink[] }) {
  return (
    <ul className="links no-print flex flex-wrap gap-x-6" aria-label={label}>
      {links.map(({ label, count, href, isShown }) => (
        <li key={label}>
          <TextLink href={href} current={isShown}>
            {label} {count.toLocaleString("en-US")}
          </TextLink>
        </li>
      ))}
    </ul>
  );
}
