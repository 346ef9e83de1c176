import type { CSSProperties, ReactNode } from "react";

/** The inner stroke of a filled icon: white, or the fill of the tag it stands in. */
const INNER: CSSProperties = { stroke: "var(--ic-in, #fff)" };

const SHAPES = {
  full: <circle cx="10" cy="10" r="8.5" fill="currentColor" />,
  half: (
    <>
      <circle cx="10" cy="10" r="7.5" fill="none" stroke="currentColor" strokeWidth="2" />
      <path d="M10 2.5a7.5 7.5 0 0 0 0 15z" fill="currentColor" />
    </>
  ),
  cannot: (
    <>
      <circle cx="10" cy="10" r="7.5" fill="none" stroke="currentColor" strokeWidth="2" />
      <path d="M7 7l6 6M13 7l-6 6" stroke="currentColor" strokeWidth="2.2" strokeLinecap="round" />
    </>
  ),
  wait: (
    <circle
      cx="10"
      cy="10"
      r="7.5"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeDasharray="3 2.9"
    />
  ),
  check: (
    <>
      <circle cx="10" cy="10" r="8.5" fill="currentColor" />
      <path
        d="M5.8 10.4l2.8 2.8 5.6-6"
        fill="none"
        style={INNER}
        strokeWidth="2.2"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </>
  ),
  ring: <circle cx="10" cy="10" r="7.5" fill="none" stroke="currentColor" strokeWidth="2.2" />,
  alert: (
    <>
      <path
        d="M10 1.8L19 17.8H1z"
        fill="currentColor"
        stroke="currentColor"
        strokeWidth="1.2"
        strokeLinejoin="round"
      />
      <path d="M10 7v5.2M10 14.6v.8" style={INNER} strokeWidth="2" strokeLinecap="round" />
    </>
  ),
  clock: (
    <>
      <circle cx="10" cy="10" r="7.6" fill="none" stroke="currentColor" strokeWidth="2" />
      <path
        d="M10 5.4V10l3.2 2.2"
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </>
  ),
  saving: (
    <>
      <path
        d="M10 2.5a7.5 7.5 0 1 1-7.1 5"
        fill="none"
        stroke="currentColor"
        strokeWidth="2.2"
        strokeLinecap="round"
      />
      <path
        d="M2.2 2.6l.7 5 4.8-1.4"
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinejoin="round"
        strokeLinecap="round"
      />
    </>
  ),
  info: (
    <>
      <circle cx="10" cy="10" r="8.5" fill="currentColor" />
      <path d="M10 9v5M10 5.6v.9" style={INNER} strokeWidth="2.2" strokeLinecap="round" />
    </>
  ),
  ask: (
    <>
      <circle cx="10" cy="10" r="8.5" fill="currentColor" />
      <path
        d="M7.6 7.6c.2-3.2 5-3 4.9 0 0 1.9-2.4 1.9-2.5 4M10 14.3v.8"
        fill="none"
        style={INNER}
        strokeWidth="2"
        strokeLinecap="round"
      />
    </>
  ),
  lv3: <path d="M2 12h4v6H2zM8 7h4v11H8zM14 2h4v16h-4z" fill="currentColor" />,
  lv2: (
    <>
      <path d="M2 12h4v6H2zM8 7h4v11H8z" fill="currentColor" />
      <path d="M14.8 2.8h2.4v14.4h-2.4z" fill="none" stroke="currentColor" strokeWidth="1.4" />
    </>
  ),
  lv1: (
    <>
      <path d="M2 12h4v6H2z" fill="currentColor" />
      <path
        d="M8.8 7.8h2.4v9.4H8.8zM14.8 2.8h2.4v14.4h-2.4z"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.4"
      />
    </>
  ),
  lv0: (
    <path
      d="M2.8 12.8h2.4v4.4H2.8zM8.8 7.8h2.4v9.4H8.8zM14.8 2.8h2.4v14.4h-2.4z"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.4"
    />
  ),
  down: (
    <path
      d="M10 2.5v10M5.5 8.5L10 13l4.5-4.5M3 17h14"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.2"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  ),
  right: (
    <path
      d="M7 3.5L13.5 10 7 16.5"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.4"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  ),
  menu: (
    <path d="M2.5 5h15M2.5 10h15M2.5 15h15" stroke="currentColor" strokeWidth="2.2" strokeLinecap="round" />
  ),
  book: (
    <path
      d="M10 5C8 3.5 5 3 2.5 3.2v12.3C5 15.3 8 15.8 10 17.3c2-1.5 5-2 7.5-1.8V3.2C15 3 12 3.5 10 5zm0 0v12"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinejoin="round"
    />
  ),
  find: (
    <>
      <circle cx="8.5" cy="8.5" r="5.8" fill="none" stroke="currentColor" strokeWidth="2" />
      <path d="M13 13l5 5" stroke="currentColor" strokeWidth="2.4" strokeLinecap="round" />
    </>
  ),
  enter: (
    <path
      d="M8 2.5h9v15H8M2 10h10M8.5 6L12.5 10l-4 4"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  ),
  print: (
    <path
      d="M5.5 7V2.5h9V7M5 14.5H2.5V7h15v7.5H15M5.5 12h9v5.5h-9z"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.9"
      strokeLinejoin="round"
    />
  ),
  close: <path d="M4 4l12 12M16 4L4 16" stroke="currentColor" strokeWidth="2.2" strokeLinecap="round" />,
  edit: (
    <path
      d="M3 17l.8-4L13 3.8l3.2 3.2L7 16.2zM11 5.8L14.2 9"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.9"
      strokeLinejoin="round"
    />
  ),
  plus: <path d="M10 3v14M3 10h14" stroke="currentColor" strokeWidth="2.4" strokeLinecap="round" />,
  left: (
    <path
      d="M13 3.5L6.5 10l6.5 6.5"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.4"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  ),
} satisfies Record<string, ReactNode>;

export type IconName = keyof typeof SHAPES;

export const ICON_NAMES = Object.keys(SHAPES) as IconName[];

/** Every icon once, as symbols; stands at the top of the body, out of sight. */
export function IconSprite() {
  return (
    <svg className="sprite" aria-hidden="true">
      <defs>
        {ICON_NAMES.map((name) => (
          <symbol key={name} id={`i-${name}`} viewBox="0 0 20 20">
            {SHAPES[name]}
          </symbol>
        ))}
      </defs>
    </svg>
  );
}

/** An icon beside words. It says nothing by itself: the words do. */
export function Icon({ name, className }: { name: IconName; className?: string | undefined }) {
  return (
    <svg className={className === undefined ? "ic" : `ic ${className}`} aria-hidden="true">
      <use href={`#i-${name}`} />
    </svg>
  );
}
