"use client";

import { type FormEvent, type ReactNode, useActionState, useEffect, useRef, useState } from "react";
import { type FormState, IDLE_FORM } from "@/lib/platform/form-state";
import { ErrorSummary } from "./error-summary";
import { FormAnswer } from "./form-values";
import { Notice } from "./notice";

type Props = {
  action: (previous: FormState, form: FormData) => Promise<FormState>;
  initial?: FormState | undefined;
  /** The page's heading: it stands under the error summary. */
  head?: ReactNode;
  /** Facts beside the form; on a narrow screen they stand between heading and fields. */
  aside?: ReactNode;
  className?: string | undefined;
  id?: string | undefined;
  /** The id of the heading that names the form. */
  labelledBy?: string | undefined;
  children: ReactNode;
};

/**
 * A form whose server action answers with a FormState. It works before any script: the page comes back with
 * summary, messages and typed text. With script, a second press is ignored until the first is answered, and
 * the focus moves to the summary. Fields inside find their own message and typed text (form-values.tsx).
 */
export function ActionForm(props: Props) {
  const [state, send, pending] = useActionState(props.action, props.initial ?? IDLE_FORM);
  const [seen, setSeen] = useState({ state, attempt: 0 });
  if (seen.state !== state) setSeen({ state, attempt: seen.attempt + 1 });

  const sending = useRef(false);
  useEffect(() => {
    if (!pending) sending.current = false;
  }, [pending]);
  function ignoreSecondPress(event: FormEvent<HTMLFormElement>) {
    if (sending.current) event.preventDefault();
    else sending.current = true;
  }

  const summary = <Answer state={state} attempt={seen.attempt} />;
  const beside = props.aside !== undefined;
  return (
    <form
      action={send}
      onSubmit={ignoreSecondPress}
      id={props.id}
      className={beside ? "form-cols" : (props.className ?? "form-main")}
      aria-labelledby={props.labelledBy}
      noValidate
    >
      {beside ? (
        <div className="form-top">
          {summary}
          {props.head}
        </div>
      ) : (
        <>
          {summary}
          {props.head}
        </>
      )}
      {props.aside}
      <FormAnswer state={state} attempt={seen.attempt}>
        {beside ? <div className="form-main">{props.children}</div> : props.children}
      </FormAnswer>
    </form>
  );
}

function Answer({ state, attempt }: { state: FormState; attempt: number }) {
  switch (state.status) {
    case "idle":
      return null;
    case "parked":
      return <Notice kind="wait" title={state.message} live />;
    default:
      return <ErrorSummary message={state.message} problems={state.problems} attempt={attempt} />;
  }
}
