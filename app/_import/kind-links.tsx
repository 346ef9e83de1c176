import { TextLink } from "@/app/_ui/text-link";

export type KindLink = {
  readonly label: string;
  readonly count: number;
  readonly href: string;
  readonly isShown: boolean;
};

/** How many rows of each kind, each number the way to those rows; a kind without rows is left out. */
export function KindLinks({ links }: { links: readonly KindLink[] }) {
  return (
    <nav aria-label="แสดงเฉพาะ" className="no-print">
      <ul className="m-0 mb-4 flex list-none flex-wrap gap-x-5 gap-y-1 p-0">
        {links
          .filter(({ count, isShown }, at) => at === 0 || count > 0 || isShown)
          .map(({ label, count, href, isShown }) => (
            <li key={label} className="flex min-h-11 items-center">
              <TextLink href={href} current={isShown}>
                {label} {count}
              </TextLink>
            </li>
          ))}
      </ul>
    </nav>
  );
}
