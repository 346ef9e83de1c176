import { TextLink } from "./text-link";

/** As many are named at once; more are a press away. */
const MOST_OPEN = 5;

type FoldedLink = { readonly href: string; readonly name: string; readonly label?: string };

/** Links to projects, folded away under their number where they are many. */
export function FoldedLinks({ links }: { links: readonly FoldedLink[] }) {
  const list = (
    <ul className="links space-y-1">
      {links.map(({ href, name, label }) => (
        <li key={href}>
          <TextLink href={href} label={label}>
            {name}
          </TextLink>
        </li>
      ))}
    </ul>
  );
  if (links.length <= MOST_OPEN) return list;
  return (
    <details>
      <summary className="cursor-pointer leading-11">{links.length} โครงการ</summary>
      {list}
    </details>
  );
}
