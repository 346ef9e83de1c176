"use client";

import { type KeyboardEvent, useState, useSyncExternalStore } from "react";
import { describedBy, Field } from "@/app/_ui/field";
import { useFieldAnswer } from "@/app/_ui/form-values";

const HINT = "ตรวจภาษาของแป้นพิมพ์ และปุ่ม Caps Lock ก่อนพิมพ์";
const noChanges = () => () => {};

/** What the keyboard is set to, as far as a key tells; null while nothing is amiss. */
function keyboardWarning(event: KeyboardEvent): string | null {
  if (event.getModifierState("CapsLock")) return "Caps Lock เปิดอยู่";
  if (/^[\u0E00-\u0E7F]$/.test(event.key)) return "แป้นพิมพ์เป็นภาษาไทยอยู่";
  return null;
}

/** The password, with a way to see it and a live word on the keyboard where there is script. */
export function PasswordField() {
  const [isShown, setIsShown] = useState(false);
  const [warning, setWarning] = useState<string | null>(null);
  const hasScript = useSyncExternalStore(
    noChanges,
    () => true,
    () => false,
  );
  const { problem } = useFieldAnswer("password");
  const look = (event: KeyboardEvent) => {
    if (event.key.length === 1 || event.key === "CapsLock") setWarning(keyboardWarning(event));
  };
  return (
    <div>
      <Field name="password" label="Password" hint={HINT}>
        <input
          id="password"
          name="password"
          type={isShown ? "text" : "password"}
          autoComplete="current-password"
          autoCapitalize="none"
          spellCheck={false}
          onKeyUp={look}
          aria-invalid={problem ? true : undefined}
          aria-describedby={describedBy("password", HINT, problem)}
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
          aria-controls="password"
          onClick={() => setIsShown(!isShown)}
        >
          {isShown ? "ซ่อน Password" : "แสดง Password"}
        </button>
      ) : null}
    </div>
  );
}
