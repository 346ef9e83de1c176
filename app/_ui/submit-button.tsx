"use client";

import { type ReactNode, useEffect, useState } from "react";
import { useFormStatus } from "react-dom";
import { type ButtonKind, buttonClass } from "./button";
import { useReadOnly } from "./read-only";

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

/**
 * Sends an ActionForm. While the answer is awaited it says so; ActionForm itself ignores a second press.
 * On a page that is only looked at it cannot be pressed.
 */
export function SubmitButton({ kind, wide, name, value, pending = "กำลังบันทึก…", children }: Props) {
  const { pending: awaited } = useFormStatus();
  const readOnly = useReadOnly();
  const [pressed, setPressed] = useState(false);
  useEffect(() => {
    if (!awaited) setPressed(false);
  }, [awaited]);
  const mine = awaited && pressed;
  return (
    <>
      <button
        type="submit"
        name={name}
        value={value}
        className={buttonClass(kind, wide)}
        disabled={readOnly}
        aria-disabled={awaited || undefined}
        onClick={() => {
          if (!awaited) setPressed(true);
        }}
      >
        {mine ? pending : children}
      </button>
      {/* Beside the button, not in it: a live region inside would take the button's name away. */}
      <span className="vh" role="status">
        {mine ? pending : ""}
      </span>
    </>
  );
}
