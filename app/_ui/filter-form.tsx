import type { ReactNode } from "react";
import { Button } from "./button";

type Props = {
  /** Where the filters are sent; the present page when absent. */
  action?: string | undefined;
  /** Values that stay in the address beside the filters. */
  keep?: Readonly<Record<string, string>> | undefined;
  /** Between two lines, above a list; without, it stands in a page's head. */
  bar?: boolean | undefined;
  submit?: string | undefined;
  label?: string | undefined;
  /** Stands at the far end: downloads. */
  end?: ReactNode;
  children: ReactNode;
};

/** Filters in the address: a plain GET form. */
export function FilterForm({ action, keep = {}, bar = true, submit = "แสดง", label, end, children }: Props) {
  return (
    <form
      action={action}
      method="get"
      className={bar ? "filters bar-filters no-print" : "filters no-print"}
      aria-label={label}
    >
      {Object.entries(keep).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
      <Button kind="second">{submit}</Button>
      {end ? <div className="btn-row downloads">{end}</div> : null}
    </form>
  );
}
