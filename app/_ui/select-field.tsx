"use client";

import { describedBy, Field, type FieldProps } from "./field";
import { useFieldAnswer } from "./form-values";

export type Option = { readonly value: string; readonly label: string };
/** Options under a heading of their own. */
export type OptionGroup = { readonly label: string; readonly options: readonly Option[] };

type Props = FieldProps & {
  options: readonly (Option | OptionGroup)[];
  defaultValue?: string | undefined;
  /** First line with no value, such as เลือกจังหวัด. */
  placeholder?: string | undefined;
};

function OptionLine({ option }: { option: Option }) {
  return <option value={option.value}>{option.label}</option>;
}

export function SelectField(props: Props) {
  const { name, id = name, hint, options, placeholder } = props;
  const { problem, typed, attempt } = useFieldAnswer(name);
  return (
    <Field name={name} label={props.label} hint={hint} optional={props.optional} id={id}>
      {/* Drawn anew after each answer: a browser resets a select to the choice it was first drawn with. */}
      <select
        key={attempt}
        id={id}
        name={name}
        defaultValue={typed ? (typed.at(-1) ?? "") : props.defaultValue}
        aria-invalid={problem ? true : undefined}
        aria-describedby={describedBy(id, hint, problem)}
      >
        {placeholder === undefined ? null : <option value="">{placeholder}</option>}
        {options.map((option) =>
          "options" in option ? (
            <optgroup key={option.label} label={option.label}>
              {option.options.map((inner) => (
                <OptionLine key={inner.value} option={inner} />
              ))}
            </optgroup>
          ) : (
            <OptionLine key={option.value} option={option} />
          ),
        )}
      </select>
    </Field>
  );
}
