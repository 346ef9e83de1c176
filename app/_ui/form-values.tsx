"use client";

import { createContext, type ReactNode, useContext } from "react";
import { type FormState, IDLE_FORM, type TwoTexts } from "@/lib/platform/form-state";

type Answer = { readonly state: FormState; readonly attempt: number };

const AnswerContext = createContext<Answer>({ state: IDLE_FORM, attempt: 0 });

export function FormAnswer({ state, attempt, children }: Answer & { children: ReactNode }) {
  return <AnswerContext value={{ state, attempt }}>{children}</AnswerContext>;
}

export type FieldAnswer = {
  /** What is wrong with this field, if anything. */
  readonly problem: string | undefined;
  /** What was typed or ticked when the form was last sent; undefined before that. */
  readonly typed: readonly string[] | undefined;
  /** Changes with every answer, so that a control can be drawn anew. */
  readonly attempt: number;
};

/** What a hidden field held in a form that was parked: its key and version stay those of the text that was typed. */
export function useParkedValue(name: string): string | undefined {
  const { state } = useContext(AnswerContext);
  return state.status === "parked" ? state.values[name]?.at(-1) : undefined;
}

/** What somebody else saved meanwhile, beside what was typed here. */
export function useTwoTexts(): readonly TwoTexts[] {
  const { state } = useContext(AnswerContext);
  return state.status === "idle" ? [] : (state.twoTexts ?? []);
}

/** What the last answer says about one field. Outside an ActionForm: nothing. */
export function useFieldAnswer(name: string): FieldAnswer {
  const { state, attempt } = useContext(AnswerContext);
  if (state.status === "idle") return { problem: undefined, typed: undefined, attempt };
  return {
    problem: state.problems.find((problem) => problem.field === name)?.message,
    typed: state.values[name] ?? [],
    attempt,
  };
}
