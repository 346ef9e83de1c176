import { Fragment, type ReactNode } from "react";
import { BrandMark } from "./brand-mark";
import { type Menu, PhoneMenu, SideMenu } from "./menu";
import { TextLink } from "./text-link";

export type FrameLink = { readonly href: string; readonly label: string };

export type FrameNames = {
  /** Beside the mark. */
  readonly brand: string;
  /** The system's full name, line by line. */
  readonly system: readonly string[];
};

function Brand({ names, homeHref }: { names: FrameNames; homeHref: string }) {
  return (
    <TextLink href={homeHref} className="brand">
      <BrandMark />
      {names.brand}
    </TextLink>
  );
}

export function Footer({ links }: { links: readonly FrameLink[] }) {
  if (links.length === 0) return null;
  return (
    <footer className="foot">
      <ul>
        {links.map(({ href, label }) => (
          <li key={href}>
            <TextLink href={href}>{label}</TextLink>
          </li>
        ))}
      </ul>
    </footer>
  );
}

type PageFrameProps = {
  names: FrameNames;
  homeHref: string;
  menu: Menu;
  userName: string;
  profile?: FrameLink | undefined;
  /** A form with a TextButton; drawn in the header and in the phone's menu, so without ids. */
  signOut: ReactNode;
  footer?: readonly FrameLink[] | undefined;
  /** What everybody is told, above every page. */
  banner?: ReactNode;
  children: ReactNode;
};

/** Header, menu, footer around every page of somebody signed in. The page brings its breadcrumb and heading. */
export function PageFrame(props: PageFrameProps) {
  const { names } = props;
  const me = (
    <>
      <p>
        Login ชื่อ <b>{props.userName}</b>
      </p>
      {props.profile ? <TextLink href={props.profile.href}>{props.profile.label}</TextLink> : null}
      {props.signOut}
    </>
  );
  return (
    <>
      <header className="top">
        <div className="top-in">
          <Brand names={names} homeHref={props.homeHref} />
          <p className="sysname">
            {names.system.map((line, index) => (
              <Fragment key={line}>
                {index > 0 ? <br /> : null}
                {line}
              </Fragment>
            ))}
          </p>
          <div className="who">{me}</div>
          <PhoneMenu menu={props.menu}>{me}</PhoneMenu>
        </div>
      </header>
      <div className="weave" />
      {props.banner}
      <div className="shell">
        <SideMenu menu={props.menu} />
        <main className="main" id="main">
          {props.children}
        </main>
      </div>
      <Footer links={props.footer ?? []} />
    </>
  );
}

type EntryFrameProps = {
  names: FrameNames;
  homeHref: string;
  footer?: readonly FrameLink[] | undefined;
  /** What everybody is told, above every page. */
  banner?: ReactNode;
  /** The page's own main element is made here. `wide` is the entry page; otherwise a column of reading width. */
  wide?: boolean | undefined;
  children: ReactNode;
};

/** The frame before signing in: mark, weave, page, footer. */
export function EntryFrame({ names, homeHref, footer = [], banner, wide, children }: EntryFrameProps) {
  return (
    <div className="entry-page">
      <header className="top">
        <div className="top-in">
          <Brand names={names} homeHref={homeHref} />
        </div>
      </header>
      <div className="weave" />
      {banner}
      <main className={wide ? "entry" : "entry plain"} id="main">
        <div className={wide ? "wrap entry-in" : "wrap"}>{children}</div>
      </main>
      <Footer links={footer} />
    </div>
  );
}
