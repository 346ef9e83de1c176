"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { type ReactNode, startTransition, useEffect, useRef } from "react";

/** Long enough that a word is typed in one go, short enough to feel at once. */
const PAUSE_MS = 250;

/**
 * Asks again while somebody types, by the address that the form itself would go to: the page comes back with new
 * answers, and the text, the focus and the way back stay. A later question replaces an earlier one that is still under
 * way. Without script the form is sent by its button.
 */
export function AnswersWhileTyping({ path, children }: { path: string; children: ReactNode }) {
  const around = useRef<HTMLDivElement>(null);
  const router = useRouter();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    function ask(event: Event) {
      const field = event.target instanceof Element ? event.target.closest("form") : null;
      if (!field) return;
      clearTimeout(timer);
      timer = setTimeout(() => {
        const query = new URLSearchParams();
        for (const [name, value] of new FormData(field))
          if (typeof value === "string" && value !== "") query.set(name, value);
        const address = query.size === 0 ? path : `${path}?${query}`;
        startTransition(() => router.replace(address as Route, { scroll: false }));
      }, PAUSE_MS);
    }
    const element = around.current;
    element?.addEventListener("input", ask);
    return () => {
      clearTimeout(timer);
      element?.removeEventListener("input", ask);
    };
  }, [path, router]);
  return <div ref={around}>{children}</div>;
}
