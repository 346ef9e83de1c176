import { TextLink } from "./text-link";

export type Crumb = { readonly label: string; readonly href?: string | undefined };

/** หน้าแรก » … ; the last part is where one is. A phone leaves it out: the heading says it. */
export function Breadcrumb({ trail }: { trail: readonly Crumb[] }) {
  return (
    <nav className="crumb" aria-label="คุณอยู่ที่นี่">
      {trail.map(({ label, href }, index) => (
        <span key={label} className={index === trail.length - 1 ? "cr here" : "cr"}>
          {index > 0 ? <span aria-hidden="true">» </span> : null}
          {href === undefined ? (
            <span aria-current={index === trail.length - 1 ? "page" : undefined}>{label}</span>
          ) : (
            <TextLink href={href}>{label}</TextLink>
          )}
        </span>
      ))}
    </nav>
  );
}
