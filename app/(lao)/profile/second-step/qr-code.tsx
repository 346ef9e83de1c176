import { encode } from "uqr";

/** A QR drawn on the server: black on white with its quiet border, whatever the colours around it. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { data, size } = encode(text, { ecc: "M", border: 4 });
  const dark = data.flatMap((row, y) => row.flatMap((on, x) => (on ? [`M${x} ${y}h1v1h-1z`] : []))).join("");
  return (
    <svg
      viewBox={`0 0 ${size} ${size}`}
      width={264}
      height={264}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
      style={{ maxWidth: "100%", height: "auto" }}
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={dark} fill="#000" />
    </svg>
  );
}
