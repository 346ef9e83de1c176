import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon";
import { thaiWords } from "./thai-phrases";

export type NoticeKind = "info" | "good" | "wait" | "bad";

const NOTICE_ICON: Readonly<Record<NoticeKind, IconName>> = {
  info: "info",
  good: "check",
  wait: "clock",
  bad: "alert",
};

type Props = {
  kind?: NoticeKind | undefined;
  /** Bold first words. */
  title?: ReactNode;
  /** Said at once by a screen reader: the answer to something the reader just did. */
  live?: boolean | undefined;
  children?: ReactNode;
};

export function Notice({ kind = "info", title, live, children }: Props) {
  return (
    <div className={kind === "info" ? "notice" : `notice ${kind}`} role={live ? "status" : undefined}>
      <Icon name={NOTICE_ICON[kind]} />
      <div>
        {title ? (
          <p>
            <b>{thaiWords(title)}</b>
          </p>
        ) : null}
        {typeof children === "string" ? <p>{thaiWords(children)}</p> : children}
      </div>
    </div>
  );
}
