"use client";

import { useParkedValue } from "./form-values";

/**
 * A hidden field that belongs to the text in the form: its key, the version it was filled from. In a form that comes
 * back after its session ended it holds what it held then, so that an old text is not saved as if it were a new one.
 */
export function HiddenField({ name, value }: { name: string; value: string | number }) {
  return <input type="hidden" name={name} value={useParkedValue(name) ?? value} />;
}
