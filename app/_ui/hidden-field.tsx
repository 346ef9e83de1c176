"use client";

import { useFieldAnswer, useParkedValue } from "./form-values";

/**
 * A hidden field that belongs to the text in the form: its key, the version it was filled from. In a form that comes
 * back after its session ended it holds what it held then, so that an old text is not saved as if it were a new one.
 */
export function HiddenField({ name, value }: { name: string; value: string | number }) {
  return <input type="hidden" name={name} value={useParkedValue(name) ?? value} />;
}

/** A hidden field that stays what it was when the form was first drawn, through every answer: when it was opened. */
export function KeptField({ name, value }: { name: string; value: string }) {
  return <input type="hidden" name={name} value={useFieldAnswer(name).typed?.at(-1) ?? value} />;
}
