"use client";

import type { ReactNode } from "react";
import { useFormStatus } from "react-dom";
import { type ButtonKind, buttonClass } from "./button";

type Props = {
  kind?: ButtonKind | undefined;
  wide?: boolean | undefined;
  /** With several buttons in a form: which one was pressed. */
  name?: string | undefined;
  value?: string | undefined;
  /** Words while the answer is awaited. */
  pending?: string | undefined;
  children: ReactNode;
};

/** Sends an ActionForm. While the answer is awaited it says so; ActionForm itself ignores a second press. */
export function SubmitButton({ kind, wide, name, value, pending = "กำลังบันทึก…", children }: Props) {
  const status = useFormStatus();
  const mine = status.pending && (name === undefined || status.data?.get(name) === value);
  return (
    <button
      type="submit"
      name={name}
      value={value}
      className={buttonClass(kind, wide)}
      aria-disabled={status.pending || undefined}
    >
      <span role="status">{mine ? pending : children}</span>
    </button>
  );
}
