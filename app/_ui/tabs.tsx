import { Fragment, type ReactNode } from "react";
import { thaiWords } from "./thai-phrases";

export type Tab = { readonly value: string; readonly label: string; readonly note?: string | undefined };

type Buttons = { name: string; tabs: readonly Tab[]; current: string; label: string };

/** The pages of a form on the server: each tab sends the form, and so keeps what was typed. */
export function TabButtons({ name, tabs, current, label }: Buttons) {
  return (
    <nav aria-label={label}>
      <ol className="tabs">
        {tabs.map(({ value, label: words, note }) => (
          <li key={value}>
            <button
              type="submit"
              name={name}
              value={value}
              className="tab"
              aria-current={value === current ? "step" : undefined}
            >
              {thaiWords(words)}
              {note ? <small>{thaiWords(note)}</small> : null}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

type Panels = {
  name: string;
  legend: string;
  /** At most three. */
  tabs: readonly (Tab & { readonly panel: ReactNode })[];
};

/** The parts of one form, one in sight at a time without any script; all of them where something has to be mended. */
export function TabPanels({ name, legend, tabs }: Panels) {
  return (
    <div className="tabbed-in stack">
      <fieldset className="tabs">
        <legend className="vh">{legend}</legend>
        {tabs.map(({ value, label }, index) => (
          <label key={value} className="tab-label">
            <input type="radio" name={name} value={value} defaultChecked={index === 0} autoComplete="off" />
            <span className="tab">{thaiWords(label)}</span>
          </label>
        ))}
      </fieldset>
      {tabs.map(({ value, label, panel }, index) => (
        <Fragment key={value}>
          <section className={`tab-panel panel-${index + 1}`} aria-label={label}>
            <h3>{thaiWords(label)}</h3>
            {panel}
          </section>
        </Fragment>
      ))}
    </div>
  );
}
