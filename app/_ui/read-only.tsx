"use client";

import { createContext, type ReactNode, useContext } from "react";

const ReadOnlyContext = createContext(false);

/** A part of the page that is only looked at: its SubmitButtons cannot be pressed. The server refuses besides. */
export function ReadOnly({ children }: { children: ReactNode }) {
  return <ReadOnlyContext value={true}>{children}</ReadOnlyContext>;
}

export function useReadOnly(): boolean {
  return useContext(ReadOnlyContext);
}

/** A part of the page whose buttons change something: on a page that is only looked at they cannot be pressed. */
export function ChangingPart({ children }: { children: ReactNode }) {
  return useReadOnly() ? (
    <fieldset disabled className="contents">
      {children}
    </fieldset>
  ) : (
    children
  );
}
