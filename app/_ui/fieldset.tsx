import type { ReactNode } from "react";
import { thaiWords } from "./thai-phrases";

/** Fields under one heading, said together by a screen reader. */
export function Fieldset({ legend, children }: { legend: ReactNode; children: ReactNode }) {
  return (
    <fieldset>
      <legend className="legend">{thaiWords(legend)}</legend>
      <div className="fieldset-in">{children}</div>
    </fieldset>
  );
}

/** Two fields side by side on a wide screen. */
export function FieldPair({ children }: { children: ReactNode }) {
  return <div className="money-2">{children}</div>;
}
