import { execFileSync } from "node:child_process";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

type Item = { readonly str: string; readonly transform: readonly number[]; readonly width: number };

/**
 * Lines of each page as pdf.js extracts them, from the top, the cells of a line parted by a tab.
 *
 * @param margins.rightMargin in points: a text that ends further right gives a line that says so
 */
export async function pdfPages(
  file: Uint8Array,
  { rightMargin = 0 }: { rightMargin?: number } = {},
): Promise<string[][]> {
  const task = getDocument({ data: file.slice(), verbosity: 0 });
  const document = await task.promise;
  const pages: string[][] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    const texts = items.filter((item): item is typeof item & Item => "str" in item);
    const edge = page.view[2]! - rightMargin + 0.5;
    const over = texts.filter(({ transform, width }) => transform[4]! + width > edge);
    pages.push([...linesOf(texts), ...over.map(({ str }) => `over the margin: ${str}`)]);
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

/** Bookmarks of two levels. */
export async function pdfOutline(file: Uint8Array): Promise<{ title: string; items: string[] }[]> {
  const task = getDocument({ data: file.slice(), verbosity: 0 });
  const outline = (await (await task.promise).getOutline()) ?? [];
  await task.destroy();
  return outline.map(({ title, items }) => ({ title, items: items.map((item) => item.title) }));
}

/** What each page's structure says its parts are: the path of each element, from the outermost. */
export async function pdfTags(file: Uint8Array): Promise<string[][]> {
  const task = getDocument({ data: file.slice(), verbosity: 0 });
  const document = await task.promise;
  const pages: string[][] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const tree: object | null = await (await document.getPage(number)).getStructTree();
    pages.push(tree ? pathsOf(tree, []) : []);
  }
  await task.destroy();
  return pages;
}

function childrenOf(node: object): readonly object[] {
  return "children" in node && Array.isArray(node.children) ? node.children : [];
}

/** Something of the element stands on this page: pdf.js gives what stands on the others too, but empty. */
function standsHere(node: object): boolean {
  return !("role" in node) || childrenOf(node).some(standsHere);
}

function pathsOf(node: object, above: readonly string[]): string[] {
  if (!("role" in node) || typeof node.role !== "string" || !standsHere(node)) return [];
  const { role } = node;
  const path = role === "Root" || role === "Document" ? above : [...above, role];
  const below = childrenOf(node).flatMap((child) => pathsOf(child, path));
  return path === above ? below : [path.join("/"), ...below];
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
