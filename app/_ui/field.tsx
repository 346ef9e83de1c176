"use client";

import type { ReactNode } from "react";
import { useFieldAnswer } from "./form-values";
import { Icon } from "./icon";
import { thaiWords } from "./thai-phrases";

export type FieldProps = {
  /** The name in the form; also the id, so that the error summary can link to it. */
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  /** Says (ไม่บังคับ) after the label. */
  optional?: boolean | undefined;
  id?: string | undefined;
};

/** What a control needs to be tied to its hint and its message. */
export function describedBy(id: string, hint: ReactNode, problem: string | undefined): string | undefined {
  const ids = [hint ? `${id}-hint` : "", problem ? `${id}-err` : ""].filter(Boolean).join(" ");
  return ids === "" ? undefined : ids;
}

export function ErrorText({ id, children }: { id: string; children: string }) {
  return (
    <p className="error-text" id={id}>
      <Icon name="alert" />
      <span>{thaiWords(children)}</span>
    </p>
  );
}

/** Label, hint, message, control: always in this order. */
export function Field({
  name,
  label,
  hint,
  optional,
  id = name,
  grow,
  children,
}: FieldProps & { grow?: boolean | undefined; children: ReactNode }) {
  const { problem } = useFieldAnswer(name);
  const classes = ["field", problem ? "has-error" : "", grow ? "grow" : ""].filter(Boolean).join(" ");
  return (
    <div className={classes}>
      <label htmlFor={id}>
        {thaiWords(label)}
        {optional ? <span className="optional"> (ไม่บังคับ)</span> : null}
      </label>
      {hint ? (
        <p className="hint" id={`${id}-hint`}>
          {thaiWords(hint)}
        </p>
      ) : null}
      {problem ? <ErrorText id={`${id}-err`}>{problem}</ErrorText> : null}
      {children}
    </div>
  );
}
