"use client";

import { type ChangeEvent, useState } from "react";
import { describedBy, ErrorText, Field, type FieldProps } from "./field";
import { useFieldAnswer } from "./form-values";

type Props = FieldProps & {
  /** Endings that the browser offers, such as ".xlsx,.csv". The server looks at the content. */
  accept: string;
  mostBytes: number;
  /** Said when a larger file is picked, which is then let go: it would be sent for nothing. */
  tooBig: string;
  /** Several files at once, which together weigh no more than that. */
  multiple?: boolean;
};

/** Files of the reader's own. A file cannot be kept when the form comes back: it is picked again. */
export function FileField({ accept, mostBytes, tooBig, multiple = false, ...props }: Props) {
  const { name, id = name, hint } = props;
  const { problem } = useFieldAnswer(name);
  const [letGo, setLetGo] = useState(false);
  function look({ target }: ChangeEvent<HTMLInputElement>) {
    const picked = [...(target.files ?? [])].reduce((bytes, { size }) => bytes + size, 0);
    const isTooBig = picked > mostBytes;
    setLetGo(isTooBig);
    if (isTooBig) target.value = "";
  }
  return (
    <Field {...props}>
      <input
        id={id}
        name={name}
        type="file"
        accept={accept}
        multiple={multiple}
        onChange={look}
        className="min-h-11 w-full max-w-full file:mr-3 file:min-h-11 file:cursor-pointer file:rounded file:border file:border-solid file:border-current file:bg-white file:px-4 file:font-medium"
        aria-invalid={problem || letGo ? true : undefined}
        aria-describedby={describedBy(id, hint, problem)}
      />
      <div aria-live="polite">{letGo ? <ErrorText id={`${id}-too-big`}>{tooBig}</ErrorText> : null}</div>
    </Field>
  );
}
