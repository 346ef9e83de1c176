"use client";

import { type ReactNode, useId } from "react";
import { ErrorText } from "@/app/_ui/field";
import { useFieldAnswer } from "@/app/_ui/form-values";

/** The name of the boxes in the form; its message stands above the list. */
const NAME = "laoCodes";

/** A box for one LAO: ticked again where the form came back. */
export function ChooseLao({ code, name }: { code: string; name: string }) {
  const { typed, attempt } = useFieldAnswer(NAME);
  return (
    <label className="choice">
      <input
        key={attempt}
        type="checkbox"
        name={NAME}
        value={code}
        defaultChecked={typed?.includes(code) ?? false}
        autoComplete="off"
      />
      <span className="vh">เลือก {name}</span>
    </label>
  );
}

/** The list to choose from, under what is wrong with the choice. */
export function LaosToChoose({ children }: { children: ReactNode }) {
  const { problem } = useFieldAnswer(NAME);
  const messageId = useId();
  return (
    <section id={NAME} tabIndex={-1} aria-label="อปท. ที่จะขยายเวลาให้" aria-describedby={messageId}>
      {problem ? <ErrorText id={messageId}>{problem}</ErrorText> : <span id={messageId} hidden />}
      {children}
    </section>
  );
}
