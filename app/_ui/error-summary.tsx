"use client";

import { useEffect, useId, useRef } from "react";
import type { FieldProblem } from "@/lib/platform/form-state";
import { Icon } from "./icon";
import { thaiWords } from "./thai-phrases";

type Props = { message: string; problems: readonly FieldProblem[]; attempt: number };

/** First thing on the page after a form was not taken: what was not saved, and a link to each field. */
export function ErrorSummary({ message, problems, attempt }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const heading = useId();
  useEffect(() => {
    if (attempt >= 0) box.current?.focus();
  }, [attempt]);
  const linked = problems.filter(({ field }) => field !== "");
  return (
    <div className="error-summary" role="alert" tabIndex={-1} aria-labelledby={heading} ref={box}>
      <h2 id={heading}>
        <Icon name="alert" />
        <span>{thaiWords(message)}</span>
      </h2>
      {linked.length > 0 ? (
        <ul>
          {linked.map(({ field, message: words, href = `#${field}` }) => (
            <li key={field}>
              <a href={href}>{thaiWords(words)}</a>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
