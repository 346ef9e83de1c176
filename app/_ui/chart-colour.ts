/** The colours charts may use: same colour, same meaning everywhere. "open" is white with a dashed edge. */
export const CHART_COLOURS = {
  kram: "#1e4285",
  "kram-mid": "#45639f",
  "kram-light": "#7394cf",
  teal: "#07605f",
  khamin: "#bd8408",
  "khamin-light": "#f6b52c",
  din: "#9a2f0f",
  grey: "#726e65",
} as const;

export type ChartColour = keyof typeof CHART_COLOURS;
export type PartColour = ChartColour | "open";
