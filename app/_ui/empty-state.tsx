import type { ReactNode } from "react";
import { thaiWords } from "./thai-phrases";

/** Nothing here yet: why, and the buttons that change it. */
export function EmptyState({
  title,
  children,
  actions,
}: {
  title: string;
  children: ReactNode;
  actions?: ReactNode;
}) {
  return (
    <div className="empty">
      <h2>{thaiWords(title)}</h2>
      <p>{thaiWords(children)}</p>
      {actions ? <div className="btn-row">{actions}</div> : null}
    </div>
  );
}
