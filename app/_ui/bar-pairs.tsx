import { formatHundredths } from "@/lib/platform/fixed-point";
import type { ChartColour } from "./chart-colour";
import { HorizontalBar } from "./horizontal-bar";

export type PairBar = {
  readonly label: string;
  readonly value: number | null;
  readonly colour: ChartColour;
};
export type BarPair = {
  readonly title: string;
  readonly note?: string | undefined;
  readonly bars: readonly PairBar[];
};

/** Several shares for each of a few things, side by side, with their figures. */
export function BarPairs({ pairs }: { pairs: readonly BarPair[] }) {
  return (
    <div className="pairs">
      {pairs.map(({ title, note, bars }) => (
        <div className="pair" key={title}>
          <p>
            <b>{title}</b> {note ? <span className="soft">{note}</span> : null}
          </p>
          <dl>
            {bars.map(({ label, value, colour }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>
                  <HorizontalBar value={value} colour={colour} />
                  <span>{formatHundredths(value)}</span>
                </dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
    </div>
  );
}
