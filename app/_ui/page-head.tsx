import { Fragment, type ReactNode } from "react";
import { Phrases, ThaiText } from "./thai-phrases";

type Props = {
  /** Phrases divided by "|": the heading breaks between them first. */
  title: string;
  /** Under the heading: whose, which year, as of when. */
  under?: ReactNode;
  /** Buttons or a filter at the right. */
  children?: ReactNode;
};

/** Facts divided by " · ", each kept on one line where it fits; on a narrow screen a line each, without the dots. */
function Facts({ line }: { line: string }): ReactNode {
  const facts = line.split(" · ");
  return facts.map((fact, index) => (
    <Fragment key={fact}>
      <span className="ph">
        <ThaiText>{fact}</ThaiText>
        {index < facts.length - 1 ? <span className="dot"> ·</span> : null}
      </span>{" "}
    </Fragment>
  ));
}

export function PageHead({ title, under, children }: Props) {
  return (
    <div className="page-head">
      <div>
        <h1>
          <Phrases text={title} />
        </h1>
        {under ? <p className="under">{typeof under === "string" ? <Facts line={under} /> : under}</p> : null}
      </div>
      {children}
    </div>
  );
}

/** A part of a page under a heading of its own. */
export function Section({ title, note, children }: { title: string; note?: ReactNode; children: ReactNode }) {
  return (
    <section className="section">
      <h2>
        <Phrases text={title} />
        {note ? <span className="soft h-note">{note}</span> : null}
      </h2>
      {children}
    </section>
  );
}

/** A box with a heading and, at its right, a state. */
export function Panel({
  title,
  state,
  children,
}: {
  title: ReactNode;
  state?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section className="panel">
      <div className="panel-head">
        <h3>{title}</h3>
        {state}
      </div>
      {children}
    </section>
  );
}
