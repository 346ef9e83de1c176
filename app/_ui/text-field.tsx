"use client";

import type { HTMLInputAutoCompleteAttribute } from "react";
import { describedBy, Field, type FieldProps } from "./field";
import { useFieldAnswer } from "./form-values";

type TextProps = FieldProps & {
  defaultValue?: string | undefined;
  type?: "text" | "password" | "search" | "email" | "tel" | undefined;
  inputMode?: "text" | "numeric" | "decimal" | "email" | "tel" | undefined;
  autoComplete?: HTMLInputAutoCompleteAttribute | undefined;
  /** The width fits the answer: a code of 7 digits, a sum, or the whole line. */
  width?: "code" | "money" | undefined;
  /** Stands after the control, such as บาท. */
  unit?: string | undefined;
  /** Answers to pick from while typing; anything else may still be typed. */
  suggestions?: readonly string[] | undefined;
  /** Takes the room that is left in a row of filters. */
  grow?: boolean | undefined;
};

const WIDTH_CLASS = { code: "w7", money: "w-money" } as const;

export function TextField(props: TextProps) {
  const { name, id = name, hint, type = "text", width, unit, suggestions, defaultValue = "" } = props;
  const { problem, typed } = useFieldAnswer(name);
  const classes = [width ? WIDTH_CLASS[width] : "", width === "money" ? "money" : ""]
    .filter(Boolean)
    .join(" ");
  const control = (
    <input
      id={id}
      name={name}
      type={type}
      inputMode={props.inputMode}
      autoComplete={props.autoComplete}
      defaultValue={typed ? (typed.at(-1) ?? "") : defaultValue}
      className={classes === "" ? undefined : classes}
      list={suggestions ? `${id}-list` : undefined}
      aria-invalid={problem ? true : undefined}
      aria-describedby={describedBy(id, hint, problem)}
    />
  );
  return (
    <Field name={name} label={props.label} hint={hint} optional={props.optional} id={id} grow={props.grow}>
      {unit ? (
        <span className="unit">
          {control} {unit}
        </span>
      ) : (
        control
      )}
      {suggestions ? (
        <datalist id={`${id}-list`}>
          {suggestions.map((suggestion) => (
            <option key={suggestion} value={suggestion} />
          ))}
        </datalist>
      ) : null}
    </Field>
  );
}

/** A sum of baht, typed as people type it; the server reads it. Right-aligned, with บาท outside. */
export function MoneyField(props: FieldProps & { defaultValue?: string | undefined }) {
  return <TextField {...props} inputMode="decimal" width="money" unit="บาท" autoComplete="off" />;
}

export function TextArea(
  props: FieldProps & { defaultValue?: string | undefined; rows?: number | undefined },
) {
  const { name, id = name, hint, defaultValue = "", rows = 3 } = props;
  const { problem, typed } = useFieldAnswer(name);
  return (
    <Field name={name} label={props.label} hint={hint} optional={props.optional} id={id}>
      <textarea
        id={id}
        name={name}
        rows={rows}
        defaultValue={typed ? (typed.at(-1) ?? "") : defaultValue}
        aria-invalid={problem ? true : undefined}
        aria-describedby={describedBy(id, hint, problem)}
      />
    </Field>
  );
}
