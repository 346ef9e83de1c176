"use client";

import { Fragment, type ReactNode } from "react";
import { describedBy, ErrorText } from "./field";
import { useFieldAnswer } from "./form-values";
import { thaiWords } from "./thai-phrases";

export type Choice = {
  readonly value: string;
  readonly label: ReactNode;
  /** What the choice means, in small words under it. */
  readonly note?: ReactNode;
  /** Fields that belong to this choice alone: shown while it is chosen (always, where CSS has no :has()). */
  readonly reveal?: ReactNode;
};

type GroupProps = {
  name: string;
  legend: ReactNode;
  hint?: ReactNode;
  choices: readonly Choice[];
  optional?: boolean | undefined;
  /** Two choices a row on a wide screen. */
  columns?: boolean | undefined;
  id?: string | undefined;
};

type DrawProps = GroupProps & { type: "radio" | "checkbox"; chosen: readonly string[] };

function ChoiceGroup(props: DrawProps) {
  const { name, id = name, hint, choices, type, chosen } = props;
  const { problem, typed, attempt } = useFieldAnswer(name);
  const ticked = typed ?? chosen;
  const lines = choices.map((choice, index) => (
    <Fragment key={choice.value}>
      <label className="choice">
        <input
          key={attempt}
          type={type}
          name={name}
          // The summary's link leads to the first choice.
          id={index === 0 ? id : `${id}-${choice.value}`}
          value={choice.value}
          defaultChecked={ticked.includes(choice.value)}
        />
        <span>
          {thaiWords(choice.label)}
          {choice.note ? <small>{thaiWords(choice.note)}</small> : null}
        </span>
      </label>
      {choice.reveal ? <div className="reveal">{choice.reveal}</div> : null}
    </Fragment>
  ));
  return (
    <fieldset
      className={problem ? "choices has-error" : "choices"}
      aria-describedby={describedBy(id, hint, problem)}
    >
      <legend className="legend">
        {thaiWords(props.legend)}
        {props.optional ? <span className="optional"> (ไม่บังคับ)</span> : null}
      </legend>
      {hint ? (
        <p className="hint" id={`${id}-hint`}>
          {thaiWords(hint)}
        </p>
      ) : null}
      {problem ? <ErrorText id={`${id}-err`}>{problem}</ErrorText> : null}
      {props.columns ? <div className="choice-2">{lines}</div> : lines}
    </fieldset>
  );
}

export function RadioGroup({ defaultValue, ...props }: GroupProps & { defaultValue?: string | undefined }) {
  return <ChoiceGroup {...props} type="radio" chosen={defaultValue === undefined ? [] : [defaultValue]} />;
}

export function CheckboxGroup({
  defaultValues = [],
  ...props
}: GroupProps & { defaultValues?: readonly string[] | undefined }) {
  return <ChoiceGroup {...props} type="checkbox" chosen={defaultValues} />;
}

type CheckboxProps = {
  name: string;
  label: ReactNode;
  note?: ReactNode;
  value?: string | undefined;
  defaultChecked?: boolean | undefined;
  id?: string | undefined;
};

/** One box by itself: ticked sends `value` ("yes"), unticked sends nothing. */
export function Checkbox({
  name,
  label,
  note,
  value = "yes",
  defaultChecked = false,
  id = name,
}: CheckboxProps) {
  const { problem, typed, attempt } = useFieldAnswer(name);
  return (
    <div className={problem ? "choice-one has-error" : "choice-one"}>
      {problem ? <ErrorText id={`${id}-err`}>{problem}</ErrorText> : null}
      <label className="choice">
        <input
          key={attempt}
          type="checkbox"
          id={id}
          name={name}
          value={value}
          defaultChecked={typed ? typed.includes(value) : defaultChecked}
          aria-invalid={problem ? true : undefined}
          aria-describedby={describedBy(id, undefined, problem)}
        />
        <span>
          {thaiWords(label)}
          {note ? <small>{thaiWords(note)}</small> : null}
        </span>
      </label>
    </div>
  );
}
