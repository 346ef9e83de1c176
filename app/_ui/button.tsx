import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon";
import { TextLink } from "./text-link";

export type ButtonKind = "primary" | "second" | "danger" | "quiet";

type Look = {
  kind?: ButtonKind | undefined;
  icon?: IconName | undefined;
  wide?: boolean | undefined;
  children: ReactNode;
};

export function buttonClass(kind: ButtonKind = "primary", wide = false): string {
  return ["btn", kind === "primary" ? "" : kind, wide ? "wide" : ""].filter(Boolean).join(" ");
}

type ButtonProps = Look & {
  type?: "submit" | "reset" | "button" | undefined;
  name?: string | undefined;
  value?: string | undefined;
};

/** A button of a plain form (a filter, a sign-out). Inside ActionForm use SubmitButton. */
export function Button({ kind, icon, wide, children, type = "submit", name, value }: ButtonProps) {
  return (
    <button type={type} name={name} value={value} className={buttonClass(kind, wide)}>
      {icon ? <Icon name={icon} /> : null}
      {children}
    </button>
  );
}

/** A link to another page that looks like a button. */
export function ButtonLink({ href, kind, icon, wide, children }: Look & { href: string }) {
  return (
    <TextLink href={href} className={buttonClass(kind, wide)}>
      {icon ? <Icon name={icon} /> : null}
      {children}
    </TextLink>
  );
}

/** A link to a file. Never followed by the client router: it is no page. */
export function DownloadLink({ href, kind, children }: Omit<Look, "icon" | "wide"> & { href: string }) {
  return (
    <a href={href} className={buttonClass(kind)}>
      <Icon name="down" />
      {children}
    </a>
  );
}

/** A submit button that reads as a link, such as Logout. */
export function TextButton({ children }: { children: ReactNode }) {
  return (
    <button type="submit" className="text-button">
      {children}
    </button>
  );
}

export function ButtonRow({ children }: { children: ReactNode }) {
  return <div className="btn-row">{children}</div>;
}
