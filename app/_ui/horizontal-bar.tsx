import { CHART_COLOURS, type ChartColour } from "./chart-colour";

type Props = {
  /** Hundredths of a percent; null draws the empty track. More than 100 % fills it. */
  value: number | null;
  colour?: ChartColour | undefined;
  /** Marks across the bar, hundredths of a percent. */
  ticks?: readonly number[] | undefined;
  /** Without it the bar is decoration: the figure stands beside it in words. */
  label?: string | undefined;
};

/** One share as a bar on a track. */
export function HorizontalBar({ value, colour = "kram", ticks = [], label }: Props) {
  const width = Math.min(value ?? 0, 10_000) / 100;
  return (
    <svg
      className="hbar"
      viewBox="0 0 100 10"
      preserveAspectRatio="none"
      role={label === undefined ? "presentation" : "img"}
      aria-hidden={label === undefined}
      aria-label={label}
    >
      <rect width={100} height={10} fill="#ece8df" />
      <rect width={width} height={10} fill={CHART_COLOURS[colour]} />
      {ticks.map((tick) => (
        <path
          key={tick}
          d={`M${tick / 100} 0v10`}
          stroke={tick / 100 < width ? "#ffffff" : "#4b5160"}
          strokeWidth={1.5}
          vectorEffect="non-scaling-stroke"
        />
      ))}
    </svg>
  );
}
