import type { ReactNode } from "react";

/** A page that stands by itself: something is not as expected, and what to do now. */
export function CalmPage({ title, children }: { title: string; children: ReactNode }) {
  return (
    <main className="calm" id="main">
      <div className="weave" />
      <div className="calm-in stack">
        <h1>{title}</h1>
        {children}
      </div>
    </main>
  );
}
