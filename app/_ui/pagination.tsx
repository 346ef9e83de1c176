import { Icon } from "./icon";
import { TextLink } from "./text-link";

type Props = {
  page: number;
  pageCount: number;
  /** The address of a page, with every filter kept. */
  hrefOf: (page: number) => string;
};

/** The pages to show: first, last, and two about the present one; 0 is a gap. */
export function pagesShown(page: number, pageCount: number): number[] {
  const shown: number[] = [];
  for (let number = 1; number <= pageCount; number += 1) {
    if (number === 1 || number === pageCount || Math.abs(number - page) <= 1) shown.push(number);
    else if (shown.at(-1) !== 0) shown.push(0);
  }
  return shown;
}

export function Pagination({ page, pageCount, hrefOf }: Props) {
  if (pageCount <= 1) return null;
  return (
    <nav className="pages no-print" aria-label="หน้าของรายการ">
      {page > 1 ? (
        <TextLink href={hrefOf(page - 1)} className="page-step">
          <Icon name="left" />
          หน้าก่อน
        </TextLink>
      ) : null}
      <ol>
        {pagesShown(page, pageCount).map((number, index) =>
          number === 0 ? (
            <li key={`gap-${index < 3 ? "before" : "after"}`} aria-hidden="true">
              …
            </li>
          ) : (
            <li key={number}>
              <TextLink href={hrefOf(number)} label={`หน้า ${number}`} current={number === page}>
                {number}
              </TextLink>
            </li>
          ),
        )}
      </ol>
      {page < pageCount ? (
        <TextLink href={hrefOf(page + 1)} className="page-step">
          หน้าถัดไป
          <Icon name="right" />
        </TextLink>
      ) : null}
    </nav>
  );
}
