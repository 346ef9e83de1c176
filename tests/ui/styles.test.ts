import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";

const STYLES = path.join(import.meta.dirname, "../../app/_ui/styles");
const sources = readdirSync(STYLES).map(
  (name) => [name, readFileSync(path.join(STYLES, name), "utf8")] as const,
);
const tokens = new Map(sources).get("tokens.css") ?? "";

/** @source WCAG 2.2, relative luminance */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const colour = (name: string) => new RegExp(`--color-${name}: (#[0-9a-f]{6});`).exec(tokens)?.[1] ?? "";
  const [dark = 0, light = 0] = [luminance(colour(one)), luminance(colour(other))].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

describe("the style sheets", () => {
  it.each(sources)("%s uses nothing that Chrome 109 does not know, and shouts nothing", (_name, css) => {
    expect(css).not.toMatch(/color-mix|oklch|oklab|light-dark\(|@container|!important/);
  });

  it.each(sources)("%s asks for widths in em, so that browser zoom and font size count", (_name, css) => {
    expect(css).not.toMatch(/@media[^{]*\d+px/);
  });
});

it.each([
  ["ink", "paper", 7],
  ["ink-soft", "ground", 4.5],
  ["ink-soft", "khamin-100", 4.5],
  ["kram-700", "paper", 4.5],
  ["teal-700", "teal-50", 4.5],
  ["khamin-800", "khamin-100", 4.5],
  ["din-700", "din-50", 4.5],
  ["line-strong", "paper", 3],
  ["khamin-600", "paper", 3],
  ["kram-400", "paper", 3],
] as const)("%s on %s can be told apart (%d to 1)", (one, other, least) => {
  expect(contrast(one, other)).toBeGreaterThanOrEqual(least);
});
