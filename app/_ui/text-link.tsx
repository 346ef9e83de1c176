import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";

type Props = {
  href: string;
  children: ReactNode;
  className?: string | undefined;
  label?: string | undefined;
  current?: boolean | undefined;
};

/**
 * A link to a page of this site whose address is made while running.
 * Nothing is fetched before it is pressed: a list of hundreds of links must not ask the server for hundreds of pages.
 */
export function TextLink({ href, children, className, label, current }: Props) {
  return (
    <Link
      href={href as Route}
      prefetch={false}
      className={className}
      aria-label={label}
      aria-current={current ? "page" : undefined}
    >
      {children}
    </Link>
  );
}
