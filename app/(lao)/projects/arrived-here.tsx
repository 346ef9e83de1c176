"use client";

import { type ReactNode, useEffect, useRef } from "react";

/** Takes the focus when the page comes to it, so that the answer to what was just sent is read first. */
export function ArrivedHere({ children }: { children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    place.current?.focus();
    window.scrollTo(0, 0);
  }, []);
  return (
    <div ref={place} tabIndex={-1}>
      {children}
    </div>
  );
}
