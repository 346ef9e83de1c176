import { execFileSync } from "node:child_process";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

type Item = { readonly str: string; readonly transform: readonly number[] };

/** Lines of each page as pdf.js extracts them, from the top, the cells of a line parted by a tab. */
export async function pdfPages(file: Uint8Array): Promise<string[][]> {
  const task = getDocument({ data: file.slice(), verbosity: 0 });
  const document = await task.promise;
  const pages: string[][] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    pages.push(linesOf(items.filter((item): item is typeof item & Item => "str" in item)));
  }
  await task.destroy();
  return pages;
}

function linesOf(items: readonly Item[]): string[] {
  const lines = new Map<number, string[]>();
  for (const { str, transform } of items) {
    if (str.trim() === "") continue;
    const baseline = Math.round(transform[5]!);
    lines.set(baseline, [...(lines.get(baseline) ?? []), str]);
  }
  return Array.from(lines)
    .sort(([a], [b]) => b - a)
    .map(([, cells]) => cells.join("\t"));
}

export async function pdfMetadata(file: Uint8Array): Promise<Record<string, unknown>> {
  const task = getDocument({ data: file.slice(), verbosity: 0 });
  const { info } = await (await task.promise).getMetadata();
  await task.destroy();
  return info as Record<string, unknown>;
}

/** Whether poppler's pdftotext can be run; where CI says so it has to be there. */
export function hasPdftotext(): boolean {
  try {
    execFileSync("pdftotext", ["-v"], { stdio: "ignore" });
    return true;
  } catch {
    if (process.env.CI === "true")
      throw new Error("pdftotext is missing: install the package poppler-utils on the machine that runs CI");
    console.warn("pdftotext is missing: install poppler-utils to have its reading of the PDF checked too");
    return false;
  }
}

/** Lines as poppler extracts them. */
export function pdftotextLines(file: Uint8Array): string[] {
  return execFileSync("pdftotext", ["-raw", "-", "-"], { input: file, encoding: "utf8" })
    .split(/[\n\f]/)
    .filter((line) => line.trim() !== "");
}
