"use client";

import { type KeyboardEvent, useState, useSyncExternalStore } from "react";
import { describedBy, Field } from "./field";
import { useFieldAnswer } from "./form-values";
import { keyboardWarning } from "./keyboard-warning";

type Props = {
  name: string;
  label: string;
  /** Tells the browser's store of passwords whether to offer one or to make one. */
  autoComplete: "current-password" | "new-password";
  hint?: string | undefined;
};

const noChanges = () => () => {};

/**
 * A password, with a way to see it and a live word on the keyboard where there is script. Pasting is allowed, and
 * what was typed never comes back with the page.
 */
export function PasswordField({ name, label, autoComplete, hint }: Props) {
  const [isShown, setIsShown] = useState(false);
  const [warning, setWarning] = useState<string | null>(null);
  const hasScript = useSyncExternalStore(
    noChanges,
    () => true,
    () => false,
  );
  const { problem } = useFieldAnswer(name);
  const look = (event: KeyboardEvent) => {
    if (event.key.length === 1 || event.key === "CapsLock") setWarning(keyboardWarning(event));
  };
  return (
    <div>
      <Field name={name} label={label} hint={hint}>
        <input
          id={name}
          name={name}
          type={isShown ? "text" : "password"}
          autoComplete={autoComplete}
          autoCapitalize="none"
          spellCheck={false}
          onKeyUp={look}
          aria-invalid={problem ? true : undefined}
          aria-describedby={describedBy(name, hint, problem)}
        />
      </Field>
      <p role="status" className="soft">
        {warning}
      </p>
      {hasScript ? (
        <button
          type="button"
          className="btn quiet"
          aria-pressed={isShown}
          aria-controls={name}
          onClick={() => setIsShown(!isShown)}
        >
          {isShown ? "ซ่อน" : "แสดง"} {label}
        </button>
      ) : null}
    </div>
  );
}
