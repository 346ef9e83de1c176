import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

/** The lines of a PDF file from top to bottom, each as the texts that stand on it from left to right. */
export async function linesOfPdf(file: Uint8Array): Promise<string[][]> {
  const pdf = await getDocument({ data: file.slice(), verbosity: 0 }).promise;
  const lines: string[][] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    const byBaseline = new Map<number, { x: number; text: string }[]>();
    for (const item of items) {
      if (!("str" in item) || item.str.trim() === "") continue;
      const [, , , , x, y] = item.transform as [number, number, number, number, number, number];
      const baseline = Math.round(y);
      const line = byBaseline.get(baseline) ?? [];
      line.push({ x, text: item.str });
      byBaseline.set(baseline, line);
    }
    const sorted = [...byBaseline].sort(([a], [b]) => b - a);
    for (const [, line] of sorted) {
      lines.push(line.sort((a, b) => a.x - b.x).map(({ text }) => text.trim()));
    }
  }
  await pdf.destroy();
  return lines;
}
