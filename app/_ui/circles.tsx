import { CHART_COLOURS, type ChartColour } from "./chart-colour";
import type { IconName } from "./icon";
import { type BarPart, StackedBar } from "./stacked-bar";

/** A circle each is read up to here; above, only the stacked bar is. */
export const MOST_CIRCLES = 200;

export type CirclePart = {
  readonly label: string;
  readonly count: number;
  readonly icon: IconName;
  readonly colour: ChartColour;
};

type Props = {
  parts: readonly CirclePart[];
  /** What a screen reader says; by default each part and its count. */
  label?: string | undefined;
};

const STEP = 24;
const SIZE = 20;
const MARGIN = 2;

function rowsFor(total: number): number {
  return total <= 100 ? 5 : 8;
}

/** The same part along a bar, where two blues beside each other have to be told apart without their shapes. */
export function barPart({ label, count, icon, colour }: CirclePart): BarPart {
  if (icon === "wait") return { label, count, colour: "open" };
  return { label, count, colour: icon === "half" ? "kram-light" : colour };
}

/** One circle for each thing, column by column: the eye counts what a donut hides. */
export function Circles({ parts, label }: Props) {
  const total = parts.reduce((sum, part) => sum + part.count, 0);
  const words = label ?? parts.map((part) => `${part.label} ${part.count}`).join(", ");
  if (total > MOST_CIRCLES) return <StackedBar parts={parts.map(barPart)} label={words} />;
  const rows = rowsFor(total);
  const columns = Math.max(Math.ceil(total / rows), 1);
  const each = parts.flatMap((part) => Array.from({ length: part.count }, () => part));
  return (
    <svg
      className="waffle"
      viewBox={`0 0 ${Math.max(columns, 12) * STEP} ${rows * STEP}`}
      role="img"
      aria-label={words}
    >
      {each.map((part, index) => {
        const x = Math.floor(index / rows) * STEP + MARGIN;
        const y = (index % rows) * STEP + MARGIN;
        return (
          <use
            key={`${x}-${y}`}
            href={`#i-${part.icon}`}
            x={x}
            y={y}
            width={SIZE}
            height={SIZE}
            color={CHART_COLOURS[part.colour]}
          />
        );
      })}
    </svg>
  );
}
