import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon";
import { TextLink } from "./text-link";

/** done: finished · todo: waits for you · bad: wrong or late · info: goes on · none: not open yet · plain: words only. */
export type TagKind = "done" | "todo" | "bad" | "info" | "none" | "plain";

const TAG_ICON: Readonly<Record<TagKind, IconName>> = {
  done: "check",
  todo: "ring",
  bad: "alert",
  info: "saving",
  none: "clock",
  plain: "wait",
};

type Props = {
  kind: TagKind;
  icon?: IconName | undefined;
  /** Makes the tag a button: outlined, and pressed to go there. */
  href?: string | undefined;
  /** The whole sentence for a screen reader, where the words alone do not say of what. */
  label?: string | undefined;
  children: ReactNode;
};

/** A state in colour, icon and word. */
export function Tag({ kind, icon = TAG_ICON[kind], href, label, children }: Props) {
  const className = `tag t-${kind}`;
  const inside = (
    <>
      <Icon name={icon} />
      {children}
    </>
  );
  if (href === undefined) return <span className={className}>{inside}</span>;
  return (
    <TextLink href={href} className={className} label={label}>
      {inside}
    </TextLink>
  );
}
