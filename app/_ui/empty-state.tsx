import type { ReactNode } from "react";

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
      <h2>{title}</h2>
      <p>{children}</p>
      {actions ? <div className="btn-row">{actions}</div> : null}
    </div>
  );
}
