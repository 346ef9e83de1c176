import { CHART_COLOURS, type PartColour } from "./chart-colour";

export type BarPart = { readonly label: string; readonly count: number; readonly colour: PartColour };

type Props = {
  parts: readonly BarPart[];
  /** What a screen reader says; by default each part and its count. */
  label?: string | undefined;
  thin?: boolean | undefined;
};

const HEIGHT = 20;
const EDGE = {
  stroke: CHART_COLOURS.grey,
  strokeWidth: 1.5,
  vectorEffect: "non-scaling-stroke",
  fill: "none",
} as const;

/** Drawn with a dashed edge: not there yet. */
function OpenPart({ x, width, total }: { x: number; width: number; total: number }) {
  const inset = total / 1000;
  return (
    <>
      <rect x={x} y={0} width={width} height={HEIGHT} fill="#ffffff" />
      <path d={`M${x} .75h${width}M${x} 19.25h${width}`} strokeDasharray="4 3" {...EDGE} />
      <path d={`M${x + inset} 0v${HEIGHT}M${x + width - inset} 0v${HEIGHT}`} {...EDGE} />
    </>
  );
}

/** Parts of a whole along one bar; a part without anything is left out. */
export function StackedBar({ parts, label, thin }: Props) {
  const total = parts.reduce((sum, part) => sum + part.count, 0);
  const gap = total * 0.004;
  let start = 0;
  const drawn = parts
    .filter((part) => part.count > 0)
    .map((part) => {
      const x = start;
      start += part.count;
      // Of a great total the gap is wider than a part of one.
      const width = start < total ? Math.max(part.count - gap, part.count / 2) : part.count;
      return part.colour === "open" ? (
        <OpenPart key={part.label} x={x} width={width} total={total} />
      ) : (
        <rect key={part.label} x={x} y={0} width={width} height={HEIGHT} fill={CHART_COLOURS[part.colour]} />
      );
    });
  const words = label ?? parts.map((part) => `${part.label} ${part.count}`).join(" ");
  return (
    <svg
      className={thin ? "bar thin" : "bar"}
      viewBox={`0 0 ${Math.max(total, 1)} ${HEIGHT}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={words}
    >
      {total === 0 ? <OpenPart x={0} width={1} total={1} /> : drawn}
    </svg>
  );
}
