import { formatHundredths } from "@/lib/platform/fixed-point";

/** A named stretch of the ruler, from its lower end (hundredths of a percent) to the next band's. */
export type Band = { readonly label: string; readonly from: number; readonly tone: "low" | "mid" | "high" };

type Props = {
  /** Lowest first, the first from 0. */
  bands: readonly Band[];
  /** Hundredths of a percent; null draws no pointer. */
  value: number | null;
  /** What a screen reader says first, such as which rule this is. */
  label: string;
};

const FULL = 10_000;

/** 2000 is "20", 4999 is "49.99". */
export function bandEdge(hundredths: number): string {
  return hundredths % 100 === 0 ? String(hundredths / 100) : formatHundredths(hundredths);
}

const percentOf = (hundredths: number) => `${hundredths / 100}%`;

/** Where a figure stands among named bands. */
export function BandRuler({ bands, value, label }: Props) {
  const ends = bands.map((_, index) => bands[index + 1]?.from ?? FULL);
  const words = bands.map((band, index) => {
    if (band.from === 0) return `${band.label} ต่ำกว่า ${bandEdge(ends[index] ?? FULL)}`;
    if (index === bands.length - 1) return `${band.label} ${bandEdge(band.from)} ขึ้นไป`;
    return `${band.label} ${bandEdge(band.from)} ถึงต่ำกว่า ${bandEdge(ends[index] ?? FULL)}`;
  });
  const got = value === null ? "ไม่มีคะแนน" : `ได้ ${formatHundredths(value)}`;
  return (
    <div className="ruler" role="img" aria-label={`${label}: ${words.join(", ")} ${got}`}>
      {value === null ? null : (
        <span
          className={value < 600 ? "mark at-start" : value > 9_400 ? "mark at-end" : "mark"}
          style={{ left: percentOf(value) }}
        >
          {formatHundredths(value)}
        </span>
      )}
      <div className="bandbar">
        {bands.map((band, index) => (
          <span
            key={band.label}
            className={`b-${band.tone}`}
            style={{ width: percentOf((ends[index] ?? FULL) - band.from) }}
          >
            {band.label}
          </span>
        ))}
      </div>
      <span className="tick" style={{ left: 0 }}>
        0
      </span>
      {bands.slice(1).map((band) => (
        <span key={band.label} className="tick mid-tick" style={{ left: percentOf(band.from) }}>
          {bandEdge(band.from)}
        </span>
      ))}
      <span className="tick end" style={{ left: "100%" }}>
        100
      </span>
    </div>
  );
}
